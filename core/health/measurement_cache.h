#pragma once

#include "core/health/image_statistics.h"
#include "core/project/image_store.h"

#include <QFile>
#include <QString>

#include <array>
#include <cstring>
#include <memory>
#include <optional>
#include <unordered_map>

class QLockFile;

namespace taxon {

/// What was measured on images, by content, in one file `FOLDER/measurements.bin` that only grows: what a killed
/// program had written stays, a torn or damaged entry and what follows are as good as none, and everything may be
/// deleted at any time. One writes, any number read meanwhile. Belongs to one thread.
class MeasurementCache {
public:
    enum class Access { Read, Write };

    /// No value: the content is no whole image.
    using Measurement = std::optional<ImageStatistics>;

    /// Throws Busy when somebody else writes, and NotWritable or DiskFull; never for Access::Read.
    MeasurementCache(const QString &folder, Access access);
    ~MeasurementCache();

    /// For a content (lower-case hex SHA-256); nullptr while it was not measured. Valid until the next add().
    const Measurement *find(const QString &sha256) const;
    /// Kept in the file once store() returns.
    void add(const QString &sha256, const Measurement &measurement);
    /// Throws DiskFull or NotWritable: what was stored before stays readable.
    void store();

    /// Nothing is left to be read of the image: it was measured and, unless it is no whole image, has its perceptual hash.
    bool isComplete(const ImageRecord &record) const;

private:
    using Content = std::array<char, 32>;
    struct ContentHash {
        std::size_t operator()(const Content &content) const
        {
            std::size_t hash = 0;
            std::memcpy(&hash, content.data(), sizeof hash);
            return hash;
        }
    };

    static std::optional<Content> contentOf(const QString &sha256);
    static QByteArray entryOf(const Content &content, const Measurement &measurement);
    void lock(const QString &folder);
    qsizetype read(const QByteArray &bytes);
    void write(const QByteArray &bytes);

    QFile m_file;
    std::unique_ptr<QLockFile> m_lock; ///< held by the writer
    QByteArray m_unstored;
    std::unordered_map<Content, Measurement, ContentHash> m_measurements;
};

} // namespace taxon
