#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

struct zip;

namespace taxon {

/// The entries of a zip file as torch.save() makes it: all in one folder, none compressed.
/// Every length is compared with the file's before memory is asked for; checksums are verified.
class ZipArchive {
public:
    /// Throws Error (Corrupt).
    explicit ZipArchive(const QString &path);

    bool contains(const QString &name) const { return indexOf(name) >= 0; }
    /// Bytes of an entry. Throws Error (Corrupt) when there is none or it is compressed.
    qint64 size(const QString &name) const;
    /// Reads a whole entry to `target`, which has room for size() bytes. Throws Error (Corrupt).
    void read(const QString &name, void *target) const;

private:
    qint64 indexOf(const QString &name) const;

    struct Closer {
        void operator()(zip *archive) const;
    };
    std::unique_ptr<zip, Closer> m_zip;
    QByteArray m_folder; ///< with its slash
    qint64 m_fileBytes = 0;
};

} // namespace taxon
