#pragma once

#include "core/base/ids.h"

#include <memory>
#include <vector>

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

/// These images alone (in id order): what people have said about them, their files and names, in little time. Parts,
/// predictions and what other images have in common with them are left out.
std::shared_ptr<Catalog> loadCatalogPart(Project &project, const CatalogView &view, const std::vector<ImageId> &images);

/// Reads again what people have said about one image.
void refreshImage(Catalog &catalog, Project &project, const CatalogView &view, ImageId image);

} // namespace taxon
