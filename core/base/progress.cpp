#include "core/base/progress.h"

#include "core/base/error.h"

#include <QCoreApplication>

namespace taxon {
namespace {

constexpr qint64 kSinkIntervalMs = 100;
constexpr qint64 kHonestAfterMs = 1500; // a guess from less than this misleads

} // namespace

Progress::Progress(Sink sink)
    : m_sink(std::move(sink))
{
}

void Progress::report(qint64 done, qint64 total, const QString &what)
{
    const bool isNewPhase = what != m_phase;
    if (isNewPhase) {
        m_phase = what;
        m_phaseStart = done;
        m_phaseClock.start();
    }
    const bool isDue = isNewPhase || !m_sinkClock.isValid() || m_sinkClock.elapsed() >= kSinkIntervalMs
        || (total > 0 && done >= total);
    if (!m_sink || !isDue)
        return;
    m_sinkClock.start();
    m_sink({done, total, what, remainingMs(done, total)});
}

void Progress::throwIfCancelled() const
{
    if (isCancelled())
        throw Cancelled();
}

std::optional<qint64> Progress::remainingMs(qint64 done, qint64 total) const
{
    const qint64 advanced = done - m_phaseStart;
    const qint64 elapsedMs = m_phaseClock.elapsed();
    if (total <= 0 || advanced <= 0 || elapsedMs < kHonestAfterMs)
        return std::nullopt;
    return elapsedMs * (total - done) / advanced;
}

QString durationText(qint64 milliseconds)
{
    const qint64 seconds = (milliseconds + 500) / 1000;
    if (seconds < 60)
        return QCoreApplication::translate("Duration", "%1 s").arg(seconds);
    if (seconds < 3600)
        return QCoreApplication::translate("Duration", "%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return QCoreApplication::translate("Duration", "%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

} // namespace taxon
