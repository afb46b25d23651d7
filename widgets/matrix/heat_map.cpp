#include "widgets/matrix/heat_map.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "widgets/theme/contrast.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QSvgGenerator>
#include <QToolTip>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kLongestName = 150; ///< pixels; longer names are elided
constexpr int kLargestCell = 96;
constexpr double kNameShare = 0.3;      ///< of the view's width, at most, for names; more where the cells leave some
constexpr double kUprightShare = 0.4;   ///< of its height, where they stand upright
constexpr double kPictureScale = 2.0;
constexpr double kLeastShade = 0.06;
constexpr double kMostShade = 0.85;

int widestOf(const QStringList &names, const QFontMetrics &metrics)
{
    int widest = 0;
    for (const QString &name : names)
        widest = std::max(widest, metrics.horizontalAdvance(name));
    return widest;
}

QString fieldOf(const QString &text, QChar separator)
{
    if (!text.contains(separator) && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return u'"' + QString(text).replace(QStringLiteral("\""), QStringLiteral("\"\"")) + u'"';
}

QColor blend(const QColor &under, const QColor &over, double share)
{
    const auto mix = [share](int a, int b) { return int(a + (b - a) * share); };
    return {mix(under.red(), over.red()), mix(under.green(), over.green()), mix(under.blue(), over.blue())};
}

} // namespace

HeatMapView::HeatMapView(const QString &title, const QString &rowTitle, const QString &columnTitle, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_rowTitle(rowTitle)
    , m_columnTitle(columnTitle)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title);
}

void HeatMapView::setCells(const QStringList &rows, const QStringList &columns, std::vector<HeatCell> cells)
{
    const bool isSameShape = rows == m_rows && columns == m_columns;
    m_rows = rows;
    m_columns = columns;
    m_cells = std::move(cells);
    if (!isSameShape)
        m_current.reset();
    update();
}

void HeatMapView::setRowTitle(const QString &title)
{
    m_rowTitle = title;
    update();
}

void HeatMapView::setCurrentCell(std::optional<std::pair<int, int>> cell)
{
    m_current = cell;
    setAccessibleDescription(cell ? this->cell(cell->first, cell->second).sentence : QString());
    update();
}

HeatMapView::Layout HeatMapView::layoutFor(const QSize &size) const
{
    Layout layout;
    if (m_rows.isEmpty() || m_columns.isEmpty())
        return layout;
    const QFontMetrics metrics = fontMetrics();
    const int line = metrics.height() + space::kTiny;
    const int titleWidth = std::min(metrics.horizontalAdvance(m_rowTitle) + space::kSmall, kLongestName);
    const int columnName = widestOf(m_columns, metrics) + space::kSmall;
    const int widest = std::max(kLargestCell, std::min(columnName, kLongestName));
    const int free = size.width() - 2 - widest * int(m_columns.size());
    const int room = std::max({std::min(int(kNameShare * size.width()), kLongestName), free, 44});
    layout.names = std::min(widestOf(m_rows, metrics) + space::kMedium, room);
    layout.names = std::max(layout.names, std::min(titleWidth, int(kNameShare * size.width())));
    layout.width = std::clamp((size.width() - layout.names - 2) / int(m_columns.size()), 1, widest);
    const int uprightSide = std::min({columnName, kLongestName, std::max(int(kUprightShare * size.height()), line)});
    layout.isUpright = columnName > layout.width && uprightSide > layout.width; // else more of a name fits across
    const int nameHeight = layout.isUpright ? uprightSide : line;
    layout.top = line + nameHeight;
    layout.height = std::clamp((size.height() - layout.top - 2) / int(m_rows.size()), 1, std::min(kLargestCell, std::max(layout.width, line)));
    return layout;
}

QRect HeatMapView::rectOf(const Layout &layout, int row, int column) const
{
    return {layout.names + column * layout.width, layout.top + row * layout.height, layout.width, layout.height};
}

QRect HeatMapView::cellRect(int row, int column) const
{
    return rectOf(layoutFor(size()), row, column);
}

std::optional<std::pair<int, int>> HeatMapView::cellAt(const QPoint &position) const
{
    const Layout layout = layoutFor(size());
    if (layout.width == 0 || position.x() < layout.names || position.y() < layout.top)
        return {};
    const int column = (position.x() - layout.names) / layout.width;
    const int row = (position.y() - layout.top) / layout.height;
    if (row >= m_rows.size() || column >= m_columns.size())
        return {};
    return std::pair(row, column);
}

void HeatMapView::drawCell(QPainter &painter, const QRect &rect, const HeatCell &cell) const
{
    const int gap = rect.width() > 12 && rect.height() > 12 ? 1 : 0;
    const QRect box = rect.adjusted(0, 0, -gap, -gap);
    if (!cell.heat) {
        painter.fillRect(box, theme().surface);
        painter.fillRect(box, QBrush(theme().border, Qt::BDiagPattern));
    } else {
        const double share = kLeastShade + (kMostShade - kLeastShade) * std::clamp(*cell.heat, 0.0, 1.0);
        const QColor shade = blend(theme().surface, cell.isGood ? theme().good : theme().bad, *cell.heat > 0 ? share : 0.0);
        painter.fillRect(box, shade);
        painter.setPen(readableOn(shade));
    }
    if (!cell.heat)
        painter.setPen(theme().mutedText);
    if (painter.fontMetrics().horizontalAdvance(cell.text) + 4 <= rect.width() && painter.fontMetrics().height() <= rect.height())
        painter.drawText(box, Qt::AlignCenter, cell.text);
}

void HeatMapView::drawNames(QPainter &painter, const Layout &layout) const
{
    const QFontMetrics metrics = fontMetrics();
    const int line = metrics.height() + space::kTiny;
    painter.setPen(theme().mutedText);
    painter.drawText(QRect(layout.names, 0, int(m_columns.size()) * layout.width + 400, line), Qt::AlignLeft | Qt::AlignVCenter, m_columnTitle);
    painter.drawText(QRect(0, layout.top - line, layout.names - space::kTiny, line), Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(m_rowTitle, Qt::ElideRight, layout.names - space::kTiny));
    painter.setPen(theme().text);
    if (layout.height >= metrics.height() - 2)
        for (int row = 0; row < m_rows.size(); ++row)
            painter.drawText(QRect(0, layout.top + row * layout.height, layout.names - space::kSmall, layout.height),
                Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(m_rows[row], Qt::ElideRight, layout.names - space::kSmall));
    for (int column = 0; column < m_columns.size(); ++column) {
        const QRect rect(layout.names + column * layout.width, line, layout.width, layout.top - line);
        if (!layout.isUpright) {
            painter.drawText(rect, Qt::AlignCenter, metrics.elidedText(m_columns[column], Qt::ElideRight, rect.width() - space::kTiny));
        } else if (layout.width >= metrics.height() - 2) {
            painter.save();
            painter.translate(rect.center().x(), rect.bottom());
            painter.rotate(-90);
            const int room = rect.height() - space::kTiny;
            painter.drawText(QRect(space::kTiny, -layout.width / 2, room, layout.width), Qt::AlignLeft | Qt::AlignVCenter,
                metrics.elidedText(m_columns[column], Qt::ElideRight, room));
            painter.restore();
        }
    }
}

void HeatMapView::draw(QPainter &painter, const QSize &size, bool isOutlined) const
{
    const Layout layout = layoutFor(size);
    painter.setFont(font());
    if (layout.width == 0)
        return;
    drawNames(painter, layout);
    for (int row = 0; row < m_rows.size(); ++row)
        for (int column = 0; column < m_columns.size(); ++column)
            drawCell(painter, rectOf(layout, row, column), cell(row, column));
    if (isOutlined && m_current) {
        painter.setPen(QPen(theme().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rectOf(layout, m_current->first, m_current->second).adjusted(0, 0, -1, -1));
    }
}

void HeatMapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw(painter, size(), true);
}

bool HeatMapView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto cell = cellAt(help->pos()))
            QToolTip::showText(help->globalPos(), this->cell(cell->first, cell->second).sentence, this, cellRect(cell->first, cell->second));
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void HeatMapView::mousePressEvent(QMouseEvent *event)
{
    const auto cell = cellAt(event->pos());
    if (event->button() != Qt::LeftButton || !cell)
        return;
    setCurrentCell(cell);
    Q_EMIT cellClicked(cell->first, cell->second);
}

void HeatMapView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyText();
        return;
    }
    if (m_cells.empty())
        return QWidget::keyPressEvent(event);
    auto [row, column] = m_current.value_or(std::pair(0, 0));
    switch (event->key()) {
    case Qt::Key_Left: column -= 1; break;
    case Qt::Key_Right: column += 1; break;
    case Qt::Key_Up: row -= 1; break;
    case Qt::Key_Down: row += 1; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current)
            Q_EMIT cellClicked(row, column);
        return;
    default:
        return QWidget::keyPressEvent(event);
    }
    if (!m_current)
        return setCurrentCell(std::pair(0, 0));
    setCurrentCell(std::pair(std::clamp(row, 0, int(m_rows.size()) - 1), std::clamp(column, 0, int(m_columns.size()) - 1)));
}

void HeatMapView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Copy as picture"), this, [this] { QGuiApplication::clipboard()->setPixmap(toPicture()); });
    menu.addAction(tr("Copy values as text"), this, &HeatMapView::copyText);
    menu.addSeparator();
    menu.addAction(tr("Save as…"), this, &HeatMapView::saveWithDialog);
    menu.exec(event->globalPos());
}

QString HeatMapView::toCsv() const
{
    return toTable(u',');
}

void HeatMapView::copyText() const
{
    QGuiApplication::clipboard()->setText(toTable(u'\t'));
}

QString HeatMapView::toTable(QChar separator) const
{
    QStringList header {QString()};
    for (const QString &name : m_columns)
        header << fieldOf(name, separator);
    QString text = header.join(separator) + u'\n';
    for (int row = 0; row < m_rows.size(); ++row) {
        QStringList fields {fieldOf(m_rows[row], separator)};
        for (int column = 0; column < m_columns.size(); ++column) {
            const auto &value = cell(row, column).value;
            fields << (value ? QString::number(*value, 'g', QLocale::FloatingPointShortest) : QString());
        }
        text += fields.join(separator) + u'\n';
    }
    return text;
}

QSize HeatMapView::pictureSize() const
{
    return size().expandedTo({360, 280});
}

QPixmap HeatMapView::toPicture() const
{
    QPixmap picture(pictureSize() * kPictureScale);
    picture.setDevicePixelRatio(kPictureScale);
    picture.fill(theme().surface);
    QPainter painter(&picture);
    draw(painter, pictureSize(), false);
    return picture;
}

void HeatMapView::saveAs(const QString &path) const
{
    const QString kind = QFileInfo(path).suffix().toLower();
    bool isSaved = false;
    if (kind == u"csv") {
        writeFileAtomically(path, toCsv().toUtf8());
        isSaved = true;
    } else if (kind == u"png") {
        isSaved = toPicture().save(path);
    } else if (kind == u"svg") {
        QSvgGenerator generator;
        generator.setFileName(path);
        generator.setTitle(m_title);
        generator.setSize(pictureSize());
        generator.setViewBox(QRect(QPoint(), pictureSize()));
        QPainter painter;
        isSaved = painter.begin(&generator);
        if (isSaved) {
            painter.fillRect(QRect(QPoint(), pictureSize()), theme().surface);
            draw(painter, pictureSize(), false);
            isSaved = painter.end();
        }
    } else {
        throw Error(ErrorCode::Usage, tr("A heat map is saved as .svg, .png or .csv; “%1” is none of these.").arg(path));
    }
    if (!isSaved)
        throw Error(ErrorCode::NotWritable, tr("The heat map could not be written to %1.").arg(path));
}

void HeatMapView::saveWithDialog()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the heat map"), QStringLiteral("agreement.svg"),
        tr("Drawing (*.svg);;Picture (*.png);;Table (*.csv)"));
    if (path.isEmpty())
        return;
    try {
        saveAs(path);
    } catch (const Error &error) {
        QMessageBox::warning(this, m_title, error.message());
    }
}

} // namespace taxon
