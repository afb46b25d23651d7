#include "core/learning/parallel_for.h"

#include "core/base/progress.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace taxon {
namespace {

class Crew {
public:
    Crew(qint64 count, const std::function<void(qint64)> &work)
        : m_count(count)
        , m_work(work)
    {
    }

    void run() noexcept
    {
        for (qint64 index = m_next++; index < m_count && !m_stopped; index = m_next++) {
            try {
                m_work(index);
            } catch (...) {
                stop(std::current_exception());
            }
            const std::scoped_lock lock(m_mutex);
            ++m_done;
            m_changed.notify_one();
        }
    }

    void stop(std::exception_ptr failure)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_failure)
            m_failure = std::move(failure);
        m_stopped = true;
    }

    /// Returns how many are done: more than `seen`, or as many after a short while.
    qint64 wait(qint64 seen)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, std::chrono::milliseconds(50), [&] { return m_done > seen; });
        return m_done;
    }

    bool isStopped() const { return m_stopped; }
    void rethrow() const
    {
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

private:
    const qint64 m_count;
    const std::function<void(qint64)> &m_work;
    std::atomic<qint64> m_next = 0;
    std::atomic<bool> m_stopped = false;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::exception_ptr m_failure;
    qint64 m_done = 0;
};

} // namespace

void parallelFor(qint64 count, int threads, const Progress &progress, const std::function<void(qint64)> &work,
    const std::function<void(qint64)> &finished)
{
    Crew crew(count, work);
    {
        std::vector<std::jthread> workers;
        for (qint64 i = 0; i < std::min<qint64>(threads, count); ++i)
            workers.emplace_back([&crew] { crew.run(); });
        for (qint64 done = 0; done < count && !crew.isStopped();) {
            done = crew.wait(done);
            try {
                progress.throwIfCancelled();
                if (finished)
                    finished(done);
            } catch (...) {
                crew.stop(std::current_exception());
            }
        }
    }
    crew.rethrow();
}

} // namespace taxon
