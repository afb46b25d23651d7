#pragma once

#include <cstdint>
#include <functional>

namespace taxon {

/// How long work is watched and stopped. Both functions may be empty; isCancelled is called from any thread,
/// report only from the thread that started the work.
struct RunControl {
    std::function<bool()> isCancelled;
    std::function<void(std::int64_t done, std::int64_t total)> report;

    bool stop() const { return isCancelled && isCancelled(); }
};

/// Runs task(0) … task(tasks − 1) on up to `threads` threads, 0 for one a core, in no order. False when it
/// was stopped before all were run. An exception of a task is thrown again when the others have ended.
bool runInParallel(int tasks, int threads, const RunControl& control, const std::function<void(int)>& task);

} // namespace taxon
