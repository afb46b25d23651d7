#include "core/dataset/split_groups.h"

#include "core/dataset/near_groups.h"

#include <QHash>

namespace taxon {
namespace {

void uniteByText(const std::vector<GroupedImage> &images, QString GroupedImage::*text, UnionFind &sets)
{
    QHash<QString, std::size_t> first;
    for (std::size_t i = 0; i < images.size(); ++i) {
        const QString &value = images[i].*text;
        if (value.isEmpty())
            continue;
        const auto known = first.constFind(value);
        if (known == first.constEnd())
            first.insert(value, i);
        else
            sets.unite(*known, i);
    }
}

void uniteByLook(const std::vector<GroupedImage> &images, int distance, UnionFind &sets, Progress &progress)
{
    std::vector<std::uint64_t> hashes;
    std::vector<std::size_t> owners;
    for (std::size_t i = 0; i < images.size(); ++i) {
        if (!images[i].perceptualHash)
            continue;
        hashes.push_back(*images[i].perceptualHash);
        owners.push_back(i);
    }
    UnionFind alike(hashes.size());
    uniteNear(hashes, distance, alike, progress);
    for (std::size_t i = 0; i < owners.size(); ++i)
        sets.unite(owners[alike.find(i)], owners[i]);
}

} // namespace

std::vector<QString> splitGroups(const std::vector<GroupedImage> &images, int nearDistance, Progress &progress)
{
    UnionFind sets(images.size());
    uniteByText(images, &GroupedImage::sha256, sets);
    uniteByText(images, &GroupedImage::groupKey, sets);
    uniteByLook(images, nearDistance, sets, progress);

    std::vector<QString> names(images.size());
    for (std::size_t i = 0; i < images.size(); ++i) {
        QString &name = names[sets.find(i)];
        if (name.isEmpty() || images[i].sha256 < name)
            name = images[i].sha256;
    }
    for (std::size_t i = 0; i < images.size(); ++i)
        names[i] = names[sets.find(i)];
    return names;
}

} // namespace taxon
