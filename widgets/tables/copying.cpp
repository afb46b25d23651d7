#include "widgets/tables/copying.h"

#include "widgets/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QTableView>

#include <algorithm>

namespace taxon {
namespace {

QString textOf(const QTableView &table)
{
    const QAbstractItemModel &model = *table.model();
    QList<int> rows;
    const QModelIndexList selected = table.selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected)
        if (!rows.contains(index.row()))
            rows.append(index.row());
    for (int row = 0; selected.isEmpty() && row < model.rowCount(); ++row)
        rows.append(row);
    std::sort(rows.begin(), rows.end());

    const auto lineOf = [&](const auto &cell) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(cell(column));
        return QString(cells.join(QLatin1Char('\t')) + QLatin1Char('\n'));
    };
    QString text = lineOf([&](int column) { return model.headerData(column, Qt::Horizontal).toString(); });
    for (const int row : std::as_const(rows))
        text += lineOf([&](int column) { return model.index(row, column).data().toString(); });
    return text;
}

} // namespace

void makeCopyable(QTableView *table)
{
    auto *copy = new QAction(icon(QStringLiteral("copy")), QCoreApplication::translate("Table", "Copy"), table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, table, [table] { QGuiApplication::clipboard()->setText(textOf(*table)); });
    table->addAction(copy);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace taxon
