#pragma once

#include <chrono>

namespace taxon {

/// The program ends with this status when it has not ended by itself by then: a thread that waits for a network that
/// does not answer cannot be stopped in any other way. What was acknowledged is on the disk long before.
void endAtLatestIn(std::chrono::milliseconds limit, int status);

} // namespace taxon
