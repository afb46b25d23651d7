#pragma once

#include "core/base/ids.h"

#include <QString>

#include <optional>
#include <vector>

namespace taxon {

/// What was looked for. In the order in which results of the same severity are told.
enum class FindingKind {
    LabelConflicts,
    Leakage,
    Files,
    ClassBalance,
    BrightnessByClass,
    OneColor,
    RepeatedImages,
    LookAlikes,
    Blur,
    Colors,
    Sizes,
    AspectRatios,
    ImageCounts,
};

enum class Severity {
    Problem, ///< what is trained or measured with this is wrong
    Warning, ///< look at it before you trust a figure
    Hint,    ///< good to know
};

/// What a person can do about it: the one button beside the finding.
enum class FindingAction {
    Label,   ///< look at the images and their labels
    Import,  ///< add images
    Files,   ///< find or check the files
    Similar, ///< look at the groups of images that are alike
    Split,   ///< divide anew
};

/// Stable snake_case names for scripts.
QString findingKindName(FindingKind kind);
QString severityName(Severity severity);
QString findingActionName(FindingAction action);
/// For people: "Class balance", "Warning".
QString findingKindTitle(FindingKind kind);
QString severityTitle(Severity severity);

/// One thing that a check found in a project.
struct Finding {
    FindingKind kind = FindingKind::Files;
    Severity severity = Severity::Hint;
    QString sentence = {}; ///< translated, with the figures
    std::vector<ImageId> images = {};
    FindingAction action = FindingAction::Label;
    /// ClassBalance: the class's share. Leakage: the share of test images that training knows. BrightnessByClass: η².
    std::optional<double> value = {};
};

} // namespace taxon
