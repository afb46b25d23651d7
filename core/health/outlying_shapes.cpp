#include "core/health/checks.h"
#include "core/health/outliers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

using Measure = double (*)(const HealthImage &);

double logPixels(const HealthImage &image)
{
    return std::log(double(image.width) * image.height);
}

double logAspect(const HealthImage &image)
{
    return std::log(double(image.width) / image.height);
}

std::vector<std::size_t> outlying(const HealthImages &health, Measure measure)
{
    std::vector<std::size_t> places;
    std::vector<double> values;
    for (std::size_t i = 0; i < health.images.size(); ++i) {
        if (health.images[i].width <= 0 || health.images[i].height <= 0)
            continue;
        places.push_back(i);
        values.push_back(measure(health.images[i]));
    }
    std::vector<std::size_t> found;
    for (const std::size_t place : farOut(values, Side::Both))
        found.push_back(places[place]);
    return found;
}

QString typicalSize(const HealthImages &health)
{
    std::vector<std::pair<qint64, const HealthImage *>> sizes;
    for (const HealthImage &image : health.images)
        sizes.emplace_back(qint64(image.width) * image.height, &image);
    std::nth_element(sizes.begin(), sizes.begin() + std::ptrdiff_t(sizes.size() / 2), sizes.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    const HealthImage &median = *sizes[sizes.size() / 2].second;
    return QStringLiteral("%1 × %2").arg(median.width).arg(median.height);
}

} // namespace

QList<Finding> checkSizes(const HealthImages &health)
{
    const auto found = outlying(health, logPixels);
    if (found.empty())
        return {};
    const int count = int(found.size());
    return {{FindingKind::Sizes, Severity::Hint,
        QCoreApplication::translate("Health", "%Ln image(s) are far larger or smaller than the others (typically %1): do they belong here?", nullptr, count).arg(typicalSize(health)),
        idsAt(health.images, found), FindingAction::Label}};
}

QList<Finding> checkAspectRatios(const HealthImages &health)
{
    const auto found = outlying(health, logAspect);
    if (found.empty())
        return {};
    const int count = int(found.size());
    return {{FindingKind::AspectRatios, Severity::Hint,
        QCoreApplication::translate("Health", "%Ln image(s) are far wider or taller than the others: cropping to a square takes much of them away.", nullptr, count),
        idsAt(health.images, found), FindingAction::Label}};
}

} // namespace taxon
