#include "app/workbench/agreement/consensus_panel.h"

#include "app/workbench/agreement/agreement_words.h"
#include "app/workbench/agreement/figure_table.h"
#include "app/workbench/session.h"
#include "core/base/job.h"
#include "core/project/project.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSet>
#include <QShortcut>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kDelayMs = 300; ///< after a change of the policy, for the next one
constexpr int kLongestName = 100;

FigureCell number(qint64 value)
{
    return {QLocale().toString(value), value, {}, {}};
}

/// Whether some run has an answer for a labeled image that it was not trained on.
bool hasModelAnswers(Project &project, const NamedRatings &table)
{
    const std::optional<RunId> run = project.runs().newestFinished();
    QSet<ImageId> labeled;
    for (int unit = 0; unit < table.ratings.units(); ++unit)
        if (!table.ratings.on(unit).empty())
            labeled.insert(table.imageIds[std::size_t(unit)]);
    for (const Part part : {Part::Validation, Part::Test}) {
        const std::vector<Prediction> answers = run ? project.runs().predictions(*run, part) : std::vector<Prediction>();
        if (std::any_of(answers.begin(), answers.end(), [&](const Prediction &one) { return labeled.contains(one.image); }))
            return true;
    }
    return false;
}

MethodOutcome outcomeOf(Project &project, ConsensusMethod method, const ConsensusPolicy &policy, const RunControl &control)
{
    MethodOutcome outcome;
    outcome.method = method;
    ConsensusRequest request;
    request.method = method;
    request.policy = policy;
    const ProjectConsensus found = findConsensus(project, request, control);
    outcome.label = found.consensus.label;
    for (int unit = 0; unit < found.table.ratings.units(); ++unit) {
        if (found.table.ratings.on(unit).empty())
            continue;
        ++outcome.labeled;
        outcome.settled += found.consensus.isSettled(unit);
    }
    outcome.people = found.table.annotators;
    outcome.estimates = found.consensus.raters;
    outcome.measured = found.goldSkill;
    return outcome;
}

std::vector<MethodOutcome> runAll(const QString &path, const ConsensusPolicy &policy, Progress &progress)
{
    const auto project = Project::open(path);
    RunControl control;
    control.isCancelled = [&progress] { return progress.isCancelled(); };
    std::vector<MethodOutcome> outcomes;
    const NamedRatings table = projectRatings(*project);
    const bool hasModel = hasModelAnswers(*project, table);
    for (const ConsensusMethod method : consensusMethods()) {
        if (!asksModel(method) || hasModel) {
            outcomes.push_back(outcomeOf(*project, method, policy, control));
            continue;
        }
        outcomes.emplace_back();
        outcomes.back().method = method;
        outcomes.back().error = ConsensusPanel::tr("This method also asks a model: train one and evaluate it first.");
    }
    const std::vector<ImageId> &images = table.imageIds;
    const std::vector<int> &majority = outcomes.front().label;
    for (MethodOutcome &outcome : outcomes)
        for (std::size_t i = 0; i < std::min(outcome.label.size(), images.size()); ++i)
            if (outcome.label[i] != majority[i])
                outcome.differing.push_back(images[i]);
    return outcomes;
}

QString stateText(ProposalState state)
{
    switch (state) {
    case ProposalState::Open:
        return ConsensusPanel::tr("not applied");
    case ProposalState::Applied:
        return ConsensusPanel::tr("applied");
    case ProposalState::Withdrawn:
        return ConsensusPanel::tr("taken back");
    }
    return {};
}

} // namespace

ConsensusPanel::ConsensusPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_methods(new FigureTableModel(this))
    , m_people(new FigureTableModel(this))
    , m_save(makePrimaryButton(tr("Save as proposal")))
    , m_proposals(new FigureTableModel(this))
    , m_hint(makeMutedLabel({}))
{
    m_methods->setHeaders({tr("Method"), tr("Settled"), tr("Left open"), tr("Unlike majority")},
        {{}, tr("Images that the policy accepts."), tr("Images with votes that need a person."), tr("Images that get another label than by majority, or one where the majority ties. A click shows them.")});
    m_methodTable = makeFigureTable(m_methods, tr("Consensus methods"));
    m_people->setHeaders({tr("Person"), tr("Labels"), tr("Skill, estimated"), tr("Skill, measured")},
        {{}, {}, tr("Expected share of right labels, from the labels alone."), tr("Share of right labels on images that a person settled.")});
    QTableView *people = makeFigureTable(m_people, tr("Skill of each person"));
    people->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch); // long names give way to figures
    m_hint->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kSmall, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makePolicy());
    layout->addWidget(m_methodTable, 4);
    auto *save = new QHBoxLayout;
    save->addWidget(m_hint, 1);
    save->addWidget(m_save);
    layout->addLayout(save);
    m_lower = new QTabWidget;
    m_lower->setDocumentMode(true);
    m_lower->addTab(people, tr("Skill of each person"));
    m_lower->addTab(makeProposals(), tr("Proposals"));
    layout->addWidget(m_lower, 4);
    connect(m_methodTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConsensusPanel::showPeople);
    connect(m_methodTable, &QTableView::clicked, this, [this] {
        const int row = currentFigureRow(*m_methodTable);
        if (row < 0)
            return;
        const MethodOutcome &outcome = m_outcomes[std::size_t(row)];
        Q_EMIT imagesWanted(tr("%1 and majority differ").arg(consensusMethodTitle(outcome.method)),
            QList<ImageId>(outcome.differing.begin(), outcome.differing.end()));
    });
    connect(m_save, &QPushButton::clicked, this, &ConsensusPanel::saveProposal);
}

QWidget *ConsensusPanel::makePolicy()
{
    m_votes = new QSpinBox;
    m_votes->setRange(1, 50);
    m_votes->setValue(ConsensusPolicy().minimumVotes);
    m_votes->setAccessibleName(tr("Least labels an image"));
    m_posterior = new QDoubleSpinBox;
    m_posterior->setRange(0, 1);
    m_posterior->setSingleStep(0.05);
    m_posterior->setValue(ConsensusPolicy().minimumPosterior);
    m_posterior->setAccessibleName(tr("Least probability"));
    m_ties = new QComboBox;
    m_ties->setAccessibleName(tr("Ties"));
    m_ties->addItem(tr("to adjudication"), int(TieRule::Adjudicate));
    m_ties->addItem(tr("the more skilled side"), int(TieRule::MostSkilled));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(makeLabel(tr("Settled with at least")));
    layout->addWidget(m_votes);
    layout->addWidget(makeLabel(tr("labels and probability")));
    layout->addWidget(m_posterior);
    layout->addWidget(makeLabel(tr("Ties:")));
    layout->addWidget(m_ties);
    layout->addStretch();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &ConsensusPanel::refresh);
    const auto soon = [this] { m_soon.start(); };
    connect(m_votes, &QSpinBox::valueChanged, this, soon);
    connect(m_posterior, &QDoubleSpinBox::valueChanged, this, soon);
    connect(m_ties, &QComboBox::currentIndexChanged, this, soon);
    return row;
}

QWidget *ConsensusPanel::makeProposals()
{
    m_proposals->setHeaders({tr("Proposal"), tr("Made"), tr("Settles"), tr("Leaves open"), tr("State")});
    m_proposalTable = makeFigureTable(m_proposals, tr("Proposals"));
    m_apply = new QPushButton(tr("Apply"));
    m_apply->setToolTip(tr("Its settled images get its labels. Nobody's own labels are touched; it can be taken back."));
    m_withdraw = new QPushButton(tr("Take back"));
    m_rename = new QPushButton(tr("Rename"));
    m_rename->setToolTip(tr("Give the chosen proposal another name (F2)."));
    m_compare = new QPushButton(tr("Compare"));
    m_compare->setToolTip(tr("Choose two with Ctrl and a click: shows the images that they would give different labels, or that only one of them settles."));
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("proposalName"));
    m_name->setAccessibleName(tr("New name of the proposal"));
    m_name->setMaxLength(kLongestName);
    m_name->hide();
    m_proposalTable->setSelectionMode(QTableView::ExtendedSelection);
    m_adjudicate = new QPushButton(tr("Adjudicate"));
    m_adjudicate->setToolTip(tr("Settle the disputed images one by one."));
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->addWidget(m_proposalTable, 1);
    layout->addWidget(m_name);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_apply);
    buttons->addWidget(m_withdraw);
    buttons->addWidget(m_rename);
    buttons->addWidget(m_compare);
    buttons->addStretch();
    buttons->addWidget(m_adjudicate);
    layout->addLayout(buttons);
    connect(m_apply, &QPushButton::clicked, this, &ConsensusPanel::apply);
    connect(m_withdraw, &QPushButton::clicked, this, &ConsensusPanel::withdraw);
    connect(m_rename, &QPushButton::clicked, this, &ConsensusPanel::beginRename);
    connect(m_compare, &QPushButton::clicked, this, &ConsensusPanel::compare);
    connect(m_name, &QLineEdit::returnPressed, this, &ConsensusPanel::finishRename);
    connect(m_proposalTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConsensusPanel::showChosen);
    auto *rename = new QShortcut(Qt::Key_F2, m_proposalTable);
    rename->setContext(Qt::WidgetShortcut);
    connect(rename, &QShortcut::activated, this, &ConsensusPanel::beginRename);
    auto *leave = new QShortcut(Qt::Key_Escape, m_name);
    leave->setContext(Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, m_name, &QWidget::hide);
    connect(m_adjudicate, &QPushButton::clicked, this, [this] { Q_EMIT m_session.pageRequested(QStringLiteral("adjudicate")); });
    return column;
}

ConsensusPolicy ConsensusPanel::policy() const
{
    ConsensusPolicy policy;
    policy.minimumVotes = m_votes->value();
    policy.minimumPosterior = m_posterior->value();
    policy.tieRule = TieRule(m_ties->currentData().toInt());
    return policy;
}

void ConsensusPanel::refresh()
{
    if (!m_session.project())
        return;
    const QString path = m_session.project()->path();
    const ConsensusPolicy wanted = policy();
    const int turn = ++m_newest;
    ++m_running;
    m_soon.stop();
    if (m_weighing)
        m_weighing->cancel();
    Job *job = runJob<std::vector<MethodOutcome>>(
        tr("Weighing the labels"), [path, wanted](Progress &progress) { return runAll(path, wanted, progress); }, this,
        [this, path, turn](const std::vector<MethodOutcome> &outcomes) {
            // Of several changes in a row the last one counts.
            if (turn != m_newest || !m_session.project() || m_session.project()->path() != path)
                return;
            m_outcomes = outcomes;
            showMethods();
        });
    m_weighing = job;
    connect(job, &Job::finished, this, [this] { --m_running; });
    m_session.track(job);
    showProposals();
}

void ConsensusPanel::showMethods()
{
    QList<QList<FigureCell>> rows;
    for (const MethodOutcome &outcome : m_outcomes) {
        const FigureCell name {consensusMethodTitle(outcome.method), {}, outcome.error, {}};
        const FigureCell none {QStringLiteral("–"), -1, outcome.error, {}};
        if (outcome.error.isEmpty())
            rows.append({name, number(outcome.settled), number(outcome.labeled - outcome.settled), number(qint64(outcome.differing.size()))});
        else
            rows.append({name, none, none, none});
    }
    m_methods->setRows(rows);
    if (currentFigureRow(*m_methodTable) < 0)
        for (int row = 0; row < int(m_outcomes.size()); ++row)
            if (m_outcomes[std::size_t(row)].method == ConsensusMethod::DawidSkene)
                m_methodTable->selectRow(row);
    showPeople();
}

void ConsensusPanel::showPeople()
{
    const int row = currentFigureRow(*m_methodTable);
    const bool isUsable = row >= 0 && row < int(m_outcomes.size()) && m_outcomes[std::size_t(row)].error.isEmpty();
    m_save->setEnabled(isUsable);
    QList<QList<FigureCell>> rows;
    if (isUsable) {
        const MethodOutcome &outcome = m_outcomes[std::size_t(row)];
        m_hint->setText(tr("%1 settles %2 of %Ln image(s).", nullptr, int(outcome.labeled)).arg(consensusMethodTitle(outcome.method), QLocale().toString(outcome.settled)));
        for (int i = 0; i < outcome.people.size(); ++i) {
            const RaterEstimate &estimate = outcome.estimates[std::size_t(i)];
            const GoldSkill &gold = outcome.measured[std::size_t(i)];
            rows.append({{outcome.people[i], {}, {}, {}}, number(estimate.ratings),
                estimate.skill ? FigureCell {perCentText(*estimate.skill), *estimate.skill, {}, {}} : FigureCell {QStringLiteral("–"), -1, {}, {}},
                gold.share ? FigureCell {tr("%1 of %2").arg(QLocale().toString(qint64(gold.right)), QLocale().toString(qint64(gold.ratings))), *gold.share,
                                 tr("%1 to %2 with 95 % confidence").arg(perCentText(gold.interval.low), perCentText(gold.interval.high)), {}}
                           : FigureCell {QStringLiteral("–"), -1, tr("This person labeled no image that was settled."), {}}});
        }
    } else {
        m_hint->setText(row >= 0 && row < int(m_outcomes.size()) ? m_outcomes[std::size_t(row)].error : tr("Choose a method."));
    }
    m_people->setRows(rows);
}

void ConsensusPanel::showProposals()
{
    if (!m_session.project())
        return;
    m_list.clear();
    m_session.attempt([&] { m_list = m_session.project()->proposals().all(); });
    QList<QList<FigureCell>> rows;
    for (const Proposal &one : m_list)
        rows.append({{one.name, {}, {}, {}}, {QLocale().toString(one.createdAt.toLocalTime(), QLocale::ShortFormat), one.createdAt, {}, {}},
            number(one.summary.value(QStringLiteral("settled")).toInteger()), number(one.summary.value(QStringLiteral("disputed")).toInteger()),
            {stateText(one.state), {}, {}, {}}});
    m_proposals->setRows(rows);
    if (!rows.isEmpty() && currentFigureRow(*m_proposalTable) < 0)
        m_proposalTable->selectRow(0);
    showChosen();
}

QList<int> ConsensusPanel::chosenProposals() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_proposalTable->selectionModel()->selectedRows())
        rows.append(index.data(FigureTableModel::kRowRole).toInt());
    return rows;
}

void ConsensusPanel::showChosen()
{
    const QList<int> chosen = chosenProposals();
    const bool isOne = chosen.size() == 1;
    const bool isApplied = isOne && m_list[chosen.constFirst()].state == ProposalState::Applied;
    m_apply->setEnabled(isOne && !isApplied);
    m_withdraw->setEnabled(isApplied);
    m_rename->setEnabled(isOne);
    m_compare->setEnabled(chosen.size() == 2);
    m_name->hide();
}

void ConsensusPanel::beginRename()
{
    const QList<int> rows = chosenProposals();
    if (rows.size() != 1)
        return;
    m_name->setText(m_list[rows.constFirst()].name);
    m_name->show();
    m_name->selectAll();
    m_name->setFocus();
}

void ConsensusPanel::finishRename()
{
    const QList<int> rows = chosenProposals();
    const QString name = m_name->text().trimmed();
    m_name->hide();
    if (rows.size() != 1 || name.isEmpty() || !m_session.project())
        return;
    m_session.attempt([&] { m_session.project()->proposals().rename(m_list[rows.constFirst()].id, name); });
    showProposals();
    m_proposalTable->setFocus();
}

void ConsensusPanel::compare()
{
    const QList<int> rows = chosenProposals();
    if (rows.size() != 2 || !m_session.project())
        return;
    const Proposal first = m_list[rows[0]];
    const Proposal second = m_list[rows[1]];
    const QString path = m_session.project()->path();
    ++m_running;
    Job *job = runJob<QList<ImageId>>(
        tr("Comparing proposals"),
        [path, a = first.id, b = second.id](Progress &) {
            const auto project = Project::open(path);
            const std::vector<ImageId> images = differingImages(project->proposals().load(a), project->proposals().load(b));
            return QList<ImageId>(images.begin(), images.end());
        },
        this, [this, first, second, path](const QList<ImageId> &images) {
            if (m_session.project() && m_session.project()->path() == path)
                Q_EMIT imagesWanted(tr("“%1” and “%2” differ").arg(first.name, second.name), images);
        });
    connect(job, &Job::finished, this, [this] { --m_running; });
    m_session.track(job);
}

void ConsensusPanel::saveProposal()
{
    const int row = currentFigureRow(*m_methodTable);
    if (row < 0 || !m_session.project())
        return;
    const QString path = m_session.project()->path();
    ConsensusRequest request;
    request.method = m_outcomes[std::size_t(row)].method;
    request.policy = policy();
    if (m_session.annotator().isValid())
        request.annotator = m_session.annotator();
    ++m_running;
    Job *job = runJob<ProposalId>(
        tr("Saving the proposal"),
        [path, request](Progress &progress) {
            RunControl control;
            control.isCancelled = [&progress] { return progress.isCancelled(); };
            return proposeConsensus(*Project::open(path), request, control);
        },
        this, [this](const ProposalId &) {
            m_proposalTable->setCurrentIndex({});
            showProposals();
            m_lower->setCurrentIndex(1);
        });
    connect(job, &Job::finished, this, [this] { --m_running; });
    m_session.track(job);
}

void ConsensusPanel::changeProposal(const std::function<qint64(Project &, ProposalId)> &change, const QString &done)
{
    const QList<int> rows = chosenProposals();
    if (rows.size() != 1 || !m_session.project())
        return;
    const QString path = m_session.project()->path();
    const ProposalId id = m_list[rows.constFirst()].id;
    ++m_running;
    Job *job = runJob<qint64>(
        done, [path, id, change](Progress &) { return change(*Project::open(path), id); }, this,
        [this, done](const qint64 &images) {
            m_session.showMessage(MessageKind::Good, tr("%1: %Ln image(s)", nullptr, int(images)).arg(done));
            showProposals();
            Q_EMIT m_session.labelsChanged({});
        });
    connect(job, &Job::failed, this, [this](const Error &error) { m_session.showError(error); });
    connect(job, &Job::finished, this, [this] { --m_running; });
}

void ConsensusPanel::apply()
{
    changeProposal([](Project &project, ProposalId id) { return project.proposals().apply(id); }, tr("Proposal applied"));
}

void ConsensusPanel::withdraw()
{
    changeProposal([](Project &project, ProposalId id) { return project.proposals().withdraw(id); }, tr("Proposal taken back"));
}

} // namespace taxon
