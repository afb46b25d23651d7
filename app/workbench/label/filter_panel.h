#pragma once

#include "app/workbench/label/filter_text.h"
#include "core/catalog/image_search.h"
#include "core/project/class_store.h"

#include <QScrollArea>

class QComboBox;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace taxon {

class DateRangeEdit;
class FacetList;
class NumberRangeEdit;
class SavedFilterList;

/// Every condition of an ImageFilter with the number of images beside each value, the order, and the saved filters.
/// Conditions that cannot divide this project's images (no run, no split, one folder) are left out.
class FilterPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit FilterPanel(SavedFilterList *saved, QWidget *parent = nullptr);

    /// What there is to choose from, as the search counted it; without emitting filterChosen().
    /// The cursor goes to the first values.
    void focusFirst();
    void showFilter(const ImageFilter &filter, const Catalog &catalog, const FacetCounts &counts, const FilterNames &names, const QList<ImageClass> &classes);

Q_SIGNALS:
    void filterChosen(const taxon::ImageFilter &filter);
    void left(); ///< Escape: back to the image

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(SavedFilterList *saved);
    void connectAll();
    QWidget *makeOrder();
    void showLabels(const Catalog &catalog, const FacetCounts &counts, const FilterNames &names, const QList<ImageClass> &classes);
    void showImages(const Catalog &catalog, const FacetCounts &counts);
    void showRanges();
    ImageFilter chosenFilter() const;
    void choose();

    ImageFilter m_filter; ///< as shown; what the panel has no field for stays as it is
    QStringList m_folders;
    QComboBox *m_order;
    QToolButton *m_direction;
    QComboBox *m_whose;
    QLineEdit *m_group;
    FacetList *m_states;
    FacetList *m_classes;
    FacetList *m_marks;
    FacetList *m_annotators;
    FacetList *m_parts;
    FacetList *m_predicted;
    FacetList *m_folderList;
    NumberRangeEdit *m_predictionConfidence;
    NumberRangeEdit *m_ownConfidence;
    NumberRangeEdit *m_side;
    DateRangeEdit *m_fileDate;
    DateRangeEdit *m_decisionDate;
};

} // namespace taxon
