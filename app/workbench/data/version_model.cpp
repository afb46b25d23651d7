#include "app/workbench/data/version_model.h"

#include <QLocale>

namespace taxon {

void VersionModel::setHeads(const QList<SnapshotHead> &heads)
{
    beginResetModel();
    m_heads = heads;
    endResetModel();
}

int VersionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_heads.size());
}

int VersionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VersionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SnapshotHead &head = m_heads[index.row()];
    const bool isNumber = index.column() == Number || index.column() == Images || index.column() == Runs;
    if (role == Qt::TextAlignmentRole)
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return index.column() == Images
            ? tr("training %1, validation %2, test %3").arg(QLocale().toString(head.images[0]), QLocale().toString(head.images[1]), QLocale().toString(head.images[2]))
            : tr("fingerprint %1").arg(head.sha256);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number: return head.id.value;
    case Name: return head.name;
    case Images: return QLocale().toString(head.total());
    case Runs: return QLocale().toString(head.runs);
    case Made: return QLocale().toString(head.createdAt.toLocalTime(), QLocale::ShortFormat);
    default: return {};
    }
}

QVariant VersionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Number: return tr("Version");
    case Name: return tr("Name");
    case Images: return tr("Images");
    case Runs: return tr("Runs");
    case Made: return tr("Made");
    default: return {};
    }
}

QString versionTitle(const SnapshotHead &head)
{
    const QString number = QString::number(head.id.value);
    return head.name.isEmpty() ? number : QStringLiteral("%1 · %2").arg(number, head.name);
}

} // namespace taxon
