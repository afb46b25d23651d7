#include "app/workbench/label/label_views.h"

#include "app/workbench/label/grid_question.h"
#include "app/workbench/label/image_pane.h"
#include "app/workbench/label/label_controller.h"
#include "core/imaging/thumbnail_cache.h"
#include "widgets/gallery/gallery_view.h"
#include "widgets/gallery/picture_roles.h"
#include "widgets/image_view/compare_view.h"
#include "widgets/image_view/thumbnails.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace taxon {
namespace {

constexpr double kZoomStep = 1.15;

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

LabelViews::LabelViews(LabelController &controller, QWidget *parent)
    : QStackedWidget(parent)
    , m_controller(controller)
    , m_pane(new ImagePane)
    , m_grid(new GridPane)
    , m_compare(new CompareView)
    , m_compared(makeMutedLabel({}, TextSize::Small))
{
    addWidget(m_pane);
    addWidget(m_grid);
    addWidget(makeComparePage());
    m_grid->gallery().setModel(&controller.sequence());
    setCacheFolder({});
    connectGrid();
    connect(m_compare, &CompareView::focusedChanged, this, &LabelViews::followFocus);
    connect(&controller, &LabelController::moved, this, &LabelViews::showMoved);
    connect(&controller.sequence(), &QAbstractItemModel::modelReset, this, [this] {
        closeQuestion();
        if (m_view == View::Compare)
            show(View::Grid);
    });
    connect(&controller.sequence(), &QAbstractItemModel::dataChanged, this, &LabelViews::updateCaptions);
}

QWidget *LabelViews::makeComparePage()
{
    auto *back = makeButton(QStringLiteral("back"), tr("Back  (Esc)"));
    back->setObjectName(QStringLiteral("leaveCompare"));
    back->setFocusPolicy(Qt::NoFocus); // the keys belong to the images
    connect(back, &QPushButton::clicked, this, [this] { show(View::Grid); });
    m_compared->setObjectName(QStringLiteral("comparedImages"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::kMedium, space::kTiny, space::kMedium, space::kTiny);
    bar->setSpacing(space::kMedium);
    bar->addWidget(back);
    bar->addWidget(m_compared, 1);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_compare, 1);
    return page;
}

void LabelViews::connectGrid()
{
    GalleryView &gallery = m_grid->gallery();
    connect(&gallery, &GalleryView::currentRowChanged, this, [this](int row) {
        if (m_view == View::Grid)
            m_controller.go(row);
    });
    connect(&gallery, &GalleryView::rowActivated, this, [this](int row) {
        m_controller.go(row);
        show(View::Single);
    });
    connect(&gallery, &GalleryView::selectedRowsChanged, this, [this] {
        if (!m_isSelecting)
            closeQuestion();
    });
    connect(m_grid, &GridPane::compareChosen, this, &LabelViews::startComparing);
    GridQuestion &question = m_grid->question();
    connect(&question, &GridQuestion::firstChosen, this, [this] { answer(m_question->undecided + m_question->changed); });
    connect(&question, &GridQuestion::secondChosen, this, [this] { answer(m_question->undecided); });
    connect(&question, &GridQuestion::leftOpen, this, &LabelViews::closeQuestion);
}

void LabelViews::show(View view)
{
    if (view == m_view)
        return;
    m_cameFromGrid = view == View::Single && m_view != View::Single;
    m_view = view;
    closeQuestion();
    if (view == View::Grid)
        m_grid->gallery().setCurrentRow(m_controller.row());
    setCurrentWidget(view == View::Single ? static_cast<QWidget *>(m_pane) : view == View::Grid ? static_cast<QWidget *>(m_grid) : m_compare->parentWidget());
    if (view != View::Compare)
        m_compare->setItems({});
    if (view != View::Single)
        m_controller.startLooking();
    if (view == View::Grid && isVisible())
        m_grid->gallery().setFocus();
    Q_EMIT viewChanged(view);
}

void LabelViews::toggleGrid()
{
    show(m_view == View::Grid ? View::Single : View::Grid);
}

void LabelViews::setNames(GridPane::Names names)
{
    m_names = names;
    const auto fileNames = names == GridPane::Names::Shown ? PixelLoader::FileNames::Shown : PixelLoader::FileNames::Hidden;
    m_pane->setFileNames(fileNames);
    m_compare->setFileNames(fileNames);
    m_grid->setNames(names);
    updateCaptions();
}

void LabelViews::setCacheFolder(const QString &folder)
{
    m_cache = folder.isEmpty() ? nullptr : std::make_shared<ThumbnailCache>(folder);
    m_grid->gallery().setPictureSource(thumbnails(), [this](PictureRequest &request) { m_controller.completeThumbnail(request); });
}

PictureLoader::Decode LabelViews::thumbnails() const
{
    return thumbnailDecode(m_cache);
}

void LabelViews::forgetPictures()
{
    m_pane->forgetPictures();
    m_grid->gallery().forgetPictures();
}

bool LabelViews::isSettled() const
{
    switch (m_view) {
    case View::Single: return m_pane->isSettled();
    case View::Grid: return m_grid->gallery().isSettled();
    case View::Compare: return m_compare->isSettled();
    }
    return true;
}

void LabelViews::showCurrent()
{
    if (m_view == View::Grid)
        m_grid->gallery().setCurrentRow(m_controller.row());
    else if (m_view == View::Compare && m_compare->placeOf(m_controller.image()) >= 0)
        m_compare->setFocused(m_compare->placeOf(m_controller.image()));
    else if (m_view == View::Compare)
        show(View::Grid); // the current image went elsewhere
}

void LabelViews::label(ClassId label)
{
    if (m_view == View::Single)
        m_controller.label(label);
    else
        act({label});
}

void LabelViews::skip()
{
    if (m_view == View::Single)
        m_controller.skip();
    else
        act({});
}

void LabelViews::startComparing()
{
    const QList<ImageId> images = selectedImages();
    if (images.size() < CompareView::kLeast || images.size() > CompareView::kMost) {
        closeQuestion();
        m_grid->question().ask(tr("Select two to nine images to compare them; %n are selected.", nullptr, int(images.size())), {});
        return;
    }
    QList<CompareView::Item> items;
    for (const ImageId image : images)
        items.append({{image, m_controller.sequence().pathAt(m_controller.sequence().shownRowOf(image))}, m_controller.sizeOf(image)});
    m_compare->setItems(items);
    m_compared->setText(tr("%n compared. A class key labels the framed image.", nullptr, int(items.size())));
    show(View::Compare);
    followFocus(0);
    updateCaptions();
}

void LabelViews::followFocus(int place)
{
    m_controller.go(m_controller.sequence().shownRowOf(m_compare->imageAt(place)));
}

void LabelViews::updateCaptions()
{
    const ImageSequence &sequence = m_controller.sequence();
    for (int place = 0; place < m_compare->count(); ++place) {
        const QModelIndex index = sequence.index(sequence.shownRowOf(m_compare->imageAt(place)));
        const QString name = m_names == GridPane::Names::Shown ? index.data(CaptionRole).toString() : QString();
        m_compare->pane(place).setCaption(index.data(LabelTextRole).toString(), index.data(FrameColorRole).value<QColor>(), name);
    }
}

bool LabelViews::pressKey(const QKeyEvent &event)
{
    switch (m_view) {
    case View::Single:
        return event.key() == Qt::Key_Escape && m_cameFromGrid && !m_controller.isReview() && (show(View::Grid), true);
    case View::Grid: return pressInGrid(event);
    case View::Compare: return pressInCompare(event);
    }
    return false;
}

bool LabelViews::pressInGrid(const QKeyEvent &event)
{
    GalleryView &gallery = m_grid->gallery();
    if (isEnter(event) && event.modifiers() & Qt::ControlModifier)
        return startComparing(), true;
    if (event.matches(QKeySequence::ZoomIn) || event.matches(QKeySequence::ZoomOut)) {
        gallery.setCellSide(qRound(gallery.cellSide() * (event.matches(QKeySequence::ZoomIn) ? kZoomStep : 1 / kZoomStep)));
        return true;
    }
    if (isEnter(event) && m_question)
        return answer(m_question->undecided + m_question->changed), true;
    if (event.key() == Qt::Key_Escape && m_grid->question().isOpen())
        return closeQuestion(), true;
    if (event.key() == Qt::Key_Escape && gallery.selectedCount() > 1)
        return gallery.selectRows(gallery.currentRow() < 0 ? QList<int>() : QList<int>{gallery.currentRow()}), true;
    return false;
}

bool LabelViews::pressInCompare(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    if (event.key() == Qt::Key_Escape)
        return show(View::Grid), true;
    if (isEnter(event))
        return show(View::Single), true;
    const bool isNumber = event.modifiers() & Qt::KeypadModifier; // with and without Num Lock
    return !isNumber && m_compare->moveFocus(event.key());
}

} // namespace taxon
