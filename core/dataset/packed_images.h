#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <cstdint>
#include <span>

namespace taxon {

/// Writes equal-sized RGB images into one file that can be memory-mapped (docs/packed-format.md).
/// Written to a temporary name and renamed by finish(); an unfinished file never takes the name.
/// write() may be called from many threads, each for its own row.
class PackedWriter {
public:
    /// Throws Error (NotWritable, DiskFull). `key` says what is inside; a reader must ask for the same.
    PackedWriter(const QString &path, std::int64_t rows, int size, const QString &key);
    ~PackedWriter();
    PackedWriter(const PackedWriter &) = delete;
    PackedWriter &operator=(const PackedWriter &) = delete;

    /// pixels: uint8, size×size×3, RGB, row-major; row in [0, rows); size up to 4096. Throws Error.
    void write(std::int64_t row, std::span<const std::uint8_t> pixels);
    /// Flushes and renames. Throws Error.
    void finish();

private:
    QString m_path;
    QFile m_file;
    std::int64_t m_rows;
    std::int64_t m_rowBytes;
    QByteArray m_header;
    std::int64_t m_start; ///< of the pixels in the file
    bool m_isFinished = false;
};

/// Reads image rows from a packed file. Thread-safe: many threads may call row() on one reader.
class PackedReader {
public:
    /// Maps the file. Throws Error: NotFound, or Corrupt when it is truncated, of another version or has another key.
    PackedReader(const QString &path, const QString &key);

    std::int64_t rows() const { return m_rows; }
    int size() const { return m_size; }
    /// uint8, size×size×3, RGB; valid as long as the reader. row in [0, rows()).
    std::span<const std::uint8_t> row(std::int64_t row) const;

private:
    QFile m_file;
    const std::uint8_t *m_pixels = nullptr;
    std::int64_t m_rows = 0;
    int m_size = 0;
};

} // namespace taxon
