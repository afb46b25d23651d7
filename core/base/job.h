#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QObject>

#include <functional>
#include <memory>

namespace taxon {

/// Runs one long function off the calling thread and emits exactly one of succeeded, cancelled or failed,
/// then finished, all on the thread that the job lives in. Deletes itself after finished.
class Job : public QObject {
    Q_OBJECT
public:
    /// `work` runs on a pool thread. It must open its own Project: database connections belong to one thread.
    using Work = std::function<void(Progress &)>;

    /// Starts at the next turn of the event loop, so that the caller can connect first.
    static Job *start(const QString &title, Work work);

    const QString &title() const { return m_title; }
    const ProgressReport &progress() const { return m_progress; }
    void cancel() { m_control->cancel(); }

    /// Asks every running job to stop and waits for it; for the end of the program.
    static void cancelAllAndWait();

Q_SIGNALS:
    void progressed(const taxon::ProgressReport &report);
    void succeeded();
    void cancelled();
    void failed(const taxon::Error &error);
    void finished();

private:
    explicit Job(QString title);
    void run(const Work &work);

    QString m_title;
    ProgressReport m_progress;
    std::shared_ptr<Progress> m_control;
};

/// Runs `work` as a job and hands its result to `done` on the caller's thread, unless `context` is gone.
template <class Result>
Job *runJob(const QString &title, std::function<Result(Progress &)> work, QObject *context,
    std::function<void(const Result &)> done)
{
    auto result = std::make_shared<Result>();
    Job *job = Job::start(title, [result, work = std::move(work)](Progress &progress) { *result = work(progress); });
    QObject::connect(job, &Job::succeeded, context, [result, done = std::move(done)] { done(*result); });
    return job;
}

} // namespace taxon
