#include "core/exchange/class_folders.h"

#include "core/base/error.h"
#include "core/exchange/image_files.h"
#include "core/exchange/label_readers.h"
#include "core/exchange/label_writers.h"

#include <QCoreApplication>
#include <QFile>

namespace taxon {
namespace {

/// root/class/image, or root/part/class/image: a folder below the class's belongs to the class.
void readFolders(const QString &folder, qsizetype classDepth, LabelReading &reading)
{
    const ImageFiles files = listImageFiles(folder, reading.progress);
    for (std::size_t i = 0; i < files.names.size(); ++i) {
        reading.progress.throwIfCancelled();
        const QString name = QFile::decodeName(files.names[i]);
        const QStringList parts = name.split(u'/');
        if (parts.size() <= classDepth + 1) {
            ++reading.withoutClass;
            continue;
        }
        ExternalLabel label;
        label.image.path = name;
        label.image.file = files.path(i);
        label.className = parts[classDepth];
        reading.take(label);
    }
}

class FoldersWriter : public FolderLabelWriter {
public:
    enum class Depth { Class, PartAndClass };

    FoldersWriter(const ExportTarget &exportTarget, Depth depth)
        : FolderLabelWriter(exportTarget)
        , m_depth(depth)
    {
    }

    // Every class has its folder, also one without images: other programs number classes by their folders.
    void begin() override
    {
        for (const QString &name : target().classes) {
            if (m_depth == Depth::Class)
                place(classFolderName(name) + QStringLiteral("/."));
            else
                for (const Part part : kParts)
                    place(partName(part) + u'/' + classFolderName(name) + QStringLiteral("/."));
        }
    }

    void write(const ExportedImage &image) override
    {
        const ExternalLabel *label = image.classLabel();
        if (!label || image.file.isEmpty() || (m_depth == Depth::PartAndClass && !image.part))
            return;
        const QString below = classFolderName(*label->className) + u'/' + image.name.section(u'/', -1);
        putImage(image.file, freePlace(m_depth == Depth::Class ? below : QString(partName(*image.part) + u'/' + below)));
    }

private:
    Depth m_depth;
};

} // namespace

QString classFolderName(const QString &className)
{
    QString name = className;
    name.replace(u'/', u'_').replace(u'\\', u'_');
    return name.startsWith(u'.') ? QString(u'_' + name.mid(1)) : name;
}

void readClassFolders(const QString &folder, LabelReading &reading)
{
    readFolders(folder, 0, reading);
}

void readSplitFolders(const QString &folder, LabelReading &reading)
{
    readFolders(folder, 1, reading);
}

std::unique_ptr<LabelWriter> makeClassFoldersWriter(const ExportTarget &target)
{
    return std::make_unique<FoldersWriter>(target, FoldersWriter::Depth::Class);
}

std::unique_ptr<LabelWriter> makeSplitFoldersWriter(const ExportTarget &target)
{
    return std::make_unique<FoldersWriter>(target, FoldersWriter::Depth::PartAndClass);
}

} // namespace taxon
