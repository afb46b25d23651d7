#include "core/health/measure_images.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/missing_images.h"
#include "core/dataset/ordered_reads.h"
#include "core/dataset/perceptual_hashes.h"
#include "core/health/measurement_cache.h"
#include "core/imaging/decode.h"
#include "core/imaging/perceptual_hash.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSet>

#include <algorithm>

namespace taxon {
namespace {

constexpr qint64 kStoreEveryMs = 1000;

struct Measured {
    QString sha256;
    bool isUsable = false; ///< the file holds what the project knows
    MeasurementCache::Measurement statistics = {};
    std::optional<quint64> look = {};
};

/// Whether both are of one picture: only JPEG files are decoded at other sizes.
bool isHashedAsMeasured(const ImageRecord &record)
{
    const auto divisor = [&](int side) { return reducedDivisor(record.width, record.height, side); };
    return record.format != QLatin1StringView("jpeg") || divisor(kHashedSide) == divisor(kMeasuredSide);
}

Measured measure(const QString &path, const ImageRecord &record)
{
    Measured result{record.sha256};
    QByteArray bytes;
    try {
        bytes = readFile(path);
    } catch (const Error &) {
        return result;
    }
    if (sha256Hex(bytes) != record.sha256)
        return result;
    result.isUsable = true;
    try {
        const RgbImage picture = decodeReduced(bytes, kMeasuredSide);
        result.statistics = imageStatistics(picture);
        if (!record.perceptualHash)
            result.look = perceptualHash(isHashedAsMeasured(record) ? picture : decodeReduced(bytes, kHashedSide));
    } catch (const Error &error) { // no whole image: the measurement says so
        result.isUsable = error.code() == ErrorCode::Unreadable; // else it says nothing about the image
    }
    return result;
}

/// What is to be read: each content once, from a file that is as it was.
std::vector<ImageId> unmeasured(Project &project, const MeasurementCache &cache, Progress &progress)
{
    const FileCheck files = checkFiles(project, progress);
    std::vector<ImageId> chosen;
    QSet<QByteArray> contents;
    project.images().forEach([&](const ImageRecord &record) {
        const QByteArray content = QByteArray::fromHex(record.sha256.toLatin1());
        const bool isChanged = std::binary_search(files.changed.begin(), files.changed.end(), record.id);
        if (record.path.isEmpty() || record.isMissing || isChanged || cache.isComplete(record) || contents.contains(content))
            return;
        contents.insert(content);
        chosen.push_back(record.id);
    });
    return chosen;
}

/// Keeps what came, in steps.
class Measuring {
public:
    Measuring(Project &project, Progress &progress)
        : m_project(project)
        , m_progress(progress)
        , m_cache(project.cacheFolder(), MeasurementCache::Access::Write)
        , m_images(unmeasured(project, m_cache, progress))
    {
    }

    MeasureReport run()
    {
        m_clock.start();
        try {
            OrderedReads<Measured> reads(m_progress, [this](const Measured &measured) { take(measured); });
            for (const ImageId id : m_images) {
                const ImageRecord record = m_project.images().image(id);
                reads.request(record, [path = m_project.images().absolutePath(record), record] { return measure(path, record); });
            }
            reads.finish();
        } catch (const Cancelled &) {
            store();
            throw;
        }
        store();
        return m_report;
    }

private:
    void take(const Measured &measured)
    {
        m_progress.report(++m_done, qint64(m_images.size()), QCoreApplication::translate("Health", "Looking at images"));
        if (!measured.isUsable) {
            ++m_report.unusable;
            return;
        }
        m_cache.add(measured.sha256, measured.statistics);
        ++m_report.measured;
        m_report.unreadable += !measured.statistics;
        if (measured.look)
            m_looks.emplace_back(measured.sha256, *measured.look);
        if (m_clock.elapsed() >= kStoreEveryMs)
            store();
    }

    void store()
    {
        if (!m_looks.empty()) { // before the statistics: what has those is not read again
            Transaction transaction(m_project.database());
            for (const auto &[sha256, look] : m_looks)
                m_project.images().setPerceptualHash(sha256, look);
            transaction.commit();
            m_looks.clear();
        }
        m_cache.store();
        m_clock.start();
    }

    Project &m_project;
    Progress &m_progress;
    MeasurementCache m_cache;
    const std::vector<ImageId> m_images;
    std::vector<std::pair<QString, quint64>> m_looks;
    QElapsedTimer m_clock;
    qint64 m_done = 0;
    MeasureReport m_report;
};

} // namespace

MeasureReport measureImages(Project &project, Progress &progress)
{
    return Measuring(project, progress).run();
}

} // namespace taxon
