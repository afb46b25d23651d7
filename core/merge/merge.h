#pragma once

#include "core/base/progress.h"
#include "core/project/merge_store.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace taxon {

class Project;
struct MergeSource;

/// Two answers that cannot both stand: of one person on one image, or two corrections of one image.
struct MergeConflict {
    QString image;     ///< where it is, for people
    QString annotator; ///< who made the one that comes; empty: a given label
    QString here;      ///< the class that stood here; empty: a skip
    QString there;     ///< the class that came
    bool takesThere = false; ///< the newer one stands: the one that came
};

struct MergeReport {
    QString source;
    bool isDryRun = false;
    qint64 images = 0;       ///< in the source
    qint64 knownImages = 0;  ///< found here by content
    qint64 newImages = 0;
    qint64 decisions = 0;
    qint64 knownDecisions = 0; ///< merged or made here before
    qint64 newDecisions = 0;
    qint64 newRemarks = 0;
    qint64 undone = 0;       ///< taken back there since, and now here
    qint64 restored = 0;     ///< taken back once, brought back there since, and now here
    QStringList newClasses;
    QStringList newAnnotators;
    QList<MergeConflict> conflicts;
    std::optional<MergeId> merge; ///< unset when nothing was new, and for a dry run

    bool isNothingNew() const { return newImages + newDecisions + newRemarks + undone + restored == 0 && newClasses.isEmpty() && newAnnotators.isEmpty(); }
};

enum class MergeMode { Preview, Apply };

/// Takes over the labels of a package or of another project: images are matched by content (of several alike by the id
/// they had here when a package was made), people by name, classes by that id, else by name. Decisions keep their time and their identity, so that
/// merging again changes nothing; where two cannot both stand, the newer does, in whatever order packages come.
/// All or nothing, as one act (MergeStore::undoNewest()). Others can write until it is decided what is new, and during
/// all of a preview, which changes nothing.
/// Throws Corrupt or TooNew for a package that cannot be read, Mismatch for one of another project or with images that
/// are not here, Usage for the project itself, Cancelled.
MergeReport merge(Project &project, const QString &path, MergeMode mode, Progress &progress);

/// Every row of the source into a project that has none, without the record of a merge. All or nothing. Throws Cancelled.
void fillProject(Project &project, const MergeSource &source, Progress &progress);

} // namespace taxon
