#include "core/exchange/image_copies.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace taxon {
namespace {

QString numbered(const QString &path, int number)
{
    if (number == 1)
        return path;
    const QFileInfo file(path);
    return QStringLiteral("%1/%2-%3.%4").arg(file.path(), file.completeBaseName()).arg(number).arg(file.suffix());
}

bool isLeftBehind(Project &project, const QString &path, const FileContent &content)
{
    return !project.images().atPath(path) && QFileInfo(path).size() == content.bytes
        && sha256OfFile(path) == content.sha256;
}

// With the time of the original: what is known about the file then holds for both.
void writeCopy(const QString &path, const QByteArray &bytes, qint64 modifiedMs)
{
    ensureFolder(QFileInfo(path).path());
    writeFileAtomically(path, bytes);
    QFile copy(path);
    if (!copy.open(QIODevice::ReadWrite)
        || !copy.setFileTime(QDateTime::fromMSecsSinceEpoch(modifiedMs), QFileDevice::FileModificationTime))
        throwWriteError(path, copy.errorString());
}

} // namespace

QString copyIntoProject(Project &project, const FileContent &content, const QString &root)
{
    const QByteArray bytes = readFile(content.path);
    if (sha256Hex(bytes) != content.sha256)
        throw Error(ErrorCode::Unreadable, QCoreApplication::translate("Import", "changed while it was being imported: import it again"));
    const QString wanted = project.imagesFolder() + u'/' + QDir(root).relativeFilePath(content.path);
    for (int number = 1;; ++number) {
        const QString path = numbered(wanted, number);
        if (!QFileInfo::exists(path)) {
            writeCopy(path, bytes, content.modifiedMs);
            return path;
        }
        if (isLeftBehind(project, path, content))
            return path;
    }
}

} // namespace taxon
