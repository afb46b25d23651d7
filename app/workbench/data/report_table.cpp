#include "app/workbench/data/report_table.h"

#include "widgets/tables/copying.h"

#include <QHeaderView>
#include <QTableWidget>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kRowHeight = 26;
constexpr int kMostRowsInView = 16;
constexpr int kWideColumn = 130; ///< pixels; more than numbers, words and dates need

/// The wide columns share the room that the others leave; where none is wide, the first takes it.
void fitColumns(QTableView *table)
{
    const QAbstractItemView &view = *table;
    QList<int> wide;
    for (int column = 0; column < table->model()->columnCount(); ++column)
        if (view.sizeHintForColumn(column) > kWideColumn)
            wide.append(column);
    if (wide.isEmpty())
        wide.append(0);
    for (int column = 0; column < table->model()->columnCount(); ++column)
        table->horizontalHeader()->setSectionResizeMode(column, wide.contains(column) ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
}

void setUp(QTableView *table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideMiddle);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    makeCopyable(table);
    fitColumns(table);
}

bool isNumber(const QString &text)
{
    return !text.isEmpty() && text.front().isDigit() && (text.back().isDigit() || text.back() == QLatin1Char('%'));
}

} // namespace

QTableWidget *makeReportTable(const QStringList &headers)
{
    auto *table = new QTableWidget(0, int(headers.size()));
    table->setHorizontalHeaderLabels(headers);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUp(table);
    return table;
}

void showRows(QTableView *table, QAbstractItemModel *model)
{
    table->setModel(model);
    setUp(table);
    QObject::connect(model, &QAbstractItemModel::modelReset, table, [table] { fitColumns(table); });
}

void fitRows(QTableView *table, int rows)
{
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + rows * kRowHeight + 4);
}

void fillReportTable(QTableWidget *table, const QList<QStringList> &rows, int sums)
{
    QFont bold = table->font();
    bold.setBold(true);
    table->setRowCount(int(rows.size()));
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < rows[row].size(); ++column) {
            const QString text = rows[row][column];
            auto *item = new QTableWidgetItem(text);
            item->setToolTip(text);
            if (row >= rows.size() - sums)
                item->setFont(bold);
            const bool isRight = column > 0 && isNumber(text); // a class may be called "0"
            if (isRight)
                table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            item->setTextAlignment((isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            table->setItem(row, column, item);
        }
    }
    fitColumns(table);
    fitRows(table, std::min(kMostRowsInView, int(rows.size())));
}

} // namespace taxon
