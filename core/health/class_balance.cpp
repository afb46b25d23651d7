#include "core/health/checks.h"

#include <QCoreApplication>
#include <QLocale>

namespace taxon {
namespace {

constexpr double kLopsided = 0.7;

} // namespace

QList<Finding> checkClassBalance(const HealthImages &health)
{
    std::vector<std::vector<ImageId>> byClass(std::size_t(health.classes.size()));
    std::size_t labeled = 0;
    for (const HealthImage &image : health.images)
        if (image.label >= 0) {
            byClass[std::size_t(image.label)].push_back(image.id);
            ++labeled;
        }
    for (std::size_t label = 0; label < byClass.size(); ++label) {
        const double share = labeled > 0 ? double(byClass[label].size()) / double(labeled) : 0;
        if (share <= kLopsided)
            continue;
        const QString percent = QLocale().toString(100 * share, 'f', 1);
        return {{FindingKind::ClassBalance, Severity::Warning,
            QCoreApplication::translate("Health",
                "The class %1 has %2 % of all labeled images: a model that always answers %1 is right as often. "
                "Add images of the other classes, and judge by the macro F1.")
                .arg(health.classes[qsizetype(label)], percent),
            byClass[label], FindingAction::Import, share}};
    }
    return {};
}

} // namespace taxon
