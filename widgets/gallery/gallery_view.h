#pragma once

#include "widgets/gallery/gallery_model.h"
#include "widgets/gallery/picture_delegate.h"
#include "widgets/image_view/picture_loader.h"

#include <QAbstractItemView>
#include <QBasicTimer>
#include <QHash>

#include <optional>

namespace taxon {

/// A grid of thumbnails with captions and coloured frames. Places are computed, not kept, and only what is in view or
/// next in the direction of scrolling is decoded, so that it costs the same for a hundred rows and for a million.
///
/// Rows are selected by clicking, dragging a rubber band from anywhere, Shift (up to there), Ctrl (in or out), the
/// arrow keys with both, Home, End, Page Up and Page Down, Ctrl+Space and Ctrl+A. Keys that it does not use go to its
/// parent. The model answers the roles of PictureRole.
class GalleryView : public QAbstractItemView {
    Q_OBJECT
public:
    static constexpr int kLeastSide = 64;
    static constexpr int kMostSide = 400;

    explicit GalleryView(QWidget *parent = nullptr);

    /// Rows of its own, instead of a model.
    void setRows(const QList<GalleryRow> &rows);
    /// Replaces one row in place: its label has changed.
    void setRow(int row, const GalleryRow &content) { m_rows.setRow(row, content); }
    const QList<GalleryRow> &rows() const { return m_rows.rows(); }
    void setModel(QAbstractItemModel *model) override;

    /// Where pictures come from; without it, from the model's PathRole.
    void setPictureSource(PictureLoader::Decode decode, PictureLoader::Complete complete);
    /// After files came back or changed; they have not been shown then either.
    void forgetPictures();
    /// No thumbnail is missing that is in view.
    bool isSettled() const { return m_loader.isIdle(); }
    /// The picture itself has been on the screen, not only a place for it or a mark of damage.
    bool wasShown(ImageId image) const { return m_shown.value(image.value, Seen::Damaged) == Seen::Picture; }
    /// The mark of damage has been on the screen.
    bool wasFoundDamaged(ImageId image) const { return m_shown.value(image.value, Seen::Picture) == Seen::Damaged; }
    /// Rows that are in view at least in part, and whether each has its picture or a reason why there is none.
    std::pair<int, int> visibleRows() const; ///< first and last; last < first: none
    bool hasPicture(int row) const;

    /// Of a cell without its captions, points.
    int cellSide() const { return m_delegate->side(); }
    /// Bounded by kLeastSide and kMostSide; what was in the middle stays in view.
    void setCellSide(int side);
    void setCaptions(PictureDelegate::Captions captions);

    /// -1 while there is none.
    int currentRow() const { return currentIndex().row(); }
    /// Selects it alone, unless it is part of the selection already, and brings it into view.
    void setCurrentRow(int row);
    /// In ascending order.
    QList<int> selectedRows() const;
    int selectedCount() const;
    /// The first becomes current and comes into view.
    void selectRows(const QList<int> &rows);

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;

Q_SIGNALS:
    void currentRowChanged(int row);
    void rowActivated(int row); ///< double click or Enter
    void selectedRowsChanged();
    void cellSideChanged(int side);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;

    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    enum class Seen : char { Picture, Damaged };
    /// A place that is to stay where it is on the screen while the layout changes.
    struct Anchor {
        int row = -1;
        int offset = 0; ///< of its top from the viewport's
    };

    /// What the loader was asked for.
    struct Wanted {
        int first = 0;
        int last = 0;
        int side = 0;
        int direction = 0;
        bool operator==(const Wanted &) const = default;
    };

    int rowCount() const { return model() ? model()->rowCount(rootIndex()) : 0; }
    QModelIndex indexOf(int row) const { return model()->index(row, 0, rootIndex()); }
    int columns() const;
    QSize pitch() const; ///< from one cell to the next
    QRect cellOf(int row) const; ///< in the viewport
    Anchor anchor() const;
    void relayout(const Anchor &anchor);
    QItemSelection rowsIn(const QRect &contents) const;
    void selectFromAnchor(int row, QItemSelectionModel::SelectionFlags flags);
    void dragBand();
    int rowAfterKey(int key) const;
    bool moveByKey(const QKeyEvent &event);
    void hover(int row);
    void drawCell(QPainter &painter, int row);
    void wantPictures();
    void showLoaded(ImageId image);

    GalleryModel m_rows;
    PictureLoader m_loader;
    PictureDelegate *m_delegate;
    bool m_isCompleted = false; ///< requests are completed by the loader
    QHash<qint64, Seen> m_shown; ///< by image
    std::optional<Wanted> m_wanted; ///< unset: to be asked again
    Anchor m_place;                 ///< before the next change of the layout
    int m_hovered = -1;
    int m_selectFrom = -1;          ///< where Shift selects from
    int m_scrollDirection = 1;      ///< -1: up
    std::optional<QPoint> m_press;  ///< in the contents, while the left button is down
    std::optional<QRect> m_band;    ///< in the contents, once it is dragged
    QPoint m_pointer;               ///< in the viewport, while the band is dragged
    Qt::KeyboardModifiers m_bandModifiers;
    QItemSelection m_beforeBand;
    QBasicTimer m_autoScroll;
};

} // namespace taxon
