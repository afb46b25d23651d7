#include "core/learning/snapshot_images.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <QCoreApplication>

#include <algorithm>

namespace taxon {
namespace {

PackOptions optionsFor(const Preprocessing &preprocessing)
{
    PackOptions options;
    options.preprocessing = preprocessing;
    return options;
}

} // namespace

SnapshotImages::SnapshotImages(Project &project, const Snapshot &snapshot, const Preprocessing &preprocessing,
    Gaps gaps, int threads, Progress &progress)
    : m_snapshot(snapshot)
    , m_store(PackCache(project).store(snapshot, optionsFor(preprocessing), gaps, threads, progress))
{
    for (qint64 row = 0; row < m_store.size(); ++row)
        m_rows.insert(m_store.at(row).image, row);
    if (std::ranges::none_of(snapshot.items, [](const SnapshotItem &item) { return item.part == Part::Train; }))
        throw Error(ErrorCode::Impossible,
            QCoreApplication::translate("Learning", "Snapshot %1 has no image to train on: split again with more images.").arg(snapshot.id.value));
    if (samplesOf(Part::Train).empty())
        throw Error(ErrorCode::Impossible,
            QCoreApplication::translate("Learning", "None of the images to train on can be read any more: check that the folder with the images is where it was."));
}

std::vector<Sample> SnapshotImages::samplesOf(Part part) const
{
    std::vector<Sample> samples;
    for (const SnapshotItem &item : m_snapshot.items)
        if (const auto row = m_rows.constFind(item.image); item.part == part && row != m_rows.constEnd())
            samples.push_back({*row, item.image, item.label});
    return samples;
}

QString SnapshotImages::fingerprint() const
{
    QByteArray text = m_snapshot.sha256.toLatin1();
    for (const SnapshotItem &item : m_snapshot.items)
        if (!m_rows.contains(item.image))
            text += ' ' + item.sha256.toLatin1();
    return sha256Hex(text);
}

} // namespace taxon
