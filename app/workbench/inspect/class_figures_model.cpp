#include "app/workbench/inspect/class_figures_model.h"

#include "widgets/theme/theme.h"

#include <QColor>
#include <QLocale>
#include <QPixmap>

namespace taxon {
void ClassFiguresModel::setReport(
    const QStringList &classes, const QStringList &colors, const ClassificationReport &report)
{
    beginResetModel();
    m_classes = classes;
    m_colors = colors;
    m_report = report;
    endResetModel();
}

int ClassFiguresModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_classes.size());
}

int ClassFiguresModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

std::optional<double> ClassFiguresModel::figure(int row, int column) const
{
    const ClassFigures &figures = m_report.classes[std::size_t(row)];
    if (column == Precision)
        return figures.precision;
    return column == Recall ? figures.recall : figures.f1;
}

QString ClassFiguresModel::text(int row, int column) const
{
    const QLocale locale;
    if (column == Name)
        return m_classes[row];
    if (column == Support)
        return locale.toString(qlonglong(m_report.classes[std::size_t(row)].support));
    const auto value = figure(row, column);
    if (!value)
        return QStringLiteral("–");
    return column == F1 ? locale.toString(*value, 'f', 3)
                        : tr("%1 %").arg(locale.toString(*value * 100, 'f', 1));
}

QVariant ClassFiguresModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const int column = index.column();
    if (role == Qt::DisplayRole)
        return text(row, column);
    if (role == Qt::TextAlignmentRole)
        return int((column == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && column == Name)
        return swatch(QColor(m_colors.value(row)));
    if (role == Qt::ToolTipRole && column != Name && column != Support && !figure(row, column))
        return tr("Undefined: there is nothing to divide by.");
    if (role == kSortRole) {
        if (column == Name)
            return m_classes[row];
        if (column == Support)
            return qlonglong(m_report.classes[std::size_t(row)].support);
        return figure(row, column).value_or(-1);
    }
    return {};
}

QVariant ClassFiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole) {
        const std::array<QString, ColumnCount> names {
            tr("Class"), tr("Precision"), tr("Recall"), tr("F1"), tr("Images")};
        return names[std::size_t(section)];
    }
    if (role != Qt::ToolTipRole)
        return {};
    switch (section) {
    case Precision:
        return tr("TP / (TP + FP): of the images that the model calls this class, the share that is. "
                  "It is sometimes given as accuracy, which it is not.");
    case Recall:
        return tr("TP / (TP + FN): of the images of this class, the share that the model finds.");
    case F1:
        return tr("2 TP / (2 TP + FP + FN): high only when precision and recall both are.");
    case Support:
        return tr("Images of this class in this part.");
    default:
        return {};
    }
}

QString ClassFiguresModel::toText() const
{
    QString all;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList fields;
        for (int column = 0; column < ColumnCount; ++column)
            fields << (row < 0 ? headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                               : text(row, column));
        all += fields.join(u'\t') + u'\n';
    }
    return all;
}

} // namespace taxon
