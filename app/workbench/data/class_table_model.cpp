#include "app/workbench/data/class_table_model.h"

#include "widgets/theme/theme.h"

#include <QLocale>
#include <QMimeData>
#include <QPixmap>

#include <algorithm>
#include <utility>

namespace taxon {
namespace {

const QString kMimeType = QStringLiteral("application/x-taxon-class");

QString stateText(const ClassRow &row)
{
    switch (row.item.state) {
    case ClassState::Active:
        return {};
    case ClassState::Retired:
        return ClassTableModel::tr("retired");
    case ClassState::Merged:
        return ClassTableModel::tr("in %1").arg(row.mergedInto);
    case ClassState::Deleted:
        break;
    }
    return ClassTableModel::tr("deleted");
}

} // namespace

bool ClassRow::operator==(const ClassRow &other) const
{
    return item.id == other.item.id && item.name == other.item.name && item.color == other.item.color && item.description == other.item.description
        && item.state == other.item.state && mergedInto == other.mergedInto && labels == other.labels && people == other.people && number == other.number;
}

QList<ClassRow> classRows(const QList<ImageClass> &every, const QHash<ClassId, ClassUse> &use, const QHash<ClassId, double> &numbers)
{
    QHash<ClassId, QString> names;
    QHash<ClassId, ClassUse> total = use;
    for (const ImageClass &item : every) {
        names.insert(item.id, item.name);
        if (item.state == ClassState::Merged)
            total[item.mergedInto].add(use.value(item.id));
    }
    QList<ClassRow> rows;
    for (const ImageClass &item : every) {
        const ClassUse own = total.value(item.id);
        rows.append(ClassRow{.item = item, .mergedInto = names.value(item.mergedInto), .labels = own.labels, .people = int(own.people.size()),
            .number = numbers.contains(item.id) ? std::optional(numbers.value(item.id)) : std::nullopt});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ClassRow &a, const ClassRow &b) { return a.item.state < b.item.state; });
    return rows;
}

QIcon colorIcon(const QString &color)
{
    QPixmap square(16, 16);
    square.fill(QColor(color));
    return QIcon(square);
}

void ClassTableModel::setRows(const QList<ClassRow> &rows)
{
    const bool isSameList = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), [](const ClassRow &a, const ClassRow &b) {
        return a.item.id == b.item.id && a.item.state == b.item.state;
    });
    if (!isSameList) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int row = 0; row < rows.size(); ++row)
        if (!(rows[row] == m_rows[row])) {
            m_rows[row] = rows[row];
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
}

int ClassTableModel::rowOf(ClassId id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const ClassRow &row) { return row.item.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ClassTableModel::activeRows() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const ClassRow &row) { return row.item.state == ClassState::Active; }));
}

QList<ClassId> ClassTableModel::orderWith(int row, int before) const
{
    const int active = activeRows();
    before = qBound(0, before, active);
    if (row < 0 || row >= active || before == row || before == row + 1)
        return {};
    QList<ClassId> order;
    for (int i = 0; i < active; ++i)
        order.append(m_rows[i].item.id);
    order.move(row, before > row ? before - 1 : before);
    return order;
}

int ClassTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ClassTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClassTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ClassRow &row = m_rows[index.row()];
    if (role == Qt::ForegroundRole && row.item.state != ClassState::Active)
        return theme().mutedText;
    if (role == Qt::TextAlignmentRole && (index.column() == Labels || index.column() == Number))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return row.item.description.isEmpty() ? row.item.name : QString(row.item.name + u'\n' + row.item.description);
    if (role == Qt::DecorationRole && index.column() == Name)
        return colorIcon(row.item.color);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Name:
        return row.item.name;
    case Number:
        return row.number ? QLocale().toString(*row.number) : QStringLiteral("–");
    case Labels:
        return QLocale().toString(row.labels);
    default:
        return stateText(row);
    }
}

QVariant ClassTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && (section == Labels || section == Number))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Class");
    case Number:
        return m_level == ScaleLevel::Ordinal ? tr("Rank") : tr("Number");
    case Labels:
        return tr("Labels by all");
    default:
        return tr("State");
    }
}

void ClassTableModel::setScale(ScaleLevel level)
{
    if (std::exchange(m_level, level) != level)
        Q_EMIT headerDataChanged(Qt::Horizontal, Number, Number);
}

bool ClassTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (index.isValid() && role == Qt::EditRole && index.column() == Number) {
        bool isNumber = false;
        const double number = QLocale().toDouble(value.toString().trimmed(), &isNumber);
        if (isNumber && m_rows[index.row()].number != number)
            Q_EMIT numberWanted(m_rows[index.row()].item.id, number);
        return isNumber;
    }
    const QString name = value.toString().trimmed();
    if (!index.isValid() || role != Qt::EditRole || index.column() != Name || name == m_rows[index.row()].item.name)
        return false;
    Q_EMIT renameWanted(m_rows[index.row()].item.id, name);
    return true;
}

Qt::ItemFlags ClassTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const ClassState state = m_rows[index.row()].item.state;
    const bool hasNumber = m_level != ScaleLevel::Nominal && (state == ClassState::Active || state == ClassState::Retired);
    if (index.column() == Name || (index.column() == Number && hasNumber))
        flags |= Qt::ItemIsEditable;
    if (state == ClassState::Active)
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList ClassTableModel::mimeTypes() const
{
    return {kMimeType};
}

QMimeData *ClassTableModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(kMimeType, QByteArray::number(m_rows[indexes.constFirst().row()].item.id.value));
    return data;
}

// The rows move when the new order is on the disk; "false" keeps the view from taking the old one out.
bool ClassTableModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent)
{
    const int from = rowOf({data->data(kMimeType).toLongLong()});
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    if (const QList<ClassId> order = orderWith(from, before); !order.isEmpty())
        Q_EMIT orderWanted(order);
    return false;
}

} // namespace taxon
