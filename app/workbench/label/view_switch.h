#pragma once

#include "app/workbench/label/label_views.h"

#include <QWidget>

class QToolButton;

namespace taxon {

/// One image or the grid; a comparison counts as the grid, which it was opened from.
class ViewSwitch : public QWidget {
    Q_OBJECT
public:
    explicit ViewSwitch(QWidget *parent = nullptr);

    void setView(LabelViews::View view);

Q_SIGNALS:
    void chosen(taxon::LabelViews::View view);

private:
    QToolButton *m_single;
    QToolButton *m_grid;
};

} // namespace taxon
