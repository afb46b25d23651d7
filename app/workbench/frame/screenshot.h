#pragma once

#include <QStringList>

namespace taxon {

class MainWindow;
class Session;

/// Waits until the current page has loaded everything, writes a PNG of the window and ends the program:
/// 0, or 1 when the file could not be written. `keys` ("Ctrl+G", "Shift+Right") are pressed before, one after the other.
void takeScreenshot(MainWindow &window, Session &session, const QString &path, const QStringList &keys = {});

} // namespace taxon
