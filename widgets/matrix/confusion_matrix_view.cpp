#include "widgets/matrix/confusion_matrix_view.h"

#include "widgets/matrix/confusion_matrix_model.h"
#include "widgets/matrix/matrix_painting.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kSmallestCell = 14; ///< pixels; where even that is too much, the matrix scrolls
constexpr int kReadableCell = 22; ///< at least, once it scrolls
constexpr int kLargestCell = 72;
constexpr int kSmallestText = 9;
constexpr int kCellMargin = 4; ///< beside a count
constexpr int kLongestName = 130; ///< pixels; longer names are elided
constexpr double kNameShare = 0.3; ///< of the view, at most, for names

} // namespace

ConfusionMatrixView::ConfusionMatrixView(QWidget *parent)
    : QTableView(parent)
    , m_model(new ConfusionMatrixModel(this))
    , m_delegate(new MatrixCellDelegate(this))
    , m_truthTitle(makeMutedLabel(tr("truth ↓")))
{
    m_truthTitle->setParent(this);
    m_truthTitle->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setModel(m_model);
    setItemDelegate(m_delegate);
    setHorizontalHeader(new ClassHeader(Qt::Horizontal, this));
    setVerticalHeader(new ClassHeader(Qt::Vertical, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(QStringLiteral("QTableView, QHeaderView::section { border: none; }"));
    setCornerButtonEnabled(false);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setMinimumSize(180, 160);
    setAccessibleName(tr("Confusion matrix: rows are the truth, columns the prediction"));
    verticalHeader()->setHighlightSections(false);
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::Fixed);
        header->setMinimumSectionSize(kSmallestCell);
        header->setSectionsClickable(false);
    }
    connect(this, &QTableView::clicked, this,
        [this](const QModelIndex &index) { Q_EMIT cellClicked(index.row(), index.column()); });
}

void ConfusionMatrixView::setMatrix(const QStringList &classes, const ConfusionMatrix &matrix)
{
    m_model->setMatrix(classes, matrix);
    fitCells();
}

void ConfusionMatrixView::clear()
{
    setMatrix({}, ConfusionMatrix(0));
}

const ConfusionMatrix &ConfusionMatrixView::matrix() const
{
    return m_model->matrix();
}

std::optional<std::pair<int, int>> ConfusionMatrixView::currentCell() const
{
    if (!currentIndex().isValid())
        return {};
    return std::pair(currentIndex().row(), currentIndex().column());
}

void ConfusionMatrixView::setCurrentCell(int truth, int predicted)
{
    setCurrentIndex(m_model->index(truth, predicted));
}

int ConfusionMatrixView::sideOfCount(int textSize) const
{
    const auto &counts = matrix().counts();
    const QString widest = QLocale().toString(qint64(*std::max_element(counts.begin(), counts.end())));
    return fontMetrics().horizontalAdvance(widest) * textSize / QFontInfo(font()).pixelSize() + kCellMargin;
}

void ConfusionMatrixView::fitCells()
{
    const int classes = m_model->rowCount();
    m_truthTitle->setVisible(classes > 0);
    if (classes == 0)
        return;
    int longest = 0;
    for (const QString &name : m_model->classes())
        longest = std::max(longest, fontMetrics().horizontalAdvance(name));
    const int room = int(kNameShare * std::min(width(), height()));
    const int nameSide
        = std::min({longest + 2 * space::kSmall, kLongestName, std::max(room, 2 * kSmallestCell)});
    const int titleSide = fontMetrics().height() + space::kTiny;
    const int besideSide = std::max(nameSide, m_truthTitle->sizeHint().width() + space::kSmall);
    verticalHeader()->setFixedWidth(besideSide);
    const int textSize = QFontInfo(font()).pixelSize();
    const auto sideUnder = [&](int aboveSide) {
        const int fitting = std::min(width() - besideSide - 2, height() - aboveSide - titleSide - 2) / classes;
        return fitting >= kSmallestCell ? std::min(fitting, kLargestCell) : std::max(kReadableCell, sideOfCount(kSmallestText));
    };
    int side = sideUnder(fontMetrics().height() + space::kSmall);
    // Names stand upright where they do not fit above a cell.
    const bool isUpright = longest + space::kSmall > side;
    if (isUpright)
        side = sideUnder(nameSide);
    static_cast<ClassHeader *>(horizontalHeader())->setNames(isUpright, nameSide, titleSide);
    int countSize = textSize;
    while (countSize >= kSmallestText && sideOfCount(countSize) > side)
        --countSize;
    m_delegate->setTextSize(countSize >= kSmallestText ? countSize : 0);
    horizontalHeader()->setDefaultSectionSize(side);
    verticalHeader()->setDefaultSectionSize(side);
    m_truthTitle->setGeometry(
        0, horizontalHeader()->height() - titleSide, besideSide - space::kSmall, titleSide);
}

QString ConfusionMatrixView::toText() const
{
    return m_model->toText();
}

QPixmap ConfusionMatrixView::toPicture() const
{
    // A copy large enough to show every cell draws it all, with the same painting.
    ConfusionMatrixView whole;
    whole.setFont(font());
    whole.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    whole.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int side = horizontalHeader()->defaultSectionSize() * m_model->rowCount();
    whole.resize(verticalHeader()->width() + side + 4, horizontalHeader()->height() + side + 4);
    whole.setMatrix(m_model->classes(), m_model->matrix());
    return whole.grab();
}

void ConfusionMatrixView::copyText() const
{
    QGuiApplication::clipboard()->setText(toText());
}

void ConfusionMatrixView::resizeEvent(QResizeEvent *event)
{
    fitCells();
    QTableView::resizeEvent(event);
}

void ConfusionMatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitCells();
}

void ConfusionMatrixView::keyPressEvent(QKeyEvent *event)
{
    const bool isChoice
        = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (isChoice && currentIndex().isValid())
        Q_EMIT cellClicked(currentIndex().row(), currentIndex().column());
    else if (event->matches(QKeySequence::Copy))
        copyText();
    else
        QTableView::keyPressEvent(event);
}

void ConfusionMatrixView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Copy as text"), this, &ConfusionMatrixView::copyText);
    menu.addAction(
        tr("Copy as picture"), this, [this] { QGuiApplication::clipboard()->setPixmap(toPicture()); });
    menu.exec(event->globalPos());
}

void ConfusionMatrixView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(theme().mutedText);
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
        tr("The confusion matrix appears after the first epoch."));
}

} // namespace taxon
