#pragma once

#include "core/base/ids.h"
#include "core/project/snapshot_store.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace taxon {

class Database;

enum class RunState {
    Waiting,     ///< stored, not started
    Running,
    Paused,
    Finished,
    Cancelled,   ///< stopped by a person; can be resumed
    Failed,
    Interrupted, ///< its engine is gone without a word; can be resumed
};

/// "running", "finished", …: stable names for scripts and the database.
QString runStateName(RunState state);

/// What one epoch gave. Fractions are 0 to 1, losses mean cross-entropy in nats; NaN where undefined
/// (a snapshot without a validation part), stored as NULL.
struct EpochRecord {
    int epoch = 0; ///< from 1
    double trainLoss = 0;
    double trainAccuracy = 0; ///< running mean over the epoch, while the weights move
    double valLoss = 0;
    double valAccuracy = 0;
    double learningRate = 0; ///< of the last step
    double imagesPerSecond = 0; ///< training only
    double seconds = 0;
    std::vector<qint64> valConfusion; ///< C×C, row-major, rows are the truth
};

struct Run {
    RunId id;
    SnapshotId snapshot;
    QDateTime createdAt; ///< UTC
    RunState state = RunState::Waiting;
    QJsonObject config;  ///< as asked for; every "auto" resolved once the run has started
    QString weightsSha256; ///< of the final weights; empty until finished
    double seconds = 0;  ///< training time over all resumes
    int bestEpoch = 0;   ///< whose weights are kept; 0 until known
    QString error;       ///< why it failed
};

/// The model's answer for one image.
struct Prediction {
    ImageId image;
    Part part = Part::Test;
    int truth = 0;     ///< index into the snapshot's classes
    int predicted = 0;
    std::vector<float> probabilities; ///< one a class, sum 1
};

/// Training runs, their epochs and their predictions.
class RunStore {
public:
    /// `runsFolder` holds one folder a run with its weights, checkpoint and lock.
    RunStore(Database &database, QString runsFolder);

    RunId add(SnapshotId snapshot, const QJsonObject &config);
    /// Throws NotFound. A run marked running whose engine holds no lock any more is given as Interrupted.
    Run run(RunId id) const;
    /// Newest first.
    QList<Run> all() const;
    std::optional<RunId> newestFinished() const;
    /// Cancelled, failed or interrupted: what `--resume` without a number means.
    std::optional<RunId> newestResumable() const;

    void setState(RunId id, RunState state, const QString &error = {});
    void setConfig(RunId id, const QJsonObject &config);
    void finish(RunId id, int bestEpoch, const QString &weightsSha256);
    void addSeconds(RunId id, double seconds);

    /// Replaces the record of the same epoch, so that a resumed run repeats an epoch without harm.
    void saveEpoch(RunId id, const EpochRecord &record);
    QList<EpochRecord> epochs(RunId id) const;
    void removeEpochsAfter(RunId id, int epoch);

    /// Replaces all predictions of this run on this part.
    void savePredictions(RunId id, Part part, const std::vector<Prediction> &predictions);
    /// In image order; empty when the part was not evaluated.
    std::vector<Prediction> predictions(RunId id, Part part) const;

    QString folder(RunId id) const;
    QString weightsPath(RunId id) const;    ///< folder/model.safetensors
    QString checkpointPath(RunId id) const; ///< folder/checkpoint.safetensors
    QString lockPath(RunId id) const;       ///< a QLockFile held by the engine while it works on the run

private:
    std::optional<Run> stored(RunId id) const;
    Run withTrueState(Run run) const;

    Database &m_database;
    QString m_runsFolder;
};

} // namespace taxon
