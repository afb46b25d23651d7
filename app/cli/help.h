#pragma once

#include <QString>

namespace taxon::cli {

struct Command;

/// What `taxon --help` prints.
QString overviewText();
/// What `taxon COMMAND --help` prints.
QString helpText(const Command &command);
/// "taxon import PROJECT FOLDER [--copy]…"
QString usageText(const Command &command);

} // namespace taxon::cli
