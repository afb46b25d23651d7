#include "app/workbench/label/label_page.h"

#include "app/workbench/label/annotator_prompt.h"
#include "app/workbench/label/class_list.h"
#include "app/workbench/label/class_panel.h"
#include "app/workbench/label/comment_editor.h"
#include "app/workbench/label/file_check.h"
#include "app/workbench/label/filmstrip.h"
#include "app/workbench/label/filter_bar.h"
#include "app/workbench/label/filter_panel.h"
#include "app/workbench/label/guide_panel.h"
#include "app/workbench/label/image_pane.h"
#include "app/workbench/label/label_header.h"
#include "app/workbench/label/queue_bar.h"
#include "app/workbench/label/saved_filter_list.h"
#include "app/workbench/label/label_views.h"
#include "app/workbench/label/times_popover.h"
#include "app/workbench/label/view_switch.h"
#include "app/workbench/session.h"
#include "app/workbench/settings.h"
#include "core/project/project.h"
#include "widgets/gallery/gallery_view.h"
#include "widgets/image_view/image_view.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kAhead = 3;
constexpr int kBehind = 1;
constexpr char kSplitter[] = "label/splitter";
constexpr char kGrid[] = "label/grid";

} // namespace

LabelPage::LabelPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_controller(session)
    , m_states(new QStackedWidget)
    , m_empty(nullptr)
    , m_prompt(new AnnotatorPrompt(session))
    , m_splitter(new QSplitter)
    , m_header(new LabelHeader)
    , m_queue(new QueueBar)
    , m_views(new LabelViews(m_controller))
    , m_switch(new ViewSwitch)
    , m_pane(&m_views->pane())
    , m_image(&m_pane->view())
    , m_classes(new ClassPanel)
    , m_strip(new Filmstrip(m_controller.sequence()))
    , m_saved(new SavedFilterList(session))
    , m_panel(new FilterPanel(m_saved))
    , m_comment(new CommentEditor(*m_views))
    , m_times(new TimesPopover(session, this))
    , m_guide(new GuidePanel(session, m_controller, *m_classes))
{
    setFocusPolicy(Qt::StrongFocus);
    // A key is a key here, whatever input method is on.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    build();
    connectSession();
    connectController();
    connectFilter();
    connectPanel();
    if (workbenchSettings().value(QLatin1String(kGrid)).toBool())
        m_views->show(LabelViews::View::Grid);
    markStale();
}

LabelPage::~LabelPage()
{
    m_session.setShownImages({}, {});
    QSettings settings = workbenchSettings();
    settings.setValue(QLatin1String(kSplitter), m_splitter->saveState());
    settings.setValue(QLatin1String(kGrid), m_views->view() != LabelViews::View::Single);
}

void LabelPage::build()
{
    auto *import = makePrimaryButton(tr("Import images"));
    connect(import, &QPushButton::clicked, this, [this] { Q_EMIT m_session.pageRequested(QStringLiteral("data")); });
    m_empty = makeEmptyState(QStringLiteral("image"), tr("Nothing to label yet"),
        tr("Labeling needs images and at least one class. Import a folder of images on the Data page; its classes are "
           "made there, too."), import);
    m_work = makeWork();
    m_states->addWidget(m_empty);
    m_states->addWidget(m_prompt);
    m_states->addWidget(m_work);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_states);
}

QWidget *LabelPage::makeWork()
{
    m_header->addTool(m_switch);
    m_splitter->addWidget(makeCenter());
    m_splitter->addWidget(makeSide());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setCollapsible(1, false);
    m_splitter->setHandleWidth(4);
    if (!m_splitter->restoreState(workbenchSettings().value(QLatin1String(kSplitter)).toByteArray()))
        m_splitter->setSizes({1'000, 270});

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_panel);
    middle->addWidget(m_splitter, 1);
    auto *work = new QWidget;
    auto *layout = new QVBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_header->filterBar().chips());
    layout->addLayout(middle, 1);
    return work;
}

QWidget *LabelPage::makeSide()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_classes, 1);
    layout->addWidget(m_guide);
    m_session.setShownImages(
        [this] {
            QList<ImageId> images;
            if (m_views->view() != LabelViews::View::Single)
                images = m_views->selectedImages();
            if (images.size() > 1)
                return images;
            images.clear();
            for (int row = 0; row < m_controller.sequence().rowCount(); ++row)
                images.append(m_controller.sequence().imageAt(row));
            return images;
        },
        [this] { return m_controller.image(); });
    return side;
}

void LabelPage::connectSession()
{
    connect(&m_session, &Session::projectChanged, this, &LabelPage::markStale);
    connect(&m_session, &Session::projectChanged, this, [this] {
        m_views->setCacheFolder(m_session.project() ? m_session.project()->cacheFolder() : QString());
        m_strip->setPictureSource(m_views->thumbnails(), [this](PictureRequest &request) { m_controller.completeThumbnail(request); });
    });
    connect(&m_session, &Session::annotatorChanged, this, &LabelPage::markStale);
    connect(&m_session, &Session::imagesChanged, this, &LabelPage::markStale);
    connect(&m_session, &Session::classesChanged, &m_controller, &LabelController::reloadClasses);
    connect(&m_session, &Session::classesChanged, this, [this] {
        readKeys();
        chooseState();
        updateLabels();
        updateCounts();
    });
    connect(&m_session, &Session::labelsChanged, this, [this](ImageId image) {
        if (!image.isValid() && !m_controller.isTelling())
            markStale();
    });
    connect(&m_session, &Session::reviewRequested, this, [this](const QList<ImageId> &images, int index) {
        refresh();
        m_controller.startReview(images, index);
    });
}

void LabelPage::connectController()
{
    connect(&m_controller, &LabelController::currentChanged, this, &LabelPage::showCurrent);
    connect(&m_controller, &LabelController::countsChanged, this, &LabelPage::updateCounts);
    connect(&m_controller, &LabelController::decided, m_image, &ImageView::flash);
    connect(&m_controller, &LabelController::reviewChanged, this, [this] {
        m_header->setReview(m_controller.isReview() ? m_controller.sequence().rowCount() : 0);
    });
    connect(&m_controller, &LabelController::reloaded, this, &LabelPage::showReloaded);
    connect(m_pane, &ImagePane::shownChanged, &m_controller, &LabelController::setShown);
    m_controller.setViewSource([this] { return m_image->viewDescription(); });
    connect(m_header, &LabelHeader::timesChosen, this, [this] { m_times->popUpBelow(m_header->progress()); });
    connect(m_header, &LabelHeader::reviewLeft, this, &LabelPage::leaveReview);
    connect(m_views, &LabelViews::viewChanged, this, &LabelPage::showView);
    connect(m_switch, &ViewSwitch::chosen, m_views, &LabelViews::show);
    connect(m_strip, &Filmstrip::clicked, &m_controller, &LabelController::go);
}

QString LabelPage::stateText() const
{
    if (!m_session.project() || !m_session.annotator().isValid() || !m_controller.loader().isComplete())
        return {};
    const ImageSequence &sequence = m_controller.sequence();
    if (m_controller.isQueue() && m_controller.queueLeft() > 0)
        return tr("%1 in queue").arg(QLocale().toString(m_controller.queueLeft()));
    const int left = sequence.total() - sequence.decided();
    return left > 0 ? tr("%1 left").arg(QLocale().toString(left)) : sequence.total() > 0 ? tr("done") : QString();
}

void LabelPage::activate()
{
    // The rules are changed on another page, or by another program.
    if (!(labelViewOf(m_session) == m_controller.loader().view()))
        markStale();
    refresh();
    m_saved->reload();
    m_controller.sync();
    chooseState();
}

bool LabelPage::isSettled() const
{
    return !m_isStale && m_controller.isSettled() && m_views->isSettled() && (m_strip->isHidden() || m_strip->isSettled())
        && m_guide->isSettled();
}

/// Many things change at once when a project opens: it is read once, when control returns to the event loop.
void LabelPage::markStale()
{
    if (std::exchange(m_isStale, true))
        return;
    QMetaObject::invokeMethod(this, &LabelPage::refresh, Qt::QueuedConnection);
}

void LabelPage::refresh()
{
    if (!std::exchange(m_isStale, false))
        return;
    m_views->forgetPictures();
    m_strip->forgetPictures();
    m_showsAnew = true;
    m_controller.reload();
    const bool isBlind = m_controller.loader().view().view.isBlind;
    m_views->setNames(isBlind ? GridPane::Names::Hidden : GridPane::Names::Shown);
    m_header->setNames(isBlind ? LabelHeader::Names::Hidden : LabelHeader::Names::Shown);
    readKeys();
    chooseState();
    updateLabels();
    updateCounts();
}

void LabelPage::showReloaded()
{
    m_pane->setCheck(fileCheck(m_controller.sequence().catalog()->files, m_controller.loader().view().view));
    if (std::exchange(m_showsAnew, false)) {
        showCurrent();
    } else {
        showPlace();
        m_views->showCurrent();
        if (m_views->view() == LabelViews::View::Single)
            prefetch();
    }
    showFilter();
    chooseState();
}

void LabelPage::chooseState()
{
    QWidget *state = m_work;
    const bool isEmpty = m_controller.loader().isLoaded() && m_controller.sequence().total() == 0;
    if (m_controller.classes().isEmpty() || isEmpty)
        state = m_empty;
    else if (!m_session.annotator().isValid())
        state = m_prompt;
    const bool isNew = m_states->currentWidget() != state;
    m_states->setCurrentWidget(state);
    if (state == m_prompt && (isNew || !m_prompt->isAncestorOf(focusWidget())))
        m_prompt->activate();
    else if (state == m_work && isVisible() && (isNew || !isAncestorOf(QApplication::focusWidget())))
        takeFocus();
}

void LabelPage::showCurrent()
{
    m_comment->finish(); // it belongs to the image for which it was opened
    m_classes->list().closeSearch();
    endTwoKeys();
    showPlace();
    showQueue();
    updateLabels();
    m_views->showCurrent();
    if (m_views->view() != LabelViews::View::Single)
        return;
    showPicture();
    prefetch();
}

/// The strip shows nothing that the grid does not, and a comparison needs the room.
void LabelPage::showView()
{
    const bool isSingle = m_views->view() == LabelViews::View::Single;
    m_switch->setView(m_views->view());
    m_strip->setVisible(isSingle);
    if (isSingle) {
        showPicture();
        prefetch();
    }
    updateLabels();
    if (isVisible())
        takeFocus();
}

/// The keys belong to what shows the images.
void LabelPage::takeFocus()
{
    if (m_views->view() == LabelViews::View::Grid)
        m_views->grid().gallery().setFocus();
    else
        setFocus();
}

void LabelPage::showPlace()
{
    const int row = m_controller.row();
    m_strip->setCurrentRow(row);
    const bool isNamed = row >= 0 && !m_controller.loader().view().view.isBlind;
    m_header->setPlace(row + 1, m_controller.loader().isComplete() ? m_controller.sequence().rowCount() : 0,
        isNamed ? QFileInfo(m_controller.sequence().pathAt(row)).fileName() : QString());
}

void LabelPage::showPicture()
{
    const int row = m_controller.row();
    if (row < 0 && (!m_controller.loader().isComplete() || m_controller.waitsForQueue()))
        m_pane->showReason(m_session.project() ? tr("Reading the images …") : QString());
    else if (row < 0)
        m_pane->showReason(tr("No image passes this filter."));
    else
        m_pane->showImage({m_controller.image(), m_controller.sequence().pathAt(row)},
            m_controller.loader().view().view.isBlind ? tr("this image") : QString());
}

void LabelPage::prefetch()
{
    ImageSequence &sequence = m_controller.sequence();
    const int row = m_controller.row();
    QList<PixelRequest> wanted;
    const auto add = [&](int candidate) {
        if (candidate >= 0 && candidate < sequence.rowCount())
            wanted.append({sequence.imageAt(candidate), sequence.pathAt(candidate)});
    };
    for (int i = 1; i <= kAhead; ++i)
        add(row + i);
    if (row >= 0)
        add(sequence.nextUnlabeled(row + 1));
    for (int i = 1; i <= kBehind; ++i)
        add(row - i);
    m_pane->prepare(wanted);
}

void LabelPage::updateLabels()
{
    const auto own = m_controller.row() < 0 ? std::nullopt : m_controller.sequence().decisionAt(m_controller.row());
    m_classes->setCurrent(m_controller.isReview() ? m_controller.currentLabel() : own ? own->label : std::nullopt);
    showState();
}

void LabelPage::updateCounts()
{
    Q_EMIT stateTextChanged();
    if (!m_controller.loader().isComplete())
        return; // of the first images alone they would be wrong
    ImageSequence &sequence = m_controller.sequence();
    m_classes->setCounts([&sequence](ClassId label) { return sequence.countOf(label); });
    const int inQueue = int(m_controller.queue().images().size());
    if (m_controller.isQueue())
        m_header->setProgress(inQueue - m_controller.queueLeft(), inQueue);
    else
        m_header->setProgress(sequence.decided(), sequence.total());
    showQueue();
    const QLocale locale;
    const QString decided = locale.toString(sequence.decided());
    const QString total = locale.toString(sequence.total());
    if (m_session.project() && m_session.annotator().isValid())
        m_session.showStatus(sequence.skipped() > 0
                ? tr("%1 of %2 decided by %3 (%4 skipped) · saved").arg(decided, total, m_session.annotatorName(), locale.toString(sequence.skipped()))
                : tr("%1 of %2 decided by %3 · saved").arg(decided, total, m_session.annotatorName()));
    else
        m_session.showStatus(m_session.project() ? tr("%n image(s)", nullptr, sequence.total()) : QString());
}

void LabelPage::leaveReview()
{
    m_controller.leaveReview();
    Q_EMIT m_session.pageRequested(QStringLiteral("inspect"));
}

} // namespace taxon
