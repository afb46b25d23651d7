#include "app/workbench/data/version_model.h"

#include <QLocale>

namespace taxon {
namespace {

QString toolTip(const SnapshotHead &head, int column)
{
    const QLocale locale;
    switch (column) {
    case VersionModel::Images:
        return VersionModel::tr("training %1, validation %2, test %3")
            .arg(locale.toString(head.images[0]), locale.toString(head.images[1]), locale.toString(head.images[2]));
    case VersionModel::Made:
        return locale.toString(head.createdAt.toLocalTime(), QLocale::ShortFormat);
    default:
        return VersionModel::tr("fingerprint %1").arg(head.sha256);
    }
}

} // namespace

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
    const bool isNumber = index.column() == Images || index.column() == Runs;
    if (role == Qt::TextAlignmentRole)
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return toolTip(head, index.column());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Version: return versionTitle(head);
    case Images: return QLocale().toString(head.total());
    case Runs: return QLocale().toString(head.runs);
    case Made: return QLocale().toString(head.createdAt.toLocalTime(), QLocale::ShortFormat);
    default: return {};
    }
}

QVariant VersionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && (section == Images || section == Runs))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Version: return tr("Version");
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
