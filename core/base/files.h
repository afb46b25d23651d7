#pragma once

#include <QByteArray>
#include <QString>

class QSaveFile;

namespace taxon {

/// Writes beside `path`, flushes to the disk and renames: the old file stays whole until the new one is.
/// Throws Error (NotWritable or DiskFull).
void writeFileAtomically(const QString &path, const QByteArray &content);

/// Renames what was written: QSaveFile::commit() by itself takes no notice when the end of the buffer finds no room on the disk.
/// Throws Error (NotWritable or DiskFull).
void commitFile(QSaveFile &file);

/// The whole file. Throws Error (NotFound or Unreadable).
QByteArray readFile(const QString &path);

/// Lower-case hex SHA-256.
QString sha256Hex(const QByteArray &content);

/// Lower-case hex SHA-256 of a file, read in pieces. Throws Error.
QString sha256OfFile(const QString &path);

/// Creates the folder and its parents. Throws Error (NotWritable or DiskFull).
void ensureFolder(const QString &path);

/// The Error for a failed write: DiskFull when the system says so, else NotWritable. Uses errno of this thread.
[[noreturn]] void throwWriteError(const QString &path, const QString &detail);

} // namespace taxon
