#pragma once

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QString>

#include <memory>
#include <mutex>

class QLockFile;

namespace taxon {

/// Small encoded pictures of images on the disk, by content and size: `FOLDER/thumbnails-A.pack` and `-B.pack` with an
/// index beside each, whatever the number of images. The newer pack is written; when it is full the older one is
/// deleted, so that what was not made lately goes first. Everything may be deleted at any time, and a damaged entry is
/// as good as none. Of several programs on one folder the first writes and the others read. Thread-safe.
class ThumbnailCache {
public:
    static constexpr qint64 kBytes = 1024LL * 1024 * 1024;

    /// Nothing is read before the first find() or add(). `bytes` bounds both packs together.
    explicit ThumbnailCache(const QString &folder, qint64 bytes = kBytes);
    ~ThumbnailCache();

    /// The entry for a content (lower-case hex SHA-256) whose pictures are at most `side` pixels a side; empty when
    /// there is none.
    QByteArray find(const QString &sha256, int side);
    /// Keeps one; what cannot be written is not kept, and nobody needs to know.
    void add(const QString &sha256, int side, const QByteArray &picture);

    qint64 size(); ///< entries

private:
    struct Place {
        int pack = 0;
        quint32 length = 0;
        quint32 checksum = 0;
        qint64 offset = 0;
    };
    struct Pack {
        QFile data;
        QFile index;
        qint64 end = 0; ///< bytes that the index knows of
    };

    static QByteArray keyOf(const QString &sha256, int side);
    void open();
    quint64 read(int place);
    bool turnOver();
    bool start(int place, quint64 number);

    QString m_folder;
    qint64 m_bytes;
    std::mutex m_mutex;
    bool m_isOpen = false;
    std::unique_ptr<QLockFile> m_lock; ///< held while this program is the writer
    Pack m_packs[2];
    int m_newer = 0;
    quint64 m_number = 0; ///< of the newer pack; 0: there is none
    QHash<QByteArray, Place> m_places;
};

} // namespace taxon
