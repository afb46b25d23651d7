#include "core/dataset/near_duplicates.h"

#include "core/dataset/near_groups.h"
#include "core/dataset/resolved_labels.h"
#include "core/project/project.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace taxon {
namespace {

/// The images by place in the list of all, which is what UnionFind counts in.
struct Places {
    explicit Places(std::vector<ImageId> all)
        : ids(std::move(all))
    {
    }

    std::size_t of(ImageId id) const
    {
        return static_cast<std::size_t>(std::lower_bound(ids.begin(), ids.end(), id) - ids.begin());
    }

    std::vector<ImageId> ids; ///< ascending
};

using Hashes = std::vector<std::pair<ImageId, quint64>>;

void uniteLookalikes(const Hashes &known, const Places &places, int distance, UnionFind &sets, Progress &progress)
{
    std::vector<std::uint64_t> hashes;
    for (const auto &[id, hash] : known)
        hashes.push_back(hash);
    UnionFind alike(hashes.size());
    uniteNear(hashes, distance, alike, progress);
    for (const auto &group : alike.groups())
        for (const std::size_t member : group)
            sets.unite(places.of(known[group.front()].first), places.of(known[member].first));
}

} // namespace

QList<DuplicateGroup> findDuplicates(Project &project, std::optional<int> nearDistance, Progress &progress)
{
    const auto identical = project.images().identical();
    const Hashes hashes = nearDistance ? project.images().perceptualHashes() : Hashes();
    const Places places(project.images().ids()); // last: images that others add meanwhile must not be in the lists above alone
    UnionFind sets(places.ids.size());
    std::vector<std::size_t> contentOf(places.ids.size());
    for (std::size_t i = 0; i < contentOf.size(); ++i)
        contentOf[i] = i;
    for (const auto &group : identical)
        for (const ImageId id : group) {
            contentOf[places.of(id)] = places.of(group.front());
            sets.unite(places.of(group.front()), places.of(id));
        }
    if (nearDistance)
        uniteLookalikes(hashes, places, *nearDistance, sets, progress);

    const std::vector<ResolvedLabel> labels = resolveLabels(project); // one an image, in id order
    QList<DuplicateGroup> groups;
    for (const auto &members : sets.groups()) {
        DuplicateGroup group{.images = {}, .labels = {}, .isIdentical = true, .hasConflict = false};
        QSet<ClassId> classes;
        for (const std::size_t member : members) {
            group.images.push_back(places.ids[member]);
            group.labels.push_back(labels[member].label);
            group.isIdentical = group.isIdentical && contentOf[member] == contentOf[members.front()];
            if (labels[member].label)
                classes.insert(*labels[member].label);
        }
        group.hasConflict = classes.size() > 1;
        groups.append(std::move(group));
    }
    std::stable_sort(groups.begin(), groups.end(),
        [](const DuplicateGroup &a, const DuplicateGroup &b) { return a.hasConflict > b.hasConflict; });
    return groups;
}

} // namespace taxon
