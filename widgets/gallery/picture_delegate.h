#pragma once

#include <QStyledItemDelegate>

namespace taxon {

class PictureLoader;

/// Paints a row as a thumbnail with a coloured frame and up to two lines below it. What is not loaded is painted as an
/// empty place: to have it loaded is the view's business.
class PictureDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum class Captions {
        None,
        Caption,         ///< CaptionRole
        Label,           ///< LabelTextRole, with a dot in the frame's colour
        LabelAndCaption, ///< two lines
    };

    /// `side`: of a whole cell without its captions, in points.
    PictureDelegate(PictureLoader &loader, int side, Captions captions, QObject *parent = nullptr);

    int side() const { return m_side; }
    void setSide(int side) { m_side = side; }
    Captions captions() const { return m_captions; }
    void setCaptions(Captions captions) { m_captions = captions; }
    QSize cellSize() const;
    /// Side of the square that a picture fills, in device pixels: PictureRequest::side.
    int pictureSide(qreal devicePixelRatio) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return cellSize(); }

private:
    void drawPicture(QPainter *painter, const QRect &box, const QModelIndex &index) const;
    void drawCaptions(QPainter *painter, QRect line, const QModelIndex &index) const;
    void drawBadges(QPainter *painter, const QRect &box, const QStringList &icons) const;

    PictureLoader &m_loader;
    int m_side;
    Captions m_captions;
};

} // namespace taxon
