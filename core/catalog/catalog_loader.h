#pragma once

#include "core/base/ids.h"

#include <memory>

namespace taxon {

class Catalog;
class Progress;
class Project;

/// Whose eyes the catalogue is for.
struct CatalogView {
    AnnotatorId annotator; ///< invalid: nobody's; then no decision is "own"
    /// Leaves out what blind labeling hides: others' labels and remarks, predictions, the parts of a split (which only
    /// labeled images have), and the names of files, folders and groups. What is not in the catalogue cannot be found
    /// out through it.
    bool isBlind = false;
};

/// Reads the whole project: seconds for a million images, so for a worker thread. Throws Error and Cancelled.
std::shared_ptr<Catalog> loadCatalog(Project &project, const CatalogView &view, Progress &progress);

/// Reads again what people have said about one image.
void refreshImage(Catalog &catalog, Project &project, const CatalogView &view, ImageId image);

} // namespace taxon
