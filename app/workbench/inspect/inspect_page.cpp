#include "app/workbench/inspect/inspect_page.h"

#include "app/workbench/inspect/accuracy_scale.h"
#include "app/workbench/inspect/class_figures_model.h"
#include "app/workbench/inspect/prediction_panel.h"
#include "app/workbench/frame/ribbon.h"
#include "app/workbench/session.h"
#include "app/workbench/settings.h"
#include "app/workbench/train/training_controller.h"
#include "core/project/project.h"
#include "widgets/gallery/gallery_view.h"
#include "widgets/matrix/confusion_matrix_view.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kReadDelayMs = 150;
constexpr double kMostForTable = 0.4; ///< of the height that it shares with the matrix
constexpr int kLeastForBoth = 760; ///< height of the page, in pixels, for matrix and class table under each other

QString settingName(const char *name)
{
    return QStringLiteral("inspect/") + QLatin1String(name);
}

} // namespace

InspectPage::InspectPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_controller(TrainingController::of(session))
    , m_stack(new QStackedWidget)
    , m_runs(new QComboBox)
    , m_parts(new QComboBox)
    , m_ribbon(new Ribbon)
{
    m_noRun = makeNoRun();
    m_notEvaluated = makeNotEvaluated();
    m_content = makeContent();
    for (QWidget *state : {m_noRun, m_notEvaluated, m_content})
        m_stack->addWidget(state);

    m_choice = new QWidget;
    auto *choice = new QHBoxLayout(m_choice);
    choice->setContentsMargins({});
    choice->addWidget(makeLabel(tr("Run")));
    choice->addWidget(m_runs);
    choice->addSpacing(space::kMedium);
    choice->addWidget(makeLabel(tr("Images")));
    choice->addWidget(m_parts);
    choice->addStretch();
    m_runs->setAccessibleName(tr("Run"));
    m_runs->setMinimumWidth(200);
    m_parts->setAccessibleName(tr("Images"));
    m_parts->addItem(tr("Test"), int(Part::Test));
    m_parts->addItem(tr("Validation"), int(Part::Validation));
    m_parts->addItem(tr("Training"), int(Part::Train));
    m_parts->setItemData(
        2, tr("Training has seen these: their accuracy says little about new images."), Qt::ToolTipRole);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_choice);
    layout->addWidget(m_ribbon);
    layout->addWidget(m_stack, 1);
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(kReadDelayMs);
    connectSession();
    connectViews();
    readRuns();
}

InspectPage::~InspectPage()
{
    QSettings settings = workbenchSettings();
    settings.setValue(settingName("columns"), m_columns->saveState());
    if (m_areRowsChosen)
        settings.setValue(settingName("filterRows"), m_filterRows->saveState());
}

QWidget *InspectPage::makeNoRun()
{
    QPushButton *button = makePrimaryButton(tr("Go to Train"));
    connect(button, &QPushButton::clicked, this,
        [this] { Q_EMIT m_session.pageRequested(QStringLiteral("train")); });
    return makeEmptyState(QStringLiteral("inspect"), tr("Nothing to inspect yet"),
        tr("When a training run has finished, this page shows which images it gets wrong and what they have "
           "in common."),
        button);
}

QWidget *InspectPage::makeNotEvaluated()
{
    m_evaluate = makePrimaryButton(tr("Evaluate"));
    connect(m_evaluate, &QPushButton::clicked, this,
        [this] { m_controller.evaluate(chosenRun(), chosenPart()); });
    return makeEmptyState(QStringLiteral("inspect"), tr("Not evaluated yet"),
        tr("The model has not been asked about these images yet. This takes about as long as a small part of "
           "an epoch."),
        m_evaluate);
}

QWidget *InspectPage::makeContent()
{
    m_panel = new PredictionPanel;
    QFrame *panelCard = makeCard();
    cardLayout(panelCard)->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    cardLayout(panelCard)->addWidget(m_panel);
    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->setChildrenCollapsible(false);
    m_columns->setHandleWidth(space::kMedium);
    m_columns->addWidget(makeFilter());
    m_columns->addWidget(makeGallery());
    m_columns->addWidget(panelCard);
    m_columns->setStretchFactor(0, 3);
    m_columns->setStretchFactor(1, 4);
    m_columns->setStretchFactor(2, 3);
    const QSettings settings = workbenchSettings();
    if (!m_columns->restoreState(settings.value(settingName("columns")).toByteArray()))
        m_columns->setSizes({420, 450, 330});
    m_areRowsChosen = m_filterRows->restoreState(settings.value(settingName("filterRows")).toByteArray());
    connect(m_filterRows, &QSplitter::splitterMoved, this, [this] { m_areRowsChosen = true; });
    return m_columns;
}

QWidget *InspectPage::makeFilter()
{
    m_matrix = new ConfusionMatrixView;
    m_views = new QTabBar;
    m_views->setDrawBase(false);
    m_views->setAccessibleName(tr("View of the results"));
    m_views->addTab(tr("Matrix"));
    m_views->addTab(tr("Classes"));
    m_filterRows = new QSplitter(Qt::Vertical);
    m_filterRows->setChildrenCollapsible(false);
    m_filterRows->addWidget(m_matrix);
    m_filterRows->addWidget(makeFigures());
    m_accuracy = makeLabel({}, TextSize::Large);
    m_accuracy->setWordWrap(true);
    m_details = makeMutedLabel({});
    m_details->setWordWrap(true);
    m_scale = new AccuracyScale;
    m_ceiling = makeMutedLabel({}, TextSize::Small);
    m_ceiling->setWordWrap(true);
    QFrame *card = makeCard();
    cardLayout(card)->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    cardLayout(card)->addWidget(m_accuracy);
    cardLayout(card)->addWidget(m_details);
    cardLayout(card)->addWidget(m_scale);
    cardLayout(card)->addWidget(m_ceiling);
    cardLayout(card)->addWidget(m_views);
    cardLayout(card)->addWidget(m_filterRows, 1);
    return card;
}

void InspectPage::showViews()
{
    const bool areBoth = height() >= kLeastForBoth;
    m_views->setVisible(!areBoth);
    m_matrix->setVisible(areBoth || m_views->currentIndex() == 0);
    m_table->setVisible(areBoth || m_views->currentIndex() == 1);
    if (areBoth && !m_areRowsChosen)
        shareHeight();
}

/// The table takes what its rows need, up to a part; the matrix takes the rest.
void InspectPage::shareHeight()
{
    const int room = m_filterRows->height() - m_filterRows->handleWidth();
    const int rows = m_table->horizontalHeader()->sizeHint().height() + m_table->verticalHeader()->length() + 2 * m_table->frameWidth();
    const int table = std::min(rows, int(kMostForTable * room));
    m_filterRows->setSizes({room - table, table});
}

void InspectPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    showViews();
}

QWidget *InspectPage::makeFigures()
{
    m_figures = new ClassFiguresModel(this);
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_figures);
    sorted->setSortRole(ClassFiguresModel::kSortRole);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("classFigures"));
    m_table->setModel(sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setEditTriggers(QTableView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(90);
    m_table->setAccessibleName(tr("Figures of each class"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + space::kSmall);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setMinimumSectionSize(44);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return m_table;
}

QWidget *InspectPage::makeGallery()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(space::kSmall);
    m_filterText = makeLabel({});
    m_filterText->setWordWrap(true);
    m_allErrors = new QPushButton(tr("All errors"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_filterText, 1);
    top->addWidget(m_allErrors);
    m_gallery = new GalleryView;
    layout->addLayout(top);
    layout->addWidget(m_gallery, 1);
    return column;
}

void InspectPage::connectSession()
{
    const auto soon = [this] {
        if (isVisible())
            m_readSoon.start();
    };
    connect(&m_readSoon, &QTimer::timeout, this, &InspectPage::read);
    connect(&m_session, &Session::projectChanged, this, &InspectPage::readRuns);
    connect(&m_session, &Session::runsChanged, this, &InspectPage::readRuns);
    connect(&m_session, &Session::labelsChanged, this, soon);
    connect(&m_session, &Session::classesChanged, this, soon);
    connect(&m_controller, &TrainingController::evaluated, this, [this](RunId run, Part) {
        if (run == chosenRun())
            read();
    });
    connect(&m_controller, &TrainingController::inspectRequested, this, &InspectPage::chooseRun);
    connect(&m_controller, &TrainingController::statusChanged, this, [this] {
        m_evaluate->setText(
            m_controller.status().isBusy() ? trainingWords(m_controller.status()) : tr("Evaluate"));
    });
}

void InspectPage::connectViews()
{
    connect(m_runs, &QComboBox::currentIndexChanged, this, &InspectPage::read);
    connect(m_parts, &QComboBox::currentIndexChanged, this, &InspectPage::read);
    connect(m_matrix, &ConfusionMatrixView::cellClicked, this,
        [this](int truth, int predicted) { showCell(MatrixCell(truth, predicted)); });
    connect(m_views, &QTabBar::currentChanged, this, &InspectPage::showViews);
    connect(m_allErrors, &QPushButton::clicked, this, [this] { showCell({}); });
    connect(m_gallery, &GalleryView::currentRowChanged, this, &InspectPage::showImage);
    connect(m_gallery, &GalleryView::rowActivated, this, &InspectPage::review);
    connect(
        m_panel, &PredictionPanel::correctionRequested, this, [this] { review(m_gallery->currentRow()); });
    connect(m_ribbon, &Ribbon::clicked, this, &InspectPage::trainOnNewSplit);
}

void InspectPage::activate()
{
    readRuns();
    m_readSoon.start();
}

bool InspectPage::isSettled() const
{
    return m_reading == 0 && !m_readSoon.isActive() && m_gallery->isSettled() && m_panel->isSettled();
}

QList<std::pair<QString, QString>> InspectPage::keys() const
{
    return {{tr("Arrows"), tr("move in the matrix or the gallery")},
        {tr("Enter"), tr("in the matrix: show the cell's images; in the gallery: correct the label")},
        {tr("Ctrl+C"), tr("in the matrix: copy it as text")}};
}

} // namespace taxon
