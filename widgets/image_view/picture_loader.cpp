#include "widgets/image_view/picture_loader.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/imaging/decode.h"

#include <QSet>
#include <QThread>

#include <cstring>
#include <mutex>
#include <new>

namespace taxon {
namespace {

constexpr qint64 kKibibyte = 1024;
constexpr qint64 kStalledMs = 2'000;
constexpr int kWatchMs = 500;
constexpr int kReady = 8; ///< beside those that are being decoded: no thread waits for the window

Picture decoded(const PictureLoader::Decode &decode, const PictureRequest &request)
{
    try {
        return {decode(request), {}, request.side};
    } catch (const Error &error) {
        return {{}, error.message(), request.side};
    } catch (const std::bad_alloc &) {
        return {{}, PictureLoader::tr("There is not enough memory to show this image."), request.side};
    } catch (const std::exception &exception) {
        return {{}, QString::fromUtf8(exception.what()), request.side};
    }
}

} // namespace

QImage toQImage(const RgbImage &image)
{
    QImage copy(image.width, image.height, QImage::Format_RGB888);
    if (copy.isNull())
        throw std::bad_alloc();
    const std::size_t rowBytes = std::size_t(image.width) * 3;
    for (int y = 0; y < image.height; ++y)
        std::memcpy(copy.scanLine(y), image.pixels.data() + std::size_t(y) * rowBytes, rowBytes);
    return copy;
}

struct PictureLoader::Link {
    std::mutex mutex;
    PictureLoader *loader = nullptr; ///< nullptr once it is gone
    QSet<ImageId> wanted;
};

PictureLoader::PictureLoader(Decode decode, qint64 cacheBytes, QObject *parent)
    : QObject(parent)
    , m_decode(std::move(decode))
    , m_cache(cacheBytes / kKibibyte)
    // One core stays free for the window.
    , m_threads(qBound(1, QThread::idealThreadCount() - 1, 4))
    , m_link(std::make_shared<Link>())
    , m_pool(m_threads)
{
    m_link->loader = this;
    m_time.start();
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, this, &PictureLoader::findStalled);
}

PictureLoader::~PictureLoader()
{
    const std::scoped_lock lock(m_link->mutex);
    m_link->loader = nullptr;
}

void PictureLoader::setSource(Decode decode, Complete complete)
{
    clear();
    m_decode = std::move(decode);
    m_complete = std::move(complete);
}

bool PictureLoader::isThere(const PictureRequest &request) const
{
    const Picture *picture = find(request.id);
    return picture && (picture->side == request.side || picture->image.isNull());
}

void PictureLoader::want(const QList<PictureRequest> &requests)
{
    m_queue.clear();
    QSet<ImageId> wanted;
    for (const PictureRequest &request : requests) {
        wanted.insert(request.id);
        if (!isThere(request) && !m_running.contains(request.id))
            m_queue.append(request);
    }
    {
        const std::scoped_lock lock(m_link->mutex);
        m_link->wanted = wanted;
    }
    startNext();
}

void PictureLoader::clear()
{
    ++m_generation;
    m_queue.clear();
    m_running.clear();
    m_cache.clear();
}

void PictureLoader::startNext()
{
    while (!m_queue.isEmpty() && m_work.size() - m_stalled < m_threads + kReady)
        start(m_queue.takeFirst());
}

void PictureLoader::start(const PictureRequest &wanted)
{
    PictureRequest request = wanted;
    if (m_complete)
        m_complete(request);
    m_running.insert(request.id, m_generation);
    const quint64 work = ++m_lastWork;
    m_work.insert(work, {m_time.elapsed(), false});
    m_watch.start();
    const auto isWanted = [](Link &link, ImageId id) {
        const std::scoped_lock lock(link.mutex);
        return link.loader && link.wanted.contains(id);
    };
    m_pool.start([link = m_link, isWanted, request, work, decode = m_decode, generation = m_generation] {
        const std::optional<Picture> picture = isWanted(*link, request.id) ? std::optional(decoded(decode, request)) : std::nullopt;
        const std::scoped_lock lock(link->mutex);
        PictureLoader *loader = link->loader;
        if (!loader)
            return;
        const auto deliver = [=] {
            loader->finish(work);
            loader->accept(request, generation, picture);
        };
        QMetaObject::invokeMethod(loader, deliver, Qt::QueuedConnection);
    });
}

void PictureLoader::finish(quint64 work)
{
    if (m_work.take(work).isStalled) {
        --m_stalled;
        m_pool.takeBackThread();
    }
    if (m_work.isEmpty())
        m_watch.stop();
}

void PictureLoader::findStalled()
{
    for (Work &work : m_work) {
        if (work.isStalled || m_time.elapsed() - work.startedMs < kStalledMs)
            continue;
        work.isStalled = true;
        ++m_stalled;
        m_pool.replaceThread();
    }
    startNext();
}

void PictureLoader::accept(const PictureRequest &request, quint64 generation, const std::optional<Picture> &picture)
{
    if (generation == m_generation) {
        m_running.remove(request.id);
        if (picture) {
            // A picture larger than the whole cache would be dropped by it at once.
            const qint64 cost = qBound<qint64>(1, picture->image.sizeInBytes() / kKibibyte, m_cache.maxCost());
            m_cache.insert(request.id.value, new Picture(*picture), cost);
            Q_EMIT loaded(request.id);
        } else if (m_link->wanted.contains(request.id)) { // wanted again meanwhile; only this thread writes it
            m_queue.prepend(request);
        }
    }
    startNext();
}

PictureLoader::Decode fullDecode()
{
    return [](const PictureRequest &request) { return toQImage(decodeImageFile(request.path).image); };
}

} // namespace taxon
