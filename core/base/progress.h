#pragma once

#include <QElapsedTimer>
#include <QString>

#include <atomic>
#include <functional>
#include <optional>

namespace taxon {

/// One state of a long piece of work.
struct ProgressReport {
    qint64 done = 0;
    qint64 total = 0; ///< 0 while unknown
    QString what;     ///< a translated phrase: "Reading images"
    std::optional<qint64> remainingMs; ///< unset until it can be told honestly
};

/// Passed to every function that may take over 100 ms: it reports through it and asks it whether to stop.
/// report() belongs to the working thread; cancel() may be called from any thread.
class Progress {
public:
    using Sink = std::function<void(const ProgressReport &)>;

    /// The sink is called on the working thread, at most about ten times a second, and always for the last item.
    explicit Progress(Sink sink = {});

    void report(qint64 done, qint64 total, const QString &what);

    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    /// Throws Cancelled after cancel().
    void throwIfCancelled() const;

private:
    std::optional<qint64> remainingMs(qint64 done, qint64 total) const;

    Sink m_sink;
    std::atomic<bool> m_cancelled = false;
    QElapsedTimer m_phaseClock;
    QElapsedTimer m_sinkClock;
    QString m_phase;
    qint64 m_phaseStart = 0;
};

/// "3 min 40 s", "12 s", "2 h 5 min": a duration for people, translated.
QString durationText(qint64 milliseconds);

} // namespace taxon
