#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"

#include <QString>

#include <optional>
#include <vector>

namespace taxon {

class Project;

/// Names within packages and the settings of a project that came out of one.
inline const QString kContentPart = QStringLiteral("content.json");
inline const QString kOriginSetting = QStringLiteral("package.origin");
inline const QString kOriginClassesSetting = QStringLiteral("package.classes");
inline const QString kOriginImagesSetting = QStringLiteral("package.images");

/// The ending of a package's name, without the dot.
inline const QString kPackageSuffix = QStringLiteral("taxonpkg");

enum class PackagedImages {
    Files,      ///< the pictures themselves are in the package
    References, ///< only what tells them by content: the other workstation has the files
};

struct PackageOptions {
    AnnotatorId annotator;
    PackagedImages images = PackagedImages::Files;
    /// Unset: the person's queue, or all images when nothing is asked of them.
    std::optional<std::vector<ImageId>> only = {};
};

struct PackageReport {
    QString path;
    qint64 images = 0;    ///< that the person is to label
    qint64 examples = 0;  ///< beside them, only to show what the classes are
    qint64 decisions = 0; ///< of this person; nobody else's are in a package
    qint64 bytes = 0;
    qint64 withoutFile = 0; ///< with Files: images whose file is missing or changed, packed as references
};

/// Writes what one person needs to label elsewhere as it is done here: images or what tells them, classes with their
/// descriptions, colours, keys and example images, the labeling rules, the queue, second opinions and their own decisions. The answers
/// of others are not in it. Throws Usage for an unknown person, Impossible without images,
/// NotWritable, DiskFull, Cancelled; nothing is left behind then.
PackageReport writePackage(Project &project, const PackageOptions &options, const QString &path, Progress &progress);

/// Whether merge() would take the package: it was made from this project, or from one that came out of its packages.
/// Throws what opening a package throws.
bool isPackageOf(Project &project, const QString &path);

struct UnpackReport {
    QString project; ///< the new project's folder
    QString annotator;
    qint64 images = 0;
    qint64 withoutFile = 0; ///< references whose files are still to be found, see relink()
};

/// Makes an ordinary project out of a package, below `folder`; its images are copied in, and the labeling rules and
/// classes are those of the project that the package was made from. Files that are only referred to are found by
/// relink(). Throws what opening a package throws, NotWritable, Cancelled.
UnpackReport unpackPackage(const QString &path, const QString &folder, Progress &progress);

} // namespace taxon
