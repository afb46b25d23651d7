#include "core/health/finding.h"

#include <QCoreApplication>

namespace taxon {

QString findingKindName(FindingKind kind)
{
    switch (kind) {
    case FindingKind::LabelConflicts:
        return QStringLiteral("label_conflicts");
    case FindingKind::Leakage:
        return QStringLiteral("leakage");
    case FindingKind::Files:
        return QStringLiteral("files");
    case FindingKind::ClassBalance:
        return QStringLiteral("class_balance");
    case FindingKind::BrightnessByClass:
        return QStringLiteral("brightness_by_class");
    case FindingKind::OneColor:
        return QStringLiteral("one_color");
    case FindingKind::RepeatedImages:
        return QStringLiteral("repeated_images");
    case FindingKind::LookAlikes:
        return QStringLiteral("look_alikes");
    case FindingKind::Blur:
        return QStringLiteral("blur");
    case FindingKind::Colors:
        return QStringLiteral("colors");
    case FindingKind::Sizes:
        return QStringLiteral("sizes");
    case FindingKind::AspectRatios:
        return QStringLiteral("aspect_ratios");
    case FindingKind::ImageCounts:
        break;
    }
    return QStringLiteral("image_counts");
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Problem:
        return QStringLiteral("problem");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Hint:
        break;
    }
    return QStringLiteral("hint");
}

QString findingActionName(FindingAction action)
{
    switch (action) {
    case FindingAction::Label:
        return QStringLiteral("label");
    case FindingAction::Import:
        return QStringLiteral("import");
    case FindingAction::Files:
        return QStringLiteral("files");
    case FindingAction::Similar:
        return QStringLiteral("similar");
    case FindingAction::Split:
        break;
    }
    return QStringLiteral("split");
}

QString findingKindTitle(FindingKind kind)
{
    switch (kind) {
    case FindingKind::LabelConflicts:
        return QCoreApplication::translate("Health", "Labels of identical images");
    case FindingKind::Leakage:
        return QCoreApplication::translate("Health", "Leaks between the parts");
    case FindingKind::Files:
        return QCoreApplication::translate("Health", "Files");
    case FindingKind::ClassBalance:
        return QCoreApplication::translate("Health", "Class balance");
    case FindingKind::BrightnessByClass:
        return QCoreApplication::translate("Health", "Brightness by class");
    case FindingKind::OneColor:
        return QCoreApplication::translate("Health", "Images of one colour");
    case FindingKind::RepeatedImages:
        return QCoreApplication::translate("Health", "Identical images");
    case FindingKind::LookAlikes:
        return QCoreApplication::translate("Health", "Look-alikes");
    case FindingKind::Blur:
        return QCoreApplication::translate("Health", "Blurred images");
    case FindingKind::Colors:
        return QCoreApplication::translate("Health", "Unusual colours");
    case FindingKind::Sizes:
        return QCoreApplication::translate("Health", "Unusual sizes");
    case FindingKind::AspectRatios:
        return QCoreApplication::translate("Health", "Unusual shapes");
    case FindingKind::ImageCounts:
        break;
    }
    return QCoreApplication::translate("Health", "Images for each class");
}

QString severityTitle(Severity severity)
{
    switch (severity) {
    case Severity::Problem:
        return QCoreApplication::translate("Health", "Problem");
    case Severity::Warning:
        return QCoreApplication::translate("Health", "Warning");
    case Severity::Hint:
        break;
    }
    return QCoreApplication::translate("Health", "Hint");
}

} // namespace taxon
