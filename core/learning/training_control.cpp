#include "core/learning/training_control.h"

namespace taxon {

TrainingControl::TrainingControl(Progress::Sink sink)
    : m_progress(std::move(sink))
{
}

void TrainingControl::cancel()
{
    const std::scoped_lock lock(m_mutex);
    m_progress.cancel();
    m_changed.notify_all();
}

void TrainingControl::pause()
{
    m_isPaused = true;
}

void TrainingControl::resume()
{
    const std::scoped_lock lock(m_mutex);
    m_isPaused = false;
    m_changed.notify_all();
}

void TrainingControl::waitWhilePaused()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_isPaused || m_progress.isCancelled(); });
    m_progress.throwIfCancelled();
}

} // namespace taxon
