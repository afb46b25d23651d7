#pragma once

class QWidget;

namespace taxon {

/// Once the window has been painted, prints the milliseconds since the process was started and ends the program. In
/// steps of the system's clock ticks, usually 10 ms; needs /proc.
void printStartupTime(QWidget &window);

} // namespace taxon
