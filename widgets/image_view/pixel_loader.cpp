#include "widgets/image_view/pixel_loader.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <QFileInfo>
#include <QThreadPool>

#include <algorithm>
#include <mutex>
#include <new>

namespace taxon {
namespace {

constexpr qint64 kLargePyramid = 16LL * 1024 * 1024;
constexpr qint64 kLargePicture = 3'000'000; ///< pixels from which on a JPEG gets a preview
constexpr int kPreviewsAhead = 3;
constexpr qint64 kStalledMs = 2'000;
constexpr int kWatchMs = 500;

/// A preview of a large JPEG; of anything else, whole is as fast or the only way.
PyramidPointer firstPicture(const PixelRequest &request, int side)
{
    const QByteArray bytes = readFile(request.path);
    if (request.frame == 0) {
        const ImageInfo info = readImageInfo(bytes);
        if (info.format == QStringLiteral("jpeg") && qint64(info.width) * info.height >= kLargePicture) {
            const RgbImage reduced = decodeReduced(bytes, side);
            if (reduced.width < info.width)
                return sharedPyramid(Pyramid(reduced, info));
        }
    }
    return sharedPyramid(Pyramid(decodePixelImage(bytes, request.frame)));
}

PixelPicture decoded(const PixelRequest &request, bool isPreview, int side, const PixelLoader::Check &check)
{
    try {
        if (const QString complaint = check ? check(request.id) : QString(); !complaint.isEmpty())
            return {{}, complaint};
        if (isPreview)
            return {firstPicture(request, side), {}};
        return {sharedPyramid(Pyramid(decodePixelImage(readFile(request.path), request.frame))), {}};
    } catch (const Error &error) {
        return {{}, error.message()};
    } catch (const std::bad_alloc &) {
        return {{}, PixelLoader::tr("There is not enough memory to show this image.")};
    } catch (const std::exception &exception) {
        return {{}, QString::fromUtf8(exception.what())};
    }
}

} // namespace

PyramidPointer sharedPyramid(Pyramid &&pyramid)
{
    // Giving hundreds of megabytes back to the system takes longer than a frame.
    return {new Pyramid(std::move(pyramid)), [](const Pyramid *old) {
                if (old->memory() < kLargePyramid)
                    delete old;
                else
                    QThreadPool::globalInstance()->start([old] { delete old; });
            }};
}

struct PixelLoader::Link {
    std::mutex mutex;
    PixelLoader *loader = nullptr; ///< nullptr once it is gone
};

PixelLoader::PixelLoader(qint64 cacheBytes, QObject *parent)
    : QObject(parent)
    , m_cacheBytes(cacheBytes)
    , m_link(std::make_shared<Link>())
{
    m_link->loader = this;
    m_time.start();
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, this, &PixelLoader::findStalled);
}

PixelLoader::~PixelLoader()
{
    const std::scoped_lock lock(m_link->mutex);
    m_link->loader = nullptr;
}

void PixelLoader::want(const QList<PixelRequest> &requests)
{
    m_wanted.clear();
    m_declined.clear();
    QSet<Key> seen;
    for (const PixelRequest &request : requests) {
        if (seen.contains(keyOf(request)))
            continue;
        seen.insert(keyOf(request));
        m_wanted.append(request);
        const auto entry = m_entries.find(keyOf(request));
        if (entry != m_entries.end())
            entry->used = ++m_clock;
    }
    evict();
    startNext();
}

const PixelPicture *PixelLoader::find(ImageId id, int frame) const
{
    const auto found = m_entries.constFind({id.value, frame});
    return found == m_entries.constEnd() ? nullptr : &found->picture;
}

void PixelLoader::clear()
{
    ++m_generation;
    m_wanted.clear();
    m_declined.clear();
    m_running.clear();
    m_entries.clear();
    m_bytes = 0;
}

bool PixelLoader::hasWhole(const Key &key) const
{
    const auto found = m_entries.constFind(key);
    return found != m_entries.constEnd() && isFinished(*found);
}

bool PixelLoader::isStalled(const Key &key) const
{
    return std::any_of(m_work.begin(), m_work.end(), [&key](const Work &work) { return work.isStalled && work.key == key; });
}

bool PixelLoader::isWaiting(const Key &key, Kind kind) const
{
    return m_running.contains({key, int(kind)});
}

// First something to show for the current image, with all cores; then for the next one; then the current one whole; then
// what comes after.
void PixelLoader::startNext()
{
    if (m_wanted.isEmpty())
        return;
    startPreview(0, m_urgent);
    const Key current = keyOf(m_wanted.constFirst());
    if (isWaiting(current, Kind::Preview) && !isStalled(current))
        return;
    startPreview(1, m_ahead);
    startWhole(0, 1);
    for (qsizetype place = 2; place <= kPreviewsAhead; ++place)
        startPreview(place, m_ahead);
    startWhole(1, m_wanted.size());
}

void PixelLoader::startPreview(qsizetype place, DecodePool &pool)
{
    if (place >= m_wanted.size())
        return;
    const PixelRequest &request = m_wanted[place];
    const Key key = keyOf(request);
    const bool isFree = &pool == &m_urgent || m_aheadRunning == 0;
    const bool isMissing = !m_entries.contains(key) && !m_declined.contains(key);
    if (isFree && isMissing && !isWaiting(key, Kind::Preview) && !isWaiting(key, Kind::Whole))
        start(request, Kind::Preview, pool);
}

void PixelLoader::startWhole(qsizetype from, qsizetype to)
{
    for (qsizetype place = from; place < to; ++place) {
        const Key key = keyOf(m_wanted[place]);
        if (hasWhole(key))
            continue;
        const bool isComing = isWaiting(key, Kind::Preview) || isWaiting(key, Kind::Whole);
        if (isComing && isStalled(key))
            continue;
        if (isComing || m_aheadRunning > 0 || m_declined.contains(key) || (place > 0 && !hasRoomFor(place)))
            return;
        start(m_wanted[place], Kind::Whole, m_ahead);
    }
}

/// Beside those that are wanted more.
bool PixelLoader::hasRoomFor(qsizetype place) const
{
    qint64 sum = m_lastWhole;
    for (qsizetype before = 0; before < place; ++before)
        sum += m_entries.value(keyOf(m_wanted[before])).bytes;
    return sum <= m_cacheBytes;
}

void PixelLoader::start(const PixelRequest &request, Kind kind, DecodePool &pool)
{
    m_aheadRunning += &pool == &m_ahead ? 1 : 0;
    m_running.insert({keyOf(request), int(kind)}, m_generation);
    const quint64 job = ++m_lastJob;
    m_work.insert(job, {keyOf(request), &pool, m_time.elapsed(), false});
    m_watch.start();
    pool.start([link = m_link, request, kind, job, side = m_previewSide, check = m_check, generation = m_generation] {
        const PixelPicture picture = decoded(request, kind == Kind::Preview, side, check);
        const std::scoped_lock lock(link->mutex);
        PixelLoader *loader = link->loader;
        if (!loader)
            return;
        const auto deliver = [=] {
            loader->finish(job);
            loader->accept(request, kind, generation, picture);
        };
        QMetaObject::invokeMethod(loader, deliver, Qt::QueuedConnection);
    });
}

void PixelLoader::finish(quint64 job)
{
    const Work work = m_work.take(job);
    if (work.isStalled)
        work.pool->takeBackThread();
    else
        m_aheadRunning -= work.pool == &m_ahead ? 1 : 0;
    if (m_work.isEmpty())
        m_watch.stop();
}

void PixelLoader::findStalled()
{
    bool isAny = false;
    for (Work &work : m_work) {
        if (work.isStalled || m_time.elapsed() - work.startedMs < kStalledMs)
            continue;
        work.isStalled = isAny = true;
        work.pool->replaceThread();
        m_aheadRunning -= work.pool == &m_ahead ? 1 : 0;
    }
    if (isAny)
        startNext();
}

PixelPicture PixelLoader::shownPicture(const PixelPicture &picture, const QString &path) const
{
    const QFileInfo file(path);
    const bool isNamed = picture.error.contains(file.completeBaseName()) || picture.error.contains(file.path());
    if (m_fileNames == FileNames::Shown || picture.error.isEmpty() || !isNamed)
        return picture;
    return {picture.pyramid, tr("This image cannot be read. Its name is hidden, because labeling is blind.")};
}

void PixelLoader::accept(const PixelRequest &request, Kind kind, quint64 generation, const PixelPicture &picture)
{
    if (generation == m_generation) {
        const Key key = keyOf(request);
        m_running.remove({key, int(kind)});
        const bool isWhole = picture.pyramid && picture.pyramid->isWhole();
        Entry &entry = m_entries[key];
        m_bytes -= entry.bytes;
        entry = {shownPicture(picture, request.path), picture.pyramid ? picture.pyramid->memory() : 0, ++m_clock};
        m_bytes += entry.bytes;
        if (isWhole)
            m_lastWhole = entry.bytes;
        evict();
        Q_EMIT loaded(request.id, request.frame);
    }
    startNext();
}

// The least recently used first, of those that are not wanted; then the last of the wanted. Never the current one.
void PixelLoader::evict()
{
    const auto drop = [this](const Key &key) { m_bytes -= m_entries.take(key).bytes; };
    QSet<Key> wanted;
    for (const PixelRequest &request : std::as_const(m_wanted))
        wanted.insert(keyOf(request));
    while (m_bytes > m_cacheBytes) {
        auto oldest = m_entries.constEnd();
        for (auto entry = m_entries.constBegin(); entry != m_entries.constEnd(); ++entry)
            if (!wanted.contains(entry.key()) && (oldest == m_entries.constEnd() || entry->used < oldest->used))
                oldest = entry;
        if (oldest == m_entries.constEnd())
            break;
        drop(Key(oldest.key()));
    }
    for (qsizetype place = m_wanted.size() - 1; place > 0 && m_bytes > m_cacheBytes; --place) {
        const Key key = keyOf(m_wanted[place]);
        if (!m_entries.contains(key))
            continue;
        drop(key);
        m_declined.insert(key);
    }
}

} // namespace taxon
