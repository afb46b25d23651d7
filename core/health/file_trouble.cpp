#include "core/health/checks.h"

#include <QCoreApplication>

namespace taxon {
namespace {

std::vector<ImageId> imagesWith(const HealthImages &health, ImageTrouble trouble)
{
    std::vector<ImageId> ids;
    for (const HealthImage &image : health.images)
        if (image.trouble == trouble)
            ids.push_back(image.id);
    return ids;
}

} // namespace

QList<Finding> checkFileTrouble(const HealthImages &health)
{
    const auto missing = imagesWith(health, ImageTrouble::Missing);
    const auto changed = imagesWith(health, ImageTrouble::Changed);
    const auto unreadable = imagesWith(health, ImageTrouble::Unreadable);
    const int missingCount = int(missing.size());
    const int changedCount = int(changed.size());
    const int unreadableCount = int(unreadable.size());
    QList<Finding> findings;
    if (missingCount > 0)
        findings.append({FindingKind::Files, Severity::Warning,
            QCoreApplication::translate("Health", "The files of %Ln image(s) are missing. Their labels are kept, and a split leaves them out.", nullptr, missingCount), missing, FindingAction::Files});
    if (changedCount > 0)
        findings.append({FindingKind::Files, Severity::Warning,
            QCoreApplication::translate("Health", "The files of %Ln image(s) hold other content than when they were imported, so their labels do not apply.", nullptr, changedCount), changed, FindingAction::Files});
    if (unreadableCount > 0)
        findings.append({FindingKind::Files, Severity::Warning,
            QCoreApplication::translate("Health", "The files of %Ln image(s) cannot be read as an image.", nullptr, unreadableCount), unreadable, FindingAction::Files});
    return findings;
}

} // namespace taxon
