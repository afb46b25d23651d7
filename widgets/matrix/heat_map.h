#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

class QPainter;

namespace taxon {

/// One cell of a heat map.
struct HeatCell {
    QString text;                        ///< short; drawn when it fits
    std::optional<double> heat = {};     ///< 0 to 1; unset: nothing is known, drawn hatched
    bool isGood = true;                  ///< shaded in the good colour, else in the bad one
    QString sentence = {};               ///< tooltip and for screen readers
    std::optional<double> value = {};    ///< for tables; unset: an empty field
};

/// A table of shaded cells with names beside and above. Cells shrink to fit; with many rows their texts go first.
/// Arrows move, Enter and a click choose a cell; the context menu copies and saves.
class HeatMapView : public QWidget {
    Q_OBJECT
public:
    /// `rowTitle` stands above the names at the left, `columnTitle` above the columns.
    HeatMapView(const QString &title, const QString &rowTitle, const QString &columnTitle, QWidget *parent = nullptr);

    /// cells[row × columns + column].
    void setCells(const QStringList &rows, const QStringList &columns, std::vector<HeatCell> cells);
    void setRowTitle(const QString &title);

    std::optional<std::pair<int, int>> currentCell() const { return m_current; }
    void setCurrentCell(std::optional<std::pair<int, int>> cell);
    const HeatCell &cell(int row, int column) const { return m_cells[std::size_t(row) * std::size_t(m_columns.size()) + std::size_t(column)]; }
    QRect cellRect(int row, int column) const;

    /// Values with names on both sides, full precision.
    QString toCsv() const;
    /// Writes .png, .svg or .csv, told by the ending. Throws Error (Usage or NotWritable).
    void saveAs(const QString &path) const;

    QSize sizeHint() const override { return {320, 260}; }
    QSize minimumSizeHint() const override { return {200, 140}; }

Q_SIGNALS:
    void cellClicked(int row, int column);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    struct Layout {
        int names = 0;  ///< width of the names at the left
        int top = 0;    ///< height above the cells
        int width = 0;  ///< of a cell
        int height = 0;
        bool isUpright = false; ///< the names above stand upright
    };

    Layout layoutFor(const QSize &size) const;
    QRect rectOf(const Layout &layout, int row, int column) const;
    std::optional<std::pair<int, int>> cellAt(const QPoint &position) const;
    void draw(QPainter &painter, const QSize &size, bool isOutlined) const;
    void drawNames(QPainter &painter, const Layout &layout) const;
    void drawCell(QPainter &painter, const QRect &rect, const HeatCell &cell) const;
    QString toTable(QChar separator) const;
    void copyText() const;
    QPixmap toPicture() const;
    QSize pictureSize() const;
    void saveWithDialog();

    QString m_title;
    QString m_rowTitle;
    QString m_columnTitle;
    QStringList m_rows;
    QStringList m_columns;
    std::vector<HeatCell> m_cells;
    std::optional<std::pair<int, int>> m_current;
};

} // namespace taxon
