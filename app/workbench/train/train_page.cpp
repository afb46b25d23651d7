#include "app/workbench/train/train_page.h"

#include "app/workbench/frame/report_action.h"
#include "app/workbench/frame/ribbon.h"
#include "app/workbench/train/run_charts.h"
#include "app/workbench/train/run_table.h"
#include "app/workbench/train/run_table_model.h"
#include "app/workbench/session.h"
#include "app/workbench/settings.h"
#include "app/workbench/train/train_form.h"
#include "app/workbench/train/training_controller.h"
#include "core/augmentation/albumentations_json.h"
#include "core/dataset/training_pipeline.h"
#include "core/engine/engine_client.h"
#include "core/engine/protocol.h"
#include "core/project/project.h"
#include "core/project/run_overview.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kLeftWidth = 296;
constexpr int kReadDelayMs = 150;

QString settingName(const char *name)
{
    return QStringLiteral("train/") + QLatin1String(name);
}

} // namespace

TrainPage::TrainPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_controller(&TrainingController::of(session))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    layout->setSpacing(space::kMedium);
    layout->addWidget(makeLeft());
    layout->addWidget(makeRight(), 1);
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(kReadDelayMs);
    connect(&m_readSoon, &QTimer::timeout, this, &TrainPage::readData);
    connectButtons();
    connectSession();
    connectTable();
    restoreSplitters();
    projectChanged();
}

TrainPage::~TrainPage()
{
    saveSplitters();
}

QWidget *TrainPage::makeLeft()
{
    QFrame *card = makeCard(tr("New run"));
    m_form = new TrainForm;
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    auto *insideLayout = new QVBoxLayout(inside);
    insideLayout->setContentsMargins(0, 0, space::kSmall, 0);
    insideLayout->addWidget(m_form);
    insideLayout->addStretch();
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    card->setFixedWidth(kLeftWidth);
    cardLayout(card)->addWidget(scroll, 1);
    addButtons(cardLayout(card));
    return card;
}

void TrainPage::addButtons(QVBoxLayout *layout)
{
    m_augmentation = makeMutedLabel({}, TextSize::Small);
    m_augmentation->setObjectName(QStringLiteral("runAugmentation"));
    m_augmentation->setWordWrap(true);
    m_changeAugmentation = new QPushButton(tr("Change…"));
    m_changeAugmentation->setObjectName(QStringLiteral("changeAugmentation"));
    m_changeAugmentation->setToolTip(tr("Shows how training changes the images, on the Data page."));
    auto *augmentation = new QHBoxLayout;
    augmentation->addWidget(m_augmentation, 1);
    augmentation->addWidget(m_changeAugmentation);
    layout->addLayout(augmentation);
    m_split = new QComboBox;
    m_split->setObjectName(QStringLiteral("splitToTrain"));
    m_split->setAccessibleName(tr("Split to train on"));
    m_split->setToolTip(tr("The split to train on, the newest first, with its images for training, validation and test. Each fold of a cross-validation is a split of its own."));
    m_split->hide();
    m_estimate = makeMutedLabel({}, TextSize::Small);
    m_estimate->setWordWrap(true);
    m_obstacle = makeLabel({});
    m_obstacle->setWordWrap(true);
    m_obstacleButton = new QPushButton;
    m_train = makePrimaryButton(tr("Train"));
    m_pause = makePrimaryButton(tr("Pause"));
    m_stop = new QPushButton(tr("Stop"));
    m_stop->setIcon(icon(QStringLiteral("stop")));
    m_stop->setToolTip(tr("Stops at once. Finished epochs are kept, and the run can be resumed."));
    m_stopAfterEpoch = new QPushButton(tr("Stop after this epoch"));
    m_resume = new QPushButton;
    for (QPushButton *large : {m_train, m_pause, m_stop})
        large->setMinimumHeight(36);
    auto *running = new QHBoxLayout;
    running->addWidget(m_pause, 2);
    running->addWidget(m_stop, 1);
    for (QWidget *widget : {static_cast<QWidget *>(m_split), static_cast<QWidget *>(m_estimate), static_cast<QWidget *>(m_obstacle),
             static_cast<QWidget *>(m_obstacleButton), static_cast<QWidget *>(m_train)})
        layout->addWidget(widget);
    layout->addLayout(running);
    layout->addWidget(m_stopAfterEpoch);
    layout->addWidget(m_resume);
}

QWidget *TrainPage::makeRight()
{
    auto *right = new QWidget;
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins({});
    layout->setSpacing(space::kSmall);
    m_ribbon = new Ribbon;
    m_words = makeLabel({}, TextSize::Large);
    m_words->setWordWrap(true);
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Training progress"));
    m_folds = makeMutedLabel({});
    m_folds->setObjectName(QStringLiteral("folds"));
    m_folds->setWordWrap(true);
    m_folds->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_folds->hide();
    m_charts = new RunCharts;
    m_table = new RunTable;
    m_rows = new QSplitter(Qt::Vertical);
    m_rows->setChildrenCollapsible(false);
    m_rows->setHandleWidth(space::kMedium);
    m_rows->addWidget(m_charts);
    m_rows->addWidget(m_table);
    m_rows->setStretchFactor(0, 4);
    m_rows->setStretchFactor(1, 1);
    m_table->setMinimumHeight(96);
    layout->addWidget(m_ribbon);
    layout->addWidget(m_words);
    layout->addWidget(m_folds);
    layout->addWidget(m_bar);
    layout->addWidget(m_rows, 1);
    return right;
}

void TrainPage::connectButtons()
{
    connect(m_train, &QPushButton::clicked, this, &TrainPage::startTraining);
    connect(m_pause, &QPushButton::clicked, this, &TrainPage::togglePause);
    connect(m_stop, &QPushButton::clicked, m_controller, &TrainingController::cancel);
    connect(m_stopAfterEpoch, &QPushButton::clicked, m_controller, &TrainingController::stopAfterEpoch);
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (const auto run = m_table->currentRun())
            m_controller->resume(*run);
    });
    connect(m_obstacleButton, &QPushButton::clicked, this, [this] {
        if (const auto obstacle = trainingObstacle(m_data))
            Q_EMIT m_session.pageRequested(obstacle->page);
    });
    connect(m_changeAugmentation, &QPushButton::clicked, this,
        [this] { Q_EMIT m_session.pageRequested(QStringLiteral("data/augmentation")); });
    connect(m_ribbon, &Ribbon::clicked, this, &TrainPage::trainOnNewSplit);
    connect(m_form, &TrainForm::changed, this, &TrainPage::showEstimate);
    connect(m_form, &TrainForm::fitChosen, this, [this](const QString &fit) {
        if (m_session.project())
            m_session.attempt([&] { setTrainingFit(*m_session.project(), imageFitFromName(fit).value_or(ImageFit::Crop)); });
    });
}

void TrainPage::connectSession()
{
    const auto soon = [this] { m_readSoon.start(); };
    connect(&m_session, &Session::projectChanged, this, &TrainPage::projectChanged);
    connect(&m_session, &Session::imagesChanged, this, soon);
    connect(&m_session, &Session::labelsChanged, this, soon);
    connect(&m_session, &Session::classesChanged, this, soon);
    connect(&m_session, &Session::snapshotChanged, this, soon);
    connect(&m_session, &Session::runsChanged, this, &TrainPage::readRuns);
    connect(&m_session, &Session::runsChanged, this, soon);
    connect(m_controller, &TrainingController::statusChanged, this, &TrainPage::showStatus);
    connect(m_controller, &TrainingController::runStarted, this, &TrainPage::chooseRun);
    connect(
        m_controller, &TrainingController::epochArrived, this, [this](RunId run, const EpochRecord &epoch) {
            if (m_charts->run() == run)
                m_charts->addEpoch(epoch);
            readRuns();
        });
}

void TrainPage::connectTable()
{
    connect(m_table, &RunTable::chosen, this, &TrainPage::chooseRun);
    connect(m_table, &RunTable::resumeRequested, m_controller, &TrainingController::resume);
    connect(m_table, &RunTable::inspectRequested, this, &TrainPage::inspect);
    connect(m_table, &RunTable::evaluateRequested, this,
        [this](RunId run) { m_controller->evaluate(run, Part::Test); });
    connect(m_table, &RunTable::reportRequested, this,
        [this](RunId run) { writeReportWithDialog(m_session, this, run); });
}

void TrainPage::restoreSplitters()
{
    const QSettings settings = workbenchSettings();
    m_rows->restoreState(settings.value(settingName("rows")).toByteArray());
    m_charts->restoreState(settings.value(settingName("charts")).toByteArray());
}

void TrainPage::saveSplitters() const
{
    QSettings settings = workbenchSettings();
    settings.setValue(settingName("rows"), m_rows->saveState());
    settings.setValue(settingName("charts"), m_charts->saveState());
}

void TrainPage::activate()
{
    readRuns();
    m_readSoon.start();
    readDevices();
}

void TrainPage::projectChanged()
{
    showSplits({});
    m_data = {};
    m_charts->clear();
    setEnabled(m_session.project() != nullptr);
    if (const Project *project = m_session.project()) {
        const QByteArray stored
            = workbenchSettings().value(projectKey(project->path(), settingName("config"))).toByteArray();
        // What was remembered may come from an older program; the form's defaults do as well then.
        try {
            if (!stored.isEmpty())
                m_form->setConfig(TrainConfig::fromJson(QJsonDocument::fromJson(stored).object()));
        } catch (const Error &) {
        }
    }
    readRuns();
    readData();
    showStatus();
}

void TrainPage::readDevices()
{
    if (m_areDevicesKnown)
        return;
    m_areDevicesKnown = true;
    // The engine is started ahead of need by this; a failure is told when it matters.
    m_session.engine().call(
        QString::fromLatin1(protocol::kHello), {}, this,
        [this](const QJsonObject &hello) {
            QStringList devices;
            for (const QJsonValue &device : hello.value(QStringLiteral("devices")).toArray())
                devices << device.toString();
            m_form->setDevices(devices);
        },
        [this](const Error &) { m_areDevicesKnown = false; });
}

void TrainPage::readData()
{
    m_readSoon.stop();
    if (!m_session.project()) {
        showData({});
        return;
    }
    const QString path = m_session.project()->path();
    m_isReading = true;
    Job *job = runJob<TrainingData>(
        tr("Counting labels"), [path](Progress &) { return trainingData(*Project::open(path)); }, this,
        [this, path](const TrainingData &found) {
            if (m_session.project() && m_session.project()->path() == path)
                showData(found);
        });
    connect(job, &Job::failed, this, [this](const Error &error) { m_session.showError(error); });
    connect(job, &Job::finished, this, [this] {
        m_isReading = false;
        showButtons();
    });
}

void TrainPage::readRuns()
{
    QList<RunRow> rows;
    if (Project *project = m_session.project()) {
        m_session.attempt([&] {
            const auto figures = runFigures(project->database());
            for (const Run &run : project->runs().all())
                rows.append({run, figures.value(run.id)});
        });
    }
    m_table->setRows(rows);
    if (!m_table->currentRun() && !rows.isEmpty())
        m_table->choose(rows.first().run.id);
    showStatus();
}

void TrainPage::showData(const TrainingData &found)
{
    m_form->setFit(imageFitName(found.fit));
    showSplits(found.splits);
    m_data = found;
    if (found.snapshot && found.changedLabels > 0)
        m_ribbon->announce(
            tr("%Ln label(s) changed since the images were last split.", nullptr, int(found.changedLabels)),
            tr("Make a new split and train"));
    else
        m_ribbon->hide();
    showAugmentation();
    showFolds();
    showButtons();
}

/// A split that a person chose stays chosen while others are made; else it is the newest.
void TrainPage::showSplits(const QList<SplitSize> &splits)
{
    if (splits == m_data.splits)
        return;
    const QVariant chosen = m_split->currentIndex() > 0 ? m_split->currentData() : QVariant();
    const QLocale locale;
    m_split->clear();
    for (const SplitSize &split : splits) {
        const QString images = QStringLiteral("%1/%2/%3").arg(locale.toString(split.images[0]), locale.toString(split.images[1]), locale.toString(split.images[2]));
        const QString number = QString::number(split.snapshot.value);
        m_split->addItem(split.fold > 0 ? tr("Snapshot %1, fold %2/%3: %4").arg(number).arg(split.fold).arg(split.folds).arg(images)
                                        : tr("Snapshot %1: %2").arg(number, images),
            split.snapshot.value);
    }
    m_split->setCurrentIndex(std::max(0, chosen.isValid() ? m_split->findData(chosen) : 0));
    m_split->setVisible(splits.size() > 1);
}

void TrainPage::chooseRun(RunId run)
{
    m_table->choose(run);
    if (m_session.project())
        m_session.attempt([&] { m_charts->showRun(*m_session.project(), run); });
    showStatus();
}

void TrainPage::startTraining()
{
    rememberConfig();
    m_session.attempt([this] {
        if (m_split->currentIndex() > 0)
            m_controller->startOn(SnapshotId{m_split->currentData().toLongLong()}, runConfig());
        else
            m_controller->start(runConfig());
    });
}

void TrainPage::trainOnNewSplit()
{
    rememberConfig();
    m_ribbon->hide();
    m_session.attempt([&] { m_controller->start(runConfig(), TrainingController::Split::MakeNew); });
}

/// As chosen here, with the augmentation and the fit that the project has now.
TrainConfig TrainPage::runConfig() const
{
    TrainConfig config = m_form->config();
    if (Project *project = m_session.project()) {
        config.augmentation = pipelineToJson(trainingPipeline(*project));
        config.fit = imageFitName(trainingFit(*project));
    }
    return config;
}

void TrainPage::rememberConfig() const
{
    if (const Project *project = m_session.project())
        workbenchSettings().setValue(projectKey(project->path(), settingName("config")),
            QJsonDocument(m_form->config().toJson()).toJson(QJsonDocument::Compact));
}

void TrainPage::togglePause()
{
    if (m_controller->status().phase == TrainingStatus::Phase::Paused)
        m_controller->unpause();
    else
        m_controller->pause();
}

void TrainPage::inspect(RunId run)
{
    m_table->choose(run);
    Q_EMIT m_session.pageRequested(QStringLiteral("inspect"));
    Q_EMIT m_controller->inspectRequested(run);
}

void TrainPage::useWeights(const QString &path)
{
    m_form->setWeights(path);
}

QString TrainPage::stateText() const
{
    const TrainingStatus &status = m_controller->status();
    if (status.phase == TrainingStatus::Phase::Paused)
        return tr("paused");
    return status.isBusy() ? tr("running") : QString();
}

QList<std::pair<QString, QString>> TrainPage::keys() const
{
    return {{tr("← →"), tr("in a plot: values of the epoch before or after")},
        {tr("Enter"), tr("in the list of runs: inspect the run")},
        {tr("Ctrl+C"), tr("copy the plot's values, the matrix or the run as text")}};
}

QList<PaletteEntry> TrainPage::paletteEntries()
{
    QList<PaletteEntry> entries;
    if (m_train->isVisibleTo(this) && m_train->isEnabled())
        entries.append({tr("Start training"), {}, iconName(), [this] { startTraining(); }});
    if (m_controller->status().isBusy())
        entries.append({tr("Stop training"), {}, iconName(), [this] { m_controller->cancel(); }});
    return entries;
}

bool TrainPage::mayClose()
{
    const TrainingStatus &status = m_controller->status();
    if (!m_controller->isOwn() || !status.isTraining() || status.phase == TrainingStatus::Phase::Splitting)
        return true;
    QMessageBox box(QMessageBox::Question, tr("Training"), tr("Keep training in the background?"),
        QMessageBox::NoButton, this);
    box.setInformativeText(
        tr("Run %1 can go on without the window and is shown when you open the project again. "
           "Stopped, it keeps its finished epochs and can be resumed.")
            .arg(status.run.value));
    const QPushButton *keep = box.addButton(tr("Keep training"), QMessageBox::AcceptRole);
    const QPushButton *stop = box.addButton(tr("Stop training"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == keep)
        m_controller->leaveRunning();
    return box.clickedButton() == keep || box.clickedButton() == stop;
}

} // namespace taxon
