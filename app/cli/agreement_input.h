#pragma once

#include "core/agreement/run_control.h"
#include "core/dataset/named_ratings.h"

#include <QCommandLineOption>
#include <QList>

namespace taxon::cli {

class Invocation;

/// --csv and --classes, shared by the commands that work on a project or on a bare table.
QList<QCommandLineOption> ratingsOptions();

/// The table of --csv FILE, else the votes of PROJECT. Throws Usage unless exactly one of them is given.
NamedRatings ratingsFrom(Invocation &invocation);

/// Ctrl+C stops the work, and its progress is shown as `what`.
RunControl controlOf(Invocation &invocation, const QString &what);

} // namespace taxon::cli
