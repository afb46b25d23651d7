#include "app/workbench/deploy/deploy_page.h"

#include "app/workbench/deploy/export_card.h"
#include "app/workbench/frame/report_action.h"
#include "app/workbench/session.h"
#include "app/workbench/settings.h"
#include "app/workbench/train/training_controller.h"
#include "app/workbench/deploy/try_card.h"
#include "core/engine/protocol.h"
#include "core/project/project.h"
#include "core/project/run_overview.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace taxon {
namespace {

QString splitterKey()
{
    return QStringLiteral("deploy/columns");
}

QString runText(const Run &run, const RunFigures &figures)
{
    const QString text
        = DeployPage::tr("%1 · %2, %3 px")
              .arg(QString::number(run.id.value), run.config.value(QStringLiteral("model")).toString(),
                  QString::number(run.config.value(QStringLiteral("size")).toInt()));
    if (!figures.testAccuracy)
        return text;
    return DeployPage::tr("%1 · test %2 %")
        .arg(text, QLocale().toString(*figures.testAccuracy * 100, 'f', 1));
}

} // namespace

DeployPage::DeployPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_controller(TrainingController::of(session))
    , m_stack(new QStackedWidget)
    , m_content(new QSplitter(Qt::Horizontal))
    , m_runs(new QComboBox)
    , m_format(new QComboBox)
    , m_output(new QLineEdit)
    , m_export(makePrimaryButton(tr("Export")))
    , m_report(new QPushButton(tr("Write a report…")))
    , m_busy(makeMutedLabel({}))
    , m_result(new ExportCard)
    , m_try(new TryCard(session))
{
    m_noRun = makeNoRun();
    m_content->addWidget(makeLeft());
    m_content->addWidget(m_try);
    m_content->setChildrenCollapsible(false);
    m_content->setHandleWidth(space::kMedium);
    m_content->setStretchFactor(0, 1);
    m_content->setStretchFactor(1, 1);
    m_content->restoreState(workbenchSettings().value(splitterKey()).toByteArray());
    m_stack->addWidget(m_noRun);
    m_stack->addWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    layout->addWidget(m_stack);
    m_result->hide();

    connect(m_export, &QPushButton::clicked, this, &DeployPage::exportModel);
    connect(m_report, &QPushButton::clicked, this,
        [this] { writeReportWithDialog(m_session, this, chosenRun()); });
    connect(m_runs, &QComboBox::currentIndexChanged, this, &DeployPage::suggestOutput);
    connect(&m_session, &Session::projectChanged, this, [this] {
        m_result->hide();
        m_try->setModelFile({});
        readRuns();
    });
    connect(&m_session, &Session::runsChanged, this, &DeployPage::readRuns);
    connect(&m_controller, &TrainingController::statusChanged, this, &DeployPage::showStatus);
    readRuns();
    showStatus();
}

DeployPage::~DeployPage()
{
    workbenchSettings().setValue(splitterKey(), m_content->saveState());
}

QWidget *DeployPage::makeNoRun()
{
    QPushButton *button = makePrimaryButton(tr("Go to Train"));
    connect(button, &QPushButton::clicked, this,
        [this] { Q_EMIT m_session.pageRequested(QStringLiteral("train")); });
    return makeEmptyState(QStringLiteral("deploy"), tr("No model to ship yet"),
        tr("When a training run has finished, this page writes its model into one file that other programs "
           "can load, and proves that the file answers as the network does."),
        button);
}

QWidget *DeployPage::makeLeft()
{
    auto *inside = new QWidget;
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins({});
    layout->setSpacing(space::kMedium);
    layout->addWidget(makeChoices());
    layout->addWidget(m_result, 1);
    layout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(380);
    scroll->setWidget(inside);
    return scroll;
}

QWidget *DeployPage::makeChoices()
{
    QFrame *card = makeCard(tr("Export a model"));
    m_format->addItem(tr("TorchScript (.pt)"), QStringLiteral("torchscript"));
    auto *output = new QWidget;
    auto *outputRow = new QHBoxLayout(output);
    outputRow->setContentsMargins({});
    output->setFocusProxy(m_output);
    QToolButton *choose = makeIconButton(QStringLiteral("folder"), tr("Choose where the file goes"));
    connect(choose, &QToolButton::clicked, this, &DeployPage::chooseOutput);
    outputRow->addWidget(m_output, 1);
    outputRow->addWidget(choose);
    m_output->setAccessibleName(tr("File"));
    auto *form = new QFormLayout;
    form->setSpacing(space::kSmall);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Run"), m_runs);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("F&ile"), output);
    auto *sentence = makeMutedLabel(tr("Loads in Python and C++ with PyTorch; input is a normalised RGB "
                                       "image, output one score per class."),
        TextSize::Small);
    sentence->setWordWrap(true);
    m_busy->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_export);
    buttons->addWidget(m_report);
    buttons->addStretch();
    cardLayout(card)->addLayout(form);
    cardLayout(card)->addWidget(sentence);
    cardLayout(card)->addWidget(m_busy);
    cardLayout(card)->addLayout(buttons);
    return card;
}

void DeployPage::activate()
{
    readRuns();
}

RunId DeployPage::chosenRun() const
{
    return RunId {m_runs->currentData().toLongLong()};
}

void DeployPage::readRuns()
{
    const RunId before = chosenRun();
    {
        const QSignalBlocker blocker(m_runs);
        m_runs->clear();
        if (Project *project = m_session.project()) {
            m_session.attempt([&] {
                const auto figures = runFigures(project->database());
                for (const Run &run : project->runs().all())
                    if (run.state == RunState::Finished)
                        m_runs->addItem(runText(run, figures.value(run.id)), run.id.value);
                QHash<QString, QString> colors;
                for (const ImageClass &one : project->classes().every())
                    colors.insert(one.name, one.color);
                m_try->setColors(colors);
            });
        }
        const int same = m_runs->findData(before.value);
        m_runs->setCurrentIndex(same >= 0 ? same : m_runs->count() - 1 < 0 ? -1 : 0);
    }
    if (chosenRun() != before)
        suggestOutput();
    m_stack->setCurrentWidget(m_runs->count() > 0 ? static_cast<QWidget *>(m_content) : m_noRun);
}

void DeployPage::suggestOutput()
{
    const Project *project = m_session.project();
    if (!project || !chosenRun().isValid())
        return;
    const QString name = QStringLiteral("%1-run-%2.pt").arg(project->name()).arg(chosenRun().value);
    m_output->setText(QDir::toNativeSeparators(QFileInfo(project->path()).absoluteDir().filePath(name)));
}

void DeployPage::chooseOutput()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the model"), m_output->text(), tr("TorchScript (*.pt)"));
    if (!path.isEmpty())
        m_output->setText(path);
}

void DeployPage::exportModel()
{
    const QString output = QDir::fromNativeSeparators(m_output->text().trimmed());
    if (!m_session.project() || output.isEmpty() || !QFileInfo(output).isAbsolute()) {
        m_session.showMessage(MessageKind::Warning, tr("Choose where the exported file should go."));
        return;
    }
    m_result->hide();
    const QJsonObject params {{QStringLiteral("project"), m_session.project()->path()},
        {QStringLiteral("run"), chosenRun().value},
        {QStringLiteral("format"), m_format->currentData().toString()}, {QStringLiteral("output"), output}};
    m_controller.call(TrainingStatus::Phase::Exporting, QString::fromLatin1(protocol::kExport), params, this,
        [this](const QJsonObject &result) { exported(result); });
}

void DeployPage::exported(const QJsonObject &result)
{
    m_result->showResult(result);
    m_result->show();
    const QString path = result.value(QStringLiteral("path")).toString();
    m_try->setModelFile(path);
    m_session.showMessage(MessageKind::Good, tr("The model is in %1.").arg(QDir::toNativeSeparators(path)));
}

void DeployPage::showStatus()
{
    const TrainingStatus &status = m_controller.status();
    m_busy->setVisible(status.isBusy());
    m_busy->setText(tr("The engine is at work: %1").arg(trainingWords(status)));
    m_export->setEnabled(!status.isBusy());
}

} // namespace taxon
