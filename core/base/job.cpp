#include "core/base/job.h"

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <mutex>
#include <new>
#include <vector>

namespace taxon {
namespace {

constexpr int kThreads = 16;

/// Not the global pool, and many more threads than processors: a job that waits for a network that does not answer
/// holds its thread, and the others must go on. Never destroyed, since that would wait for such a job.
QThreadPool &jobPool()
{
    static QThreadPool *const pool = [] {
        auto *made = new QThreadPool;
        made->setMaxThreadCount(std::max(kThreads, QThread::idealThreadCount()));
        return made;
    }();
    return *pool;
}

std::mutex g_controlsMutex;
std::vector<std::weak_ptr<Progress>> g_controls;

void remember(const std::shared_ptr<Progress> &control)
{
    const std::scoped_lock lock(g_controlsMutex);
    std::erase_if(g_controls, [](const auto &known) { return known.expired(); });
    g_controls.push_back(control);
}

} // namespace

Job::Job(QString title)
    : m_title(std::move(title))
{
    qRegisterMetaType<ProgressReport>();
    qRegisterMetaType<Error>();
}

Job *Job::start(const QString &title, Work work)
{
    auto *job = new Job(title);
    job->m_control = std::make_shared<Progress>([job](const ProgressReport &report) {
        QMetaObject::invokeMethod(job, [job, report] {
            job->m_progress = report;
            Q_EMIT job->progressed(report);
        });
    });
    remember(job->m_control);
    QMetaObject::invokeMethod(
        job,
        [job, work = std::move(work)] { jobPool().start([job, work] { job->run(work); }); },
        Qt::QueuedConnection);
    return job;
}

void Job::cancelAllAndWait()
{
    {
        const std::scoped_lock lock(g_controlsMutex);
        for (const auto &known : g_controls)
            if (const auto control = known.lock())
                control->cancel();
    }
    jobPool().waitForDone();
}

void Job::run(const Work &work)
{
    std::function<void()> outcome;
    try {
        m_control->throwIfCancelled();
        work(*m_control);
        outcome = [this] { Q_EMIT succeeded(); };
    } catch (const Cancelled &) {
        outcome = [this] { Q_EMIT cancelled(); };
    } catch (const Error &error) {
        outcome = [this, error] { Q_EMIT failed(error); };
    } catch (const std::bad_alloc &) {
        const Error error(ErrorCode::OutOfMemory,
            QCoreApplication::translate("Job", "There was not enough memory for this. Close other programs and try again."));
        outcome = [this, error] { Q_EMIT failed(error); };
    } catch (const std::exception &exception) {
        const Error error(ErrorCode::Internal,
            QCoreApplication::translate("Job", "Something unexpected went wrong: %1").arg(QString::fromUtf8(exception.what())));
        outcome = [this, error] { Q_EMIT failed(error); };
    }
    QMetaObject::invokeMethod(this, [this, outcome] {
        outcome();
        Q_EMIT finished();
        deleteLater();
    });
}

} // namespace taxon
