#include "core/base/files.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <openssl/evp.h>

#include <cerrno>
#include <memory>
#include <new>

namespace taxon {
namespace {

constexpr qsizetype kReadAtOnce = 1 << 20;

/// OpenSSL's, which has the processor's own instructions: ten times as fast as Qt's.
class Sha256 {
public:
    Sha256() { check(m_context && EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr)); }

    Sha256 &add(QByteArrayView bytes)
    {
        check(EVP_DigestUpdate(m_context.get(), bytes.data(), std::size_t(bytes.size())));
        return *this;
    }
    QString hex()
    {
        QByteArray digest(EVP_MAX_MD_SIZE, '\0');
        unsigned length = 0;
        check(EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), &length));
        return QString::fromLatin1(digest.left(qsizetype(length)).toHex());
    }

private:
    static void check(int isDone)
    {
        if (!isDone)
            throw std::bad_alloc();
    }
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

} // namespace

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
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        throwWriteError(path, file.errorString());
    commitFile(file);
}

void commitFile(QSaveFile &file)
{
    if (!file.flush() || !file.commit())
        throwWriteError(file.fileName(), file.errorString());
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
    return Sha256().add(content).hex();
}

QString sha256OfFile(const QString &path)
{
    QFile file(path);
    Sha256 hash;
    QByteArray part(kReadAtOnce, Qt::Uninitialized);
    qint64 length = file.open(QIODevice::ReadOnly) ? file.read(part.data(), part.size()) : -1;
    for (; length > 0; length = file.read(part.data(), part.size()))
        hash.add(QByteArrayView(part.constData(), length));
    if (length < 0)
        throw Error(ErrorCode::Unreadable, QCoreApplication::translate("Files", "%1 cannot be read: %2.").arg(path, file.errorString()));
    return hash.hex();
}

void ensureFolder(const QString &path)
{
    errno = 0;
    if (!QDir().mkpath(path))
        throwWriteError(path, QString());
}

} // namespace taxon
