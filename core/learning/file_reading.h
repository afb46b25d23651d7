#pragma once

#include <QFile>

namespace taxon {

/// Opens the file that `file` names. Throws Error: NotFound or Unreadable.
void openForReading(QFile &file);

/// Reads exactly `bytes` bytes to `target`. Throws Error: Unreadable when the device gives fewer.
void readExactly(QIODevice &device, void *target, qint64 bytes);

} // namespace taxon
