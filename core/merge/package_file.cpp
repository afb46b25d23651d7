#include "core/merge/package_file.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <zip.h>

#include <cerrno>
#include <filesystem>
#include <memory>

namespace taxon {
namespace {

const QString kManifest = QStringLiteral("manifest.json");
const QString kFormatName = QStringLiteral("taxon-package");
constexpr qint64 kMaxManifestBytes = qint64(1) << 30;
constexpr qint64 kMaxPartBytes = qint64(4) << 30; // a part is held in memory

// Over everything else in the manifest; QJson writes keys in order, so that the text is the same everywhere.
QString digestOf(QJsonObject manifest)
{
    manifest.remove(QStringLiteral("digest"));
    return sha256Hex(QJsonDocument(manifest).toJson(QJsonDocument::Compact));
}

zip *openZip(const QString &path, int flags)
{
    int error = 0;
    return zip_open(QFile::encodeName(path).constData(), flags, &error);
}

} // namespace

struct PackageWriter::Entry {
    QString name;
    QByteArray content;
    QString file; // empty: content
    qint64 bytes = 0;
    QString sha256;
};

PackageWriter::PackageWriter(const QString &path)
    : m_path(QFileInfo(path).absoluteFilePath())
    , m_unfinished(QStringLiteral("%1.%2.new").arg(m_path, QUuid::createUuid().toString(QUuid::Id128)))
{
    errno = 0;
    if (!QFileInfo(QFileInfo(m_path).path()).isWritable())
        throwWriteError(m_path, QString());
}

PackageWriter::~PackageWriter()
{
    if (m_zip)
        zip_discard(m_zip);
    QFile::remove(m_unfinished);
}

void PackageWriter::add(const QString &name, const QByteArray &content)
{
    m_entries.push_back({name, content, {}, content.size(), sha256Hex(content)});
}

void PackageWriter::addFile(const QString &name, const QString &file, qint64 bytes, const QString &sha256)
{
    m_entries.push_back({name, {}, file, bytes, sha256});
}

void PackageWriter::put(const Entry &entry)
{
    zip_source_t *source = entry.file.isEmpty()
        ? zip_source_buffer(m_zip, entry.content.constData(), static_cast<zip_uint64_t>(entry.content.size()), 0)
        : zip_source_file(m_zip, QFile::encodeName(entry.file).constData(), 0, entry.bytes);
    const zip_int64_t index = source ? zip_file_add(m_zip, entry.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        throwWriteError(m_path, QString::fromUtf8(zip_strerror(m_zip)));
    }
    // Pictures are compressed already.
    zip_set_file_compression(m_zip, static_cast<zip_uint64_t>(index), entry.file.isEmpty() ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
}

// zip_close() writes everything.
void PackageWriter::write(Progress &progress)
{
    const auto report = [](zip *, double done, void *target) {
        constexpr qint64 kSteps = 1'000;
        static_cast<Progress *>(target)->report(static_cast<qint64>(done * kSteps), kSteps, QCoreApplication::translate("Package", "Writing the package"));
    };
    const auto isCancelled = [](zip *, void *source) { return static_cast<const Progress *>(source)->isCancelled() ? 1 : 0; };
    zip_register_progress_callback_with_state(m_zip, 0.001, report, nullptr, &progress);
    zip_register_cancel_callback_with_state(m_zip, isCancelled, nullptr, &progress);
    if (zip_close(m_zip) != 0) {
        progress.throwIfCancelled();
        throwWriteError(m_path, QString::fromUtf8(zip_strerror(m_zip)));
    }
    m_zip = nullptr;
}

void PackageWriter::finish(const QJsonObject &head, Progress &progress)
{
    QJsonObject manifest = head;
    QJsonArray parts;
    for (const Entry &entry : m_entries)
        parts.append(QJsonObject{{QStringLiteral("name"), entry.name}, {QStringLiteral("bytes"), entry.bytes}, {QStringLiteral("sha256"), entry.sha256}});
    manifest.insert(QStringLiteral("format"), kFormatName);
    manifest.insert(QStringLiteral("version"), kPackageFormat);
    manifest.insert(QStringLiteral("parts"), parts);
    manifest.insert(QStringLiteral("digest"), digestOf(manifest));
    const QByteArray text = QJsonDocument(manifest).toJson(QJsonDocument::Compact);

    m_zip = openZip(m_unfinished, ZIP_CREATE | ZIP_EXCL);
    errno = 0;
    if (!m_zip)
        throwWriteError(m_path, QString());
    put({kManifest, text, {}, text.size(), {}});
    for (const Entry &entry : m_entries)
        put(entry);
    write(progress);
    PackageReader(m_unfinished).verify(progress); // a picture that was changed meanwhile
    std::error_code error;
    std::filesystem::rename(QFile::encodeName(m_unfinished).toStdString(), QFile::encodeName(m_path).toStdString(), error);
    errno = error.value();
    if (error)
        throwWriteError(m_path, QString::fromStdString(error.message()));
}

PackageReader::PackageReader(const QString &path)
    : m_path(path)
{
    if (!QFileInfo::exists(path))
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("Package", "There is no file %1.").arg(path));
    m_zip = openZip(path, ZIP_RDONLY);
    try {
        if (!m_zip)
            throwCorrupt(QCoreApplication::translate("Package", "it is no package, or its end is missing"));
        zip_stat_t found;
        if (zip_stat(m_zip, kManifest.toUtf8().constData(), 0, &found) != 0 || found.size > zip_uint64_t(kMaxManifestBytes))
            throwCorrupt(QCoreApplication::translate("Package", "it has no list of its contents"));
        m_manifest = QJsonDocument::fromJson(readRaw(kManifest, static_cast<qint64>(found.size))).object();
        if (m_manifest.value(QStringLiteral("format")).toString() != kFormatName)
            throwCorrupt(QCoreApplication::translate("Package", "it is no package of this program"));
        if (m_manifest.value(QStringLiteral("version")).toInt() > kPackageFormat)
            throw Error(ErrorCode::TooNew, QCoreApplication::translate("Package", "The package %1 was made by a newer version of Taxon: update this program to read it.").arg(path));
        if (m_manifest.value(QStringLiteral("digest")).toString() != digestOf(m_manifest))
            throwCorrupt(QCoreApplication::translate("Package", "its list of contents was changed"));
        readList();
    } catch (...) {
        if (m_zip)
            zip_discard(m_zip);
        throw;
    }
}

PackageReader::~PackageReader()
{
    zip_discard(m_zip);
}

void PackageReader::throwCorrupt(const QString &reason) const
{
    throw Error(ErrorCode::Corrupt,
        QCoreApplication::translate("Package", "The package %1 cannot be used: %2. Ask for a fresh copy; nothing was changed.").arg(m_path, reason));
}

// Everything that is there is listed, and the other way round.
void PackageReader::readList()
{
    const QJsonArray parts = m_manifest.value(QStringLiteral("parts")).toArray();
    for (const QJsonValue part : parts)
        m_parts.insert(part[QStringLiteral("name")].toString(), {part[QStringLiteral("bytes")].toInteger(-1), part[QStringLiteral("sha256")].toString()});
    const zip_int64_t entries = zip_get_num_entries(m_zip, 0);
    if (entries != m_parts.size() + 1 || parts.size() != m_parts.size())
        throwCorrupt(QCoreApplication::translate("Package", "it does not hold what its list says"));
    for (zip_int64_t i = 0; i < entries; ++i) {
        zip_stat_t found;
        if (zip_stat_index(m_zip, static_cast<zip_uint64_t>(i), 0, &found) != 0)
            throwCorrupt(QCoreApplication::translate("Package", "it does not hold what its list says"));
        const QString name = QString::fromUtf8(found.name);
        if (name != kManifest && m_parts.value(name).bytes != static_cast<qint64>(found.size))
            throwCorrupt(QCoreApplication::translate("Package", "its part \"%1\" was added or changed").arg(name.left(100)));
    }
}

bool PackageReader::contains(const QString &name) const
{
    return zip_name_locate(m_zip, name.toUtf8().constData(), 0) >= 0;
}

QByteArray PackageReader::readRaw(const QString &name, qint64 bytes) const
{
    if (bytes < 0 || bytes > kMaxPartBytes)
        throwCorrupt(QCoreApplication::translate("Package", "its part \"%1\" is broken").arg(name.left(100)));
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> entry(zip_fopen(m_zip, name.toUtf8().constData(), 0), &zip_fclose);
    QByteArray content(bytes, Qt::Uninitialized);
    char beyond = 0;
    // The zip file's own checksum is compared when the end is read.
    if (!entry || zip_fread(entry.get(), content.data(), static_cast<zip_uint64_t>(bytes)) != bytes || zip_fread(entry.get(), &beyond, 1) != 0)
        throwCorrupt(QCoreApplication::translate("Package", "its part \"%1\" is broken").arg(name.left(100)));
    return content;
}

QByteArray PackageReader::read(const QString &name) const
{
    const auto part = m_parts.constFind(name);
    if (part == m_parts.constEnd())
        throwCorrupt(QCoreApplication::translate("Package", "its part \"%1\" is missing").arg(name.left(100)));
    QByteArray content = readRaw(name, part->bytes);
    if (sha256Hex(content) != part->sha256)
        throwCorrupt(QCoreApplication::translate("Package", "its part \"%1\" was changed").arg(name.left(100)));
    return content;
}

void PackageReader::verify(Progress &progress) const
{
    qint64 verified = 0;
    for (auto part = m_parts.cbegin(); part != m_parts.cend(); ++part) {
        progress.throwIfCancelled();
        read(part.key());
        progress.report(++verified, m_parts.size(), QCoreApplication::translate("Package", "Verifying the package"));
    }
}

} // namespace taxon
