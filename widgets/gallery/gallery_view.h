#pragma once

#include "widgets/gallery/gallery_model.h"
#include "widgets/image_view/picture_loader.h"

#include <QListView>

namespace taxon {

/// A grid of thumbnails with captions and coloured frames; pictures are decoded as they come into view.
class GalleryView : public QListView {
    Q_OBJECT
public:
    explicit GalleryView(QWidget *parent = nullptr);

    void setRows(const QList<GalleryRow> &rows);
    /// Replaces one row in place: its label has changed.
    void setRow(int row, const GalleryRow &content) { m_model.setRow(row, content); }
    const QList<GalleryRow> &rows() const { return m_model.rows(); }

    /// -1 while there is none.
    int currentRow() const { return currentIndex().row(); }
    void setCurrentRow(int row);
    /// In ascending order.
    QList<int> selectedRows() const;
    /// No thumbnail is missing that is in view.
    bool isSettled() const { return m_loader.isIdle(); }

Q_SIGNALS:
    void currentRowChanged(int row);
    void rowActivated(int row); ///< double click or Enter

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    GalleryModel m_model;
    PictureLoader m_loader;
};

} // namespace taxon
