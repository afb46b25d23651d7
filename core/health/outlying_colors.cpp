#include "core/health/checks.h"
#include "core/health/outliers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace taxon {

QList<Finding> checkColors(const HealthImages &health)
{
    std::vector<std::size_t> measured;
    for (std::size_t i = 0; i < health.images.size(); ++i)
        if (health.images[i].statistics && !isOneColor(*health.images[i].statistics))
            measured.push_back(i);
    constexpr std::array<float ImageStatistics::*, 5> kNumbers{
        &ImageStatistics::red, &ImageStatistics::green, &ImageStatistics::blue, &ImageStatistics::saturation, &ImageStatistics::contrast};
    std::vector<std::size_t> found;
    for (const auto number : kNumbers) {
        std::vector<double> values;
        for (const std::size_t place : measured)
            values.push_back(double(*health.images[place].statistics.*number));
        for (const std::size_t outlier : farOut(values, Side::Both))
            found.push_back(measured[outlier]);
    }
    if (found.empty())
        return {};
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    const int count = int(found.size());
    return {{FindingKind::Colors, Severity::Hint,
        QCoreApplication::translate("Health", "%Ln image(s) have colours or a contrast far from those of the others: another camera, another light, or a picture that does not belong here?", nullptr, count),
        idsAt(health.images, found), FindingAction::Label}};
}

} // namespace taxon
