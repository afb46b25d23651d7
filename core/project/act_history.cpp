#include "core/project/act_history.h"

#include "core/project/database.h"

#include <optional>

namespace taxon {
namespace {

std::optional<qint64> numberFrom(QSqlQuery query)
{
    return query.next() ? std::optional(query.value(0).toLongLong()) : std::nullopt;
}

} // namespace

QList<ImageId> Act::images() const
{
    QList<ImageId> images;
    for (const Decision &decision : decisions)
        images.append(decision.image);
    for (const Remark &remark : remarks)
        images.append(remark.image);
    return images;
}

ActHistory::ActHistory(Database &database, DecisionStore &decisions, RemarkStore &remarks)
    : m_database(database)
    , m_decisions(decisions)
    , m_remarks(remarks)
{
}

Act ActHistory::undo(AnnotatorId annotator)
{
    Transaction transaction(m_database);
    Act act;
    if (isRemarkNewest(annotator))
        act.remarks = m_remarks.undo(annotator);
    else
        act.decisions = m_decisions.undo(annotator);
    transaction.commit();
    return act;
}

Act ActHistory::redo(AnnotatorId annotator)
{
    Transaction transaction(m_database);
    Act act;
    if (isRemarkNext(annotator))
        act.remarks = m_remarks.redo(annotator);
    else
        act.decisions = m_decisions.redo(annotator);
    transaction.commit();
    return act;
}

bool ActHistory::isRemarkNewest(AnnotatorId annotator) const
{
    const auto decision = numberFrom(m_database.run(
        QStringLiteral("SELECT id FROM decision WHERE annotator_id = ? AND origin = 'hand' AND undone = 0 ORDER BY id DESC LIMIT 1"),
        {annotator.value}));
    const auto remarkAfter = numberFrom(m_database.run(
        QStringLiteral("SELECT after_decision FROM remark WHERE annotator_id = ? AND undone = 0 ORDER BY id DESC LIMIT 1"),
        {annotator.value}));
    return remarkAfter && (!decision || *remarkAfter >= *decision);
}

bool ActHistory::isRemarkNext(AnnotatorId annotator) const
{
    const auto decision = numberFrom(m_database.run(
        QStringLiteral("SELECT id FROM decision WHERE annotator_id = ? AND origin = 'hand' AND undone = 1 ORDER BY id LIMIT 1"),
        {annotator.value}));
    const auto remarkAfter = numberFrom(m_database.run(
        QStringLiteral("SELECT after_decision FROM remark WHERE annotator_id = ? AND undone = 1 ORDER BY id LIMIT 1"),
        {annotator.value}));
    return remarkAfter && (!decision || *remarkAfter < *decision);
}

void endRedo(Database &database, AnnotatorId annotator)
{
    // What may be redone is newer than all that stands: only the end of a long history is looked at.
    database.run(QStringLiteral("UPDATE decision SET undone = 2 WHERE annotator_id = ? AND origin = 'hand' AND undone = 1 AND id > "
                                "COALESCE((SELECT id FROM decision WHERE annotator_id = ? AND origin = 'hand' AND undone = 0 "
                                "ORDER BY id DESC LIMIT 1), 0)"),
        {annotator.value, annotator.value});
    database.run(QStringLiteral("UPDATE remark SET undone = 2 WHERE annotator_id = ? AND undone = 1 AND id > "
                                "COALESCE((SELECT id FROM remark WHERE annotator_id = ? AND undone = 0 ORDER BY id DESC LIMIT 1), 0)"),
        {annotator.value, annotator.value});
}

} // namespace taxon
