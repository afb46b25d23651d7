#include "widgets/image_view/decode_pool.h"

#include <algorithm>

namespace taxon {
namespace {

constexpr int kMostStalled = 16;
constexpr int kPatienceMs = 500;

} // namespace

DecodePool::DecodePool(int threads)
    : m_threads(threads)
{
    fit();
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
