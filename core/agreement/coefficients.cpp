#include "core/agreement/coefficients.h"

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

Coefficient countsOf(const AgreementTotals& totals)
{
    Coefficient counts;
    counts.units = std::llround(totals.pairedUnits);
    counts.ratings = std::llround(totals.pairedRatings);
    counts.classes = totals.classes();
    return counts;
}

double observedAgreement(const AgreementTotals& totals)
{
    double sum = 0;
    for (const auto& sums : totals.perClass)
        sum += sums.agreement;
    return sum / totals.pairedUnits;
}

// Classes used on units with any label, or on units with two or more.
bool usesOneClass(const AgreementTotals& totals, double AgreementTotals::OfClass::*share)
{
    return std::count_if(totals.perClass.begin(), totals.perClass.end(), [share](const auto& sums) {
        return sums.*share > 0;
    }) < 2;
}

// Σ_c p_c(1 − p_c)
double diversity(const AgreementTotals& totals)
{
    double sum = 0;
    for (const auto& sums : totals.perClass) {
        const double p = sums.share / totals.units;
        sum += p * (1 - p);
    }
    return sum;
}

} // namespace

Coefficient percentAgreement(const AgreementTotals& totals)
{
    Coefficient result = countsOf(totals);
    if (totals.pairedUnits <= 0)
        return undefinedCoefficient(Undefined::NoOverlap, result);
    result.value = result.observed = observedAgreement(totals);
    return result;
}

Coefficient fleissKappa(const AgreementTotals& totals)
{
    Coefficient result = percentAgreement(totals);
    if (!result.value)
        return result;
    if (usesOneClass(totals, &AgreementTotals::OfClass::share)) {
        result.expected = 1;
        return undefinedCoefficient(Undefined::OneClassUsed, result);
    }
    return chanceCorrected(*result.observed, 1 - diversity(totals), result);
}

Coefficient freeMarginalKappa(const AgreementTotals& totals)
{
    Coefficient result = percentAgreement(totals);
    if (!result.value)
        return result;
    if (totals.classes() < 2)
        return undefinedCoefficient(Undefined::OneClassDeclared, result);
    return chanceCorrected(*result.observed, 1.0 / totals.classes(), result);
}

Coefficient gwetAc(const AgreementTotals& totals, const ClassScale& scale, Weights weights)
{
    Coefficient result = percentAgreement(totals);
    if (!result.value)
        return result;
    const int q = totals.classes();
    if (q < 2)
        return undefinedCoefficient(Undefined::OneClassDeclared, result);
    double observed = *result.observed;
    if (weights != Weights::Identity) {
        if (scale.level() == Level::Nominal)
            return undefinedCoefficient(Undefined::NotOrdered, result);
        for (int c = 0; c < q; ++c)
            for (int k = c + 1; k < q; ++k)
                observed
                    += 2 * scale.weight(c, k, weights) * totals.between(c, k).agreement / totals.pairedUnits;
    }
    const double expected = weightSum(q, weights) * diversity(totals) / (static_cast<double>(q) * (q - 1));
    return chanceCorrected(observed, expected, result);
}

namespace {

// δ of classes in rank order for one level, given n_c.
class Distance {
public:
    Distance(const AgreementTotals& totals, const ClassScale& scale, Level level)
        : m_level(level)
        , m_position(totals.perClass.size())
    {
        double below = 0;
        for (const int c : scale.byRank()) {
            const auto index = static_cast<std::size_t>(c);
            const double n = totals.perClass[index].ratings;
            m_position[index] = level == Level::Interval ? scale.value()[index] : below + n / 2;
            below += n;
        }
    }
    double squared(std::size_t c, std::size_t k) const
    {
        if (m_level == Level::Nominal)
            return 1;
        const double d = m_position[c] - m_position[k];
        return d * d;
    }
    double largestSquared() const
    {
        if (m_level == Level::Nominal)
            return 1;
        const auto [low, high] = std::minmax_element(m_position.begin(), m_position.end());
        return (*high - *low) * (*high - *low);
    }

private:
    Level m_level;
    std::vector<double> m_position;
};

struct Disagreement {
    double observed = 0; ///< Σ_c<k o_ck δ²
    double expected = 0; ///< Σ_c<k n_c n_k δ²
};

Disagreement nominalDisagreement(const AgreementTotals& totals)
{
    double coincidence = 0;
    double squares = 0;
    for (const auto& sums : totals.perClass) {
        coincidence += sums.coincidence;
        squares += sums.ratings * sums.ratings;
    }
    return {(totals.pairedRatings - coincidence) / 2,
        (totals.pairedRatings * totals.pairedRatings - squares) / 2};
}

Disagreement orderedDisagreement(const AgreementTotals& totals, const Distance& distance)
{
    Disagreement result;
    const std::size_t q = totals.perClass.size();
    for (std::size_t c = 0; c < q; ++c)
        for (std::size_t k = c + 1; k < q; ++k) {
            const double d = distance.squared(c, k);
            result.observed += totals.cross[c * q + k].coincidence * d;
            result.expected += totals.perClass[c].ratings * totals.perClass[k].ratings * d;
        }
    return result;
}

Coefficient alphaOf(const Disagreement& disagreement, double largest, const AgreementTotals& totals)
{
    const double n = totals.pairedRatings;
    Coefficient result = countsOf(totals);
    result.value = 1 - (n - 1) * disagreement.observed / disagreement.expected;
    result.observed = 1 - 2 * disagreement.observed / (n * largest);
    result.expected = 1 - 2 * disagreement.expected / (n * (n - 1) * largest);
    return result;
}

} // namespace

Coefficient krippendorffAlpha(const AgreementTotals& totals, const ClassScale& scale, Level level)
{
    const Coefficient counts = countsOf(totals);
    if (level != Level::Nominal && scale.level() == Level::Nominal)
        return undefinedCoefficient(Undefined::NotOrdered, counts);
    if (level == Level::Interval && scale.level() != Level::Interval)
        return undefinedCoefficient(Undefined::NotNumeric, counts);
    if (totals.pairedUnits <= 0)
        return undefinedCoefficient(Undefined::NoOverlap, counts);
    if (usesOneClass(totals, &AgreementTotals::OfClass::pairShare))
        return undefinedCoefficient(Undefined::OneClassUsed, counts);
    if (level == Level::Nominal)
        return alphaOf(nominalDisagreement(totals), 1, totals);
    const Distance distance(totals, scale, level);
    return alphaOf(orderedDisagreement(totals, distance), distance.largestSquared(), totals);
}

namespace {

// Two classes, c and the rest: for a unit, 1 − p_o = 2(n/m − n(n − 1)/(m(m − 1))).
AgreementTotals againstTheRest(const AgreementTotals& totals, int c)
{
    const auto& own = totals.perClass[static_cast<std::size_t>(c)];
    AgreementTotals result(ClassScale::nominal(2));
    result.units = totals.units;
    result.pairedUnits = totals.pairedUnits;
    result.pairedRatings = totals.pairedRatings;
    result.perClass[0] = own;
    AgreementTotals::OfClass rest;
    for (std::size_t k = 0; k < totals.perClass.size(); ++k) {
        if (static_cast<int>(k) == c)
            continue;
        rest.share += totals.perClass[k].share;
        rest.pairShare += totals.perClass[k].pairShare;
        rest.ratings += totals.perClass[k].ratings;
    }
    rest.agreement = totals.pairedUnits + own.agreement - 2 * own.pairShare;
    rest.coincidence = totals.pairedRatings + own.coincidence - 2 * own.ratings;
    result.perClass[1] = rest;
    return result;
}

} // namespace

ClassAgreement classAgreement(const AgreementTotals& totals, int c)
{
    const AgreementTotals both = againstTheRest(totals, c);
    const ClassScale scale = ClassScale::nominal(2);
    ClassAgreement result {percentAgreement(both), fleissKappa(both), gwetAc(both, scale, Weights::Identity),
        krippendorffAlpha(both, scale, Level::Nominal)};
    if (both.pairedUnits > 0 && both.perClass[0].share <= 0)
        for (Coefficient* coefficient : {&result.percent, &result.fleiss, &result.ac1, &result.alpha})
            *coefficient = undefinedCoefficient(Undefined::ClassNotUsed, *coefficient);
    return result;
}

FleissTest classicFleiss(const UnitCounts& counts)
{
    AgreementTotals totals(ClassScale::nominal(counts.classes()));
    totals.addAll(counts);
    FleissTest result {fleissKappa(totals), {}, {}};
    int m = 0;
    for (int unit = 0; unit < counts.units(); ++unit) {
        const int ratings = counts.ratingsOn(unit);
        if (ratings > 0 && m > 0 && ratings != m) {
            result.kappa = undefinedCoefficient(Undefined::UnequalRatings, result.kappa);
            return result;
        }
        m = std::max(m, ratings);
    }
    if (!result.kappa.value)
        return result;
    double pq = 0;
    double skew = 0;
    for (const auto& sums : totals.perClass) {
        const double p = sums.share / totals.units;
        pq += p * (1 - p);
        skew += p * (1 - p) * (1 - 2 * p);
    }
    const double variance = 2 * (pq * pq - skew) / (totals.units * m * (m - 1.0) * pq * pq);
    if (variance > 0) {
        result.nullError = std::sqrt(variance);
        result.z = *result.kappa.value / *result.nullError;
    }
    return result;
}

} // namespace taxon
