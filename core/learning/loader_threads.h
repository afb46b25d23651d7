#pragma once

namespace taxon {

/// How many threads make batches, by what is measured: a thread more as long as the network waits for its images. The
/// batches do not depend on it. One thread.
class LoaderThreads {
public:
    /// most ≥ 1.
    explicit LoaderThreads(int most);

    int count() const { return m_count; } ///< begins with 1
    /// One batch: how long the network waited for it, of the seconds that it took in all. True when a thread is to be added,
    /// which count() has then.
    bool addBatch(double waitedSeconds, double seconds);

private:
    void startMeasuring();

    int m_most;
    int m_count = 1;
    int m_batches = 0;
    double m_waited = 0;
    double m_seconds = 0;
};

} // namespace taxon
