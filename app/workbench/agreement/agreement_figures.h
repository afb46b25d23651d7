#pragma once

#include "app/workbench/agreement/agreement_data.h"
#include "core/agreement/agreement_summary.h"
#include "core/agreement/pair_agreement.h"
#include "core/metrics/wilson_interval.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace taxon {

/// Two classes that people give the same image.
struct ConfusedClasses {
    int first = 0; ///< < second
    int second = 0;
    std::vector<int> units; ///< with both among their labels
    int people = 0;         ///< who labeled one as the other on at least a tenth of those images that the others call either, and twice
};

/// Images that have something in common.
struct AgreementSlice {
    enum class Kind { Group, Folder, Size };

    Kind kind = Kind::Group;
    QString name;
    std::vector<int> disputed; ///< units on which people differ
    int paired = 0;            ///< units with two or more labels
    double agreement = 0;      ///< mean share of agreeing pairs of labels on those, 0 to 1
};

/// How often a person says what the others say, over a stretch of his labels in the order in which he gave them.
struct AgreementStretch {
    QDateTime until; ///< UTC, of the last label in it
    int labels = 0;
    int agreeing = 0;
};

/// Everything that the Agreement page shows, without intervals.
struct AgreementFigures {
    AgreementSummary summary;
    std::vector<RaterPair> pairs;
    std::vector<PairAgreement> pairAgreements; ///< one a pair
    std::vector<int> othersSay;     ///< of each vote: what the majority of the others say, or a correction; −1: nothing
    std::vector<std::vector<qint64>> confusion; ///< of each rater, q × q: row = what the others say, column = his label
    std::vector<int> disputed;      ///< units on which people differ, the most divided first
    std::vector<std::vector<int>> disputedOfClass; ///< of those, the ones where somebody gave the class
    std::vector<ConfusedClasses> confused; ///< the most images first
    std::vector<AgreementSlice> slices;    ///< the least agreement first; a kind with one slice only tells nothing and is left out
    std::vector<std::vector<AgreementStretch>> stretches; ///< of each rater; empty for too few labels
    std::optional<qint64> neededImages; ///< with two or more labels, for a 95 % interval of Fleiss' κ of ±0.1; estimated
    bool isNeedMeasured = false; ///< from these labels' own standard error; else for 80 % agreement and equally frequent classes
};

/// A stretch has at least this many labels.
inline constexpr int kLeastInStretch = 20;
inline constexpr int kMostStretches = 12;
/// Fewer images with two labels tell nothing about how many are needed.
inline constexpr int kLeastForNeed = 10;

AgreementFigures analyseAgreement(const AgreementData &data);

/// Units of a cell: this rater said `given` where the others say `others`.
std::vector<int> unitsOfCell(const AgreementData &data, const AgreementFigures &figures, int rater, int others, int given);
/// Units that both labeled, and differently.
std::vector<int> unitsOfPair(const AgreementData &data, int first, int second);

} // namespace taxon
