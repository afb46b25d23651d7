#pragma once

#include <QDateTime>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace taxon {

/// The names of the three simulated annotators, which call them simulated.
QStringList simulatedAnnotatorNames();

/// One act of a simulated annotator.
struct SimulatedDecision {
    int annotator = 0; ///< index into simulatedAnnotatorNames()
    int image = 0;     ///< index into the true classes given
    std::optional<int> label; ///< class; unset for a skip
    QDateTime madeAt;  ///< UTC, at a fixed date
    int milliseconds = 0;
};

/// Three annotators, right in about 97, 92 and 85 % of cases, label pictures whose true classes are `truths` (indices
/// into defectNames()). Two or three of them see each picture; about one picture in 22 is seen by nobody. Doubtful
/// pictures are hard for all three, and the third mistakes cracks for scratches and the other way round.
/// In the order of time, one annotator after the other; depends on the arguments alone.
std::vector<SimulatedDecision> simulateAnnotators(const std::vector<int> &truths, std::uint64_t seed);

} // namespace taxon
