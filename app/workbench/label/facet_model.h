#pragma once

#include <QAbstractListModel>
#include <QColor>
#include <QList>
#include <QString>

namespace taxon {

/// One value of a condition, and how many images there are with it.
struct Facet {
    qint64 key = 0;
    QString text;
    int count = 0;
    bool isChosen = false;
    QColor color = {}; ///< of a class; invalid: none

    bool operator==(const Facet &) const = default;
};

/// The values of one condition with check boxes.
class FacetModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole, KeyRole };

    using QAbstractListModel::QAbstractListModel;

    /// Without emitting chosenChanged(). Rows of the same keys stay where they are.
    void setFacets(const QList<Facet> &facets);
    const QList<Facet> &facets() const { return m_facets; }
    QList<qint64> chosen() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void chosenChanged(); ///< a person chose a value or gave it up

private:
    QList<Facet> m_facets;
};

} // namespace taxon
