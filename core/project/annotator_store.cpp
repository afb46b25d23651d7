#include "core/project/annotator_store.h"

#include "core/base/error.h"
#include "core/project/database.h"

#include <QCoreApplication>

namespace taxon {
namespace {

constexpr int kMaxNameLength = 200;

QString checkedName(const QString &name)
{
    const QString text = name.normalized(QString::NormalizationForm_C).trimmed();
    if (text.isEmpty())
        throw Error(ErrorCode::Usage, QCoreApplication::translate("AnnotatorStore", "A person who labels needs a name."));
    if (text.size() > kMaxNameLength)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("AnnotatorStore", "The name \"%1…\" is too long: at most %2 characters.").arg(text.left(40)).arg(kMaxNameLength));
    return text;
}

} // namespace

AnnotatorStore::AnnotatorStore(Database &database)
    : m_database(database)
{
}

QList<Annotator> AnnotatorStore::all() const
{
    QSqlQuery query = m_database.run(QStringLiteral("SELECT id, name FROM annotator ORDER BY id"));
    QList<Annotator> annotators;
    while (query.next())
        annotators.append({{query.value(0).toLongLong()}, query.value(1).toString()});
    return annotators;
}

AnnotatorId AnnotatorStore::findOrAdd(const QString &name)
{
    const QString text = checkedName(name);
    Transaction transaction(m_database);
    QSqlQuery known = m_database.run(QStringLiteral("SELECT id FROM annotator WHERE name = ?"), {text});
    const qint64 id = known.next() ? known.value(0).toLongLong()
                                   : m_database.insert(QStringLiteral("INSERT INTO annotator (name) VALUES (?)"), {text});
    known.finish();
    transaction.commit();
    return {id};
}

void AnnotatorStore::rename(AnnotatorId id, const QString &name)
{
    const QString text = checkedName(name);
    Transaction transaction(m_database);
    if (m_database.run(QStringLiteral("SELECT id FROM annotator WHERE name = ? AND id <> ?"), {text, id.value}).next())
        throw Error(ErrorCode::Usage, QCoreApplication::translate("AnnotatorStore", "There is a person \"%1\" already: choose another name.").arg(text));
    if (m_database.run(QStringLiteral("UPDATE annotator SET name = ? WHERE id = ?"), {text, id.value}).numRowsAffected() == 0)
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("AnnotatorStore", "There is no person number %1.").arg(id.value));
    transaction.commit();
}

} // namespace taxon
