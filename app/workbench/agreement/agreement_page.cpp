#include "app/workbench/agreement/agreement_page.h"

#include "app/workbench/agreement/agreement_intervals.h"
#include "app/workbench/agreement/consensus_panel.h"
#include "app/workbench/agreement/figure_table.h"
#include "app/workbench/agreement/plan_card.h"
#include "app/workbench/agreement/repeats_panel.h"
#include "app/workbench/session.h"
#include "app/workbench/settings.h"
#include "widgets/gallery/gallery_view.h"
#include "widgets/matrix/heat_map.h"
#include "widgets/plots/curve_plot.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

namespace taxon {
namespace {

constexpr int kReadDelayMs = 200;

QString settingName(const char *name)
{
    return QStringLiteral("agreement/") + QLatin1String(name);
}

QLabel *wrapping(QLabel *label)
{
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// A tab's content: widgets one above the other.
QWidget *makeColumn(const QList<std::pair<QWidget *, int>> &rows)
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, space::kSmall, 0, 0);
    layout->setSpacing(space::kSmall);
    for (const auto &[widget, stretch] : rows)
        layout->addWidget(widget, stretch);
    return column;
}

} // namespace

AgreementPage::AgreementPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_intervals(new AgreementIntervals(session, this))
{
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(kReadDelayMs);
    connectSession();
}

AgreementPage::~AgreementPage()
{
    if (!m_isBuilt)
        return;
    QSettings settings = workbenchSettings();
    settings.setValue(settingName("columns"), m_columns->saveState());
}

void AgreementPage::build()
{
    m_isBuilt = true;
    m_empty = makeEmpty();
    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->setChildrenCollapsible(false);
    m_columns->setHandleWidth(space::kMedium);
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    const auto addTab = [this](const char *name, QWidget *content, const QString &title) {
        content->setObjectName(QLatin1String(name));
        m_tabs->addTab(content, title);
    };
    m_repeats = new RepeatsPanel(m_session);
    m_consensus = new ConsensusPanel(m_session);
    m_plan = new PlanCard(m_session);
    addTab("figures", makeOverall(), tr("Figures"));
    addTab("people", makePeople(), tr("People"));
    addTab("classes", makeClasses(), tr("Classes"));
    addTab("time", makeTime(), tr("Over time"));
    addTab("repeats", m_repeats, tr("Repeats"));
    addTab("where", makeSlices(), tr("Where"));
    addTab("consensus", m_consensus, tr("Consensus"));
    addTab("plan", m_plan, tr("Plan"));
    QFrame *card = makeCard();
    cardLayout(card)->setContentsMargins(space::kMedium, space::kTiny, space::kMedium, space::kMedium);
    cardLayout(card)->addWidget(m_tabs);
    m_columns->addWidget(card);
    m_columns->addWidget(makeGallery());
    m_columns->setStretchFactor(0, 3);
    m_columns->setStretchFactor(1, 2);
    if (!m_columns->restoreState(workbenchSettings().value(settingName("columns")).toByteArray()))
        m_columns->setSizes({760, 480});
    m_content = new QWidget;
    auto *contentLayout = new QVBoxLayout(m_content);
    contentLayout->setContentsMargins({});
    contentLayout->setSpacing(space::kMedium);
    contentLayout->addWidget(makeVerdict());
    contentLayout->addWidget(m_columns, 1);

    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    layout->addWidget(m_stack);
    connectViews();
}

QWidget *AgreementPage::makeEmpty()
{
    QPushButton *button = makePrimaryButton(tr("Go to Label"));
    connect(button, &QPushButton::clicked, this, [this] { Q_EMIT m_session.pageRequested(QStringLiteral("label")); });
    return makeEmptyState(QStringLiteral("agreement"), tr("Nobody has labeled yet"),
        tr("When two or more people have labeled the same images, this page says how far they agree, and on which images they do not."), button);
}

QWidget *AgreementPage::makeVerdict()
{
    QFrame *card = makeCard();
    m_headline = wrapping(makeLabel({}, TextSize::Large));
    m_advice = wrapping(makeLabel({}));
    m_notes = wrapping(makeMutedLabel({}));
    m_showAdvised = makePrimaryButton(tr("Show these images"));
    auto *advice = new QHBoxLayout;
    advice->addWidget(m_advice, 1);
    advice->addWidget(m_showAdvised, 0, Qt::AlignTop);
    cardLayout(card)->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    cardLayout(card)->setSpacing(space::kSmall);
    cardLayout(card)->addWidget(m_headline);
    cardLayout(card)->addLayout(advice);
    cardLayout(card)->addWidget(m_notes);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return card;
}

QWidget *AgreementPage::makeOverall()
{
    m_overall = new FigureTableModel(this);
    m_overall->setHeaders({tr("Measure"), tr("Value"), tr("95 % interval"), tr("In words"), tr("Images"), tr("Labels"), tr("p_o"), tr("p_e")},
        {{}, tr("1 is perfect; 0 is what guessing gives, for all but percent agreement."),
            tr("Where the value on many more such images would lie: the middle 95 % of %1 resamples of the images.")
                .arg(QLocale().toString(AgreementIntervals::kResamples)),
            tr("The words of Landis and Koch (1977, Biometrics 33:159) for κ: a custom, not a law."),
            tr("With two or more labels."), tr("On those images."), tr("Observed agreement."), tr("Agreement expected by chance.")});
    m_overallTable = makeFigureTable(m_overall, tr("Measures of agreement"));
    m_intervalState = makeMutedLabel({}, TextSize::Small);
    m_startIntervals = new QPushButton(tr("Find intervals"));
    auto *state = new QWidget;
    auto *stateLayout = new QHBoxLayout(state);
    stateLayout->setContentsMargins({});
    m_pairWeights = new QComboBox;
    m_pairWeights->setAccessibleName(tr("Which κ of the pairs"));
    m_pairWeights->addItem(tr("κ without weights"), int(Weights::Identity));
    m_pairWeights->addItem(tr("κ with linear weights"), int(Weights::Linear));
    m_pairWeights->addItem(tr("κ with quadratic weights"), int(Weights::Quadratic));
    m_pairWeights->setToolTip(tr("With weights, classes that are near on the declared scale count as partly the same."));
    stateLayout->addWidget(m_intervalState, 1);
    stateLayout->addWidget(m_pairWeights);
    stateLayout->addWidget(m_startIntervals);
    m_pairs = new HeatMapView(tr("Cohen's κ of each pair of people"), {}, tr("Cohen's κ of each pair; a click shows where they differ"));
    return makeColumn({{m_overallTable, 0}, {state, 0}, {m_pairs, 1}});
}

QWidget *AgreementPage::makePeople()
{
    m_person = new QComboBox;
    m_person->setAccessibleName(tr("Person"));
    m_person->setMinimumWidth(180);
    m_personText = wrapping(makeMutedLabel({}));
    auto *choice = new QWidget;
    auto *choiceLayout = new QHBoxLayout(choice);
    choiceLayout->setContentsMargins({});
    choiceLayout->addWidget(makeLabel(tr("Labels of")));
    choiceLayout->addWidget(m_person);
    choiceLayout->addStretch();
    m_confusion = new HeatMapView(tr("One person's labels against the others'"), tr("others say"), tr("this person says"));
    return makeColumn({{choice, 0}, {m_personText, 0}, {m_confusion, 1}});
}

QWidget *AgreementPage::makeClasses()
{
    m_classes = new FigureTableModel(this);
    m_classes->setHeaders({tr("Class"), tr("κ"), tr("95 % interval"), tr("AC1"), tr("Agreement"), tr("Disputed images")},
        {{}, tr("Fleiss' κ of this class against all the others together."), tr("Of κ."), tr("Gwet's AC1 of this class against all the others together."),
            tr("Share of agreeing pairs of labels, this class against all the others together."), tr("Somebody gave this class, somebody else another.")});
    m_classTable = makeFigureTable(m_classes, tr("Agreement on each class"));
    m_confused = new FigureTableModel(this);
    m_confused->setHeaders({tr("Confused classes"), tr("Images"), tr("People")},
        {{}, tr("With both classes among their labels."), tr("Who take one for the other on a tenth or more of such images.")});
    m_confusedTable = makeFigureTable(m_confused, tr("Classes that are confused"));
    return makeColumn({{m_classTable, 3}, {m_confusedTable, 2}});
}

QWidget *AgreementPage::makeTime()
{
    m_timeText = wrapping(makeMutedLabel({}));
    m_time = new CurvePlot(tr("Labels that are what the others say"), CurveScale::Fraction, {});
    m_time->setHorizontalName(tr("Stretch of labels"));
    return makeColumn({{m_timeText, 0}, {m_time, 1}});
}

QWidget *AgreementPage::makeSlices()
{
    m_slices = new FigureTableModel(this);
    m_slices->setHeaders({tr("Images"), tr("By"), tr("Agreement"), tr("With two labels"), tr("Disputed")});
    m_sliceTable = makeFigureTable(m_slices, tr("Agreement by group, folder and size"));
    m_sliceText = wrapping(makeMutedLabel({}));
    return makeColumn({{m_sliceText, 0}, {m_sliceTable, 1}});
}

QWidget *AgreementPage::makeGallery()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(space::kSmall);
    m_galleryText = wrapping(makeLabel({}));
    m_allDisputed = new QPushButton(tr("All disputed"));
    m_open = new QPushButton(tr("Open on Label"));
    m_open->setToolTip(tr("Opens these images on the Label page as a review: a label given there settles the image."));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_allDisputed);
    buttons->addWidget(m_open);
    m_gallery = new GalleryView;
    layout->addWidget(m_galleryText);
    layout->addWidget(m_gallery, 1);
    layout->addLayout(buttons);
    return column;
}

void AgreementPage::connectSession()
{
    const auto soon = [this] {
        if (m_isBuilt && isVisible())
            m_readSoon.start();
    };
    connect(&m_readSoon, &QTimer::timeout, this, &AgreementPage::read);
    connect(&m_session, &Session::projectChanged, this, soon);
    connect(&m_session, &Session::labelsChanged, this, soon);
    connect(&m_session, &Session::classesChanged, this, soon);
    connect(&m_session, &Session::imagesChanged, this, soon);
    connect(m_intervals, &AgreementIntervals::stateChanged, this, [this] {
        if (!m_isBuilt || !m_data)
            return;
        m_intervals->addTo(m_figures, m_data);
        showOverall();
        showPairs();
        showClasses();
    });
}

void AgreementPage::connectViews()
{
    connect(m_startIntervals, &QPushButton::clicked, m_intervals, &AgreementIntervals::start);
    connect(m_showAdvised, &QPushButton::clicked, this, [this] {
        const ConfusedClasses &worst = m_figures.confused.front();
        showImages(tr("“%1” or “%2”").arg(m_data->classes[worst.first], m_data->classes[worst.second]), worst.units);
    });
    connect(m_pairs, &HeatMapView::cellClicked, this, [this](int row, int column) {
        showImages(tr("%1 and %2 differ").arg(m_data->annotators[row], m_data->annotators[column]), unitsOfPair(*m_data, row, column));
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &AgreementPage::refreshTab);
    connect(m_consensus, &ConsensusPanel::imagesWanted, this, &AgreementPage::showById);
    connect(m_repeats, &RepeatsPanel::imagesWanted, this, &AgreementPage::showById);
    connect(m_pairWeights, &QComboBox::currentIndexChanged, this, &AgreementPage::showPairs);
    connect(m_person, &QComboBox::currentIndexChanged, this, &AgreementPage::showPerson);
    connect(m_confusion, &HeatMapView::cellClicked, this, [this](int row, int column) {
        showImages(tr("%1 says “%2”, the others “%3”").arg(m_person->currentText(), m_data->classes[column], m_data->classes[row]),
            unitsOfCell(*m_data, m_figures, m_person->currentIndex(), row, column));
    });
    const auto onRow = [this](QTableView *table, auto showRow) {
        const auto chosen = [table, showRow] {
            if (const int row = currentFigureRow(*table); row >= 0)
                showRow(std::size_t(row));
        };
        connect(table, &QTableView::clicked, this, chosen);
        connect(table, &QTableView::activated, this, chosen);
    };
    onRow(m_classTable, [this](std::size_t row) {
        showImages(tr("Disputed: “%1” or another").arg(m_data->classes[int(row)]), m_figures.disputedOfClass[row]);
    });
    onRow(m_confusedTable, [this](std::size_t row) {
        const ConfusedClasses &pair = m_figures.confused[row];
        showImages(tr("“%1” or “%2”").arg(m_data->classes[pair.first], m_data->classes[pair.second]), pair.units);
    });
    onRow(m_sliceTable, [this](std::size_t row) { showImages(tr("Disputed: %1").arg(m_figures.slices[row].name), m_figures.slices[row].disputed); });
    connect(m_allDisputed, &QPushButton::clicked, this, &AgreementPage::showDisputed);
    connect(m_open, &QPushButton::clicked, this, [this] { review(std::max(0, m_gallery->currentRow())); });
    connect(m_gallery, &GalleryView::rowActivated, this, &AgreementPage::review);
}

void AgreementPage::activate()
{
    if (!m_isBuilt)
        build();
    m_readSoon.start(0);
}

void AgreementPage::showSection(const QString &name)
{
    if (!m_isBuilt)
        build();
    for (int i = 0; i < m_tabs->count(); ++i)
        if (m_tabs->widget(i)->objectName() == name)
            m_tabs->setCurrentIndex(i);
}

bool AgreementPage::isSettled() const
{
    return m_reading == 0 && !m_readSoon.isActive() && (!m_isBuilt || (m_gallery->isSettled() && m_repeats->isSettled() && m_consensus->isSettled() && m_plan->isSettled()))
        && m_intervals->state() != AgreementIntervals::State::Running;
}

QList<std::pair<QString, QString>> AgreementPage::keys() const
{
    return {{tr("Arrows"), tr("move in a matrix, a table or the gallery")},
        {tr("Enter"), tr("in a matrix or table: show its images; in the gallery: open them on the Label page")},
        {tr("Ctrl+C"), tr("copy a matrix, table or plot as text")}, {tr("Ctrl+Tab"), tr("the next view of the figures")}};
}

} // namespace taxon
