#include "core/agreement/run_control.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace taxon {

bool runInParallel(int tasks, int threads, const RunControl& control, const std::function<void(int)>& task)
{
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    const int workers = std::min(tasks, threads > 0 ? threads : cores);
    std::atomic<int> next = 0;
    std::atomic<int> done = 0;
    std::atomic<bool> isStopped = false;
    std::exception_ptr failure;
    std::mutex failureMutex;

    const auto work = [&](bool reports) {
        try {
            for (int i = next++; i < tasks && !isStopped; i = next++) {
                if (control.stop()) {
                    isStopped = true;
                    return;
                }
                task(i);
                const int finished = ++done;
                if (reports && control.report)
                    control.report(finished, tasks);
            }
        } catch (...) {
            const std::scoped_lock lock(failureMutex);
            failure = std::current_exception();
            isStopped = true;
        }
    };
    std::vector<std::thread> helpers;
    for (int i = 1; i < workers; ++i)
        helpers.emplace_back(work, false);
    work(true);
    for (std::thread& helper : helpers)
        helper.join();
    if (failure)
        std::rethrow_exception(failure);
    return done == tasks;
}

} // namespace taxon
