// QCustomPlot's header is written with Qt's keywords, which the rest of the tree does without.
#undef QT_NO_KEYWORDS
#undef QT_NO_FOREACH

#include "widgets/plots/curve_plot.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QSvgGenerator>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

constexpr int kLeastLabelMargin = 60; ///< room for the curves' names to the right, pixels
constexpr double kMostLabelShare = 0.25; ///< of the plot
constexpr int kAxisMargin = 60; ///< so that plots one above the other begin at the same place
constexpr double kPictureScale = 2.0;

QPen curvePen(const Curve &curve)
{
    QPen pen(curve.color.isValid() ? curve.color : curve.look == CurveLook::Strong ? theme().accent : theme().mutedText);
    pen.setWidthF(curve.look == CurveLook::Strong ? 2.2 : 1.8);
    pen.setStyle(curve.look == CurveLook::Strong ? Qt::SolidLine : Qt::DashLine);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

/// Whole epochs only: a tick at 2.5 would name an epoch that does not exist.
class EpochTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange &range) override
    {
        // 1, 2, 5, 10, 20, 50, …: cleanMantissa() would also choose 2.5.
        const double wanted = std::max(1.0, range.size() / tickCount());
        const double power = std::pow(10.0, std::floor(std::log10(wanted)));
        for (const double step : {1.0, 2.0, 5.0})
            if (step * power >= wanted)
                return step * power;
        return 10 * power;
    }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale &locale, QChar, int) override
    {
        return locale.toString(std::lround(tick));
    }
};

class PerCentTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange &) override { return 0.25; }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale &locale, QChar, int) override
    {
        return CurvePlot::tr("%1 %").arg(locale.toString(std::lround(tick * 100)));
    }
};

QString exactNumber(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace

CurvePlot::CurvePlot(const QString &title, CurveScale scale, const QList<Curve> &curves, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_horizontalName(tr("Epoch"))
    , m_scale(scale)
    , m_curves(curves)
    , m_values(static_cast<std::size_t>(curves.size()))
    , m_plot(new QCustomPlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_plot);
    setMinimumSize(220, 140);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title);
    m_plot->setContextMenuPolicy(Qt::NoContextMenu);
    m_plot->setFocusPolicy(Qt::NoFocus);
    buildPlot();
    applyColors();
    adjustAxes();
}

void CurvePlot::buildPlot()
{
    m_titleElement = new QCPTextElement(m_plot, m_title);
    m_titleElement->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    m_titleElement->setMargins({space::kSmall, space::kTiny, space::kSmall, 0});
    m_plot->plotLayout()->insertRow(0);
    m_plot->plotLayout()->addElement(0, 0, m_titleElement);

    QCPAxisRect *area = m_plot->axisRect();
    area->setAutoMargins(QCP::msLeft | QCP::msTop | QCP::msBottom);
    area->setMinimumMargins({kAxisMargin, space::kMedium, 0, 0});
    m_plot->xAxis->setTicker(QSharedPointer<EpochTicker>::create());
    m_plot->xAxis->setLabel(m_horizontalName);
    m_plot->xAxis->grid()->setVisible(false);
    if (m_scale == CurveScale::Fraction)
        m_plot->yAxis->setTicker(QSharedPointer<PerCentTicker>::create());
    else
        m_plot->yAxis->ticker()->setTickCount(4);

    m_crossHair = new QCPItemStraightLine(m_plot);
    m_crossHairLabel = new QCPItemText(m_plot);
    m_crossHairLabel->setPadding({6, 4, 6, 4});
    m_crossHairLabel->setTextAlignment(Qt::AlignLeft);
    addCurves();
    showCrossHair();
    connect(m_plot, &QCustomPlot::afterLayout, this, &CurvePlot::placeLabels);
    connect(m_plot, &QCustomPlot::mouseMove, this,
        [this](QMouseEvent *event) { followMouse(event->position().x()); });
    connect(m_plot, &QCustomPlot::mousePress, this, [this] { setFocus(Qt::MouseFocusReason); });
}

void CurvePlot::addCurves()
{
    for (qsizetype i = 0; i < m_curves.size(); ++i) {
        m_graphs.push_back(m_plot->addGraph());
        auto *label = new QCPItemText(m_plot);
        label->setClipToAxisRect(false);
        label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        label->position->setType(QCPItemPosition::ptAbsolute);
        m_labels.push_back(label);
    }
}

void CurvePlot::fitLabels()
{
    int widest = 0;
    for (const Curve &curve : m_curves)
        widest = std::max(widest, fontMetrics().horizontalAdvance(curve.name));
    const int margin = std::min(widest + space::kLarge, std::max(kLeastLabelMargin, int(kMostLabelShare * width())));
    for (std::size_t i = 0; i < m_labels.size(); ++i)
        m_labels[i]->setText(fontMetrics().elidedText(m_curves[int(i)].name, Qt::ElideMiddle, margin - space::kMedium));
    m_plot->axisRect()->setMargins({0, 0, margin, 0});
    scheduleReplot();
}

void CurvePlot::setCurves(const QList<Curve> &curves)
{
    for (QCPItemText *label : m_labels)
        m_plot->removeItem(label);
    m_labels.clear();
    m_graphs.clear();
    m_plot->clearGraphs();
    m_curves = curves;
    m_values.assign(static_cast<std::size_t>(curves.size()), {});
    addCurves();
    clear();
    applyColors();
}

void CurvePlot::setHorizontalName(const QString &name)
{
    m_horizontalName = name;
    m_plot->xAxis->setLabel(name);
    scheduleReplot();
}

void CurvePlot::applyColors()
{
    const Theme &colors = theme();
    QColor grid = colors.border;
    grid.setAlphaF(0.6f);
    m_plot->setBackground(colors.surface);
    QFont titleFont = font();
    titleFont.setWeight(QFont::DemiBold);
    m_titleElement->setFont(titleFont);
    m_titleElement->setTextColor(colors.text);
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(colors.border));
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(colors.mutedText);
        axis->setLabelColor(colors.mutedText);
        axis->setTickLabelFont(font());
        axis->setLabelFont(font());
        axis->grid()->setPen(QPen(grid, 1));
        axis->grid()->setZeroLinePen(QPen(grid, 1));
    }
    for (std::size_t i = 0; i < m_graphs.size(); ++i) {
        const QPen pen = curvePen(m_curves[static_cast<int>(i)]);
        m_graphs[i]->setPen(pen);
        // A lone epoch is a point, not an invisible line.
        m_graphs[i]->setScatterStyle(
            QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(pen.color()), pen.color(), 4));
        m_labels[i]->setColor(pen.color());
        m_labels[i]->setFont(font());
    }
    fitLabels();
    m_crossHair->setPen(QPen(colors.mutedText, 1, Qt::DotLine));
    m_crossHairLabel->setColor(colors.text);
    m_crossHairLabel->setFont(font());
    m_crossHairLabel->setBrush(colors.surface);
    m_crossHairLabel->setPen(QPen(colors.border));
    scheduleReplot();
}

void CurvePlot::setPlannedEpochs(int epochs)
{
    m_plannedEpochs = epochs;
    adjustAxes();
}

void CurvePlot::setValue(int curve, int epoch, double value)
{
    auto &values = m_values[static_cast<std::size_t>(curve)];
    QCPGraph *graph = m_graphs[static_cast<std::size_t>(curve)];
    graph->data()->remove(epoch);
    if (std::isfinite(value)) {
        values[epoch] = value;
        graph->addData(epoch, value);
    } else {
        values.erase(epoch);
    }
    adjustAxes();
    showCrossHair();
}

void CurvePlot::clear()
{
    for (auto &values : m_values)
        values.clear();
    for (QCPGraph *graph : m_graphs)
        graph->data()->clear();
    m_plannedEpochs = 0;
    m_currentEpoch.reset();
    adjustAxes();
    showCrossHair();
}

QList<QPointF> CurvePlot::values(int curve) const
{
    QList<QPointF> result;
    for (const auto &[epoch, value] : m_values[static_cast<std::size_t>(curve)])
        result.append({double(epoch), value});
    return result;
}

int CurvePlot::lastEpoch() const
{
    int last = 0;
    for (const auto &values : m_values)
        if (!values.empty())
            last = std::max(last, values.rbegin()->first);
    return last;
}

double CurvePlot::readableTop() const
{
    std::vector<double> all;
    for (const auto &values : m_values)
        for (const auto &[epoch, value] : values)
            all.push_back(value);
    if (all.empty())
        return 0;
    std::sort(all.begin(), all.end());
    constexpr std::size_t kEnough = 8;
    if (all.size() < kEnough)
        return all.back();
    // One wild epoch must not press all others flat; its point leaves the plot, its value stays in the read-out.
    return std::min(all.back(), 3 * all[all.size() * 8 / 10]);
}

void CurvePlot::adjustAxes()
{
    const double end = std::max({m_plannedEpochs, lastEpoch(), 2});
    m_plot->xAxis->setRange(0.5, end + 0.02 * end);
    const double top = readableTop();
    if (m_scale == CurveScale::Fraction)
        m_plot->yAxis->setRange(0, 1.02);
    else
        m_plot->yAxis->setRange(0, top > 0 ? top * 1.08 : 1);
    scheduleReplot();
}

void CurvePlot::scheduleReplot()
{
    // Many values may arrive in one turn of the event loop; they are drawn once.
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::placeLabels()
{
    std::vector<std::pair<double, QCPItemText *>> ends;
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setVisible(!m_values[i].empty());
        if (m_values[i].empty())
            continue;
        const auto &[epoch, value] = *m_values[i].rbegin();
        m_labels[i]->position->setCoords(m_plot->xAxis->coordToPixel(epoch) + 8, 0);
        ends.emplace_back(m_plot->yAxis->coordToPixel(value), m_labels[i]);
    }
    std::sort(ends.begin(), ends.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    const double height = QFontMetricsF(font()).height();
    const QRect area = m_plot->axisRect()->rect();
    double lowest = area.bottom() - height * (double(ends.size()) - 0.5);
    double next = area.top() + height / 2;
    for (auto &[y, label] : ends) {
        // Names that would overlap move apart, and stay beside the plot.
        y = std::clamp(std::max(y, next), area.top() + height / 2, std::max(lowest, next));
        label->position->setCoords(label->position->coords().x(), y);
        next = y + height;
        lowest += height;
    }
}

void CurvePlot::setCurrentEpoch(std::optional<int> epoch)
{
    const int last = lastEpoch();
    m_currentEpoch = epoch && last > 0 ? std::optional(std::clamp(*epoch, 1, last)) : std::nullopt;
    showCrossHair();
}

void CurvePlot::showCrossHair()
{
    m_crossHair->setVisible(m_currentEpoch.has_value());
    m_crossHairLabel->setVisible(m_currentEpoch.has_value());
    setAccessibleDescription(m_currentEpoch ? crossHairText() : QString());
    if (m_currentEpoch) {
        const double x = *m_currentEpoch;
        m_crossHair->point1->setCoords(x, 0);
        m_crossHair->point2->setCoords(x, 1);
        m_crossHairLabel->setText(crossHairText());
        const bool isRight = m_plot->xAxis->range().center() < x;
        m_crossHairLabel->setPositionAlignment((isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
        m_crossHairLabel->position->setTypeX(QCPItemPosition::ptPlotCoords);
        m_crossHairLabel->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        m_crossHairLabel->position->setCoords(x, 0.02);
    }
    scheduleReplot();
}

void CurvePlot::followMouse(double pixelX)
{
    setCurrentEpoch(int(std::lround(m_plot->xAxis->pixelToCoord(pixelX))));
}

QString CurvePlot::valueText(double value) const
{
    if (m_scale == CurveScale::Fraction)
        return tr("%1 %").arg(locale().toString(value * 100, 'f', 1));
    return locale().toString(value, 'f', 4);
}

QString CurvePlot::crossHairText() const
{
    QStringList lines {tr("%1 %2").arg(m_horizontalName, locale().toString(*m_currentEpoch))};
    for (int i = 0; i < m_curves.size(); ++i) {
        const auto &values = m_values[static_cast<std::size_t>(i)];
        const auto found = values.find(*m_currentEpoch);
        if (found != values.end())
            lines << tr("%1: %2").arg(m_curves[i].name, valueText(found->second));
    }
    return lines.join(u'\n');
}

QString CurvePlot::toCsv() const
{
    QStringList header {m_horizontalName == tr("Epoch") ? QStringLiteral("epoch") : m_horizontalName};
    for (const Curve &curve : m_curves)
        header << curve.name;
    QString text = header.join(u',') + u'\n';
    for (int epoch = 1; epoch <= lastEpoch(); ++epoch) {
        QStringList fields {QString::number(epoch)};
        for (const auto &values : m_values) {
            const auto found = values.find(epoch);
            fields << (found == values.end() ? QString() : exactNumber(found->second));
        }
        text += fields.join(u',') + u'\n';
    }
    return text;
}

/// As on the screen, but never too small to read.
QSize CurvePlot::pictureSize() const
{
    return m_plot->size().expandedTo({480, 300});
}

void CurvePlot::saveAs(const QString &path) const
{
    const QString kind = QFileInfo(path).suffix().toLower();
    const QSize size = pictureSize();
    bool isSaved = false;
    if (kind == u"csv") {
        writeFileAtomically(path, toCsv().toUtf8());
        isSaved = true;
    } else if (kind == u"png") {
        isSaved = m_plot->savePng(path, size.width(), size.height(), kPictureScale);
    } else if (kind == u"pdf") {
        isSaved = m_plot->savePdf(path, size.width(), size.height());
    } else if (kind == u"svg") {
        QSvgGenerator generator;
        generator.setFileName(path);
        generator.setTitle(m_title);
        generator.setSize(size);
        generator.setViewBox(QRect(QPoint(), size));
        QCPPainter painter;
        isSaved = painter.begin(&generator);
        if (isSaved) {
            painter.setMode(QCPPainter::pmVectorized);
            m_plot->toPainter(&painter, size.width(), size.height());
            isSaved = painter.end();
        }
    } else {
        throw Error(ErrorCode::Usage,
            tr("A plot is saved as .svg, .png, .pdf or .csv; “%1” is none of these.").arg(path));
    }
    if (!isSaved)
        throw Error(ErrorCode::NotWritable, tr("The plot could not be written to %1.").arg(path));
}

void CurvePlot::copyPicture() const
{
    QGuiApplication::clipboard()->setPixmap(
        m_plot->toPixmap(pictureSize().width(), pictureSize().height(), kPictureScale));
}

void CurvePlot::copyText() const
{
    QGuiApplication::clipboard()->setText(toCsv().replace(u',', u'\t'));
}

void CurvePlot::saveWithDialog()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the plot"), QStringLiteral("plot.svg"),
        tr("Drawing (*.svg);;Picture (*.png);;Document (*.pdf);;Table (*.csv)"));
    if (path.isEmpty())
        return;
    try {
        saveAs(path);
    } catch (const Error &error) {
        QMessageBox::warning(this, m_title, error.message());
    }
}

void CurvePlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::StyleChange || type == QEvent::FontChange)
        applyColors();
}

void CurvePlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitLabels();
}

void CurvePlot::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step != 0)
        setCurrentEpoch(m_currentEpoch.value_or(step > 0 ? 0 : lastEpoch() + 1) + step);
    else if (event->key() == Qt::Key_Escape && m_currentEpoch)
        setCurrentEpoch({});
    else if (event->matches(QKeySequence::Copy))
        copyText();
    else
        QWidget::keyPressEvent(event);
}

void CurvePlot::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Copy as picture"), this, &CurvePlot::copyPicture);
    menu.addAction(tr("Copy values as text"), this, &CurvePlot::copyText);
    menu.addSeparator();
    menu.addAction(tr("Save as…"), this, &CurvePlot::saveWithDialog);
    menu.exec(event->globalPos());
}

void CurvePlot::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setCurrentEpoch({});
}

} // namespace taxon
