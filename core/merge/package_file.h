#pragma once

#include "core/base/progress.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

struct zip;

namespace taxon {

/// Writes a package: a zip file with a manifest that lists the length and SHA-256 of everything else in it.
class PackageWriter {
public:
    /// Nothing is at `path` before finish(). Throws Error.
    explicit PackageWriter(const QString &path);
    ~PackageWriter();
    PackageWriter(const PackageWriter &) = delete;
    PackageWriter &operator=(const PackageWriter &) = delete;

    void add(const QString &name, const QByteArray &content);
    /// The file is read when finish() is called; `bytes` and `sha256` are what it must hold then.
    void addFile(const QString &name, const QString &file, qint64 bytes, const QString &sha256);
    /// Writes everything beside `path` and renames. `head` becomes part of the manifest. Throws Error, Cancelled.
    void finish(const QJsonObject &head, Progress &progress);

private:
    struct Entry;
    void put(const Entry &entry);
    void write(Progress &progress);

    QString m_path;
    QString m_unfinished;
    zip *m_zip = nullptr;
    std::vector<Entry> m_entries;
};

/// Reads a package. Nothing of it is believed before it is compared with the manifest.
class PackageReader {
public:
    /// Throws NotFound, Corrupt for a file that is no whole package or whose manifest was changed, TooNew.
    explicit PackageReader(const QString &path);
    ~PackageReader();
    PackageReader(const PackageReader &) = delete;
    PackageReader &operator=(const PackageReader &) = delete;

    const QJsonObject &manifest() const { return m_manifest; }
    bool contains(const QString &name) const;
    /// A whole part. Throws Corrupt when its length or checksum is not the manifest's.
    QByteArray read(const QString &name) const;
    /// Compares every part with the manifest, one after the other. Throws Corrupt, Cancelled.
    void verify(Progress &progress) const;

private:
    [[noreturn]] void throwCorrupt(const QString &reason) const;
    QByteArray readRaw(const QString &name, qint64 bytes) const;
    void readList();

    struct Part {
        qint64 bytes = -1;
        QString sha256;
    };
    QString m_path;
    zip *m_zip = nullptr;
    QJsonObject m_manifest;
    QHash<QString, Part> m_parts;
};

/// The manifest's format number that this program writes; it reads the older ones, too.
/// 1: images, classes by name and colour, queue, own decisions. 2: also how to label: rules; descriptions, keys and examples of classes.
inline constexpr int kPackageFormat = 2;

} // namespace taxon
