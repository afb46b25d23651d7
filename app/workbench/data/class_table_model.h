#pragma once

#include "core/project/class_scale_store.h"
#include "core/project/class_store.h"
#include "core/project/class_use.h"

#include <QAbstractTableModel>
#include <QIcon>

#include <optional>

namespace taxon {

/// A class with what the list tells of it.
struct ClassRow {
    ImageClass item;
    QString mergedInto; ///< name; empty unless merged
    qint64 labels = 0;  ///< what was merged into it included
    int people = 0;
    std::optional<double> number = {}; ///< on the declared scale: a rank, from 1, or a number

    bool operator==(const ClassRow &other) const;
};

/// Rows of every class, those in use first; `use` may be from before the newest change.
QList<ClassRow> classRows(const QList<ImageClass> &every, const QHash<ClassId, ClassUse> &use, const QHash<ClassId, double> &numbers = {});

/// The classes: names can be edited and rows in use be dragged; whoever listens makes the change and sets new rows.
class ClassTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Number, Labels, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<ClassRow> &rows);
    const QList<ClassRow> &rows() const { return m_rows; }
    /// What the numbers are; with a nominal scale there are none to edit.
    void setScale(ScaleLevel level);
    /// -1 when it is not there.
    int rowOf(ClassId id) const;
    /// The classes in use with this row moved before row `before`; empty when it cannot go there.
    QList<ClassId> orderWith(int row, int before) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    void renameWanted(taxon::ClassId id, const QString &name);
    void orderWanted(const QList<taxon::ClassId> &order);
    void numberWanted(taxon::ClassId id, double number);

private:
    int activeRows() const;

    QList<ClassRow> m_rows;
    ScaleLevel m_level = ScaleLevel::Nominal;
};

/// The class's colour as a small square.
QIcon colorIcon(const QString &color);

} // namespace taxon
