#pragma once

#include "core/base/progress.h"
#include "core/exchange/external_label.h"
#include "core/exchange/image_files.h"
#include "core/exchange/label_format.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace taxon {

class Project;

enum class UnknownClasses { Report, Add };
enum class Standing {
    Keep,    ///< a decision that stands is never overruled
    Replace, ///< a newer decision is added; the old one stays in the history
};

struct LabelImportOptions {
    std::optional<LabelFormat> format; ///< unset: told from the content
    QString annotator;                 ///< of labels whose file names nobody; empty: they are given labels
    UnknownClasses unknownClasses = UnknownClasses::Report;
    Standing standing = Standing::Keep;
    QString synsetNames;               ///< ImageNet: a file "n01440764 tench, Tinca tinca"; empty: looked for beside
};

/// A label that differs from the decision that stands, or from another one of the same file.
struct ImportConflict {
    QString image;
    QString annotator; ///< empty: given label
    QString existing;  ///< class name, or what stands for a skipped image
    QString label;     ///< what the file says
};

struct AmbiguousReference {
    QString image;          ///< as the file names it
    QStringList candidates; ///< paths
};

/// What an import would do, or has done.
struct LabelImportReport {
    LabelFormat format = LabelFormat::LongTable;
    bool isApplied = false;
    qint64 labels = 0;    ///< read from the file, skips included
    qint64 matched = 0;   ///< of them, whose image is in the project
    qint64 skips = 0;     ///< of the matched ones, images looked at and left without a class
    qint64 already = 0;   ///< of the matched ones, those that stand in the project as they are
    qint64 written = 0;   ///< decisions that are added (before: would be)
    qint64 newImages = 0; ///< files that come into the project with their labels
    qint64 withoutClass = 0;
    qint64 predictions = 0; ///< a model's labels in the file, passed over
    QStringList unmatched;  ///< image names as the file spells them, each once
    QList<AmbiguousReference> ambiguous;
    QList<ImportConflict> conflicts; ///< with Replace: what the new decisions go over
    QStringList unknownClasses; ///< names that are no class; with Add: those that become one
    QList<SeveralClasses> severalClasses;
    QList<UnreadableFile> unreadable; ///< among the images that come with the labels
};

/// Reads the labels and tells what would happen; the project stays as it is.
/// Throws Error for a file that is missing, unreadable or malformed, with the file and the place in it; Cancelled.
LabelImportReport previewLabelImport(Project &project, const QString &path, const LabelImportOptions &options, Progress &progress);

/// Reads everything first, so that a malformed file changes nothing; then adds the decisions, some at a time: a
/// cancelled import keeps what it has, and running it again adds only what is missing. Throws the same.
LabelImportReport importLabels(Project &project, const QString &path, const LabelImportOptions &options, Progress &progress);

} // namespace taxon
