#pragma once

#include "core/project/decision_store.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace taxon {

class Database;

/// A decision with the name by which other projects know it.
struct IdentifiedDecision {
    QString identity;
    Decision decision; ///< with the class that counts now, which may be a deleted one
    bool isSuperseded = false; ///< not taken back, and yet it does not stand: a newer one had come before it by a merge
    int revision = 0; ///< how often it was taken back or brought back: odd while it is taken back
};

/// A flag or comment with the name by which other projects know it.
struct IdentifiedRemark {
    QString identity;
    ImageId image;
    AnnotatorId annotator;
    bool isFlag = false; ///< else a comment
    QString value;
    QString madeAt;      ///< ISO 8601, UTC
    bool isUndone = false;
    int revision = 0; ///< as of a decision
};

/// One merge of a package or project.
struct MergeAct {
    MergeId id;
    QDateTime madeAt; ///< UTC
    QString source;
    QJsonObject summary;
    bool isUndone = false;
};

/// Rows that come from and go to other projects, each under an identity that stays the same wherever it goes: the hash of
/// the image's content, who, what and when. Call identify() first. Throws what Database throws.
class MergeStore {
public:
    explicit MergeStore(Database &database);

    /// A random name of this project, made when it is first asked for; copies of the project share it.
    QString projectIdentity();
    /// Another text once there are other images, classes, people or merges to match with.
    QString matchState() const;
    /// Gives every decision and remark without an identity its own, and counts what was taken back or brought back since.
    void identify();
    /// In the order in which they were made, undone ones and repeats included. `visit` must not use the database.
    void forEachDecision(const std::function<void(const IdentifiedDecision &)> &visit) const;
    void forEachRemark(const std::function<void(const IdentifiedRemark &)> &visit) const;

    MergeId begin(const QString &source);
    void setSummary(MergeId merge, const QJsonObject &summary);
    /// Notes that the merge added this row, so that undo takes it away. `table`: "class", "annotator", "image".
    void note(MergeId merge, const QString &table, qint64 row);
    /// Ones with an odd revision are undone for good.
    DecisionId addDecision(MergeId merge, const IdentifiedDecision &row);
    void setStep(DecisionId decision, DecisionId step);
    void addRemark(MergeId merge, const IdentifiedRemark &row);
    /// Takes over a greater revision: an odd one undoes for good, an even one lets the row stand again. The merge's undo
    /// brings back what was.
    void takeRevision(MergeId merge, DecisionId decision, int revision);
    void takeRemarkRevision(MergeId merge, const QString &identity, int revision);
    /// Where this merge added or took back a row, lets the newest of those that nobody took back stand (by time, then
    /// identity): of one person's votes on one image, of all people's corrections of one image, of one person's flags and
    /// comments on one image. Whatever the order in which packages were merged, the same one stands.
    void keepNewest(MergeId merge);

    /// Newest first.
    QList<MergeAct> all() const;
    /// Takes back the newest merge that stands: its rows go, and what it had marked stands again. Images, classes and
    /// people that were used since stay. Unset when there is none.
    std::optional<MergeAct> undoNewest();

    /// Drops the record of all merges, so that none can be undone: their rows are the project's own.
    void forget();

private:
    enum class Mark { Stands, Undone, Superseded };
    /// Rows of which one stands, beside that of the image: SQL about a row `d` of the table.
    struct Group {
        QString table;
        QString person;
        QString what;
        QString condition;
    };

    struct NewName {
        qint64 row = 0;
        QString identity;
        int revision = 0;
    };

    void identifyDecisions();
    void identifyRemarks();
    void store(const QString &table, const QList<NewName> &names);
    void countRevisions(const QString &table);
    void noteMark(MergeId merge, const QString &table, qint64 row);
    void setMark(MergeId merge, const QString &table, qint64 row, Mark mark);
    void setRevision(MergeId merge, const QString &table, qint64 row, int revision);
    void restoreMarks(qint64 merge);
    void removeRows(qint64 merge);
    void keepNewestOf(MergeId merge, const Group &group);
    QSqlQuery &execute(const QString &sql, const QVariantList &parameters);

    Database &m_database;
    std::map<QString, QSqlQuery> m_statements; // prepared, by SQL: a merge runs each of a few many times
};

} // namespace taxon
