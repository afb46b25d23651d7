#include "core/base/files.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace taxon {

void throwWriteError(const QString &path, const QString &detail)
{
    if (errno == ENOSPC || errno == EDQUOT)
        throw Error(ErrorCode::DiskFull,
            QCoreApplication::translate("Files", "There is no space left on the disk to write %1. Free some space and try again; nothing that was saved before is lost.").arg(path));
    throw Error(ErrorCode::NotWritable,
        QCoreApplication::translate("Files", "%1 cannot be written: check that the folder exists and that you may write to it.").arg(path), detail);
}

void writeFileAtomically(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        throwWriteError(path, file.errorString());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (!QFileInfo::exists(path))
            throw Error(ErrorCode::NotFound, QCoreApplication::translate("Files", "There is no file %1.").arg(path));
        throw Error(ErrorCode::Unreadable, QCoreApplication::translate("Files", "%1 cannot be read: %2.").arg(path, file.errorString()));
    }
    const qint64 expected = file.size();
    QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError || content.size() < expected)
        throw Error(ErrorCode::Unreadable, QCoreApplication::translate("Files", "%1 cannot be read: %2.").arg(path, file.errorString()));
    return content;
}

QString sha256Hex(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

QString sha256OfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        throw Error(ErrorCode::Unreadable, QCoreApplication::translate("Files", "%1 cannot be read: %2.").arg(path, file.errorString()));
    return QString::fromLatin1(hash.result().toHex());
}

void ensureFolder(const QString &path)
{
    errno = 0;
    if (!QDir().mkpath(path))
        throwWriteError(path, QString());
}

} // namespace taxon
