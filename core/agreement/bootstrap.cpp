#include "core/agreement/bootstrap.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace taxon {
namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

std::uint64_t seedOf(const BootstrapOptions& options, std::uint64_t stream, int resample)
{
    return mixSeed(options.seed, stream, static_cast<std::uint64_t>(resample));
}

template <class Agreement> std::vector<double> valuesOf(Agreement&& agreement)
{
    std::vector<double> values;
    agreement.forEach([&values](const Coefficient& c) { values.push_back(c.value.value_or(kUndefined)); });
    return values;
}

std::optional<BootstrapInterval> percentileInterval(std::vector<double>& values, double confidence)
{
    const auto end = std::remove_if(values.begin(), values.end(), [](double v) { return std::isnan(v); });
    BootstrapInterval interval;
    interval.undefined = static_cast<int>(values.end() - end);
    values.erase(end, values.end());
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    interval.defined = static_cast<int>(values.size());
    interval.low = quantile(values, (1 - confidence) / 2);
    interval.high = quantile(values, (1 + confidence) / 2);
    return interval;
}

// samples[resample][coefficient], in the order of forEach().
template <class Agreement>
void setIntervals(Agreement& agreement, const std::vector<std::vector<double>>& samples, double confidence)
{
    std::size_t index = 0;
    std::vector<double> values;
    agreement.forEach([&](Coefficient& coefficient) {
        values.clear();
        for (const auto& sample : samples)
            values.push_back(sample[index]);
        if (coefficient.value)
            coefficient.interval = percentileInterval(values, confidence);
        ++index;
    });
}

} // namespace

double quantile(std::span<const double> sorted, double p)
{
    const double position = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

bool addIntervals(AgreementSummary& summary, const UnitCounts& counts, const ClassScale& scale,
    const BootstrapOptions& options, const RunControl& control)
{
    std::vector<int> labeled;
    for (int unit = 0; unit < counts.units(); ++unit)
        if (counts.ratingsOn(unit) > 0)
            labeled.push_back(unit);
    std::vector<std::vector<double>> samples(static_cast<std::size_t>(options.resamples));
    const bool isWhole = runInParallel(options.resamples, options.threads, control, [&](int resample) {
        Random random(seedOf(options, 0, resample));
        std::vector<int> weight(labeled.size());
        for (std::size_t i = 0; i < labeled.size(); ++i)
            ++weight[random.below(labeled.size())];
        AgreementTotals totals(scale);
        for (std::size_t i = 0; i < labeled.size(); ++i)
            if (weight[i] > 0)
                totals.add(counts.on(labeled[i]), weight[i]);
        samples[static_cast<std::size_t>(resample)] = valuesOf(summarize(totals, scale));
    });
    if (isWhole)
        setIntervals(summary, samples, options.confidence);
    return isWhole;
}

namespace {

// One resample of a pair's units: which cell each unit fell into is all that matters.
std::vector<std::int64_t> resampledCounts(
    const std::vector<int>& cellOfUnit, std::size_t cells, Random& random)
{
    std::vector<std::int64_t> counts(cells);
    for (std::size_t i = 0; i < cellOfUnit.size(); ++i)
        ++counts[static_cast<std::size_t>(cellOfUnit[random.below(cellOfUnit.size())])];
    return counts;
}

void addPairIntervals(PairAgreement& agreement, PairTable table, std::uint64_t stream,
    const ClassScale& scale, const BootstrapOptions& options, const RunControl& control)
{
    std::vector<int> cellOfUnit;
    for (std::size_t cell = 0; cell < table.cells().size(); ++cell)
        cellOfUnit.insert(
            cellOfUnit.end(), static_cast<std::size_t>(table.cells()[cell].count), static_cast<int>(cell));
    std::vector<std::vector<double>> samples;
    for (int resample = 0; resample < options.resamples && !control.stop(); ++resample) {
        Random random(seedOf(options, stream, resample));
        table.recount(resampledCounts(cellOfUnit, table.cells().size(), random));
        samples.push_back(valuesOf(pairAgreement(table, scale)));
    }
    setIntervals(agreement, samples, options.confidence);
}

} // namespace

bool addIntervals(std::span<PairAgreement> agreements, std::span<const RaterPair> pairs,
    const ClassScale& scale, const BootstrapOptions& options, const RunControl& control)
{
    std::vector<PairAgreement> result(agreements.begin(), agreements.end());
    const bool isWhole = runInParallel(static_cast<int>(pairs.size()), options.threads, control, [&](int i) {
        const RaterPair& pair = pairs[static_cast<std::size_t>(i)];
        // The stream follows the raters, so that a pair has the same interval alone and among others.
        const auto stream
            = (static_cast<std::uint64_t>(pair.first) + 1) << 32 | static_cast<std::uint64_t>(pair.second);
        if (pair.table.units() > 0)
            addPairIntervals(
                result[static_cast<std::size_t>(i)], pair.table, stream, scale, options, control);
    });
    if (!isWhole || control.stop())
        return false;
    std::copy(result.begin(), result.end(), agreements.begin());
    return true;
}

} // namespace taxon
