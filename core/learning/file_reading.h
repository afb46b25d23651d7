#pragma once

#include <QFile>

#include <span>

namespace taxon {

/// Opens the file that `file` names. Throws Error: NotFound or Unreadable.
void openForReading(QFile &file);

/// Reads exactly `bytes` bytes to `target`. Throws Error: Unreadable when the device gives fewer.
void readExactly(QIODevice &device, void *target, qint64 bytes);

/// Whether bytes can stand for values of bool: reading any other than 0 and 1 as bool is undefined.
bool holdsOnlyBools(std::span<const uchar> bytes);

/// The Error for a .pth file whose content contradicts itself; `reason` is a translated half sentence.
[[noreturn]] void throwDamagedPth(const QString &reason);

} // namespace taxon
