#pragma once

#include "core/base/progress.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace taxon {

/// Calls `make(index)` for every index in [0, count) on `threads` threads and hands each result to `take(index, result)`
/// on the calling thread, in the order of the indices. Makers run ahead of the taker by a few results a thread at most,
/// so that memory stays bounded. The first exception of either stops the work and is thrown again, as is a cancellation.
template <class Make, class Take>
void makeInOrder(qint64 count, int threads, const Progress &progress, const Make &make, const Take &take)
{
    using Result = decltype(make(qint64(0)));
    constexpr qint64 kAheadEach = 8;
    const qint64 crew = std::clamp<qint64>(threads, 1, std::max<qint64>(1, count));
    std::vector<std::optional<Result>> ready(std::size_t(crew * kAheadEach)); // a ring
    std::mutex mutex;
    std::condition_variable changed;
    std::exception_ptr failure;
    qint64 next = 0;  // to be made
    qint64 taken = 0; // all before it were taken
    bool isStopped = false;

    const auto work = [&] {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [&] { return isStopped || next >= count || next < taken + qint64(ready.size()); });
            if (isStopped || next >= count)
                return;
            const qint64 index = next++;
            lock.unlock();
            std::optional<Result> result;
            std::exception_ptr thrown;
            try {
                result.emplace(make(index));
            } catch (...) {
                thrown = std::current_exception();
            }
            lock.lock();
            if (thrown) {
                failure = failure ? failure : thrown;
                isStopped = true;
            }
            ready[std::size_t(index) % ready.size()] = std::move(result);
            changed.notify_all();
        }
    };

    {
        std::vector<std::jthread> makers; // joined before `ready` goes
        try {
            for (qint64 i = 0; i < crew; ++i)
                makers.emplace_back(work);
            for (qint64 index = 0; index < count; ++index) {
                progress.throwIfCancelled();
                std::unique_lock lock(mutex);
                std::optional<Result> &place = ready[std::size_t(index) % ready.size()];
                changed.wait(lock, [&] { return isStopped || place.has_value(); });
                if (isStopped)
                    break;
                Result result = std::move(*place);
                place.reset();
                taken = index + 1;
                lock.unlock();
                changed.notify_all();
                take(index, std::move(result));
            }
        } catch (...) {
            const std::scoped_lock lock(mutex);
            failure = failure ? failure : std::current_exception();
            isStopped = true;
            changed.notify_all();
        }
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace taxon
