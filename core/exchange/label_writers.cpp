#include "core/exchange/label_writers.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace taxon {
namespace {

[[noreturn]] void throwNotExported(LabelFormat format)
{
    throw Error(ErrorCode::Usage,
        QCoreApplication::translate("LabelExport", "The format %1 can be imported, not exported.").arg(labelFormatName(format)));
}

} // namespace

const ExternalLabel *ExportedImage::classLabel() const
{
    const auto found = std::find_if(labels.begin(), labels.end(), [](const ExternalLabel &label) { return label.className.has_value(); });
    return found == labels.end() ? nullptr : &*found;
}

FileLabelWriter::FileLabelWriter(const ExportTarget &exportTarget)
    : LabelWriter(exportTarget)
    , m_file(exportTarget.path)
{
    errno = 0;
    if (QFileInfo(exportTarget.path).isDir())
        throw Error(ErrorCode::NotWritable,
            QCoreApplication::translate("LabelExport", "%1 is a folder: give the name of a file.").arg(exportTarget.path));
    if (!m_file.open(QIODevice::WriteOnly))
        throwWriteError(exportTarget.path, m_file.errorString());
}

void FileLabelWriter::put(const QByteArray &text)
{
    errno = 0;
    if (m_file.write(text) != text.size())
        throwWriteError(target().path, m_file.errorString());
}

void FileLabelWriter::finish()
{
    errno = 0;
    commitFile(m_file);
}

FolderLabelWriter::FolderLabelWriter(const ExportTarget &exportTarget)
    : LabelWriter(exportTarget)
{
    const QFileInfo folder(QDir::cleanPath(exportTarget.path));
    if (folder.exists() && (!folder.isDir() || !QDir(folder.filePath()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        throw Error(ErrorCode::NotWritable,
            QCoreApplication::translate("LabelExport", "%1 is there already and not empty: choose a new folder, so that nothing is overwritten.").arg(exportTarget.path));
    m_folder = std::make_unique<NewFolder>(exportTarget.path);
}

void FolderLabelWriter::finish()
{
    m_folder->finish();
}

QString FolderLabelWriter::place(const QString &name) const
{
    const QString path = m_folder->path() + u'/' + name;
    ensureFolder(QFileInfo(path).path());
    return path;
}

QString FolderLabelWriter::freePlace(const QString &name) const
{
    const QFileInfo wanted(place(name));
    QString path = wanted.filePath();
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QStringLiteral("%1/%2-%3.%4").arg(wanted.path(), wanted.completeBaseName()).arg(number).arg(wanted.suffix());
    return path;
}

void FolderLabelWriter::putImage(const QString &file, const QString &place) const
{
    if (::link(QFile::encodeName(file).constData(), QFile::encodeName(place).constData()) != 0)
        writeFileAtomically(place, readFile(file));
}

std::unique_ptr<LabelWriter> makeLabelWriter(LabelFormat format, const ExportTarget &target)
{
    switch (format) {
    case LabelFormat::ClassFolders:
        return makeClassFoldersWriter(target);
    case LabelFormat::SplitFolders:
        return makeSplitFoldersWriter(target);
    case LabelFormat::LongTable:
        return makeLongTableWriter(target);
    case LabelFormat::WideTable:
        return makeWideTableWriter(target);
    case LabelFormat::Labelme:
        return makeLabelmeWriter(target);
    case LabelFormat::XAnyLabeling:
        return makeXAnyLabelingWriter(target);
    case LabelFormat::LabelStudio:
        return makeLabelStudioWriter(target);
    case LabelFormat::LabelStudioMin:
        return makeLabelStudioMinWriter(target);
    case LabelFormat::Cvat:
        return makeCvatWriter(target);
    case LabelFormat::Voc:
        return makeVocWriter(target);
    case LabelFormat::Yolo:
        return makeYoloWriter(target);
    case LabelFormat::Coco:
        return makeCocoWriter(target);
    case LabelFormat::CreateMl:
        return makeCreateMlWriter(target);
    case LabelFormat::FiftyOne:
        return makeFiftyOneWriter(target);
    case LabelFormat::SynsetFolders:
    case LabelFormat::Cifar:
        break;
    }
    throwNotExported(format);
}

} // namespace taxon
