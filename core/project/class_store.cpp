#include "core/project/class_store.h"

#include "core/base/error.h"
#include "core/project/class_colors.h"
#include "core/project/class_splits.h"
#include "core/project/database.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kMaxNameLength = 200;
constexpr int kMaxDescriptionLength = 4000;

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

[[noreturn]] void throwTaken(const ImageClass &holder)
{
    switch (holder.state) {
    case ClassState::Active:
        break;
    case ClassState::Retired:
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassStore", "The class \"%1\" was retired: bring it back, or choose another name.").arg(holder.name));
    case ClassState::Merged:
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassStore", "The class \"%1\" was merged into another: bring it back, or choose another name.").arg(holder.name));
    case ClassState::Deleted:
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassStore", "The class \"%1\" was deleted, and its labels are kept: bring it back, or choose another name.").arg(holder.name));
    }
    throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassStore", "There is a class \"%1\" already: choose another name.").arg(holder.name));
}

[[noreturn]] void throwImpossible(const QString &text)
{
    throw Error(ErrorCode::Impossible, text);
}

void requireActive(const ImageClass &item)
{
    if (item.state != ClassState::Active)
        throwImpossible(QCoreApplication::translate("ClassStore", "The class \"%1\" is not in use: bring it back first.").arg(item.name));
}

void requireCounted(const ImageClass &item)
{
    if (item.state != ClassState::Active && item.state != ClassState::Retired)
        throwImpossible(QCoreApplication::translate("ClassStore", "The class \"%1\" was merged or deleted: bring it back first.").arg(item.name));
}

void requireDifferent(ClassId one, ClassId other)
{
    if (one == other)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassStore", "Choose two different classes."));
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

ClassState stateFromName(const QString &name)
{
    if (name == QLatin1StringView("retired"))
        return ClassState::Retired;
    if (name == QLatin1StringView("merged"))
        return ClassState::Merged;
    return name == QLatin1StringView("deleted") ? ClassState::Deleted : ClassState::Active;
}

template <class Keep> QList<ImageClass> listOf(const QList<ImageClass> &classes, Keep keep)
{
    QList<ImageClass> kept;
    for (ImageClass item : classes)
        if (keep(item)) {
            item.position = static_cast<int>(kept.size());
            kept.append(item);
        }
    return kept;
}

const ImageClass *holderOf(const QList<ImageClass> &classes, const QString &name)
{
    const auto found = std::find_if(classes.begin(), classes.end(), [&](const ImageClass &item) { return item.name == name; });
    return found == classes.end() ? nullptr : &*found;
}

bool wasEverUsed(Database &database, ClassId id)
{
    return database.run(QStringLiteral("SELECT 1 FROM decision WHERE class_id = ? "
                                       "UNION ALL SELECT 1 FROM adjudication WHERE class_id = ? "
                                       "UNION ALL SELECT 1 FROM class_split WHERE to_class_id = ? "
                                       "UNION ALL SELECT 1 FROM class WHERE merged_into = ? LIMIT 1"),
                       {id.value, id.value, id.value, id.value}).next();
}

} // namespace

QString classStateName(ClassState state)
{
    switch (state) {
    case ClassState::Active:
        return QStringLiteral("active");
    case ClassState::Retired:
        return QStringLiteral("retired");
    case ClassState::Merged:
        return QStringLiteral("merged");
    case ClassState::Deleted:
        break;
    }
    return QStringLiteral("deleted");
}

ClassStore::ClassStore(Database &database)
    : m_database(database)
    , m_history(database)
{
}

QList<ImageClass> ClassStore::every() const
{
    QSqlQuery query = m_database.run(QStringLiteral("SELECT id, name, color, shortcut, description, state, merged_into FROM class ORDER BY position, id"));
    QList<ImageClass> classes;
    while (query.next())
        classes.append(ImageClass{.id = {query.value(0).toLongLong()}, .name = query.value(1).toString(), .position = static_cast<int>(classes.size()),
            .color = query.value(2).toString(), .shortcut = query.value(3).toString(), .description = query.value(4).toString(),
            .state = stateFromName(query.value(5).toString()), .mergedInto = {query.value(6).toLongLong()}});
    return classes;
}

QList<ImageClass> ClassStore::all() const
{
    return withState(ClassState::Active);
}

QList<ImageClass> ClassStore::counted() const
{
    QList<ImageClass> classes = every();
    std::stable_partition(classes.begin(), classes.end(), [](const ImageClass &item) { return item.state == ClassState::Active; });
    return listOf(classes, [](const ImageClass &item) { return item.state == ClassState::Active || item.state == ClassState::Retired; });
}

QList<ImageClass> ClassStore::withState(ClassState state) const
{
    return listOf(every(), [state](const ImageClass &item) { return item.state == state; });
}

ImageClass ClassStore::get(ClassId id) const
{
    for (const ImageClass &item : every())
        if (item.id == id)
            return item;
    throw Error(ErrorCode::NotFound, QCoreApplication::translate("ClassStore", "There is no class number %1.").arg(id.value));
}

std::optional<ImageClass> ClassStore::find(const QString &name) const
{
    const QList<ImageClass> classes = every();
    const ImageClass *holder = holderOf(classes, name.normalized(QString::NormalizationForm_C).trimmed());
    if (!holder)
        return std::nullopt;
    const ClassId wanted = holder->state == ClassState::Merged ? holder->mergedInto : holder->id;
    for (const ImageClass &item : counted())
        if (item.id == wanted)
            return item;
    return std::nullopt;
}

QHash<QString, ClassId> ClassStore::names() const
{
    QHash<QString, ClassId> names;
    QSet<ClassId> offered;
    for (const ImageClass &item : counted())
        offered.insert(item.id);
    for (const ImageClass &item : every()) {
        const ClassId counts = item.state == ClassState::Merged ? item.mergedInto : item.id;
        if (offered.contains(counts))
            names.insert(item.name, counts);
    }
    return names;
}

QList<ImageId> ClassStore::examples(ClassId id) const
{
    QSqlQuery query = m_database.run(QStringLiteral("SELECT image_id FROM class_example WHERE class_id = ? ORDER BY position"), {id.value});
    QList<ImageId> images;
    while (query.next())
        images.append(ImageId{query.value(0).toLongLong()});
    return images;
}

ClassId ClassStore::add(const QString &name)
{
    const QString text = checkedName(name);
    Transaction transaction(m_database);
    checkNew(text);
    const QList<ImageClass> classes = every();
    if (const ImageClass *holder = holderOf(classes, text)) {
        restore(holder->id);
        transaction.commit();
        return holder->id;
    }
    const ClassId id = insert(text);
    m_history.record({.id = {}, .label = id, .kind = ClassChangeKind::Add, .before = {}, .after = {{QStringLiteral("value"), text}},
        .annotator = {}, .madeAt = {}, .state = ChangeState::Standing});
    transaction.commit();
    return id;
}

void ClassStore::checkNew(const QString &name) const
{
    const QList<ImageClass> classes = every();
    const ImageClass *holder = holderOf(classes, checkedName(name));
    if (holder && (holder->state != ClassState::Deleted || wasEverUsed(m_database, holder->id)))
        throwTaken(*holder);
}

ClassId ClassStore::insert(const QString &name)
{
    const QList<ImageClass> classes = every();
    if (const ImageClass *holder = holderOf(classes, name))
        throwTaken(*holder);
    QSqlQuery last = m_database.run(QStringLiteral("SELECT COALESCE(MAX(position), -1) + 1 FROM class"));
    const qint64 position = last.next() ? last.value(0).toLongLong() : 0;
    last.finish();
    return {m_database.insert(QStringLiteral("INSERT INTO class (name, position, color) VALUES (?, ?, ?)"), {name, position, nextColor(all())})};
}

void ClassStore::rename(ClassId id, const QString &name)
{
    const QString text = checkedName(name);
    Transaction transaction(m_database);
    const QList<ImageClass> classes = every();
    const ImageClass *holder = holderOf(classes, text);
    if (holder && holder->id != id)
        throwTaken(*holder);
    const ImageClass item = get(id);
    change(ClassChangeKind::Rename, item, item.name, text);
    transaction.commit();
}

void ClassStore::setColor(ClassId id, const QString &color)
{
    static const QRegularExpression pattern(QStringLiteral("^#[0-9a-fA-F]{6}$"));
    if (!pattern.match(color).hasMatch())
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassStore", "\"%1\" is not a colour such as #0072b2.").arg(color));
    Transaction transaction(m_database);
    const ImageClass item = get(id);
    change(ClassChangeKind::Recolor, item, item.color, color.toLower());
    transaction.commit();
}

void ClassStore::setShortcuts(const QHash<ClassId, QString> &shortcuts)
{
    Transaction transaction(m_database);
    QJsonObject before;
    for (const ImageClass &item : every())
        if (!item.shortcut.isEmpty())
            before.insert(QString::number(item.id.value), item.shortcut);
    QJsonObject after = before;
    ClassId changed;
    for (auto it = shortcuts.cbegin(); it != shortcuts.cend(); ++it) {
        const QString id = QString::number(get(it.key()).id.value);
        if (before.value(id).toString() != it.value() && (!changed.isValid() || it.key().value < changed.value))
            changed = it.key();
        if (it.value().isEmpty())
            after.remove(id);
        else
            after.insert(id, it.value());
    }
    QHash<QString, QString> nameByShortcut;
    for (const ImageClass &item : all()) {
        const QString key = after.value(QString::number(item.id.value)).toString();
        if (key.isEmpty())
            continue;
        if (nameByShortcut.contains(key))
            throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassStore", "The key \"%1\" cannot be that of two classes, \"%2\" and \"%3\".")
                                              .arg(key, nameByShortcut.value(key), item.name));
        nameByShortcut.insert(key, item.name);
    }
    if (changed.isValid())
        change(ClassChangeKind::Keys, get(changed), before, after);
    transaction.commit();
}

void ClassStore::describe(ClassId id, const QString &description)
{
    const QString text = description.normalized(QString::NormalizationForm_C).trimmed();
    if (text.size() > kMaxDescriptionLength)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassStore", "The description is too long: at most %1 characters.").arg(kMaxDescriptionLength));
    Transaction transaction(m_database);
    const ImageClass item = get(id);
    change(ClassChangeKind::Describe, item, item.description, text);
    transaction.commit();
}

void ClassStore::setExamples(ClassId id, const QList<ImageId> &images)
{
    Transaction transaction(m_database);
    const ImageClass item = get(id);
    QJsonArray before, after;
    for (const ImageId image : examples(id))
        before.append(image.value);
    for (const ImageId image : images) {
        if (!m_database.run(QStringLiteral("SELECT 1 FROM image WHERE id = ?"), {image.value}).next())
            throw Error(ErrorCode::NotFound, QCoreApplication::translate("ClassStore", "There is no image number %1.").arg(image.value));
        if (after.contains(image.value))
            throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassStore", "An image can be an example of a class only once."));
        after.append(image.value);
    }
    change(ClassChangeKind::Examples, item, before, after);
    transaction.commit();
}

// Classes that are not offered keep their places between the others.
void ClassStore::reorder(const QList<ClassId> &order)
{
    Transaction transaction(m_database);
    QSet<ClassId> active;
    for (const ImageClass &item : all())
        active.insert(item.id);
    if (order.size() != active.size() || QSet<ClassId>(order.begin(), order.end()) != active)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassStore", "The new order must name every class once."));
    QJsonArray before, after;
    ImageClass first;
    auto next = order.begin();
    for (const ImageClass &item : every()) {
        before.append(item.id.value);
        after.append(item.state == ClassState::Active ? (next++)->value : item.id.value);
        if (!first.id.isValid() && before.last() != after.last())
            first = get({after.last().toInteger()});
    }
    if (first.id.isValid())
        change(ClassChangeKind::Reorder, first, before, after);
    transaction.commit();
}

void ClassStore::merge(ClassId id, ClassId into)
{
    Transaction transaction(m_database);
    const ImageClass item = get(id);
    requireDifferent(id, into);
    requireCounted(item);
    requireActive(get(into));
    changeState(ClassChangeKind::Merge, item, into);
    transaction.commit();
}

void ClassStore::split(ClassId id, const QList<ImageId> &images, ClassId into)
{
    Transaction transaction(m_database);
    requireDifferent(id, into);
    requireActive(get(into));
    splitInto(get(id), images, into, false);
    transaction.commit();
}

ClassId ClassStore::split(ClassId id, const QList<ImageId> &images, const QString &newName)
{
    const QString name = checkedName(newName);
    Transaction transaction(m_database);
    const ImageClass from = get(id);
    const ClassId into = insert(name);
    splitInto(from, images, into, true);
    transaction.commit();
    return into;
}

void ClassStore::splitInto(const ImageClass &from, const QList<ImageId> &images, ClassId into, bool isNew)
{
    requireCounted(from);
    QJsonObject after = splitOf(m_database, from, images);
    after.insert(QStringLiteral("into"), into.value);
    after.insert(QStringLiteral("new"), isNew);
    m_history.record({.id = {}, .label = from.id, .kind = ClassChangeKind::Split, .before = {}, .after = after,
        .annotator = {}, .madeAt = {}, .state = ChangeState::Standing});
}

void ClassStore::retire(ClassId id)
{
    Transaction transaction(m_database);
    const ImageClass item = get(id);
    requireActive(item);
    changeState(ClassChangeKind::Retire, item);
    transaction.commit();
}

void ClassStore::restore(ClassId id)
{
    Transaction transaction(m_database);
    const ImageClass item = get(id);
    if (item.state == ClassState::Active)
        throwImpossible(QCoreApplication::translate("ClassStore", "The class \"%1\" is in use already.").arg(item.name));
    changeState(ClassChangeKind::Restore, item);
    transaction.commit();
}

void ClassStore::remove(ClassId id)
{
    Transaction transaction(m_database);
    const ImageClass item = get(id);
    requireCounted(item);
    changeState(ClassChangeKind::Delete, item);
    transaction.commit();
}

void ClassStore::change(ClassChangeKind kind, const ImageClass &item, const QJsonValue &before, const QJsonValue &after)
{
    if (before == after)
        return;
    m_history.record({.id = {}, .label = item.id, .kind = kind, .before = {{QStringLiteral("value"), before}},
        .after = {{QStringLiteral("value"), after}}, .annotator = {}, .madeAt = {}, .state = ChangeState::Standing});
}

void ClassStore::changeState(ClassChangeKind kind, const ImageClass &item, ClassId into)
{
    QJsonObject before{{QStringLiteral("state"), classStateName(item.state)}};
    if (item.mergedInto.isValid())
        before.insert(QStringLiteral("into"), item.mergedInto.value);
    QJsonObject after;
    if (into.isValid())
        after.insert(QStringLiteral("into"), into.value);
    m_history.record({.id = {}, .label = item.id, .kind = kind, .before = before, .after = after,
        .annotator = {}, .madeAt = {}, .state = ChangeState::Standing});
}

} // namespace taxon
