#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace taxon {

/// The forms in which labels come in and go out.
enum class LabelFormat {
    ClassFolders, ///< root/class/image
    SplitFolders, ///< root/train|val|test/class/image
    SynsetFolders, ///< ImageNet: root/n01440764/image, names beside
    LongTable,    ///< CSV or TSV, one label a row
    WideTable,    ///< CSV or TSV, one image a row and one column an annotator
    Labelme,      ///< one JSON file an image, classes as flags
    XAnyLabeling, ///< the same with description and "checked"
    LabelStudio,  ///< JSON
    LabelStudioMin, ///< JSON_MIN
    Cvat,         ///< CVAT for images XML 1.1, image tags
    Voc,          ///< Pascal VOC, one XML file an image
    Yolo,         ///< one text file an image and classes.txt
    Coco,         ///< JSON
    CreateMl,     ///< JSON
    FiftyOne,     ///< labels.json and data/
    Cifar,        ///< CIFAR-10 or CIFAR-100 binary batches
};

/// In the order of the user guide.
const QList<LabelFormat> &labelFormats();

/// The stable name on the command line: "long-csv".
QString labelFormatName(LabelFormat format);
/// For people, translated: "Table, one label a row (CSV)".
QString labelFormatTitle(LabelFormat format);
/// The inverse of labelFormatName(); unset for an unknown name.
std::optional<LabelFormat> labelFormatFromName(const QString &name);

bool canBeExported(LabelFormat format);
/// The output is a folder, not one file.
bool isFolderFormat(LabelFormat format);
/// Holds labels of several annotators side by side.
bool keepsAnnotators(LabelFormat format);
/// Its images come into the project with the labels.
bool bringsImages(LabelFormat format);
/// Ending of the one file, without the dot; empty for folders.
QString fileSuffix(LabelFormat format);

/// Tells the format from the content of a file or folder. Throws NotFound or Unreadable, and Corrupt for content
/// that is of none of the formats.
LabelFormat detectLabelFormat(const QString &path);

} // namespace taxon
