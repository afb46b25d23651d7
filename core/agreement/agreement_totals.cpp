#include "core/agreement/agreement_totals.h"

#include <algorithm>

namespace taxon {

AgreementTotals::AgreementTotals(const ClassScale& scale)
    : perClass(static_cast<std::size_t>(scale.classes()))
{
    if (scale.level() != Level::Nominal)
        cross.resize(perClass.size() * perClass.size());
}

void AgreementTotals::clear()
{
    units = pairedUnits = pairedRatings = 0;
    std::fill(perClass.begin(), perClass.end(), OfClass());
    std::fill(cross.begin(), cross.end(), OfClasses());
}

void AgreementTotals::add(std::span<const ClassCount> unit, double weight)
{
    int m = 0;
    for (const ClassCount& entry : unit)
        m += entry.count;
    if (m == 0)
        return;
    units += weight;
    const double perRating = weight / m;
    if (m == 1) {
        perClass[static_cast<std::size_t>(unit[0].label)].share += perRating;
        return;
    }
    pairedUnits += weight;
    pairedRatings += weight * m;
    const double perOther = weight / (m - 1);
    const double perPair = perRating / (m - 1);
    for (std::size_t i = 0; i < unit.size(); ++i) {
        const double n = unit[i].count;
        OfClass& sums = perClass[static_cast<std::size_t>(unit[i].label)];
        sums.share += n * perRating;
        sums.pairShare += n * perRating;
        sums.ratings += n * weight;
        sums.agreement += n * (n - 1) * perPair;
        sums.coincidence += n * (n - 1) * perOther;
        if (cross.empty())
            continue;
        OfClasses* row = &cross[static_cast<std::size_t>(unit[i].label) * perClass.size()];
        for (std::size_t j = i + 1; j < unit.size(); ++j) {
            row[unit[j].label].agreement += n * unit[j].count * perPair;
            row[unit[j].label].coincidence += n * unit[j].count * perOther;
        }
    }
}

void AgreementTotals::addAll(const UnitCounts& counts)
{
    for (int unit = 0; unit < counts.units(); ++unit)
        add(counts.on(unit), 1);
}

const AgreementTotals::OfClasses& AgreementTotals::between(int c, int k) const
{
    return cross[static_cast<std::size_t>(std::min(c, k)) * perClass.size()
        + static_cast<std::size_t>(std::max(c, k))];
}

} // namespace taxon
