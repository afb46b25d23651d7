#include "app/workbench/train/training_controller.h"

#include "app/workbench/train/other_engine.h"
#include "app/workbench/session.h"
#include "core/dataset/snapshot_builder.h"
#include "core/engine/engine_client.h"
#include "core/engine/evaluation.h"
#include "core/engine/protocol.h"
#include "core/project/project.h"

#include <QLocale>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kPollMs = 2000;
using Phase = TrainingStatus::Phase;

QString workKey()
{
    return QStringLiteral("training");
}

QString method(const char *name)
{
    return QString::fromLatin1(name);
}

std::optional<double> optionalNumber(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

bool isActive(RunState state)
{
    return state == RunState::Running || state == RunState::Paused;
}

} // namespace

TrainingController::TrainingController(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    qRegisterMetaType<RunId>();
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, &TrainingController::lookForOthers);
    connect(&session.engine(), &EngineClient::notified, this, &TrainingController::listen);
    connect(&session, &Session::projectChanged, this, &TrainingController::lookForOthers);
    connect(&session, &Session::runsChanged, this, &TrainingController::lookForOthers);
    connect(&session, &Session::workCancelRequested, this, [this](const QString &key) {
        if (key == workKey())
            cancel();
    });
    m_poll.start();
}

TrainingController &TrainingController::of(Session &session)
{
    if (auto *known = session.findChild<TrainingController *>(QString(), Qt::FindDirectChildrenOnly))
        return *known;
    return *new TrainingController(session, &session);
}

/// With an open project and an engine that has nothing to do.
bool TrainingController::isFree()
{
    if (!m_status.isBusy())
        return m_session.project() != nullptr;
    m_session.showMessage(MessageKind::Warning,
        tr("The engine does one thing at a time and is at work: %1. Try again when it is done.")
            .arg(trainingWords(m_status)));
    return false;
}

bool TrainingController::isOwnProject() const
{
    return m_session.project() && m_session.project()->path() == m_status.project;
}

void TrainingController::start(const TrainConfig &config, Split split)
{
    if (!isFree())
        return;
    m_session.attempt([&] {
        config.validate();
        const auto snapshot = m_session.project()->snapshots().newest();
        if (snapshot && split == Split::Newest)
            begin(*snapshot, config);
        else
            makeSplit(config);
    });
}

void TrainingController::startOn(SnapshotId snapshot, const TrainConfig &config)
{
    if (!isFree())
        return;
    m_session.attempt([&] {
        config.validate();
        begin(snapshot, config);
    });
}

void TrainingController::makeSplit(const TrainConfig &config)
{
    const QString path = m_session.project()->path();
    m_status = {};
    m_status.project = path;
    setPhase(Phase::Splitting);
    m_splitJob = runJob<SnapshotReport>(
        tr("Splitting the images"),
        [path](Progress &) {
            const auto project = Project::open(path);
            return buildSnapshot(*project, newestSplitOptions(*project));
        },
        this,
        [this, config](const SnapshotReport &report) {
            m_session.showMessage(MessageKind::Info,
                tr("The %1 labeled images were split %2 : %3 : %4 into training, validation and test.")
                    .arg(QLocale().toString(qlonglong(report.snapshot.items.size())))
                    .arg(report.snapshot.ratios[0])
                    .arg(report.snapshot.ratios[1])
                    .arg(report.snapshot.ratios[2]));
            Q_EMIT m_session.snapshotChanged();
            setPhase(Phase::Idle);
            if (isOwnProject())
                m_session.attempt([&] { begin(report.snapshot.id, config); });
        });
    connect(m_splitJob, &Job::failed, this, [this] { setPhase(Phase::Idle); });
    connect(m_splitJob, &Job::cancelled, this, [this] { setPhase(Phase::Idle); });
    m_session.track(m_splitJob);
}

void TrainingController::begin(SnapshotId snapshot, const TrainConfig &config)
{
    const RunId run = m_session.project()->runs().add(snapshot, config.toJson());
    m_status = {};
    m_status.epochs = config.epochs;
    train(run);
    Q_EMIT m_session.runsChanged();
    Q_EMIT runStarted(run);
}

void TrainingController::resume(RunId run)
{
    if (!isFree())
        return;
    m_session.attempt([&] {
        const Run stored = m_session.project()->runs().run(run);
        m_status = {};
        m_status.epochs = stored.config.value(QStringLiteral("epochs")).toInt();
        train(run);
        Q_EMIT runStarted(run);
    });
}

void TrainingController::train(RunId run)
{
    m_status.run = run;
    m_status.project = m_session.project()->path();
    setPhase(Phase::Starting);
    m_session.engine().call(
        method(protocol::kTrain),
        {{QStringLiteral("project"), m_status.project}, {QStringLiteral("run"), run.value}}, this,
        [this, run](const QJsonObject &) { trained(run); },
        [this, run](const Error &error) { failed(run, error); },
        [this, run] {
            end();
            m_session.showMessage(MessageKind::Info,
                tr("Run %1 was stopped. Its finished epochs are kept and it can be resumed.").arg(run.value));
        });
}

void TrainingController::trained(RunId run)
{
    if (!isOwnProject()) {
        end();
        return;
    }
    Q_EMIT m_session.runsChanged();
    bool hasTestImages = false;
    const bool isRead = m_session.attempt([&] {
        Project &project = *m_session.project();
        const Run stored = project.runs().run(run);
        hasTestImages = stored.state == RunState::Finished
            && !project.snapshots().load(stored.snapshot).itemsOf(Part::Test).empty();
    });
    if (isRead && hasTestImages)
        callEvaluate(run, Part::Test);
    else
        end();
}

void TrainingController::failed(RunId run, const Error &error)
{
    if (isOwnProject()) {
        m_session.attempt([&] {
            // An engine that ended before it took the run leaves it waiting for ever.
            RunStore &runs = m_session.project()->runs();
            if (runs.run(run).state == RunState::Waiting)
                runs.setState(run, RunState::Failed, error.message());
        });
    }
    end();
    m_session.showError(error);
}

void TrainingController::evaluate(RunId run, Part part)
{
    if (!isFree())
        return;
    m_status = {};
    m_status.project = m_session.project()->path();
    callEvaluate(run, part);
}

void TrainingController::callEvaluate(RunId run, Part part)
{
    m_status.run = run;
    const QJsonObject params {{QStringLiteral("project"), m_status.project},
        {QStringLiteral("run"), run.value}, {QStringLiteral("part"), partName(part)}};
    callWorker(Phase::Evaluating, method(protocol::kEvaluate), params,
        [this, run, part](const QJsonObject &) { Q_EMIT evaluated(run, part); });
}

void TrainingController::call(Phase phase, const QString &name, const QJsonObject &params, QObject *context,
    std::function<void(const QJsonObject &result)> result)
{
    if (!isFree())
        return;
    m_status = {};
    m_status.project = m_session.project()->path();
    m_status.run = RunId {params.value(QStringLiteral("run")).toInteger()};
    callWorker(phase, name, params,
        [receiver = QPointer(context), result = std::move(result)](const QJsonObject &answer) {
            if (receiver)
                result(answer);
        });
}

void TrainingController::callWorker(Phase phase, const QString &name, const QJsonObject &params,
    std::function<void(const QJsonObject &result)> result)
{
    setPhase(phase);
    m_session.engine().call(
        name, params, this,
        [this, result = std::move(result)](const QJsonObject &answer) {
            end();
            result(answer);
        },
        [this](const Error &error) {
            end();
            m_session.showError(error);
        },
        [this] { end(); });
}

void TrainingController::end()
{
    const RunId run = m_status.run;
    setPhase(Phase::Idle);
    Q_EMIT m_session.runsChanged();
    Q_EMIT runEnded(run);
}

void TrainingController::setPhase(Phase phase)
{
    m_status.phase = phase;
    m_status.remainingMs.reset();
    m_status.done = 0;
    m_status.total = 0;
    m_status.what.clear();
    if (phase == Phase::Idle)
        m_status = {};
    announce();
}

void TrainingController::announce()
{
    // The split is a job, which the job bar shows by itself.
    if (isOwn() && m_status.phase != Phase::Splitting)
        m_session.showWork(workKey(),
            m_status.run.isValid() ? tr("Run %1").arg(m_status.run.value) : tr("Engine"),
            {m_status.done, m_status.total, trainingWords(m_status), m_status.remainingMs});
    else
        m_session.hideWork(workKey());
    Q_EMIT statusChanged();
}

void TrainingController::listen(const QString &name, const QJsonObject &params)
{
    if (!isOwn())
        return;
    const bool isOfRun = params.value(QStringLiteral("run")).toInteger() == m_status.run.value;
    if (name == QLatin1String(protocol::kProgress)) {
        readProgress(params);
    } else if (name == QLatin1String(protocol::kEpoch) && isOfRun) {
        Q_EMIT epochArrived(m_status.run, epochFromJson(params));
    } else if (name == QLatin1String(protocol::kState) && isOfRun) {
        const QString state = params.value(QStringLiteral("state")).toString();
        if (state == runStateName(RunState::Paused))
            setPhase(Phase::Paused);
        else if (state == runStateName(RunState::Running))
            setPhase(m_status.epoch > 0 ? Phase::Training : Phase::Starting);
        Q_EMIT m_session.runsChanged();
    }
}

void TrainingController::readProgress(const QJsonObject &params)
{
    m_status.done = params.value(QStringLiteral("done")).toInteger();
    m_status.total = params.value(QStringLiteral("total")).toInteger();
    m_status.what = params.value(QStringLiteral("what")).toString();
    const auto remaining = optionalNumber(params.value(QStringLiteral("remaining_ms")));
    m_status.remainingMs = remaining ? std::optional(qint64(*remaining)) : std::nullopt;
    m_status.imagesPerSecond = optionalNumber(params.value(QStringLiteral("images_per_second")));
    const int epoch = params.value(QStringLiteral("epoch")).toInt();
    if (epoch > 0) {
        m_status.epoch = epoch;
        m_status.epochs = params.value(QStringLiteral("epochs")).toInt(m_status.epochs);
        if (m_status.phase == Phase::Starting)
            m_status.phase = Phase::Training;
    }
    announce();
}

void TrainingController::pause()
{
    m_session.engine().send(method(protocol::kPause));
}

void TrainingController::unpause()
{
    m_session.engine().send(method(protocol::kResume));
}

void TrainingController::stopAfterEpoch()
{
    if (!isOwn())
        return;
    m_session.engine().send(method(protocol::kStopAfterEpoch));
    m_status.stopsAfterEpoch = true;
    announce();
}

void TrainingController::cancel()
{
    if (m_status.isElsewhere)
        terminateOther();
    else if (m_splitJob && m_status.phase == Phase::Splitting)
        m_splitJob->cancel();
    else if (isOwn())
        m_session.engine().send(method(protocol::kCancel));
}

void TrainingController::leaveRunning()
{
    if (m_status.phase == Phase::Paused)
        unpause();
    m_session.engine().detach();
}

void TrainingController::lookForOthers()
{
    if (isOwn())
        return;
    const bool wasFollowing = m_status.isElsewhere;
    const RunId followed = m_status.run;
    std::optional<Run> active;
    if (Project *project = m_session.project()) {
        m_session.attempt([&] {
            const QList<Run> runs = project->runs().all();
            const auto found
                = std::find_if(runs.begin(), runs.end(), [](const Run &run) { return isActive(run.state); });
            if (found != runs.end())
                active = *found;
        });
    }
    if (active) {
        follow(*active);
    } else if (wasFollowing) {
        const bool isSameProject = isOwnProject();
        m_polledEpochs = -1;
        setPhase(Phase::Idle);
        if (isSameProject)
            trained(followed);
    }
}

void TrainingController::follow(const Run &run)
{
    const auto epochs = m_session.project()->runs().epochs(run.id);
    const int done = epochs.isEmpty() ? 0 : epochs.last().epoch;
    const bool isNews = !m_status.isElsewhere || m_status.run != run.id || m_polledEpochs != done;
    m_polledEpochs = done;
    m_status.phase = run.state == RunState::Paused ? Phase::Paused : Phase::Training;
    m_status.isElsewhere = true;
    m_status.run = run.id;
    m_status.project = m_session.project()->path();
    m_status.epochs = run.config.value(QStringLiteral("epochs")).toInt();
    m_status.epoch = std::min(done + 1, m_status.epochs);
    if (!isNews)
        return;
    if (!epochs.isEmpty()) {
        m_status.imagesPerSecond = epochs.last().imagesPerSecond;
        Q_EMIT epochArrived(run.id, epochs.last());
    }
    Q_EMIT statusChanged();
}

void TrainingController::terminateOther()
{
    if (!isOwnProject())
        return;
    m_session.attempt([&] { terminateEngineOf(m_session.project()->runs().lockPath(m_status.run)); });
}

} // namespace taxon
