#pragma once

#include "app/workbench/label/facet_model.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLineEdit;
class QListView;

namespace taxon {

/// The values of one condition under its title, with check boxes and counts; a search field where there are many.
/// A click anywhere on a row, Space or Enter chooses it.
class FacetList : public QWidget {
    Q_OBJECT
public:
    explicit FacetList(const QString &title, QWidget *parent = nullptr);

    /// Shown below the title, above the values.
    void setHeader(QWidget *header);
    void setFacets(const QList<Facet> &facets);
    QList<qint64> chosen() const { return m_model.chosen(); }
    void focusValues();
    FacetModel &model() { return m_model; }

Q_SIGNALS:
    void chosenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitHeight();
    void toggle(const QModelIndex &index);

    FacetModel m_model;
    QSortFilterProxyModel m_found;
    QLineEdit *m_search;
    QListView *m_view;
};

} // namespace taxon
