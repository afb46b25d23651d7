#pragma once

#include "core/base/progress.h"
#include "core/project/image_store.h"

#include <QSemaphore>
#include <QSemaphoreReleaser>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <deque>
#include <functional>
#include <future>
#include <memory>

namespace taxon {

/// Reads images on threads of its own and hands over what they gave in the order of the requests, on the thread that
/// asks. No more is under way than the threads need and than the memory for decoded pixels allows.
template <class Result>
class OrderedReads {
public:
    using Take = std::function<void(Result)>;

    OrderedReads(Progress &progress, Take take)
        : m_progress(progress)
        , m_take(std::move(take))
    {
        m_threads.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
    }

    ~OrderedReads()
    {
        m_threads.clear();
        m_threads.waitForDone();
    }

    /// `read` runs on any thread; what it throws comes out here or in finish(). Throws Cancelled.
    void request(const ImageRecord &record, std::function<Result()> read)
    {
        m_progress.throwIfCancelled();
        while (m_underWay.size() >= 4 * static_cast<std::size_t>(m_threads.maxThreadCount()))
            takeOldest();
        const auto megapixels = qint64(record.width) * record.height / kPixelsPerMegapixel + 1;
        const int share = static_cast<int>(std::min<qint64>(megapixels, kMegapixels));
        auto task = std::make_shared<std::packaged_task<Result()>>([this, share, read = std::move(read)] {
            m_memory.acquire(share);
            const QSemaphoreReleaser releaser(m_memory, share);
            return read();
        });
        m_underWay.push_back(task->get_future());
        m_threads.start([task] { (*task)(); });
    }

    /// Hands over everything that is still under way. Throws Cancelled.
    void finish()
    {
        while (!m_underWay.empty())
            takeOldest();
    }

private:
    static constexpr int kMegapixels = 64; ///< decoded at the same time
    static constexpr qint64 kPixelsPerMegapixel = 1'000'000;

    void takeOldest()
    {
        m_progress.throwIfCancelled();
        std::future<Result> oldest = std::move(m_underWay.front());
        m_underWay.pop_front();
        m_take(oldest.get());
    }

    Progress &m_progress;
    Take m_take;
    QSemaphore m_memory{kMegapixels};
    std::deque<std::future<Result>> m_underWay;
    QThreadPool m_threads; ///< last, so that it ends first
};

} // namespace taxon
