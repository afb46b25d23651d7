#pragma once

#include <QElapsedTimer>

namespace taxon {

/// Seconds of work since start(), without the pauses.
class WorkClock {
public:
    void start()
    {
        m_clock.start();
        m_pausedMs = 0;
    }
    void pause() { m_pause.start(); }
    void resume() { m_pausedMs += m_pause.elapsed(); }
    double seconds() const { return double(m_clock.nsecsElapsed()) / 1e9 - double(m_pausedMs) / 1e3; }

private:
    QElapsedTimer m_clock;
    QElapsedTimer m_pause;
    qint64 m_pausedMs = 0;
};

} // namespace taxon
