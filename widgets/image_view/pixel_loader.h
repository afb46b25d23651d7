#pragma once

#include "core/base/ids.h"
#include "core/imaging/pyramid.h"
#include "widgets/image_view/decode_pool.h"

#include <QElapsedTimer>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QSize>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>

namespace taxon {

/// Shared by the view, the cache and pool threads; what is large is freed on a pool thread.
using PyramidPointer = std::shared_ptr<const Pyramid>;
PyramidPointer sharedPyramid(Pyramid &&pyramid);

struct PixelRequest {
    ImageId id;
    QString path;  ///< absolute
    int frame = 0; ///< from 0
};

/// An image ready to be shown, or why there is none.
struct PixelPicture {
    PyramidPointer pyramid; ///< may be a preview: Pyramid::isWhole()
    QString error;          ///< translated sentence; empty when there is a picture
};

/// Decodes images with their true values on pool threads, ahead of when they are needed. Of a large JPEG a picture at
/// reduced scale comes first and is replaced by the whole. A file that does not come for two seconds (a network that
/// stalls) holds up no other. GUI thread only.
class PixelLoader : public QObject {
    Q_OBJECT
public:
    /// `cacheBytes` bounds what is kept for later; the current image is kept whatever its size.
    explicit PixelLoader(qint64 cacheBytes, QObject *parent = nullptr);
    ~PixelLoader() override;

    /// Asked on pool threads before a file is read: why the image must not be shown, as a sentence; empty when nothing
    /// is the matter. May throw Error.
    using Check = std::function<QString(ImageId)>;
    void setCheck(Check check) { m_check = std::move(check); }

    /// Hidden: no reason why an image cannot be shown names its file.
    enum class FileNames { Shown, Hidden };
    void setFileNames(FileNames names) { m_fileNames = names; }

    /// Short side in screen pixels that a preview must have.
    void setPreviewSide(int pixels) { m_previewSide = pixels; }

    /// The first is on the screen or about to be; the others come after it, in this order of likelihood. What is no
    /// longer wanted when its turn comes is not decoded.
    void want(const QList<PixelRequest> &requests);
    /// nullptr while it is not there. Valid until control returns to the event loop.
    const PixelPicture *find(ImageId id, int frame = 0) const;
    void clear();

    /// Nothing that fits is missing or being decoded.
    bool isIdle() const { return m_running.isEmpty(); }
    qint64 bytes() const { return m_bytes; } ///< kept now

Q_SIGNALS:
    /// There is a picture where there was none, or a better one.
    void loaded(taxon::ImageId id, int frame);

private:
    using Key = std::pair<qint64, int>; ///< image, frame
    enum class Kind { Preview, Whole };
    struct Entry {
        PixelPicture picture;
        qint64 bytes = 0;
        quint64 used = 0;
    };

    static Key keyOf(const PixelRequest &request) { return {request.id.value, request.frame}; }
    static bool isFinished(const Entry &entry) { return !entry.picture.pyramid || entry.picture.pyramid->isWhole(); }
    bool hasWhole(const Key &key) const;
    bool isWaiting(const Key &key, Kind kind) const;
    bool isStalled(const Key &key) const;
    void startNext();
    void startWhole(qsizetype from, qsizetype to);
    void startPreview(qsizetype place, DecodePool &pool);
    bool hasRoomFor(qsizetype place) const;
    void start(const PixelRequest &request, Kind kind, DecodePool &pool);
    void finish(quint64 job);
    PixelPicture shownPicture(const PixelPicture &picture, const QString &path) const;
    void accept(const PixelRequest &request, Kind kind, quint64 generation, const PixelPicture &picture);
    void findStalled();
    void evict();

    Check m_check;
    qint64 m_cacheBytes;
    FileNames m_fileNames = FileNames::Shown;
    int m_previewSide = 600;
    QHash<Key, Entry> m_entries;
    QList<PixelRequest> m_wanted;
    QSet<Key> m_declined; ///< of the wanted ones: had to leave for want of room
    QHash<std::pair<Key, int>, quint64> m_running; ///< by kind; the generation that asked
    qint64 m_bytes = 0;
    qint64 m_lastWhole = 0; ///< bytes of the last image decoded: the guess for the next
    quint64 m_generation = 0; ///< results from before clear() are dropped
    quint64 m_clock = 0;
    int m_aheadRunning = 0; ///< without stalled ones
    struct Work {
        Key key;
        DecodePool *pool = nullptr;
        qint64 startedMs = 0;
        bool isStalled = false;
    };
    QHash<quint64, Work> m_work; ///< on a thread or waiting for one
    quint64 m_lastJob = 0;
    QElapsedTimer m_time;
    QTimer m_watch;
    struct Link;
    std::shared_ptr<Link> m_link; ///< by which threads find this, or that it is gone
    DecodePool m_urgent{2}; ///< for the current image's first picture alone, so that it never waits for another's
    DecodePool m_ahead{1};
};

} // namespace taxon
