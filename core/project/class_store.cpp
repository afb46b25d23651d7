#include "core/project/class_store.h"

#include "core/base/error.h"
#include "core/project/class_colors.h"
#include "core/project/database.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kMaxNameLength = 200;

// One spelling for what looks the same, so that "é" typed on two systems is one class.
QString checkedName(const QString &name)
{
    const QString text = name.normalized(QString::NormalizationForm_C).trimmed();
    if (text.isEmpty())
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassStore", "A class needs a name."));
    if (text.size() > kMaxNameLength)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassStore", "The class name \"%1…\" is too long: at most %2 characters.").arg(text.left(40)).arg(kMaxNameLength));
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassStore", "A class name cannot hold line breaks or other control characters."));
    return text;
}

[[noreturn]] void throwTaken(const QString &name)
{
    throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassStore", "There is a class \"%1\" already: choose another name.").arg(name));
}

void checkExists(const QSqlQuery &update, ClassId id)
{
    if (update.numRowsAffected() == 0)
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("ClassStore", "There is no class number %1.").arg(id.value));
}

QString nextColor(const QList<ImageClass> &classes)
{
    QSet<QString> used;
    for (const ImageClass &known : classes)
        used.insert(known.color.toLower());
    int index = 0;
    while (used.contains(classColor(index)))
        ++index;
    return classColor(index);
}

} // namespace

ClassStore::ClassStore(Database &database)
    : m_database(database)
{
}

QList<ImageClass> ClassStore::all() const
{
    QSqlQuery query = m_database.run(QStringLiteral("SELECT id, name, color, shortcut FROM class ORDER BY position, id"));
    QList<ImageClass> classes;
    while (query.next())
        classes.append({{query.value(0).toLongLong()}, query.value(1).toString(), static_cast<int>(classes.size()),
            query.value(2).toString(), query.value(3).toString()});
    return classes;
}

std::optional<ImageClass> ClassStore::find(const QString &name) const
{
    const QString wanted = name.normalized(QString::NormalizationForm_C).trimmed();
    for (const ImageClass &known : all())
        if (known.name == wanted)
            return known;
    return std::nullopt;
}

ClassId ClassStore::add(const QString &name)
{
    const QString text = checkedName(name);
    Transaction transaction(m_database);
    if (find(text))
        throwTaken(text);
    const QList<ImageClass> known = all();
    const qint64 id = m_database.insert(
        QStringLiteral("INSERT INTO class (name, position, color) VALUES (?, ?, ?)"), {text, known.size(), nextColor(known)});
    transaction.commit();
    return {id};
}

void ClassStore::rename(ClassId id, const QString &name)
{
    const QString text = checkedName(name);
    Transaction transaction(m_database);
    const auto holder = find(text);
    if (holder && holder->id != id)
        throwTaken(text);
    checkExists(m_database.run(QStringLiteral("UPDATE class SET name = ? WHERE id = ?"), {text, id.value}), id);
    transaction.commit();
}

void ClassStore::setColor(ClassId id, const QString &color)
{
    static const QRegularExpression pattern(QStringLiteral("^#[0-9a-fA-F]{6}$"));
    if (!pattern.match(color).hasMatch())
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassStore", "\"%1\" is not a colour such as #0072b2.").arg(color));
    checkExists(m_database.run(QStringLiteral("UPDATE class SET color = ? WHERE id = ?"), {color.toLower(), id.value}), id);
}

void ClassStore::setShortcuts(const QHash<ClassId, QString> &shortcuts)
{
    Transaction transaction(m_database);
    for (auto it = shortcuts.cbegin(); it != shortcuts.cend(); ++it)
        checkExists(m_database.run(QStringLiteral("UPDATE class SET shortcut = ? WHERE id = ?"), {it.value(), it.key().value}), it.key());
    QHash<QString, QString> nameByShortcut;
    for (const ImageClass &item : all()) {
        if (item.shortcut.isEmpty())
            continue;
        if (nameByShortcut.contains(item.shortcut))
            throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassStore", "The key \"%1\" cannot be that of two classes, \"%2\" and \"%3\".")
                                              .arg(item.shortcut, nameByShortcut.value(item.shortcut), item.name));
        nameByShortcut.insert(item.shortcut, item.name);
    }
    transaction.commit();
}

void ClassStore::reorder(const QList<ClassId> &order)
{
    Transaction transaction(m_database);
    QSet<ClassId> known;
    for (const ImageClass &item : all())
        known.insert(item.id);
    if (order.size() != known.size() || QSet<ClassId>(order.begin(), order.end()) != known)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassStore", "The new order must name every class once."));
    for (qsizetype i = 0; i < order.size(); ++i)
        m_database.run(QStringLiteral("UPDATE class SET position = ? WHERE id = ?"), {i, order[i].value});
    transaction.commit();
}

} // namespace taxon
