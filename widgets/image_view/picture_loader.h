#pragma once

#include "core/base/ids.h"
#include "widgets/image_view/decode_pool.h"

#include <QCache>
#include <QElapsedTimer>
#include <QHash>
#include <QImage>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace taxon {

struct RgbImage;

/// The same pixels as a QImage of its own.
QImage toQImage(const RgbImage &image);

struct PictureRequest {
    ImageId id;
    QString path;     ///< absolute
    int side = 0;     ///< the picture fills a square of so many device pixels; 0: as the decode function likes
    QString sha256 = {}; ///< of the content that is meant; empty: whatever the file holds
    qint64 bytes = 0;      ///< of the file when it held that content,
    qint64 modifiedMs = 0; ///< and its time: as long as both are so, the content is taken for the same
};

/// A decoded picture, or why there is none.
struct Picture {
    QImage image;
    QString error; ///< translated sentence; empty when there is an image
    int side = 0;  ///< that was asked for
};

/// Decodes image files on pool threads and keeps the most recently used pictures. What is no longer wanted when
/// its turn comes is never decoded. A file that does not come, on a network folder that has gone, holds up no other one
/// and not the end of the program. GUI thread only.
class PictureLoader : public QObject {
    Q_OBJECT
public:
    /// Runs on pool threads; throws Error.
    using Decode = std::function<QImage(const PictureRequest &request)>;
    /// Fills in what a request lacks when its turn comes; runs on the GUI thread.
    using Complete = std::function<void(PictureRequest &request)>;

    PictureLoader(Decode decode, qint64 cacheBytes, QObject *parent = nullptr);
    ~PictureLoader() override;

    /// Forgets all pictures; from now on these.
    void setSource(Decode decode, Complete complete);

    /// nullptr while it is not there; may be of another side than wanted. Valid until control returns to the event loop.
    const Picture *find(ImageId id) const { return m_cache.object(id.value); }

    /// Replaces everything that was wanted before; the first is the most urgent.
    void want(const QList<PictureRequest> &requests);
    /// Forgets all pictures: files have changed.
    void clear();

    /// Nothing is wanted and nothing is being decoded.
    bool isIdle() const { return m_queue.isEmpty() && m_running.isEmpty(); }

Q_SIGNALS:
    void loaded(taxon::ImageId id);

private:
    struct Link;
    struct Work {
        qint64 startedMs = 0;
        bool isStalled = false;
    };

    bool isThere(const PictureRequest &request) const;
    void startNext();
    void start(const PictureRequest &request);
    void finish(quint64 work);
    void findStalled();
    /// No picture: it was not wanted any more when its turn came.
    void accept(const PictureRequest &request, quint64 generation, const std::optional<Picture> &picture);

    Decode m_decode;
    Complete m_complete;
    QCache<qint64, Picture> m_cache; ///< cost in KiB
    QList<PictureRequest> m_queue;
    QHash<ImageId, quint64> m_running;
    quint64 m_generation = 0; ///< results from before clear() are dropped
    QHash<quint64, Work> m_work; ///< on pool threads, of any generation
    quint64 m_lastWork = 0;
    int m_stalled = 0; ///< of m_work
    int m_threads;
    QElapsedTimer m_time;
    QTimer m_watch;
    std::shared_ptr<Link> m_link;
    DecodePool m_pool;
};

/// Whole pictures, as training sees them.
PictureLoader::Decode fullDecode();

} // namespace taxon
