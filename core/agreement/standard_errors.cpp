#include "core/agreement/standard_errors.h"

#include <cmath>
#include <utility>

namespace taxon {
namespace {

// One coefficient's sum of squares, unit by unit.
struct Linearised {
    Coefficient* coefficient;
    Weights weights;
    double chanceFactor; ///< p_ei = chanceFactor · Σ_c n_ic/m_i · chance[c]
    const std::vector<double>* chance;
    double squares = 0;

    void add(double observed, bool isPaired, double chanceSum, double unitsOverPaired)
    {
        const double value = *coefficient->value;
        const double expected = coefficient->expected.value_or(0);
        const double own = isPaired ? unitsOverPaired * (observed - expected) / (1 - expected) : 0;
        const double part = own - 2 * (1 - value) * (chanceFactor * chanceSum - expected) / (1 - expected);
        squares += (part - value) * (part - value);
    }
};

double agreementOn(std::span<const ClassCount> unit, int m, const ClassScale& scale, Weights weights)
{
    double sum = 0;
    for (std::size_t i = 0; i < unit.size(); ++i) {
        const double n = unit[i].count;
        sum += n * (n - 1);
        if (weights == Weights::Identity)
            continue;
        for (std::size_t j = i + 1; j < unit.size(); ++j)
            sum += 2 * n * unit[j].count * scale.weight(unit[i].label, unit[j].label, weights);
    }
    return m < 2 ? 0 : sum / (m * (m - 1.0));
}

} // namespace

void addStandardErrors(AgreementSummary& summary, const AgreementTotals& totals, const UnitCounts& counts,
    const ClassScale& scale)
{
    if (totals.units < 2)
        return;
    std::vector<double> share;
    std::vector<double> others;
    for (const auto& sums : totals.perClass) {
        share.push_back(sums.share / totals.units);
        others.push_back(1 - share.back());
    }
    const double q = totals.classes();
    const auto factor
        = [q](Weights weights) { return weightSum(static_cast<int>(q), weights) / (q * (q - 1)); };
    std::vector<Linearised> sums;
    if (summary.percent.value)
        sums.push_back({&summary.percent, Weights::Identity, 0, &share});
    if (summary.fleiss.value)
        sums.push_back({&summary.fleiss, Weights::Identity, 1, &share});
    for (const auto& [coefficient, weights] :
        {std::pair(&summary.ac1, Weights::Identity), std::pair(&summary.ac2Linear, Weights::Linear),
            std::pair(&summary.ac2Quadratic, Weights::Quadratic)})
        if (coefficient->value)
            sums.push_back({coefficient, weights, factor(weights), &others});

    for (int unit = 0; unit < counts.units(); ++unit) {
        const auto entries = counts.on(unit);
        const int m = counts.ratingsOn(unit);
        if (m == 0)
            continue;
        for (Linearised& sum : sums) {
            double chance = 0;
            for (const ClassCount& entry : entries)
                chance += entry.count * (*sum.chance)[static_cast<std::size_t>(entry.label)] / m;
            sum.add(agreementOn(entries, m, scale, sum.weights), m >= 2, chance,
                totals.units / totals.pairedUnits);
        }
    }
    for (Linearised& sum : sums)
        sum.coefficient->standardError = std::sqrt(sum.squares / (totals.units * (totals.units - 1)));
}

} // namespace taxon
