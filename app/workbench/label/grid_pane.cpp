#include "app/workbench/label/grid_pane.h"

#include "app/workbench/label/grid_question.h"
#include "app/workbench/settings.h"
#include "widgets/gallery/gallery_view.h"
#include "widgets/image_view/compare_view.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QStyle>

namespace taxon {
namespace {

constexpr char kSide[] = "label/thumbnailSide";

/// One line that gives way: its end is left out where it does not fit.
class ElidedLabel : public QLabel {
public:
    QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        style()->drawItemText(&painter, contentsRect(), Qt::AlignLeft | Qt::AlignVCenter, palette(), isEnabled(),
            fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()), foregroundRole());
    }
};

QLabel *makeElidedLabel()
{
    auto *label = new ElidedLabel;
    label->setProperty("textSize", int(TextSize::Small));
    label->setProperty("tone", QStringLiteral("muted"));
    return label;
}

} // namespace

GridPane::GridPane(QWidget *parent)
    : QWidget(parent)
    , m_question(new GridQuestion)
    , m_gallery(new GalleryView)
    , m_selection(makeElidedLabel())
    , m_compare(makeButton(QStringLiteral("compare"), tr("Compare")))
    , m_size(new QSlider(Qt::Horizontal))
{
    m_gallery->setFrameShape(QFrame::NoFrame);
    m_gallery->setAccessibleName(tr("Thumbnails"));
    m_compare->setFocusPolicy(Qt::TabFocus);
    m_compare->setToolTip(tr("The selected images side by side, two to nine (Ctrl+Enter)"));
    m_size->setRange(GalleryView::kLeastSide, GalleryView::kMostSide);
    m_size->setFixedWidth(140);
    m_size->setFocusPolicy(Qt::TabFocus);
    m_size->setAccessibleName(tr("Size of the thumbnails"));
    m_size->setToolTip(tr("Size of the thumbnails (Ctrl and the wheel, Ctrl++ and Ctrl+-)"));
    setNames(Names::Shown);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::kMedium, space::kTiny, space::kMedium, space::kTiny);
    bar->setSpacing(space::kMedium);
    bar->addWidget(m_selection, 1);
    bar->addWidget(m_compare);
    bar->addWidget(m_size);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_question);
    layout->addWidget(m_gallery, 1);
    layout->addLayout(bar);

    connect(m_compare, &QPushButton::clicked, this, &GridPane::compareChosen);
    connect(m_size, &QSlider::valueChanged, m_gallery, &GalleryView::setCellSide);
    connect(m_gallery, &GalleryView::cellSideChanged, m_size, &QSlider::setValue);
    connect(m_gallery, &GalleryView::selectedRowsChanged, this, &GridPane::showSelection);
    restore();
    showSelection();
}

GridPane::~GridPane()
{
    workbenchSettings().setValue(QLatin1String(kSide), m_gallery->cellSide());
}

void GridPane::restore()
{
    const int side = workbenchSettings().value(QLatin1String(kSide), m_gallery->cellSide()).toInt();
    m_gallery->setCellSide(side);
    m_size->setValue(m_gallery->cellSide());
}

void GridPane::setNames(Names names)
{
    using Captions = PictureDelegate::Captions;
    m_gallery->setCaptions(names == Names::Shown ? Captions::LabelAndCaption : Captions::Label);
}

void GridPane::showSelection()
{
    const int selected = m_gallery->selectedCount();
    m_selection->setText(selected == 0 ? tr("Nothing is selected. Drag over images, or use Shift, Ctrl and the arrow keys.")
            : selected == 1            ? tr("1 selected. A class key labels it.")
                                       : tr("%n selected. A class key labels them all as one step.", nullptr, selected));
    m_selection->setToolTip(m_selection->text());
    m_compare->setEnabled(selected >= CompareView::kLeast && selected <= CompareView::kMost);
}

} // namespace taxon
