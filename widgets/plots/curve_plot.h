#pragma once

#include <QColor>
#include <QList>
#include <QPointF>
#include <QString>
#include <QWidget>

#include <map>
#include <optional>
#include <vector>

class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCPTextElement;
class QCustomPlot;

namespace taxon {

/// How a line looks. The two differ without colour: Strong is solid and in the accent, Quiet is dashed and
/// grey.
enum class CurveLook { Strong, Quiet };

struct Curve {
    QString name; ///< written at the line's end
    CurveLook look = CurveLook::Strong;
    QColor color = {}; ///< invalid: as the look says
};

/// What the vertical axis holds.
enum class CurveScale {
    FromZero, ///< grows with the values
    Fraction, ///< values 0 to 1, shown as 0 to 100 %
};

/// Values over epochs, drawn live. Follows the theme. Keys left and right move the cross-hair.
class CurvePlot : public QWidget {
    Q_OBJECT
public:
    CurvePlot(const QString &title, CurveScale scale, const QList<Curve> &curves, QWidget *parent = nullptr);

    /// What the horizontal axis counts from 1 instead of epochs: "Week".
    void setHorizontalName(const QString &name);
    /// Other curves; the values are gone.
    void setCurves(const QList<Curve> &curves);
    /// The axis reaches to this epoch even before the values do.
    void setPlannedEpochs(int epochs);
    /// Sets curve `curve` at `epoch` (from 1), replacing the value there; NaN leaves a gap. Drawn at the next
    /// turn.
    void setValue(int curve, int epoch, double value);
    void clear();

    /// (epoch, value), in epoch order, without gaps.
    QList<QPointF> values(int curve) const;
    /// The epoch under the cross-hair.
    std::optional<int> currentEpoch() const { return m_currentEpoch; }
    void setCurrentEpoch(std::optional<int> epoch);

    /// "epoch,training,validation" and one line an epoch, full precision; an empty field for a gap.
    QString toCsv() const;
    /// Writes .png, .svg, .pdf or .csv, told by the ending. Throws Error (Usage or NotWritable).
    void saveAs(const QString &path) const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void buildPlot();
    void addCurves();
    /// Room for the names to the right: what they need, up to a part of the width.
    void fitLabels();
    void applyColors();
    /// Upper end of the loss axis.
    double readableTop() const;
    void adjustAxes();
    void scheduleReplot();
    void placeLabels();
    void showCrossHair();
    void followMouse(double pixelX);
    int lastEpoch() const;
    QString crossHairText() const;
    QString valueText(double value) const;
    QSize pictureSize() const;
    void copyPicture() const;
    void copyText() const;
    void saveWithDialog();

    QString m_title;
    QString m_horizontalName;
    CurveScale m_scale;
    QList<Curve> m_curves;
    std::vector<std::map<int, double>> m_values; ///< one map a curve: epoch → value
    int m_plannedEpochs = 0;
    std::optional<int> m_currentEpoch;

    QCustomPlot *m_plot;
    QCPTextElement *m_titleElement = nullptr;
    std::vector<QCPGraph *> m_graphs;
    std::vector<QCPItemText *> m_labels;
    QCPItemStraightLine *m_crossHair = nullptr;
    QCPItemText *m_crossHairLabel = nullptr;
};

} // namespace taxon
