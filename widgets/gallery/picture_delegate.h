#pragma once

#include <QStyledItemDelegate>

namespace taxon {

class PictureLoader;

/// Paints a row as a thumbnail with a coloured frame and a caption, and asks the loader for what is missing.
class PictureDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum class Captions { Shown, Hidden };

    /// `side`: of a whole cell without the caption, in pixels.
    PictureDelegate(PictureLoader &loader, int side, Captions captions, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void drawPicture(QPainter *painter, const QRect &box, const QModelIndex &index) const;

    PictureLoader &m_loader;
    int m_side;
    Captions m_captions;
};

} // namespace taxon
