#include "core/versions/version_comparison.h"

#include <algorithm>

namespace taxon {
namespace {

VersionLabel labelOf(const SnapshotItem &item)
{
    return {item.label, item.part};
}

class Comparison {
public:
    Comparison(const Snapshot &before, const Snapshot &after)
        : m_before(before)
        , m_after(after)
    {
    }

    VersionDifference run()
    {
        pairById();
        pairByContent();
        for (auto *list : {&m_difference.added, &m_difference.removed, &m_difference.relabeled, &m_difference.moved})
            std::ranges::sort(*list, {}, &VersionChange::image);
        return m_difference;
    }

private:
    void pairById()
    {
        QHash<ImageId, const SnapshotItem *> old;
        for (const SnapshotItem &item : m_before.items)
            old.insert(item.image, &item);
        for (const SnapshotItem &item : m_after.items) {
            if (const SnapshotItem *same = old.take(item.image))
                note(*same, item);
            else
                m_new.push_back(&item);
        }
        for (const SnapshotItem &item : m_before.items)
            if (old.contains(item.image))
                m_gone.insert(item.sha256, &item);
    }

    void pairByContent()
    {
        for (const SnapshotItem *item : m_new) {
            if (const SnapshotItem *same = m_gone.take(item->sha256))
                note(*same, *item);
            else
                m_difference.added.push_back({item->image, std::nullopt, labelOf(*item)});
        }
        for (const SnapshotItem *item : std::as_const(m_gone))
            m_difference.removed.push_back({item->image, labelOf(*item), std::nullopt});
    }

    void note(const SnapshotItem &before, const SnapshotItem &after)
    {
        if (m_before.classes[before.label].id != m_after.classes[after.label].id)
            m_difference.relabeled.push_back({after.image, labelOf(before), labelOf(after)});
        else if (before.part != after.part)
            m_difference.moved.push_back({after.image, labelOf(before), labelOf(after)});
        else
            ++m_difference.unchanged;
    }

    const Snapshot &m_before;
    const Snapshot &m_after;
    std::vector<const SnapshotItem *> m_new;
    QMultiHash<QString, const SnapshotItem *> m_gone; ///< by content
    VersionDifference m_difference;
};

} // namespace

VersionDifference compareVersions(const Snapshot &before, const Snapshot &after)
{
    return Comparison(before, after).run();
}

} // namespace taxon
