#include "core/learning/loader_threads.h"

#include <algorithm>

namespace taxon {
namespace {

constexpr int kPassedOver = 2; ///< batches after a change: what is made ahead has to settle
constexpr int kMeasured = 8;
constexpr double kWaitingShare = 0.05;

} // namespace

LoaderThreads::LoaderThreads(int most)
    : m_most(std::max(1, most))
{
    startMeasuring();
}

void LoaderThreads::startMeasuring()
{
    m_batches = -kPassedOver;
    m_waited = m_seconds = 0;
}

bool LoaderThreads::addBatch(double waitedSeconds, double seconds)
{
    if (m_count == m_most || ++m_batches <= 0)
        return false;
    m_waited += waitedSeconds;
    m_seconds += seconds;
    if (m_batches < kMeasured)
        return false;
    const bool waits = m_waited > kWaitingShare * m_seconds;
    startMeasuring();
    m_count += waits ? 1 : 0;
    return waits;
}

} // namespace taxon
