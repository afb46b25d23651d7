#pragma once

#include <QImage>
#include <QList>
#include <QWidget>

namespace taxon {

/// Variants of one picture in a grid, each beside what it was made of: a divider in every cell shows the
/// original on its left and the variant on its right.
class VariantGrid : public QWidget {
    Q_OBJECT
public:
    explicit VariantGrid(QWidget *parent = nullptr);

    /// `visible` is the share, 0 to 1, of the original that is left in each variant; cells with less than
    /// half are marked.
    void setVariants(const QImage &original, const QList<QImage> &variants, const QList<double> &visible);
    /// Share of a cell's width that shows the original, 0 to 1.
    void setDivider(double share);
    const QList<QImage> &variants() const { return m_variants; }
    int count() const { return int(m_variants.size()); }
    /// Where a variant is painted.
    QRect cell(int index) const;

    static constexpr double kLeastVisible = 0.5;

    QSize sizeHint() const override { return {560, 560}; }
    QSize minimumSizeHint() const override { return {240, 240}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintCell(QPainter &painter, int index) const;
    bool isMarked(int index) const { return m_visible.value(index, 1) < kLeastVisible; }
    int side(int columns) const;

    QImage m_original;
    QList<QImage> m_variants;
    QList<double> m_visible;
    double m_divider = 0;
};

} // namespace taxon
