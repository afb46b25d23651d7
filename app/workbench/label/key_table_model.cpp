#include "app/workbench/label/key_table_model.h"

#include "app/workbench/label/key_names.h"
#include "app/workbench/session.h"
#include "core/project/project.h"
#include "widgets/theme/theme.h"

#include <QPixmap>

namespace taxon {
KeyTableModel::KeyTableModel(Session &session, const QHash<QString, QString> &reserved, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_commands(labelCommands())
{
    if (session.project())
        session.attempt([this] { m_classes = m_session.project()->classes().all(); });
    m_keys.setReserved(reserved);
    m_keys.setClasses(m_classes);
}

int KeyTableModel::rowOf(ClassId label) const
{
    for (int row = 0; row < m_classes.size(); ++row)
        if (m_classes[row].id == label)
            return row;
    return -1;
}

QString KeyTableModel::nameAt(int row) const
{
    return isClass(row) ? m_classes[row].name : m_commands[row - m_classes.size()].title;
}

LabelCommand KeyTableModel::commandAt(int row) const
{
    return m_commands[row - m_classes.size()].command;
}

QString KeyTableModel::keyAt(int row) const
{
    return isClass(row) ? m_keys.keyOf(m_classes[row].id) : m_keys.keyOf(commandAt(row));
}

QString KeyTableModel::assign(int row, const QString &key)
{
    const QString why = refusal(row, key);
    if (!why.isEmpty() || key == keyAt(row))
        return why;
    if (isClass(row)) {
        store({{m_classes[row].id, key}});
    } else {
        rememberKey(commandAt(row), key);
        readAgain();
        Q_EMIT commandKeysChanged();
    }
    return {};
}

QString KeyTableModel::refusal(int row, const QString &key) const
{
    if (key.isEmpty())
        return tr("This key cannot be used.");
    if (isClass(row) && !firstOf(key) && !mayLabel(key))
        return tr("%1 cannot be the key of a class: choose a key that writes a character, or F2 to F12.").arg(keyText(key));
    const QString holder = m_keys.holderOf(key);
    if (!holder.isEmpty() && key != keyAt(row))
        return tr("%1 is the key of %2 already.").arg(m_keys.textOfKey(key), holder);
    return {};
}

int KeyTableModel::swapPartner(int row, const QString &key) const
{
    for (int other = 0; isClass(row) && other < m_classes.size(); ++other)
        if (other != row && m_keys.keyOf(m_classes[other].id) == key)
            return other;
    return -1;
}

void KeyTableModel::swap(int row, int partner)
{
    store({{m_classes[row].id, keyAt(partner)}, {m_classes[partner].id, keyAt(row)}});
}

void KeyTableModel::restore(int row)
{
    if (isClass(row)) {
        store({{m_classes[row].id, QString()}});
        return;
    }
    rememberKey(commandAt(row), {});
    readAgain();
    Q_EMIT commandKeysChanged();
}

void KeyTableModel::restoreAll()
{
    m_classesBefore.clear();
    m_commandsBefore.clear();
    QHash<ClassId, QString> none;
    for (const ImageClass &label : std::as_const(m_classes)) {
        m_classesBefore.insert(label.id, label.shortcut);
        none.insert(label.id, QString());
    }
    for (const LabelCommandInfo &info : std::as_const(m_commands))
        m_commandsBefore.insert(info.command, m_keys.keyOf(info.command));
    forgetKeys();
    store(none);
    Q_EMIT commandKeysChanged();
}

void KeyTableModel::takeRestoreBack()
{
    for (auto it = m_commandsBefore.cbegin(); it != m_commandsBefore.cend(); ++it)
        rememberKey(it.key(), it.value());
    store(m_classesBefore);
    Q_EMIT commandKeysChanged();
}

bool KeyTableModel::store(const QHash<ClassId, QString> &shortcuts)
{
    const bool isStored = !m_session.project()
        || m_session.attempt([&] { m_session.project()->classes().setShortcuts(shortcuts); });
    readAgain();
    if (isStored)
        Q_EMIT m_session.classesChanged();
    return isStored;
}

void KeyTableModel::readAgain()
{
    if (m_session.project())
        m_session.attempt([this] {
            const QList<ImageClass> now = m_session.project()->classes().all();
            for (ImageClass &known : m_classes)
                for (const ImageClass &label : now)
                    if (label.id == known.id)
                        known.shortcut = label.shortcut;
        });
    m_keys.readCommands();
    m_keys.setClasses(m_classes);
    Q_EMIT dataChanged(index(0, Key), index(rowCount() - 1, Key));
}

int KeyTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_classes.size() + m_commands.size());
}

int KeyTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeyTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole: return index.column() == What ? nameAt(row) : m_keys.textOfKey(keyAt(row));
    case Qt::ToolTipRole: return isClass(row) ? tr("Labels the image with the class") : m_commands[row - m_classes.size()].text;
    case Qt::DecorationRole:
        if (index.column() != What)
            return {};
        return isClass(row) ? QVariant(swatch(QColor(m_classes[row].color))) : QVariant(icon(m_commands[row - m_classes.size()].iconName));
    default: return {};
    }
}

QVariant KeyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return section == What ? tr("Class or command") : tr("Key");
}

} // namespace taxon
