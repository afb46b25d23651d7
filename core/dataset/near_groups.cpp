#include "core/dataset/near_groups.h"

#include "core/imaging/perceptual_hash.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace taxon {
namespace {

constexpr int kParts = 4;
constexpr int kPartBits = 16;
constexpr std::size_t kBuckets = std::size_t(1) << kPartBits;
constexpr std::size_t kReportEvery = 1024;

std::size_t partOf(std::uint64_t hash, int part)
{
    return static_cast<std::size_t>(hash >> (part * kPartBits)) & (kBuckets - 1);
}

/// All 16-bit patterns of at most `radius` bits.
std::vector<std::size_t> patternsWithin(int radius)
{
    std::vector<std::size_t> patterns;
    for (std::size_t pattern = 0; pattern < kBuckets; ++pattern)
        if (std::popcount(pattern) <= radius)
            patterns.push_back(pattern);
    return patterns;
}

/// The hashes in the order of one of their parts, so that those with the same part lie side by side.
struct PartIndex {
    PartIndex(std::span<const std::uint64_t> hashes, int part)
        : starts(kBuckets + 1)
        , items(hashes.size())
        , values(hashes.size())
    {
        for (const std::uint64_t hash : hashes)
            ++starts[partOf(hash, part) + 1];
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
        for (std::size_t i = 0; i < hashes.size(); ++i) {
            const std::uint32_t place = next[partOf(hashes[i], part)]++;
            items[place] = static_cast<std::uint32_t>(i);
            values[place] = hashes[i];
        }
    }

    std::vector<std::uint32_t> starts; ///< by part; one more at the end
    std::vector<std::uint32_t> items;
    std::vector<std::uint64_t> values;
};

/// Different hashes only: many images may share one, and each pair of them would be compared.
struct Distinct {
    Distinct(std::span<const std::uint64_t> hashes, UnionFind &sets)
    {
        std::vector<std::size_t> order(hashes.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return hashes[a] < hashes[b]; });
        for (const std::size_t i : order) {
            if (values.empty() || values.back() != hashes[i]) {
                values.push_back(hashes[i]);
                first.push_back(i);
            } else {
                sets.unite(first.back(), i);
            }
        }
    }

    std::vector<std::uint64_t> values;
    std::vector<std::size_t> first; ///< an item that has the value
};

} // namespace

UnionFind::UnionFind(std::size_t size)
    : m_parents(size)
{
    std::iota(m_parents.begin(), m_parents.end(), std::size_t(0));
}

std::size_t UnionFind::find(std::size_t item)
{
    while (m_parents[item] != item) {
        m_parents[item] = m_parents[m_parents[item]];
        item = m_parents[item];
    }
    return item;
}

void UnionFind::unite(std::size_t a, std::size_t b)
{
    const auto [low, high] = std::minmax({find(a), find(b)});
    m_parents[high] = low; // so that the smallest stands for its set
}

std::vector<std::vector<std::size_t>> UnionFind::groups()
{
    std::vector<std::vector<std::size_t>> members(m_parents.size());
    for (std::size_t item = 0; item < m_parents.size(); ++item)
        members[find(item)].push_back(item);
    std::erase_if(members, [](const auto &group) { return group.size() < 2; });
    return members;
}

void uniteNear(std::span<const std::uint64_t> hashes, int distance, UnionFind &sets, Progress &progress)
{
    const Distinct distinct(hashes, sets);
    const std::vector<std::size_t> patterns = patternsWithin(std::clamp(distance, 0, kMaxHammingDistance) / kParts);
    const auto total = static_cast<qint64>(distinct.values.size()) * kParts;
    qint64 done = 0;
    for (int part = 0; part < kParts && distance > 0; ++part) {
        const PartIndex index(distinct.values, part);
        for (std::size_t i = 0; i < distinct.values.size(); ++i, ++done) {
            if (i % kReportEvery == 0) {
                progress.throwIfCancelled();
                progress.report(done, total, QCoreApplication::translate("Duplicates", "Comparing images"));
            }
            const std::uint64_t hash = distinct.values[i];
            for (const std::size_t pattern : patterns) {
                const std::size_t bucket = partOf(hash, part) ^ pattern;
                for (std::uint32_t at = index.starts[bucket]; at < index.starts[bucket + 1]; ++at)
                    if (index.items[at] > i && hammingDistance(hash, index.values[at]) <= distance)
                        sets.unite(distinct.first[i], distinct.first[index.items[at]]);
            }
        }
    }
}

} // namespace taxon
