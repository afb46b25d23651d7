#include "app/workbench/data/report_table.h"

#include "widgets/tables/copying.h"

#include <QHeaderView>
#include <QTableWidget>

namespace taxon {
namespace {

constexpr int kRowHeight = 26;
constexpr int kMostRowsInView = 8;

} // namespace

QTableWidget *makeReportTable(const QStringList &headers)
{
    auto *table = new QTableWidget(0, int(headers.size()));
    table->setHorizontalHeaderLabels(headers);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    makeCopyable(table);
    return table;
}

void showRows(QTableView *table, QAbstractItemModel *model)
{
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideMiddle);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Stretch);
    makeCopyable(table);
}

void fitRows(QTableView *table, int rows)
{
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + rows * kRowHeight + 4);
}

void fillReportTable(QTableWidget *table, const QList<QStringList> &rows)
{
    table->setRowCount(int(rows.size()));
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < rows[row].size(); ++column) {
            const QString text = rows[row][column];
            auto *item = new QTableWidgetItem(text);
            item->setToolTip(text);
            const bool isNumber = !text.isEmpty() && text.front().isDigit() && (text.back().isDigit() || text.back() == QLatin1Char('%'));
            if (isNumber)
                table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            item->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            table->setItem(row, column, item);
        }
    }
    const int inView = qMin(kMostRowsInView, int(rows.size()));
    fitRows(table, inView);
}

} // namespace taxon
