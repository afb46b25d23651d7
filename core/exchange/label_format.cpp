#include "core/exchange/label_format.h"

#include <QCoreApplication>

#include <algorithm>

namespace taxon {
namespace {

struct Traits {
    LabelFormat format;
    const char *name;
    const char *title;
    const char *suffix = ""; ///< of the one file; empty for a folder
    bool isExported = true;
    bool keepsAnnotators = false;
    bool bringsImages = false;
};

const QList<Traits> &all()
{
    static const QList<Traits> traits {
        {LabelFormat::ClassFolders, "folders", QT_TRANSLATE_NOOP("LabelFormat", "Folders, one a class"), "", true, false, true},
        {LabelFormat::SplitFolders, "split-folders", QT_TRANSLATE_NOOP("LabelFormat", "Folders train, val and test with one folder a class"), "", true, false, true},
        {LabelFormat::SynsetFolders, "imagenet", QT_TRANSLATE_NOOP("LabelFormat", "ImageNet synset folders"), "", false, false, true},
        {LabelFormat::LongTable, "long-csv", QT_TRANSLATE_NOOP("LabelFormat", "Table, one label a row (CSV, TSV)"), "csv", true, true},
        {LabelFormat::WideTable, "wide-csv", QT_TRANSLATE_NOOP("LabelFormat", "Table, one column an annotator (CSV, TSV)"), "csv", true, true},
        {LabelFormat::Labelme, "labelme", QT_TRANSLATE_NOOP("LabelFormat", "labelme flags (JSON beside each image)")},
        {LabelFormat::XAnyLabeling, "x-anylabeling", QT_TRANSLATE_NOOP("LabelFormat", "X-AnyLabeling flags (JSON beside each image)")},
        {LabelFormat::LabelStudio, "label-studio", QT_TRANSLATE_NOOP("LabelFormat", "Label Studio (JSON)"), "json", true, true},
        {LabelFormat::LabelStudioMin, "label-studio-min", QT_TRANSLATE_NOOP("LabelFormat", "Label Studio, short (JSON_MIN)"), "json", true, true},
        {LabelFormat::Cvat, "cvat", QT_TRANSLATE_NOOP("LabelFormat", "CVAT image tags (XML 1.1)"), "xml"},
        {LabelFormat::Voc, "voc", QT_TRANSLATE_NOOP("LabelFormat", "Pascal VOC (XML for each image)")},
        {LabelFormat::Yolo, "yolo", QT_TRANSLATE_NOOP("LabelFormat", "YOLO (text file for each image)")},
        {LabelFormat::Coco, "coco", QT_TRANSLATE_NOOP("LabelFormat", "COCO (JSON)"), "json"},
        {LabelFormat::CreateMl, "createml", QT_TRANSLATE_NOOP("LabelFormat", "CreateML (JSON)"), "json"},
        {LabelFormat::FiftyOne, "fiftyone", QT_TRANSLATE_NOOP("LabelFormat", "FiftyOne classification (JSON and images)")},
        {LabelFormat::Cifar, "cifar", QT_TRANSLATE_NOOP("LabelFormat", "CIFAR-10 and CIFAR-100 binary batches"), "", false, false, true},
    };
    return traits;
}

const Traits &traitsOf(LabelFormat format)
{
    return *std::find_if(all().begin(), all().end(), [format](const Traits &traits) { return traits.format == format; });
}

} // namespace

const QList<LabelFormat> &labelFormats()
{
    static const QList<LabelFormat> formats = [] {
        QList<LabelFormat> list;
        for (const Traits &traits : all())
            list.append(traits.format);
        return list;
    }();
    return formats;
}

QString labelFormatName(LabelFormat format)
{
    return QLatin1StringView(traitsOf(format).name);
}

QString labelFormatTitle(LabelFormat format)
{
    return QCoreApplication::translate("LabelFormat", traitsOf(format).title);
}

std::optional<LabelFormat> labelFormatFromName(const QString &name)
{
    for (const Traits &traits : all())
        if (name == QLatin1StringView(traits.name))
            return traits.format;
    return std::nullopt;
}

bool canBeExported(LabelFormat format)
{
    return traitsOf(format).isExported;
}

bool isFolderFormat(LabelFormat format)
{
    return traitsOf(format).suffix[0] == '\0';
}

bool keepsAnnotators(LabelFormat format)
{
    return traitsOf(format).keepsAnnotators;
}

bool bringsImages(LabelFormat format)
{
    return traitsOf(format).bringsImages;
}

QString fileSuffix(LabelFormat format)
{
    return QLatin1StringView(traitsOf(format).suffix);
}

} // namespace taxon
