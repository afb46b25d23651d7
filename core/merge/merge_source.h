#pragma once

#include "core/base/progress.h"
#include "core/dataset/labeling_rules.h"
#include "core/project/decision_store.h"
#include "core/project/image_store.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace taxon {

class Project;
class PackageReader;

struct SourceClass {
    QString name;
    QString color;       ///< "#rrggbb", or empty
    qint64 originId = 0; ///< the class of the project that the package was made from; 0: there is none
    QString shortcut = {};
    QString description = {};
    bool isRetired = false;
    std::vector<int> examples = {}; ///< images that show what it is, the most important first
};

struct SourceDecision {
    QString identity;
    int image = 0;
    int annotator = -1; ///< −1: a given label
    int label = -1;     ///< −1: a skip
    int step = -1;      ///< the first decision of its act; −1: an act of its own
    int revision = 0;   ///< see IdentifiedDecision
    Decision decision;  ///< the rest; its ids mean nothing
};

struct SourceRemark {
    QString identity;
    int image = 0;
    int annotator = 0;
    bool isFlag = false;
    QString value;
    QString madeAt;
    int revision = 0;
};

/// A second opinion that the person is asked for.
struct SourceOpinion {
    int image = 0;
    QString comment;
};

/// What another project or a package holds, in indices into its own lists.
struct MergeSource {
    QString title;           ///< for people: the file or folder
    QString projectIdentity; ///< of the project it is or was made in
    QString originIdentity;  ///< of the project that gave out the package in which this was labeled; empty: none
    bool isPackage = false;
    QList<SourceClass> classes;
    QStringList annotators;
    std::vector<ImageRecord> images; ///< `path` is absolute, empty without a file at hand
    std::vector<ImageId> originImages; ///< of each, the image of the project that the package was made from; invalid: there is none
    std::vector<SourceDecision> decisions;
    std::vector<SourceRemark> remarks;
    std::vector<int> queue;  ///< images that the person is asked to label, in order
    std::vector<SourceOpinion> opinions;
    std::optional<LabelingRules> rules; ///< unset: a package of format 1, which tells none
};

/// Everything of a project, or what `wants` lets through of its images and `person` of its decisions (invalid: all).
struct SourceChoice {
    std::function<bool(ImageId)> wants = {};
    AnnotatorId person = {};
};
MergeSource sourceOf(Project &project, const SourceChoice &choice);

/// Out of a package, whose every part is verified first. Throws Corrupt, Cancelled.
MergeSource sourceOf(const PackageReader &package, const QString &path, Progress &progress);

/// The package's content.json.
QJsonObject contentOf(const MergeSource &source);
/// Throws Corrupt where it contradicts itself.
MergeSource sourceFromContent(const QJsonObject &content);

} // namespace taxon
