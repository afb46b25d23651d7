#pragma once

#include <QList>
#include <QWidget>

namespace taxon {

class Page;
class RailButton;

/// The pages in the order of the work, with their states. Ctrl+1, Ctrl+2, … choose one.
class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(const QList<Page *> &pages, QWidget *parent = nullptr);

    void setCurrent(Page *page);

Q_SIGNALS:
    void chosen(taxon::Page *page);

private:
    QList<RailButton *> m_buttons;
};

} // namespace taxon
