#include "app/workbench/label/file_check.h"

#include "core/catalog/image_files.h"

#include <QCoreApplication>

namespace taxon {
namespace {

QString complaint(const ImageFiles &files, ImageId image, bool isBlind)
{
    const FileState state = files.state(image);
    if (state == FileState::Intact)
        return {};
    const QString name = isBlind ? QCoreApplication::translate("FileCheck", "image number %1").arg(image.value) : files.displayPath(image);
    if (state == FileState::Missing)
        return QCoreApplication::translate("FileCheck", "The file is not where it was: %1\nSearch for it on the Data page under Files: "
                                                        "it is found again by its content, and its labels are kept.").arg(name);
    return QCoreApplication::translate("FileCheck", "The file has other content than when it was imported: %1").arg(name);
}

} // namespace

PixelLoader::Check fileCheck(const std::shared_ptr<const ImageFiles> &files, const CatalogView &view)
{
    return [files, isBlind = view.isBlind](ImageId image) { return files ? complaint(*files, image, isBlind) : QString(); };
}

} // namespace taxon
