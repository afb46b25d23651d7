#include "core/catalog/catalog_update.h"

#include "core/catalog/catalog.h"
#include "core/project/project.h"

namespace taxon {
namespace {

constexpr std::size_t kMostImagesInPart = 2'000;
constexpr Mark kSaid[] = {Mark::Flagged, Mark::Commented};

void takeRow(Catalog &catalog, std::size_t to, const Catalog &from, std::size_t row)
{
    std::vector<Vote> votes(from.votesBegin(row), from.votesEnd(row));
    for (Vote &vote : votes) {
        if (vote.label >= 0)
            vote.label = catalog.add(from.classes[std::size_t(vote.label)]);
        if (vote.annotator >= 0)
            vote.annotator = catalog.add(from.annotators[std::size_t(vote.annotator)]);
    }
    catalog.setVotes(to, votes);
    for (const Mark mark : kSaid)
        catalog.setMark(to, mark, from.has(row, mark));
    const auto comment = from.comments.constFind(qint64(row));
    if (comment == from.comments.constEnd())
        catalog.comments.remove(qint64(to));
    else
        catalog.comments.insert(qint64(to), *comment);
}

} // namespace

CatalogChange readChanges(Project &project, const CatalogView &view, const CatalogStamp &since, Progress &progress)
{
    CatalogChange change{.stamp = catalogStamp(project.database()), .part = {}, .whole = {}};
    if (change.stamp == since)
        return change;
    if (change.stamp.rest == since.rest) {
        const std::vector<ImageId> touched = imagesTouched(project.database(), since);
        if (touched.size() <= kMostImagesInPart) {
            change.part = loadCatalogPart(project, view, touched);
            return change;
        }
    }
    change.whole = loadCatalog(project, view, progress);
    return change;
}

void takeVotes(Catalog &catalog, const Catalog &from)
{
    takeVotes(catalog, from, from.images);
}

void takeVotes(Catalog &catalog, const Catalog &from, const std::vector<ImageId> &only)
{
    for (const ImageId image : only) {
        const qint64 to = catalog.rowOf(image);
        const qint64 row = from.rowOf(image);
        if (to >= 0 && row >= 0)
            takeRow(catalog, std::size_t(to), from, std::size_t(row));
    }
}

} // namespace taxon
