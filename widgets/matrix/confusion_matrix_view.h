#pragma once

#include "core/metrics/confusion_matrix.h"

#include <QTableView>

#include <optional>
#include <utility>

class QLabel;

namespace taxon {

class ConfusionMatrixModel;
class MatrixCellDelegate;

/// A confusion matrix as a heat map: each row shaded by its share, right answers in the good colour and
/// errors in the bad one. Cells grow and shrink to fill the view, without counts where these do
/// not fit, and scroll when there are too many classes.
class ConfusionMatrixView : public QTableView {
    Q_OBJECT
public:
    explicit ConfusionMatrixView(QWidget *parent = nullptr);

    void setMatrix(const QStringList &classes, const ConfusionMatrix &matrix);
    void clear();
    const ConfusionMatrix &matrix() const;

    /// (truth, predicted) of the outlined cell.
    std::optional<std::pair<int, int>> currentCell() const;
    /// Outlines the cell without a click.
    void setCurrentCell(int truth, int predicted);

    /// Tab-separated with class names.
    QString toText() const;
    /// The whole matrix, however much of it is scrolled away.
    QPixmap toPicture() const;

Q_SIGNALS:
    /// A click, or Enter or Space on the outlined cell.
    void cellClicked(int truth, int predicted);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fitCells();
    /// In pixels, of a cell that holds the largest count at this size of text.
    int sideOfCount(int textSize) const;
    void copyText() const;

    ConfusionMatrixModel *m_model;
    MatrixCellDelegate *m_delegate;
    QLabel *m_truthTitle;
};

} // namespace taxon
