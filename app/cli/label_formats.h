#pragma once

#include "app/cli/command.h"
#include "core/exchange/label_format.h"

namespace taxon::cli {

/// --format F; the help lists the names and ends with `more`.
QCommandLineOption formatOption(const QString &more);
/// What --format names. Throws Usage for an unknown one, with the nearest known.
LabelFormat labelFormatOf(const Invocation &invocation);

} // namespace taxon::cli
