#include "core/base/new_folder.h"

#include "core/base/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <fcntl.h>
#include <stdio.h>

#include <cerrno>
#include <cstring>

namespace taxon {
namespace {

constexpr int kMostOfName = 50; ///< in the temporary name, which must not become too long for the file system

// What a link leads to, not the link, is replaced.
QString targetOf(const QString &path)
{
    const QFileInfo place(path);
    return place.isSymLink() && place.exists() ? place.canonicalFilePath() : QDir::cleanPath(place.absoluteFilePath());
}

} // namespace

NewFolder::NewFolder(const QString &path)
    : m_path(targetOf(path))
{
    const QFileInfo place(m_path);
    m_unfinished = QStringLiteral("%1/.%2.%3.part").arg(place.path(), place.fileName().left(kMostOfName), QUuid::createUuid().toString(QUuid::Id128));
    ensureFolder(m_unfinished);
}

NewFolder::~NewFolder()
{
    if (!m_unfinished.isEmpty())
        QDir(m_unfinished).removeRecursively();
}

void NewFolder::finish()
{
    // The system itself refuses a name that is taken, except by an empty folder.
    if (::rename(QFile::encodeName(m_unfinished).constData(), QFile::encodeName(m_path).constData()) != 0)
        throwWriteError(m_path, QString::fromLocal8Bit(std::strerror(errno)));
    m_unfinished.clear();
}

void NewFolder::replace()
{
    if (!QFileInfo::exists(m_path))
        return finish();
    const QByteArray made = QFile::encodeName(m_unfinished);
    const QByteArray name = QFile::encodeName(m_path);
    if (::renameat2(AT_FDCWD, made.constData(), AT_FDCWD, name.constData(), RENAME_EXCHANGE) == 0)
        return; // the old one goes with this object
    // A file system that cannot exchange two names: the old one steps aside.
    const QByteArray aside = made + ".old";
    if (::rename(name.constData(), aside.constData()) != 0)
        throwWriteError(m_path, QString::fromLocal8Bit(std::strerror(errno)));
    if (::rename(made.constData(), name.constData()) != 0) {
        const int failure = errno;
        ::rename(aside.constData(), name.constData());
        errno = failure;
        throwWriteError(m_path, QString::fromLocal8Bit(std::strerror(failure)));
    }
    m_unfinished = QFile::decodeName(aside);
}

} // namespace taxon
