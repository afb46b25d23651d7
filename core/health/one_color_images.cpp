#include "core/health/checks.h"

#include <QCoreApplication>

namespace taxon {

QList<Finding> checkOneColor(const HealthImages &health)
{
    std::vector<ImageId> found;
    for (const HealthImage &image : health.images)
        if (image.statistics && isOneColor(*image.statistics))
            found.push_back(image.id);
    if (found.empty())
        return {};
    const int count = int(found.size());
    return {{FindingKind::OneColor, Severity::Warning,
        QCoreApplication::translate("Health", "%Ln image(s) show nothing but one colour: nothing can be learned from them.", nullptr, count), found, FindingAction::Label}};
}

} // namespace taxon
