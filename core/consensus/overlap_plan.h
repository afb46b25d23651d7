#pragma once

#include "core/base/ids.h"
#include "core/dataset/named_ratings.h"

#include <QHash>
#include <QJsonObject>

#include <optional>
#include <utility>
#include <vector>

namespace taxon {

class Project;

/// What is known, or has to be assumed, about how people agree on these images.
struct OverlapBasis {
    double observed = 0.8;  ///< p_o: share of agreeing pairs of labels
    double expected = 0;    ///< p_e by chance: Σ p_c²
    double difficulty = 0.5; ///< share of the variance of agreement that lies between images; 0: none are harder
    qint64 images = 0;      ///< with two or more labels, from which the above was measured
    bool isMeasured = false; ///< from at least kLeastForBasis such images; else 0.8, the classes equally likely, 0.5
};
inline constexpr int kLeastForBasis = 10;

OverlapBasis overlapBasis(const NamedRatings &table);

/// Half the width of the 95 % interval of κ that `images` images with `raters` labels each give. An approximation:
///   1.96 √(p_o(1 − p_o)(d + (1 − d)/(m(m − 1)/2))/n)/(1 − p_e), d: `difficulty`, p_e taken as known.
/// Unset for fewer than 2 images or 2 raters, or when p_e is 1.
std::optional<double> expectedHalfWidth(const OverlapBasis &basis, qint64 images, int raters);

/// How many images with `raters` labels each give an interval of ± `halfWidth`; unset as above, or for halfWidth ≤ 0.
std::optional<qint64> imagesForHalfWidth(const OverlapBasis &basis, double halfWidth, int raters);

/// Who labels which images.
struct OverlapPlan {
    std::vector<AnnotatorId> annotators;
    double overlapShare = 0.2;  ///< 0 to 1, of the images: labeled by several people
    int annotatorsPerImage = 2; ///< on those; the others get one. At least 2 and at most all annotators
    quint64 seed = 1;

    /// Throws Usage.
    void validate() const;
    QJsonObject toJson() const;
};

/// What a plan costs and gives.
struct PlanForecast {
    qint64 images = 0;
    qint64 overlapping = 0; ///< images with several labels
    qint64 decisions = 0;
    std::optional<double> halfWidth; ///< of κ, from the overlapping images alone
    std::optional<double> hours;     ///< of all people together, from measured time; unset when nothing was measured
    qint64 timed = 0;                ///< decisions whose time was measured
};
PlanForecast forecast(Project &project, const OverlapPlan &plan, qint64 images);

/// The pairs in the order in which each person should label: loads differ by at most one, people meet each other evenly
/// on the overlapping images, and everyone has an order of his own. The same seed gives the same plan.
std::vector<std::pair<AnnotatorId, ImageId>> divideImages(const std::vector<ImageId> &images, const OverlapPlan &plan);

/// Median time of a decision made by hand, in milliseconds, of each person who has one; under AnnotatorId{} of all.
struct DecisionTimes {
    QHash<AnnotatorId, qint64> medianMs;
    qint64 timed = 0;
};
DecisionTimes decisionTimes(Project &project);

} // namespace taxon
