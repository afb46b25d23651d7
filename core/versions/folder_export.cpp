#include "core/versions/folder_export.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/new_folder.h"
#include "core/dataset/content_finder.h"
#include "core/project/project.h"
#include "core/versions/folder_places.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace taxon {
namespace {

void requireFree(const QString &path)
{
    const QFileInfo place(path);
    if (place.exists() && (!place.isDir() || !QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        throw Error(ErrorCode::NotWritable,
            QCoreApplication::translate("Versions", "%1 is there already and not empty: choose a new folder, so that nothing is overwritten.").arg(path));
}

bool link(const QString &file, const QString &place)
{
    return ::link(QFile::encodeName(file).constData(), QFile::encodeName(place).constData()) == 0;
}

} // namespace

VersionExportReport exportFolders(Project &project, const Snapshot &snapshot, const QString &path, ExportedFiles files, Progress &progress)
{
    requireFree(path);
    const ContentFinder finder(project);
    FolderPlaces places(snapshot);
    VersionExportReport report;
    report.path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    NewFolder folder(report.path);
    for (const QString &below : places.folders())
        ensureFolder(folder.path() + u'/' + below);
    qint64 done = 0;
    for (const SnapshotItem &item : snapshot.items) {
        progress.throwIfCancelled();
        progress.report(++done, qint64(snapshot.items.size()), QCoreApplication::translate("Versions", "Writing images"));
        const auto content = finder.content(item.sha256);
        if (!content) {
            report.leftOut.append(lostImage(project, item));
            continue;
        }
        const QString place = folder.path() + u'/' + places.place(item, QFileInfo(content->path).fileName());
        ++report.images;
        if (files == ExportedFiles::Linked && link(content->path, place))
            ++report.linked;
        else
            writeFileAtomically(place, content->bytes);
    }
    requireSome(report);
    folder.finish();
    return report;
}

ExcludedImage lostImage(Project &project, const SnapshotItem &item)
{
    return {project.images().displayPath(project.images().image(item.image)),
        QCoreApplication::translate("Versions", "file is missing or was changed since it was imported")};
}

void requireSome(const VersionExportReport &report)
{
    if (report.images == 0)
        throw Error(ErrorCode::Impossible,
            QCoreApplication::translate("Versions", "None of the version's images can be read any more: check that the folder with the images is where it was."));
}

} // namespace taxon
