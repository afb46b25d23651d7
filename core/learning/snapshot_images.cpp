#include "core/learning/snapshot_images.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/progress.h"
#include "core/learning/parallel_for.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <mutex>

namespace taxon {
namespace {

/// Beside the packed file: the rows that are empty. Written first, so that a packed file never lacks it.
QString gapsPath(const QString &packedPath)
{
    return packedPath + QStringLiteral(".gaps.json");
}

/// The hash of a snapshot does not depend on the order of its images; the rows of a packed file do.
QByteArray rowOrder(const Snapshot &snapshot)
{
    QByteArray order;
    for (const SnapshotItem &item : snapshot.items)
        order += item.sha256.toLatin1();
    return order;
}

void writeGaps(const QString &packedPath, const std::vector<qint64> &rows)
{
    QJsonArray array;
    for (const qint64 row : rows)
        array.append(row);
    writeFileAtomically(gapsPath(packedPath), QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<qint64> readGaps(const QString &packedPath)
{
    std::vector<qint64> rows;
    for (const QJsonValue row : QJsonDocument::fromJson(readFile(gapsPath(packedPath))).array())
        rows.push_back(row.toInteger());
    return rows;
}

} // namespace

SnapshotImages::SnapshotImages(Project &project, const Snapshot &snapshot, const Preprocessing &preprocessing,
    Gaps gaps, int threads, Progress &progress)
    : m_snapshot(snapshot)
{
    const QByteArray description = QJsonDocument(preprocessing.toJson()).toJson(QJsonDocument::Compact);
    const QString key = sha256Hex(rowOrder(snapshot)) + u' ' + QString::fromUtf8(description);
    const QString path
        = project.cacheFolder() + QStringLiteral("/packed-") + sha256Hex(key.toUtf8()).left(32) + QStringLiteral(".bin");
    try {
        open(path, key, gaps);
    } catch (const Error &) { // not there, incomplete or damaged: it is only a cache
        make(project, path, key, preprocessing, threads, progress);
    }
    if (samplesOf(Part::Train).empty())
        throw Error(ErrorCode::Impossible,
            QCoreApplication::translate("Learning", "None of the images to train on can be read any more: check that the folder with the images is where it was."));
}

void SnapshotImages::open(const QString &path, const QString &key, Gaps gaps)
{
    m_skippedRows = readGaps(path);
    m_pixels = std::make_unique<PackedReader>(path, key);
    const bool isWanted = gaps == Gaps::Accept || m_skippedRows.empty();
    if (!isWanted || m_pixels->rows() != qint64(m_snapshot.items.size()))
        throw Error(ErrorCode::Corrupt, path);
}

void SnapshotImages::make(Project &project, const QString &path, const QString &key,
    const Preprocessing &preprocessing, int threads, Progress &progress)
{
    const ContentFinder finder(project);
    const auto &items = m_snapshot.items;
    ensureFolder(project.cacheFolder());
    PackedWriter writer(path, std::int64_t(items.size()), preprocessing.size, key);
    std::mutex mutex;
    m_skippedRows.clear();
    const auto packOne = [&](qint64 row) {
        if (const auto image = finder.prepared(items[std::size_t(row)].sha256, preprocessing)) {
            writer.write(row, image->pixels);
            return;
        }
        const std::scoped_lock lock(mutex);
        m_skippedRows.push_back(row);
    };
    const QString what = QCoreApplication::translate("Learning", "Preparing images");
    parallelFor(qint64(items.size()), threads, progress, packOne,
        [&](qint64 done) { progress.report(done, qint64(items.size()), what); });
    std::ranges::sort(m_skippedRows);
    QFile::remove(path); // never an old file with new gaps
    writeGaps(path, m_skippedRows);
    writer.finish();
    open(path, key, Gaps::Accept);
}

std::vector<Sample> SnapshotImages::samplesOf(Part part) const
{
    std::vector<Sample> samples;
    for (std::size_t row = 0; row < m_snapshot.items.size(); ++row) {
        const SnapshotItem &item = m_snapshot.items[row];
        if (item.part == part && !std::ranges::binary_search(m_skippedRows, qint64(row)))
            samples.push_back({qint64(row), item.image, item.label});
    }
    return samples;
}

QString SnapshotImages::fingerprint() const
{
    QByteArray text = m_snapshot.sha256.toLatin1();
    for (const qint64 row : m_skippedRows)
        text += ' ' + m_snapshot.items[std::size_t(row)].sha256.toLatin1();
    return sha256Hex(text);
}

} // namespace taxon
