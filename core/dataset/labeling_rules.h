#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace taxon {

class Project;

enum class LabelingOrder {
    Imported,
    Shuffled, ///< differs per annotator, the same for ever for each
};

/// Silent second looks at images that the same annotator has labeled before.
struct RepeatRule {
    static constexpr int kMostDistance = 100'000;
    static constexpr int kMostHours = 24 * 365;

    int sharePercent = 0; ///< of the images that an annotator labels, 0 (none) to 100
    int distance = 50;    ///< at least so many other decisions lie between, 1 to kMostDistance
    int minHours = 0;     ///< and so much time, 0 to kMostHours

    bool operator==(const RepeatRule &) const = default;
};

/// How images come to those who label; it holds for everyone who works on the project.
struct LabelingRules {
    bool isBlind = false; ///< others' labels, predictions, and the names of files, folders and groups are hidden
    LabelingOrder order = LabelingOrder::Imported;
    RepeatRule repeats;

    /// Throws Usage.
    void validate() const;
    bool operator==(const LabelingRules &) const = default;

    QJsonObject toJson() const;
    /// Absent keys keep their defaults. Throws Usage for a value that cannot be meant.
    static LabelingRules fromJson(const QJsonObject &json);
};

/// "imported", "shuffled".
QString orderName(LabelingOrder order);
/// The inverse; throws Usage and lists what is known.
LabelingOrder orderFromName(const QString &name);

/// One change of the rules.
struct RulesChange {
    QDateTime madeAt;     ///< UTC
    QString by;           ///< an annotator's name; empty: not said
    qint64 decisions = 0; ///< that stood in the project then
    LabelingRules rules;  ///< as they were afterwards
};

/// As stored in the project; the defaults when they were never set. Throws Error.
LabelingRules labelingRules(Project &project);
/// Oldest first.
QList<RulesChange> rulesChanges(Project &project);
/// Stores the rules and notes the change; nothing happens when they are the same. Throws Usage and what Database throws.
void changeLabelingRules(Project &project, const LabelingRules &rules, const QString &by);

/// What everything that is drawn by lot for this annotator comes from: another number in another project and for
/// another person, and the same one for ever.
quint64 labelingSeed(Project &project, AnnotatorId annotator);

} // namespace taxon
