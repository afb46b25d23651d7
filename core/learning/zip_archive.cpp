#include "core/learning/zip_archive.h"

#include "core/learning/file_reading.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <zip.h>

namespace taxon {

namespace {

constexpr QByteArrayView kPickleName = "/data.pkl";

[[noreturn]] void throwBadEntry(const QString &name)
{
    throwDamagedPth(QCoreApplication::translate("WeightsFile", "its part \"%1\" is missing or broken").arg(name.left(100)));
}

/// The folder that holds data.pkl; torch.save() names it after the file.
QByteArray folderOf(zip *archive)
{
    const zip_int64_t entries = zip_get_num_entries(archive, 0);
    for (zip_int64_t i = 0; i < entries; ++i) {
        const QByteArray name = zip_get_name(archive, zip_uint64_t(i), ZIP_FL_ENC_RAW);
        if (name.endsWith(kPickleName))
            return name.chopped(kPickleName.size() - 1);
    }
    throwDamagedPth(QCoreApplication::translate("WeightsFile", "it is a zip file without tensors"));
}

} // namespace

void ZipArchive::Closer::operator()(zip *archive) const
{
    zip_discard(archive);
}

ZipArchive::ZipArchive(const QString &path)
    : m_fileBytes(QFileInfo(path).size())
{
    int error = 0;
    m_zip.reset(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &error));
    if (!m_zip)
        throwDamagedPth(QCoreApplication::translate("WeightsFile", "its table of contents cannot be read"));
    m_folder = folderOf(m_zip.get());
}

qint64 ZipArchive::indexOf(const QString &name) const
{
    const QByteArray path = m_folder + name.toUtf8();
    return zip_name_locate(m_zip.get(), path.constData(), ZIP_FL_ENC_RAW);
}

qint64 ZipArchive::size(const QString &name) const
{
    constexpr zip_uint64_t kNeeded = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
    const qint64 index = indexOf(name);
    zip_stat_t stat;
    if (index < 0 || zip_stat_index(m_zip.get(), zip_uint64_t(index), 0, &stat) != 0)
        throwBadEntry(name);
    if ((stat.valid & kNeeded) != kNeeded || stat.comp_method != ZIP_CM_STORE || stat.size != stat.comp_size
        || stat.size > zip_uint64_t(m_fileBytes))
        throwBadEntry(name);
    return qint64(stat.size);
}

void ZipArchive::read(const QString &name, void *target) const
{
    const auto bytes = zip_uint64_t(size(name));
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> entry(
        zip_fopen_index(m_zip.get(), zip_uint64_t(indexOf(name)), 0), &zip_fclose);
    if (!entry)
        throwBadEntry(name);
    // The checksum is compared when the end is read.
    char beyond = 0;
    if (zip_fread(entry.get(), target, bytes) != zip_int64_t(bytes) || zip_fread(entry.get(), &beyond, 1) != 0)
        throwBadEntry(name);
}

} // namespace taxon
