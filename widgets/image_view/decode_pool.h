#pragma once

#include <QThreadPool>

#include <functional>
#include <memory>

namespace taxon {

/// Threads that read files, some of which may never come: a network folder that has gone. A thread that is stalled can be
/// replaced, and the end of the pool does not wait for it. GUI thread only.
class DecodePool {
public:
    explicit DecodePool(int threads);
    /// Waits half a second for what is running. What hangs longer is left behind: it must not touch what is gone.
    ~DecodePool();
    DecodePool(const DecodePool &) = delete;
    DecodePool &operator=(const DecodePool &) = delete;

    void start(std::function<void()> work) { m_pool->start(std::move(work)); }
    /// One thread more while another one is stalled; at most 16 more.
    void replaceThread();
    /// The stalled one has come back.
    void takeBackThread();

private:
    void fit();

    std::unique_ptr<QThreadPool> m_pool = std::make_unique<QThreadPool>();
    int m_threads;
    int m_stalled = 0;
};

} // namespace taxon
