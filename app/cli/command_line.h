#pragma once

#include <QStringList>

namespace taxon::cli {

/// Finds the command in `arguments` (without the program's name), checks its options and runs it.
/// Returns the exit code. Throws Error (Usage for wrong arguments) and Cancelled.
int runCommandLine(const QStringList &arguments);

/// Whether --json stands among the options.
bool wantsJson(const QStringList &arguments);

} // namespace taxon::cli
