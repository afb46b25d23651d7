#include "core/agreement/pair_agreement.h"

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

Coefficient countsOf(const PairTable& table)
{
    Coefficient counts;
    counts.units = table.units();
    counts.ratings = 2 * table.units();
    counts.classes = table.classes();
    return counts;
}

double shareOf(const PairTable::Cell& cell, const PairTable& table)
{
    return static_cast<double>(cell.count) / static_cast<double>(table.units());
}

int classesUsed(const PairTable& table)
{
    int used = 0;
    for (std::size_t c = 0; c < table.firstShare().size(); ++c)
        used += table.firstShare()[c] > 0 || table.secondShare()[c] > 0;
    return used;
}

// Mean of both raters' shares: Σ_c p_c(1 − p_c).
double pooledDiversity(const PairTable& table)
{
    double sum = 0;
    for (std::size_t c = 0; c < table.firstShare().size(); ++c) {
        const double p = (table.firstShare()[c] + table.secondShare()[c]) / 2;
        sum += p * (1 - p);
    }
    return sum;
}

double cohenVariance(const PairTable& table, const ClassScale& scale, Weights weights,
    std::span<const double> firstMean, std::span<const double> secondMean, const Coefficient& kappa)
{
    const double rest = 1 - *kappa.value;
    double sum = 0;
    for (const PairTable::Cell& cell : table.cells()) {
        const double means = firstMean[static_cast<std::size_t>(cell.first)]
            + secondMean[static_cast<std::size_t>(cell.second)];
        const double d = scale.weight(cell.first, cell.second, weights) - means * rest;
        sum += shareOf(cell, table) * d * d;
    }
    const double centre = *kappa.value - *kappa.expected * rest;
    const double scatter = 1 - *kappa.expected;
    return (sum - centre * centre) / (static_cast<double>(table.units()) * scatter * scatter);
}

} // namespace

Coefficient percentAgreement(const PairTable& table)
{
    Coefficient result = countsOf(table);
    if (table.units() == 0)
        return undefinedCoefficient(Undefined::NoOverlap, result);
    double same = 0;
    for (const PairTable::Cell& cell : table.cells())
        if (cell.first == cell.second)
            same += static_cast<double>(cell.count);
    const auto units = static_cast<double>(table.units());
    const double p = same / units;
    result.value = result.observed = p;
    if (units > 1)
        result.standardError = std::sqrt(p * (1 - p) / (units - 1));
    return result;
}

Coefficient cohenKappa(const PairTable& table, const ClassScale& scale, Weights weights)
{
    Coefficient result = countsOf(table);
    if (weights != Weights::Identity && scale.level() == Level::Nominal)
        return undefinedCoefficient(Undefined::NotOrdered, result);
    if (table.units() == 0)
        return undefinedCoefficient(Undefined::NoOverlap, result);
    const std::vector<double> firstMean = scale.meanWeights(table.secondShare(), weights);
    const std::vector<double> secondMean = scale.meanWeights(table.firstShare(), weights);
    double observed = 0;
    for (const PairTable::Cell& cell : table.cells())
        observed += scale.weight(cell.first, cell.second, weights) * shareOf(cell, table);
    double expected = 0;
    for (std::size_t c = 0; c < firstMean.size(); ++c)
        expected += table.firstShare()[c] * firstMean[c];
    if (classesUsed(table) < 2) {
        result.observed = observed;
        result.expected = 1;
        return undefinedCoefficient(Undefined::OneClassUsed, result);
    }
    result = chanceCorrected(observed, expected, result);
    const double variance = cohenVariance(table, scale, weights, firstMean, secondMean, result);
    result.standardError = std::sqrt(std::max(0.0, variance));
    return result;
}

std::optional<double> cohenNullError(const PairTable& table, const Coefficient& kappa)
{
    if (!kappa.value)
        return std::nullopt;
    const double expected = *kappa.expected;
    double skew = 0;
    for (std::size_t c = 0; c < table.firstShare().size(); ++c) {
        const double first = table.firstShare()[c];
        const double second = table.secondShare()[c];
        skew += first * second * (first + second);
    }
    const double variance = (expected + expected * expected - skew)
        / (static_cast<double>(table.units()) * (1 - expected) * (1 - expected));
    return std::sqrt(std::max(0.0, variance));
}

Coefficient scottPi(const PairTable& table)
{
    Coefficient result = percentAgreement(table);
    result.standardError.reset();
    if (!result.value)
        return result;
    if (classesUsed(table) < 2) {
        result.expected = 1;
        return undefinedCoefficient(Undefined::OneClassUsed, result);
    }
    return chanceCorrected(*result.observed, 1 - pooledDiversity(table), result);
}

Coefficient gwetAc1(const PairTable& table)
{
    Coefficient result = percentAgreement(table);
    result.standardError.reset();
    if (!result.value)
        return result;
    if (table.classes() < 2)
        return undefinedCoefficient(Undefined::OneClassDeclared, result);
    return chanceCorrected(*result.observed, pooledDiversity(table) / (table.classes() - 1), result);
}

std::optional<double> prevalenceIndex(const PairTable& table, int c)
{
    if (table.units() == 0)
        return std::nullopt;
    // p_cc − p_rr = p_c· + p_·c − 1
    const auto index = static_cast<std::size_t>(c);
    return std::abs(table.firstShare()[index] + table.secondShare()[index] - 1);
}

std::optional<double> biasIndex(const PairTable& table, int c)
{
    if (table.units() == 0)
        return std::nullopt;
    const auto index = static_cast<std::size_t>(c);
    return std::abs(table.firstShare()[index] - table.secondShare()[index]);
}

void PairAgreement::forEach(const std::function<void(Coefficient&)>& visit)
{
    for (Coefficient* coefficient : {&percent, &cohen, &cohenLinear, &cohenQuadratic, &scott, &ac1})
        visit(*coefficient);
}

PairAgreement pairAgreement(const PairTable& table, const ClassScale& scale)
{
    PairAgreement result;
    result.percent = percentAgreement(table);
    result.cohen = cohenKappa(table, scale, Weights::Identity);
    result.cohenNullError = cohenNullError(table, result.cohen);
    result.cohenLinear = cohenKappa(table, scale, Weights::Linear);
    result.cohenQuadratic = cohenKappa(table, scale, Weights::Quadratic);
    result.scott = scottPi(table);
    result.ac1 = gwetAc1(table);
    if (table.classes() == 2) {
        result.prevalence = prevalenceIndex(table, 0);
        result.bias = biasIndex(table, 0);
    }
    result.kappaAndAc1Part = kappaAndAc1Part(result.cohen, result.ac1);
    return result;
}

} // namespace taxon
