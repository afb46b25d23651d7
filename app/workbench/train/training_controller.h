#pragma once

#include "app/workbench/train/training_status.h"
#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/engine/train_config.h"
#include "core/project/run_store.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace taxon {

class Job;
class Session;

/// Starts, follows and stops training runs through the session's engine, one at a time, and evaluates each on
/// its test part when it has finished. Runs that another process works on are followed through the database.
/// GUI thread; never blocks. Failures become messages of the session.
class TrainingController : public QObject {
    Q_OBJECT
public:
    enum class Split { Newest, MakeNew };

    explicit TrainingController(Session &session, QObject *parent = nullptr);
    /// The one that all pages of a session share; made at the first call.
    static TrainingController &of(Session &session);

    const TrainingStatus &status() const { return m_status; }
    /// This window's engine is at work on it.
    bool isOwn() const { return m_status.isBusy() && !m_status.isElsewhere; }

    /// A new run on the newest split; without one, or with MakeNew, the split is made first.
    void start(const TrainConfig &config, Split split = Split::Newest);
    /// On this snapshot, which may be one of several folds.
    void startOn(SnapshotId snapshot, const TrainConfig &config);
    /// Goes on from the checkpoint of a cancelled, failed or interrupted run.
    void resume(RunId run);
    void evaluate(RunId run, Part part);
    /// Another long call of the engine, which does one at a time; shown and cancelled like a run.
    /// Says so and does nothing while the engine is busy, as do start(), resume() and evaluate().
    void call(TrainingStatus::Phase phase, const QString &method, const QJsonObject &params, QObject *context,
        std::function<void(const QJsonObject &result)> result);

    void pause();
    void unpause();
    void stopAfterEpoch();
    /// Within one batch; keeps the last epoch's checkpoint.
    void cancel();
    /// Lets the engine finish on its own after the window is gone.
    void leaveRunning();

Q_SIGNALS:
    void statusChanged();
    void epochArrived(taxon::RunId run, const taxon::EpochRecord &epoch);
    /// The run is listed and chosen by a person's click on Train.
    void runStarted(taxon::RunId run);
    /// No engine works on it any more.
    void runEnded(taxon::RunId run);
    void evaluated(taxon::RunId run, taxon::Part part);
    /// A person wants to look at this run on the Inspect page.
    void inspectRequested(taxon::RunId run);

private:
    bool isFree();
    void makeSplit(const TrainConfig &config);
    void begin(SnapshotId snapshot, const TrainConfig &config);
    void train(RunId run);
    void trained(RunId run);
    void failed(RunId run, const Error &error);
    void callEvaluate(RunId run, Part part);
    void callWorker(TrainingStatus::Phase phase, const QString &method, const QJsonObject &params,
        std::function<void(const QJsonObject &result)> result);
    void end();
    void listen(const QString &method, const QJsonObject &params);
    void readProgress(const QJsonObject &params);
    void setPhase(TrainingStatus::Phase phase);
    void announce();
    bool isOwnProject() const;
    void lookForOthers();
    void follow(const Run &run);
    void terminateOther();

    Session &m_session;
    TrainingStatus m_status;
    QPointer<Job> m_splitJob;
    QTimer m_poll;
    int m_polledEpochs = -1;
};

} // namespace taxon
