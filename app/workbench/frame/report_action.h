#pragma once

#include "core/base/ids.h"

class QString;
class QWidget;

namespace taxon {

class Session;

/// Asks for a file, writes the run's report there in the background and opens it in the browser.
void writeReportWithDialog(Session &session, QWidget *parent, RunId run);

/// The same without the question and without opening.
void writeReport(Session &session, RunId run, const QString &path);

} // namespace taxon
