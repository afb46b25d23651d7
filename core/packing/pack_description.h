#pragma once

#include "core/imaging/preprocessing.h"
#include "core/project/snapshot_store.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace taxon {

enum class PackFormat {
    Lmdb,     ///< one LMDB environment
    TfRecord, ///< a TFRecord file a part
};

enum class PackEncoding {
    Raw,  ///< size × size × 3 bytes, RGB, row-major
    Jpeg, ///< a JPEG file
};

// "lmdb", "tfrecord"; "raw", "jpeg": the names of the command line and of taxon.json.
QString packFormatName(PackFormat format);
std::optional<PackFormat> packFormatFromName(const QString &name);
QString packEncodingName(PackEncoding encoding);
std::optional<PackEncoding> packEncodingFromName(const QString &name);

/// What becomes of a snapshot's images on their way into a packed store.
struct PackOptions {
    PackFormat format = PackFormat::Lmdb;
    PackEncoding encoding = PackEncoding::Raw;
    int jpegQuality = 95; ///< 1 to 100, for Jpeg
    Preprocessing preprocessing; ///< up to the tensor: mean and std are for whoever reads the store
};

/// The same for the same images, labels, parts and options, whatever the name of the project: what a store is reused by.
/// Lower-case hex SHA-256.
QString packKey(const Snapshot &snapshot, const PackOptions &options);

/// What a packed store holds and how it was made: the file taxon.json in its folder (docs/packed-stores.md).
struct PackDescription {
    /// A file of the store with its checksum.
    struct File {
        QString name;
        qint64 bytes = 0;
        quint32 crc32c = 0;
    };

    PackOptions options;
    QString key; ///< packKey()
    QString snapshotSha256;
    QStringList classes;
    std::array<qint64, 3> images{}; ///< in each of kParts
    QList<ImageId> leftOut; ///< images of the snapshot that could not be read
    QList<File> files;

    qint64 total() const { return images[0] + images[1] + images[2]; }
    QJsonObject toJson() const;
};

/// Reads FOLDER/taxon.json. Throws NotFound when there is none, TooNew, Corrupt.
PackDescription readPackDescription(const QString &folder);
/// Throws NotWritable, DiskFull.
void writePackDescription(const QString &folder, const PackDescription &description);

/// For a folder that is no whole store. Says what to do.
[[noreturn]] void throwDamagedStore(const QString &folder, const QString &detail);

} // namespace taxon
