#pragma once

#include "core/base/progress.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxon {

/// Disjoint sets of the numbers 0 to size − 1.
class UnionFind {
public:
    explicit UnionFind(std::size_t size);

    std::size_t find(std::size_t item);
    void unite(std::size_t a, std::size_t b);
    /// The sets of two and more, each ascending, ordered by their smallest member.
    std::vector<std::vector<std::size_t>> groups();

private:
    std::vector<std::size_t> m_parents;
};

/// Bits; more are asked for in vain, since pictures that differ so much do not look alike.
inline constexpr int kMaxHammingDistance = 12;

/// Unites everything that is connected through hashes at most `distance` bits apart (0 to kMaxHammingDistance).
/// Exact, by multi-index hashing: of four 16-bit parts of two such hashes at least one differs in at most
/// distance / 4 bits (Norouzi, Punjani, Fleet, Fast Exact Search in Hamming Space with Multi-Index Hashing, 2014).
/// `sets` has one item a hash. Throws Cancelled.
void uniteNear(std::span<const std::uint64_t> hashes, int distance, UnionFind &sets, Progress &progress);

} // namespace taxon
