#pragma once

#include "core/base/progress.h"

#include <condition_variable>
#include <mutex>

namespace taxon {

/// What a person may ask of work that is going on. Every function but progress() and waitWhilePaused() may be
/// called from any thread.
class TrainingControl {
public:
    explicit TrainingControl(Progress::Sink sink = {});

    Progress &progress() { return m_progress; }

    void cancel();
    void pause();
    void resume();
    /// The work ends as cancelled at the next point from which it can go on without loss.
    void stopAfterEpoch() { m_stopsAfterEpoch = true; }

    bool isPaused() const { return m_isPaused; }
    bool stopsAfterEpoch() const { return m_stopsAfterEpoch; }

    /// Returns at once unless paused. Throws Cancelled.
    void waitWhilePaused();

private:
    Progress m_progress;
    std::atomic<bool> m_isPaused = false;
    std::atomic<bool> m_stopsAfterEpoch = false;
    std::mutex m_mutex;
    std::condition_variable m_changed;
};

} // namespace taxon
