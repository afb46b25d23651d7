#pragma once

#include "core/catalog/catalog_loader.h"
#include "core/project/catalog_rows.h"

#include <vector>

namespace taxon {

/// What has happened to a project since a catalogue was read. At most one of the two is set.
struct CatalogChange {
    CatalogStamp stamp;              ///< to ask again with
    std::shared_ptr<Catalog> part;   ///< only these images were decided or remarked on
    std::shared_ptr<Catalog> whole;  ///< more has changed: take this one
};

/// Compares and reads: for a worker thread. Throws Error and Cancelled.
CatalogChange readChanges(Project &project, const CatalogView &view, const CatalogStamp &since, Progress &progress);

/// Takes over from `from` what people have said about the images that both hold: of all images in `from`, or of `only`.
/// Both are of the same project and for the same view.
void takeVotes(Catalog &catalog, const Catalog &from);
void takeVotes(Catalog &catalog, const Catalog &from, const std::vector<ImageId> &only);

} // namespace taxon
