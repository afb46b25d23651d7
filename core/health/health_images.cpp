#include "core/health/health_images.h"

#include "core/dataset/missing_images.h"
#include "core/dataset/near_duplicates.h"
#include "core/dataset/near_groups.h"
#include "core/dataset/resolved_labels.h"
#include "core/dataset/snapshot_builder.h"
#include "core/health/measurement_cache.h"
#include "core/project/project.h"

#include <QHash>

#include <algorithm>

namespace taxon {
namespace {

/// Gives equal keys equal numbers.
template <class Key>
class Numbering {
public:
    int of(const Key &key)
    {
        const auto known = m_numbers.constFind(key);
        return known != m_numbers.constEnd() ? *known : *m_numbers.insert(key, int(m_numbers.size()));
    }

private:
    QHash<Key, int> m_numbers;
};

ImageTrouble troubleOf(const ImageRecord &record, const FileCheck &files, const MeasurementCache::Measurement *measurement)
{
    if (record.isMissing || record.path.isEmpty())
        return ImageTrouble::Missing;
    if (std::binary_search(files.changed.begin(), files.changed.end(), record.id))
        return ImageTrouble::Changed;
    return measurement && !*measurement ? ImageTrouble::Unreadable : ImageTrouble::None;
}

void readImages(Project &project, HealthImages &health, std::vector<std::optional<quint64>> &hashes, Progress &progress)
{
    const FileCheck files = checkFiles(project, progress);
    const MeasurementCache cache(project.cacheFolder(), MeasurementCache::Access::Read);
    Numbering<QByteArray> contents;
    Numbering<QString> groups;
    project.images().forEach([&](const ImageRecord &record) {
        progress.throwIfCancelled();
        const MeasurementCache::Measurement *measurement = cache.find(record.sha256);
        HealthImage image{.id = record.id, .width = record.width, .height = record.height,
            .content = contents.of(QByteArray::fromHex(record.sha256.toLatin1())),
            .group = record.groupKey.isEmpty() ? -1 : groups.of(record.groupKey), .trouble = troubleOf(record, files, measurement)};
        if (measurement && image.trouble == ImageTrouble::None)
            image.statistics = *measurement;
        health.waiting += !cache.isComplete(record) && image.trouble == ImageTrouble::None;
        health.images.push_back(image);
        hashes.push_back(record.perceptualHash);
    });
}

HealthImage *find(HealthImages &health, ImageId id)
{
    const auto place = std::lower_bound(health.images.begin(), health.images.end(), id, [](const HealthImage &image, ImageId wanted) { return image.id < wanted; });
    return place != health.images.end() && place->id == id ? &*place : nullptr;
}

void readLabels(Project &project, HealthImages &health)
{
    QHash<ClassId, int> numbers;
    for (const ImageClass &label : project.classes().counted()) {
        numbers.insert(label.id, int(health.classes.size()));
        health.classes.append(label.name);
    }
    for (const ResolvedLabel &resolved : resolveLabels(project))
        if (HealthImage *image = resolved.label ? find(health, resolved.image) : nullptr)
            image->label = numbers.value(*resolved.label, -1);
}

void readParts(Project &project, HealthImages &health)
{
    const auto newest = project.snapshots().newest();
    health.isSplit = newest.has_value();
    if (!newest)
        return;
    const Snapshot snapshot = project.snapshots().load(*newest);
    for (const SnapshotItem &item : snapshot.items)
        if (HealthImage *image = find(health, item.image))
            image->part = item.part;
}

/// Pictures of one colour all look alike, which says nothing.
bool hasLook(const HealthImage &image)
{
    return !image.statistics || !isOneColor(*image.statistics);
}

void findLooks(HealthImages &health, const std::vector<std::optional<quint64>> &hashes, Progress &progress)
{
    std::vector<std::uint64_t> compared;
    std::vector<std::size_t> owners;
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        if (!hashes[i] || !hasLook(health.images[i]))
            continue;
        compared.push_back(*hashes[i]);
        owners.push_back(i);
    }
    UnionFind sets(compared.size());
    uniteNear(compared, health.nearDistance, sets, progress);
    for (std::size_t i = 0; i < owners.size(); ++i)
        health.images[owners[i]].look = int(sets.find(i));
}

} // namespace

bool hasLabels(const HealthImages &health)
{
    return std::any_of(health.images.begin(), health.images.end(), [](const HealthImage &image) { return image.label >= 0; });
}

HealthImages readHealthImages(Project &project, Progress &progress)
{
    HealthImages health;
    const std::optional<int> kept = newestNearDistance(project);
    health.isKeptTogether = kept.has_value();
    health.nearDistance = kept.value_or(kNearDistance);
    std::vector<std::optional<quint64>> hashes;
    readImages(project, health, hashes, progress);
    readLabels(project, health);
    readParts(project, health);
    findLooks(health, hashes, progress);
    return health;
}

std::vector<std::vector<std::size_t>> setsOf(const std::vector<HealthImage> &images, int HealthImage::*number)
{
    QHash<int, std::size_t> placeOf;
    std::vector<std::vector<std::size_t>> sets;
    for (std::size_t i = 0; i < images.size(); ++i) {
        if (images[i].*number < 0)
            continue;
        const auto known = placeOf.constFind(images[i].*number);
        if (known == placeOf.constEnd()) {
            placeOf.insert(images[i].*number, sets.size());
            sets.push_back({i});
        } else {
            sets[*known].push_back(i);
        }
    }
    std::erase_if(sets, [](const auto &set) { return set.size() < 2; });
    return sets;
}

std::vector<ImageId> idsAt(const std::vector<HealthImage> &images, const std::vector<std::size_t> &places)
{
    std::vector<ImageId> ids;
    for (const std::size_t place : places)
        ids.push_back(images[place].id);
    return ids;
}

} // namespace taxon
