#pragma once

#include "core/project/labeling_history.h"

#include <QDate>
#include <QString>
#include <QTimeZone>

#include <optional>
#include <span>
#include <vector>

namespace taxon {

class Project;

struct PaceOptions {
    qint64 longestMs = 120'000; ///< more than this between two decisions was a pause, not work; above 0
    int recent = 200;           ///< decisions that the pace is told from
    int days = 14;              ///< days of work that the usual day is told from
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< whose midnight ends a day
};

/// One person's own times, for that person alone.
struct LabelingPace {
    qint64 decisions = 0;           ///< in all
    qint64 today = 0;               ///< made since midnight
    qint64 todayWorkMs = 0;
    std::optional<qint64> medianMs; ///< for one of the recent decisions; unset: nothing is known
    std::optional<double> perMinute; ///< recent decisions in a minute of work
    qint64 left = 0;                ///< images without a decision
    std::optional<qint64> leftMs;   ///< of work until none is left, at the recent pace
    std::optional<qint64> usualADay; ///< images decided for the first time: the median over the newest days of work before today
    std::optional<qint64> daysLeft; ///< such days until none is left
};

/// How long each decision took: the time since the one before it, or, after a pause and for the first one, the time its
/// image was on the screen. Unset where that is longer than `longestMs`, too, or not known. An act on many images
/// is divided among them.
std::vector<std::optional<qint64>> workTimes(std::span<const Look> looks, qint64 longestMs);

/// `looks` in the order made; `nowMs` since 1970 UTC.
LabelingPace labelingPace(std::span<const Look> looks, qint64 left, qint64 nowMs, const PaceOptions &options = {});

/// All of one person's decisions. Throws Error.
std::vector<Look> looksOf(Project &project, AnnotatorId annotator);
/// The same from the project: for a worker thread. Throws Error.
LabelingPace readPace(Project &project, AnnotatorId annotator, qint64 nowMs, const PaceOptions &options = {});

/// Writes one row a decision: when, on which day, how long; neither which image nor which class. Written beside and renamed.
/// Returns the number of rows. Throws NotWritable, DiskFull.
qint64 exportTimes(Project &project, AnnotatorId annotator, const QString &path, const PaceOptions &options = {});

} // namespace taxon
