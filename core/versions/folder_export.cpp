#include "core/versions/folder_export.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/new_folder.h"
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

void forEachContent(Project &project, const Snapshot &snapshot, VersionExportReport &report, Progress &progress,
    const std::function<void(const SnapshotItem &, const ContentFinder::Content &)> &visit)
{
    const ContentFinder finder(project);
    qint64 done = 0;
    for (const SnapshotItem &item : snapshot.items) {
        progress.throwIfCancelled();
        if (const auto content = finder.content(item.sha256)) {
            visit(item, *content);
            ++report.images;
        } else {
            report.leftOut.append({project.images().displayPath(project.images().image(item.image)),
                QCoreApplication::translate("Versions", "file is missing or was changed since it was imported")});
        }
        progress.report(++done, qint64(snapshot.items.size()), QCoreApplication::translate("Versions", "Writing images"));
    }
    if (report.images == 0)
        throw Error(ErrorCode::Impossible,
            QCoreApplication::translate("Versions", "None of the version's images can be read any more: check that the folder with the images is where it was."));
}

VersionExportReport exportFolders(Project &project, const Snapshot &snapshot, const QString &path, ExportedFiles files, Progress &progress)
{
    requireFree(path);
    FolderPlaces places(snapshot);
    VersionExportReport report;
    report.path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    NewFolder folder(report.path);
    for (const QString &below : places.folders())
        ensureFolder(folder.path() + u'/' + below);
    forEachContent(project, snapshot, report, progress, [&](const SnapshotItem &item, const ContentFinder::Content &content) {
        const QString place = folder.path() + u'/' + places.place(item, QFileInfo(content.path).fileName());
        if (files == ExportedFiles::Linked && link(content.path, place))
            ++report.linked;
        else
            writeFileAtomically(place, content.bytes);
    });
    folder.finish();
    return report;
}

} // namespace taxon
