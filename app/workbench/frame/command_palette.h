#pragma once

#include "app/workbench/page.h"

#include <QFrame>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

class QLineEdit;
class QListView;

namespace taxon {

/// Ctrl+K: finds an action, page, class or run by a few letters and runs it.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    void open(const QList<PaletteEntry> &entries);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void move(int rows);
    void runCurrent();
    void place();

    QLineEdit *m_search;
    QListView *m_list;
    QStandardItemModel m_model;
    QSortFilterProxyModel m_filtered;
    QList<PaletteEntry> m_entries;
};

} // namespace taxon
