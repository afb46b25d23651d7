#include "core/project/filter_store.h"

#include "core/base/error.h"
#include "core/project/database.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace taxon {
namespace {

constexpr qsizetype kLongestName = 200;

QString checkedName(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        throw Error(ErrorCode::Usage, QCoreApplication::translate("FilterStore", "A saved filter needs a name."));
    if (trimmed.size() > kLongestName)
        throw Error(ErrorCode::Usage,
            QCoreApplication::translate("FilterStore", "The name of a filter may have %1 characters.").arg(kLongestName));
    return trimmed;
}

} // namespace

FilterStore::FilterStore(Database &database)
    : m_database(database)
{
}

QList<SavedFilter> FilterStore::all() const
{
    QSqlQuery row = m_database.run(QStringLiteral("SELECT id, name, filter FROM saved_filter ORDER BY name"));
    QList<SavedFilter> filters;
    while (row.next())
        filters.append({row.value(0).toLongLong(), row.value(1).toString(),
            QJsonDocument::fromJson(row.value(2).toString().toUtf8()).object()});
    return filters;
}

void FilterStore::save(const QString &name, const QJsonObject &filter)
{
    const QString checked = checkedName(name);
    const QString text = QString::fromUtf8(QJsonDocument(filter).toJson(QJsonDocument::Compact));
    Transaction transaction(m_database);
    const QSqlQuery update = m_database.run(QStringLiteral("UPDATE saved_filter SET filter = ? WHERE name = ?"), {text, checked});
    if (update.numRowsAffected() == 0)
        m_database.insert(QStringLiteral("INSERT INTO saved_filter (name, filter) VALUES (?, ?)"), {checked, text});
    transaction.commit();
}

void FilterStore::rename(qint64 id, const QString &name)
{
    const QString checked = checkedName(name);
    Transaction transaction(m_database);
    QSqlQuery taken = m_database.run(QStringLiteral("SELECT 1 FROM saved_filter WHERE name = ? AND id <> ?"), {checked, id});
    if (taken.next())
        throw Error(ErrorCode::Usage,
            QCoreApplication::translate("FilterStore", "There is a filter \"%1\" already: choose another name.").arg(checked));
    taken.finish();
    m_database.run(QStringLiteral("UPDATE saved_filter SET name = ? WHERE id = ?"), {checked, id});
    transaction.commit();
}

void FilterStore::remove(qint64 id)
{
    m_database.run(QStringLiteral("DELETE FROM saved_filter WHERE id = ?"), {id});
}

} // namespace taxon
