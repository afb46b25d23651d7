#pragma once

#include "core/base/ids.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QList>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>

namespace taxon {

struct RgbImage;

/// The same pixels as a QImage of its own.
QImage toQImage(const RgbImage &image);

struct PictureRequest {
    ImageId id;
    QString path; ///< absolute
};

/// A decoded picture, or why there is none.
struct Picture {
    QImage image;
    QString error; ///< translated sentence; empty when there is an image
};

/// Decodes image files on pool threads and keeps the most recently used pictures. What is no longer wanted when
/// its turn comes is never decoded. GUI thread only.
class PictureLoader : public QObject {
    Q_OBJECT
public:
    /// Runs on pool threads; throws Error.
    using Decode = std::function<QImage(const QString &path)>;

    PictureLoader(Decode decode, qint64 cacheBytes, QObject *parent = nullptr);
    ~PictureLoader() override;

    /// nullptr while it is not there. Valid until control returns to the event loop.
    const Picture *find(ImageId id) const { return m_cache.object(id.value); }

    /// Replaces everything that was wanted before; the first is the most urgent.
    void want(const QList<PictureRequest> &requests);
    /// Adds one as the most urgent. Only the newest few hundred such requests are kept.
    void request(const PictureRequest &request);
    /// Forgets one picture, or all: its file has changed.
    void forget(ImageId id) { m_cache.remove(id.value); }
    void clear();

    /// Nothing is wanted and nothing is being decoded.
    bool isIdle() const { return m_queue.isEmpty() && m_running.isEmpty(); }

Q_SIGNALS:
    void loaded(taxon::ImageId id);

private:
    void startNext();
    void accept(ImageId id, quint64 generation, const Picture &picture);

    Decode m_decode;
    QCache<qint64, Picture> m_cache; ///< cost in KiB
    QList<PictureRequest> m_queue;
    QHash<ImageId, quint64> m_running;
    quint64 m_generation = 0; ///< results from before clear() are dropped
    QThreadPool m_pool;
};

/// Whole pictures, as training sees them.
PictureLoader::Decode fullDecode();
/// Thumbnails whose long side is at most `side` pixels.
PictureLoader::Decode thumbnailDecode(int side);

} // namespace taxon
