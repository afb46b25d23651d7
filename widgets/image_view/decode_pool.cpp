#include "widgets/image_view/decode_pool.h"

#include <algorithm>
#include <latch>

namespace taxon {
namespace {

constexpr int kMostStalled = 16;
constexpr int kPatienceMs = 500;

} // namespace

DecodePool::DecodePool(int threads)
    : m_threads(threads)
{
    fit();
    // All threads now, and for good: making one waits for a library that is being loaded, and the first image loads many.
    m_pool->setExpiryTimeout(-1);
    const auto all = std::make_shared<std::latch>(threads);
    for (int i = 0; i < threads; ++i)
        m_pool->start([all] { all->arrive_and_wait(); });
}

DecodePool::~DecodePool()
{
    m_pool->clear();
    if (!m_pool->waitForDone(kPatienceMs))
        static_cast<void>(m_pool.release()); // its threads end with the process
}

void DecodePool::replaceThread()
{
    ++m_stalled;
    fit();
}

void DecodePool::takeBackThread()
{
    --m_stalled;
    fit();
}

void DecodePool::fit()
{
    m_pool->setMaxThreadCount(m_threads + std::min(m_stalled, kMostStalled));
}

} // namespace taxon
