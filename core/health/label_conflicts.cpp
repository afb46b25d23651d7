#include "core/health/checks.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace taxon {

QList<Finding> checkLabelConflicts(const HealthImages &health)
{
    std::vector<std::size_t> places;
    int conflicts = 0;
    for (auto set : setsOf(health.images, &HealthImage::content)) {
        std::erase_if(set, [&](std::size_t place) { return health.images[place].label < 0; });
        const auto differs = [&](std::size_t place) { return health.images[place].label != health.images[set.front()].label; };
        if (std::none_of(set.begin(), set.end(), differs))
            continue;
        places.insert(places.end(), set.begin(), set.end());
        ++conflicts;
    }
    if (conflicts == 0)
        return {};
    return {{FindingKind::LabelConflicts, Severity::Problem,
        QCoreApplication::translate("Health", "%Ln group(s) of identical images (%1 images) have different labels: one of them must be wrong, and a split leaves all of them out.", nullptr, conflicts)
            .arg(QLocale().toString(qlonglong(places.size()))),
        idsAt(health.images, places), FindingAction::Label}};
}

} // namespace taxon
