#pragma once

#include "app/workbench/label/key_map.h"

#include <QAbstractTableModel>

namespace taxon {

class Session;

/// Every class and every command with its key. Changes are stored at once: those of classes with the project, those of
/// commands in the settings.
class KeyTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { What, Key, ColumnCount };

    /// `reserved`: what the window takes for itself, see KeyMap::setReserved().
    KeyTableModel(Session &session, const QHash<QString, QString> &reserved, QObject *parent = nullptr);

    const KeyMap &keys() const { return m_keys; }
    bool isClass(int row) const { return row < m_classes.size(); }
    int rowOf(ClassId label) const;
    QString nameAt(int row) const;

    /// Gives the row the key ("Q", "1:Q" for two keys of a class, "Ctrl+G" for a command). Returns why not, as one
    /// sentence; empty when it was done.
    QString assign(int row, const QString &key);
    /// The row of the class that has the key and could swap it with this class's; -1 for none.
    int swapPartner(int row, const QString &key) const;
    void swap(int row, int partner);
    /// As the program chooses.
    void restore(int row);
    void restoreAll();
    /// Takes the last restoreAll() back.
    void takeRestoreBack();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Of commands: the page reads the settings again. Classes are told through the session.
    void commandKeysChanged();

private:
    QString refusal(int row, const QString &key) const;
    QString keyAt(int row) const;
    LabelCommand commandAt(int row) const;
    bool store(const QHash<ClassId, QString> &shortcuts);
    void readAgain();

    Session &m_session;
    KeyMap m_keys;
    QList<ImageClass> m_classes;
    QList<LabelCommandInfo> m_commands;
    QHash<ClassId, QString> m_classesBefore;
    QHash<LabelCommand, QString> m_commandsBefore;
};

} // namespace taxon
