#pragma once

#include <QString>

class QWidget;

namespace taxon {

class Session;

/// Whether its name is that of a package for or from another computer.
bool isPackageFile(const QString &path);

/// Takes a package in: one that belongs to the open project goes to the Data page, to be merged; of any other a project
/// is made beside it, as a job, and opened for the person whom it is for. `window` is where this happens.
void receivePackage(Session &session, const QString &path, QWidget *window);

/// The same with a file that is asked for.
void choosePackage(Session &session, QWidget *window);

} // namespace taxon
