#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace taxon {

/// Paints one cell of a confusion matrix: shade, count, outline of the current cell.
class MatrixCellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Of all counts, in pixels; 0: without counts.
    void setTextSize(int pixels) { m_textSize = pixels; }
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_textSize = 13;
};

/// The names beside and above the matrix, elided in the middle. Above it stand the axis' title and under that the
/// names, upright where they are long.
class ClassHeader : public QHeaderView {
public:
    ClassHeader(Qt::Orientation orientation, QWidget *parent);

    /// For the one above: room for the names when they stand upright, and for the title, in pixels.
    void setNames(bool areUpright, int nameSide, int titleSide);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    bool m_areUpright = false;
    int m_nameSide = 0;
    int m_titleSide = 0;
};

} // namespace taxon
