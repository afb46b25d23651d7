#include "core/health/checks.h"
#include "core/health/outliers.h"

#include <QCoreApplication>

#include <cmath>

namespace taxon {

QList<Finding> checkBlur(const HealthImages &health)
{
    std::vector<std::size_t> measured;
    std::vector<double> values;
    for (std::size_t i = 0; i < health.images.size(); ++i) {
        const auto &statistics = health.images[i].statistics;
        if (!statistics || statistics->sharpness <= 0)
            continue;
        measured.push_back(i);
        values.push_back(std::log(double(statistics->sharpness)));
    }
    std::vector<std::size_t> found;
    for (const std::size_t place : farOut(values, Side::Low))
        found.push_back(measured[place]);
    if (found.empty())
        return {};
    const int count = int(found.size());
    return {{FindingKind::Blur, Severity::Hint,
        QCoreApplication::translate("Health", "%Ln image(s) are far less sharp than the others.", nullptr, count), idsAt(health.images, found), FindingAction::Label}};
}

} // namespace taxon
