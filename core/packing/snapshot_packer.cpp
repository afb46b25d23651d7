#include "core/packing/snapshot_packer.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/new_folder.h"
#include "core/base/ordered_work.h"
#include "core/base/random.h"
#include "core/dataset/content_finder.h"
#include "core/imaging/encode.h"
#include "core/packing/packed_store.h"
#include "core/packing/store_writer.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QThread>

#include <algorithm>
#include <cerrno>

namespace taxon {
namespace {

constexpr int kMinSize = 16;
constexpr int kMaxSize = 1024;

void validate(const PackOptions &options)
{
    const int size = options.preprocessing.size;
    if (size < kMinSize || size > kMaxSize)
        throw Error(ErrorCode::Usage,
            QCoreApplication::translate("Packing", "The size is %1 to %2 pixels, not %3.").arg(kMinSize).arg(kMaxSize).arg(size));
    if (options.jpegQuality < 1 || options.jpegQuality > 100)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("Packing", "The quality of a JPEG file is 1 to 100, not %1.").arg(options.jpegQuality));
}

// Only a store gives way to a store.
void requireStoreOrNothing(const QString &path)
{
    const QFileInfo place(path);
    const bool isFree = !place.exists() || (place.isDir() && QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    if (!isFree && !QFileInfo::exists(path + QStringLiteral("/taxon.json")))
        throw Error(ErrorCode::NotWritable,
            QCoreApplication::translate("Packing", "%1 is there already and is no packed store: choose another name, so that nothing is overwritten.").arg(path));
}

// By part; within a part at random, since many programs read a store from the front and learn badly from one class at a time.
std::vector<SnapshotItem> storedOrder(const Snapshot &snapshot)
{
    std::vector<SnapshotItem> order;
    for (const Part part : kParts) {
        std::vector<SnapshotItem> items = snapshot.itemsOf(part);
        Random random(mixSeed(snapshot.seed, quint64(part)));
        shuffle(std::span(items), random);
        order.insert(order.end(), items.begin(), items.end());
    }
    return order;
}

struct Prepared {
    QByteArray bytes;
    QString fileName;
    QString trouble; ///< why there are no bytes
};

QByteArray encoded(const RgbImage &image, const PackOptions &options)
{
    if (options.encoding == PackEncoding::Jpeg)
        return encodeJpeg(image, options.jpegQuality);
    return {reinterpret_cast<const char *>(image.pixels.data()), qsizetype(image.pixels.size())};
}

Prepared prepared(const SnapshotItem &item, const ContentFinder &finder, const PackOptions &options)
{
    const auto content = finder.content(item.sha256);
    if (!content)
        return {{}, {}, QCoreApplication::translate("Packing", "file is missing or was changed since it was imported")};
    try {
        const RgbImage image = prepareFile(content->bytes, options.preprocessing);
        return {encoded(image, options), QFileInfo(content->path).fileName(), {}};
    } catch (const Error &error) {
        if (error.code() != ErrorCode::Unreadable)
            throw;
        return {{}, {}, error.message()};
    }
}

qint64 mostBytes(const PackOptions &options)
{
    const qint64 side = options.preprocessing.size;
    return side * side * 6 + 4096; // raw pixels need half; no JPEG file is larger than this
}

// Most full disks show here and not after minutes of packing.
void requireSpace(const QString &folder, qint64 bytes)
{
    const QStorageInfo disk(folder);
    if (!disk.isValid() || disk.bytesAvailable() >= bytes)
        return;
    const QString detail = QStringLiteral("%1 of %2 bytes").arg(disk.bytesAvailable()).arg(bytes);
    errno = ENOSPC;
    throwWriteError(folder, detail);
}

} // namespace

int packThreads()
{
    return std::max(1, QThread::idealThreadCount());
}

PackReport packSnapshot(Project &project, const Snapshot &snapshot, const PackOptions &options, const QString &path, int threads,
    Progress &progress)
{
    validate(options);
    requireStoreOrNothing(path);
    const ContentFinder finder(project);
    const std::vector<SnapshotItem> items = storedOrder(snapshot);
    PackReport report;
    report.path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    PackDescription &description = report.description;
    description.options = options;
    description.key = packKey(snapshot, options);
    description.snapshotSha256 = snapshot.sha256;
    for (const SnapshotClass &entry : snapshot.classes)
        description.classes.append(entry.name);

    NewFolder folder(report.path);
    if (options.encoding == PackEncoding::Raw)
        requireSpace(folder.path(), qint64(items.size()) * options.preprocessing.size * options.preprocessing.size * 3);
    const auto writer = makeStoreWriter(options.format, folder.path(), qint64(items.size()), mostBytes(options));
    const auto make = [&](qint64 index) { return prepared(items[std::size_t(index)], finder, options); };
    const auto take = [&](qint64 index, const Prepared &made) {
        const SnapshotItem &item = items[std::size_t(index)];
        progress.report(index + 1, qint64(items.size()), QCoreApplication::translate("Packing", "Packing images"));
        if (!made.trouble.isEmpty()) {
            description.leftOut.append(item.image);
            report.leftOut.append({project.images().displayPath(project.images().image(item.image)), made.trouble});
            return;
        }
        ++description.images[std::size_t(item.part)];
        writer->write({made.bytes, options.preprocessing.size, options.encoding, item.image, made.fileName, item.sha256, item.label,
            description.classes[item.label], item.part});
    };
    makeInOrder(qint64(items.size()), threads, progress, make, take);
    if (description.total() == 0)
        throw Error(ErrorCode::Impossible,
            QCoreApplication::translate("Packing", "None of the images can be read any more: check that the folder with the images is where it was."));
    writer->finish();
    description.files = checkedFiles(folder.path(), progress);
    for (const PackDescription::File &file : std::as_const(description.files))
        report.bytes += file.bytes;
    writePackDescription(folder.path(), description);
    progress.throwIfCancelled();
    folder.replace();
    return report;
}

} // namespace taxon
