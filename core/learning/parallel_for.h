#pragma once

#include <QtGlobal>

#include <functional>

namespace taxon {

class Progress;

/// Calls `work` for every index in [0, count) on `threads` threads and reports each finished one through
/// `finished(done)` on the calling thread, which also hears a cancellation. The first exception is thrown again.
void parallelFor(qint64 count, int threads, const Progress &progress, const std::function<void(qint64)> &work,
    const std::function<void(qint64 done)> &finished = {});

} // namespace taxon
