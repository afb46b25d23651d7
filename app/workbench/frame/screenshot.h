#pragma once

#include <QString>

namespace taxon {

class MainWindow;
class Session;

/// Waits until the current page has loaded everything, writes a PNG of the window and ends the program:
/// 0, or 1 when the file could not be written.
void takeScreenshot(MainWindow &window, Session &session, const QString &path);

} // namespace taxon
