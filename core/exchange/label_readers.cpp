#include "core/exchange/label_readers.h"

#include "core/exchange/label_import.h"

namespace taxon {

void readLabels(LabelFormat format, const QString &path, const LabelImportOptions &options, LabelReading &reading)
{
    switch (format) {
    case LabelFormat::ClassFolders:
        return readClassFolders(path, reading);
    case LabelFormat::SplitFolders:
        return readSplitFolders(path, reading);
    case LabelFormat::SynsetFolders:
        return readSynsetFolders(path, options.synsetNames, reading);
    case LabelFormat::LongTable:
        return readLongTable(path, reading);
    case LabelFormat::WideTable:
        return readWideTable(path, reading);
    case LabelFormat::Labelme:
    case LabelFormat::XAnyLabeling:
        return readLabelme(path, reading);
    case LabelFormat::LabelStudio:
        return readLabelStudio(path, reading);
    case LabelFormat::LabelStudioMin:
        return readLabelStudioMin(path, reading);
    case LabelFormat::Cvat:
        return readCvat(path, reading);
    case LabelFormat::Voc:
        return readVoc(path, reading);
    case LabelFormat::Yolo:
        return readYolo(path, reading);
    case LabelFormat::Coco:
        return readCoco(path, reading);
    case LabelFormat::CreateMl:
        return readCreateMl(path, reading);
    case LabelFormat::FiftyOne:
        return readFiftyOne(path, reading);
    case LabelFormat::Cifar:
        return readCifar(path, reading);
    }
}

void takeUniqueClass(LabelReading &reading, ExternalLabel label, QStringList classes)
{
    classes.removeDuplicates();
    if (classes.isEmpty()) {
        ++reading.withoutClass;
    } else if (classes.size() > 1) {
        reading.severalClasses.append({label.image.path, classes});
    } else {
        label.className = classes.constFirst();
        reading.take(label);
    }
}

} // namespace taxon
