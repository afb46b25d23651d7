#include "core/health/checks.h"

#include <QCoreApplication>
#include <QLocale>

namespace taxon {

QList<Finding> checkRepeatedImages(const HealthImages &health)
{
    std::vector<std::size_t> places;
    const auto sets = setsOf(health.images, &HealthImage::content);
    for (const auto &set : sets)
        places.insert(places.end(), set.begin(), set.end());
    if (places.empty())
        return {};
    const int surplus = int(places.size() - sets.size());
    return {{FindingKind::RepeatedImages, Severity::Hint,
        QCoreApplication::translate("Health", "%Ln image(s) repeat the content of another one, in %1 groups of %2 images together. A split keeps each group in one part; training counts them more than once.", nullptr, surplus)
            .arg(QLocale().toString(qlonglong(sets.size())), QLocale().toString(qlonglong(places.size()))),
        idsAt(health.images, places), FindingAction::Similar}};
}

} // namespace taxon
