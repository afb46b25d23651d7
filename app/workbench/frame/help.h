#pragma once

#include <QString>

class QWidget;

namespace taxon {

/// The file of the user guide about a page (its icon name), else the guide's front page; empty when it is not
/// installed.
QString guidePath(const QString &page);

/// Versions, licence and where the program comes from.
void showAbout(QWidget *window);

} // namespace taxon
