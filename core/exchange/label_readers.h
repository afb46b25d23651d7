#pragma once

#include "core/exchange/external_label.h"
#include "core/exchange/label_format.h"

#include <QString>

namespace taxon {

struct LabelImportOptions;

/// Reads every label of a file or folder in this format. Throws Error (NotFound, Unreadable, Corrupt) and Cancelled.
void readLabels(LabelFormat format, const QString &path, const LabelImportOptions &options, LabelReading &reading);

// One a format; each stands in the file of its format.
void readClassFolders(const QString &folder, LabelReading &reading);
void readSplitFolders(const QString &folder, LabelReading &reading);
void readSynsetFolders(const QString &folder, const QString &namesFile, LabelReading &reading);
void readLongTable(const QString &path, LabelReading &reading);
void readWideTable(const QString &path, LabelReading &reading);
void readLabelme(const QString &path, LabelReading &reading);
void readLabelStudio(const QString &path, LabelReading &reading);
void readLabelStudioMin(const QString &path, LabelReading &reading);
void readCvat(const QString &path, LabelReading &reading);
void readVoc(const QString &path, LabelReading &reading);
void readYolo(const QString &folder, LabelReading &reading);
void readCoco(const QString &path, LabelReading &reading);
void readCreateMl(const QString &path, LabelReading &reading);
void readFiftyOne(const QString &path, LabelReading &reading);
void readCifar(const QString &folder, LabelReading &reading);

/// Writes the images of CIFAR batches as PNG files below `target`, one folder a class, and returns how many there
/// are. What is there already is left. Throws Error and Cancelled.
qint64 unpackCifar(const QString &folder, const QString &target, Progress &progress);

// Told from the content; see detectLabelFormat().
bool isLongTableHeader(const QStringList &header);
bool isWideTableHeader(const QStringList &header);

/// Hands over the label when the image has exactly one class, lists it when it has several.
void takeUniqueClass(LabelReading &reading, ExternalLabel label, QStringList classes);

} // namespace taxon
