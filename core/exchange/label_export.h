#pragma once

#include "core/base/progress.h"
#include "core/exchange/label_format.h"

#include <QList>
#include <QString>

namespace taxon {

class Project;

/// How long each decision took belongs to the person who made it.
enum class ExportedTimes { None, Seconds };

enum class ExportedLabels {
    All,      ///< each annotator's own, and given ones; in formats with one label an image the resolved ones
    Resolved, ///< one label an image: correction > applied consensus > majority > given
    Annotator, ///< one person's
};

struct LabelExportOptions {
    LabelFormat format = LabelFormat::LongTable;
    QString path; ///< a file, or a folder for the formats that are folders
    ExportedLabels labels = ExportedLabels::All;
    QString annotator; ///< for ExportedLabels::Annotator
    ExportedTimes times = ExportedTimes::None; ///< in the formats that have them
};

/// An image that the format cannot hold, and why.
struct LeftOut {
    QString image;
    QString reason; ///< translated
};

struct LabelExportReport {
    LabelFormat format = LabelFormat::LongTable;
    QString path;
    qint64 images = 0;    ///< with at least one label
    qint64 labels = 0;    ///< written, skips included where the format has them
    qint64 unlabeled = 0; ///< images of the project without a label to export
    QList<LeftOut> leftOut;
};

/// Writes the labels that stand. Files are written beside and renamed, so that a failed or cancelled export leaves
/// what was there; labelme files and YOLO folders are added to file by file.
/// Throws Usage for a format that is only imported, NotFound for an unknown annotator, Impossible when there is
/// nothing to write, NotWritable, DiskFull, Mismatch; Cancelled.
LabelExportReport exportLabels(Project &project, const LabelExportOptions &options, Progress &progress);

} // namespace taxon
