#include "app/workbench/label/facet_list.h"

#include "widgets/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kRowHeight = 24;
constexpr int kMostRows = 12; ///< more are scrolled, and searched

/// A row as usual, with the count at its right end.
class FacetDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString count = QLocale().toString(index.data(FacetModel::CountRole).toInt());
        const int width = option.fontMetrics.horizontalAdvance(count);
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        row.text = option.fontMetrics.elidedText(row.text, Qt::ElideMiddle,
            option.rect.width() - width - 3 * space::kSmall - kRowHeight - (row.features.testFlag(QStyleOptionViewItem::HasDecoration) ? kRowHeight : 0));
        const bool hasFocus = row.state.testFlag(QStyle::State_HasFocus) && option.widget->hasFocus();
        row.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);
        if (hasFocus) { // a frame: a filled row would look chosen
            painter->setPen(theme().accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->setPen(theme().mutedText);
        painter->drawText(option.rect.adjusted(0, 0, -space::kSmall, 0), Qt::AlignRight | Qt::AlignVCenter, count);
    }
    // The view toggles: a click on the whole row, not on the box alone.
    bool editorEvent(QEvent *, QAbstractItemModel *, const QStyleOptionViewItem &, const QModelIndex &) override { return false; }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {80, kRowHeight}; }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->decorationSize = {10, 10};
    }
};

} // namespace

FacetList::FacetList(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_view(new QListView)
{
    m_found.setSourceModel(&m_model);
    m_found.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setModel(&m_found);
    m_view->setItemDelegate(new FacetDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setMouseTracking(true);
    m_view->setAccessibleName(title);
    m_view->installEventFilter(this);
    m_search->setPlaceholderText(tr("Search %1").arg(title.toLower()));
    m_search->setClearButtonEnabled(true);
    m_search->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTiny);
    layout->addWidget(makeMutedLabel(title, TextSize::Small));
    layout->addWidget(m_search);
    layout->addWidget(m_view);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found.setFilterFixedString(text);
        fitHeight();
    });
    connect(m_view, &QListView::clicked, this, &FacetList::toggle);
    connect(&m_model, &FacetModel::chosenChanged, this, &FacetList::chosenChanged);
}

void FacetList::setHeader(QWidget *header)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, header);
}

void FacetList::setFacets(const QList<Facet> &facets)
{
    m_model.setFacets(facets);
    m_search->setVisible(facets.size() > kMostRows);
    fitHeight();
}

void FacetList::focusValues()
{
    m_view->setFocus();
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_found.index(0, 0));
}

void FacetList::fitHeight()
{
    m_view->setFixedHeight(kRowHeight * qBound(1, m_found.rowCount(), kMostRows) + 2);
    m_view->setVerticalScrollBarPolicy(m_found.rowCount() > kMostRows ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void FacetList::toggle(const QModelIndex &index)
{
    if (index.isValid())
        m_found.setData(index, index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

bool FacetList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Space && key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    toggle(m_view->currentIndex());
    return true;
}

} // namespace taxon
