#pragma once

#include "core/base/ids.h"

#include <optional>
#include <vector>

namespace taxon {

class Project;

enum class LabelSource {
    None,       ///< no decision at all, or only skips
    Given,      ///< came with the images
    Votes,      ///< plain majority of the annotators
    Consensus,  ///< a proposal that was applied, see ProposalStore
    Correction, ///< newest standing correction
    Tie,        ///< votes without a majority: unlabeled until somebody decides
};

struct ResolvedLabel {
    ImageId image;
    std::optional<ClassId> label;
    LabelSource source = LabelSource::None;
    int votes = 0;
};

/// The rule by which several people's labels become one: correction > applied consensus > majority >
/// given. Written into snapshots.
inline constexpr char kLabelRule[] = "correction > applied consensus > majority > given";

/// One row an image, in image order. Touches the database once.
std::vector<ResolvedLabel> resolveLabels(Project &project);

/// The annotators' standing votes by image (class positions as in ClassStore::counted()), for agreement.
std::vector<std::vector<int>> votesByImage(Project &project);

} // namespace taxon
