#include "core/versions/dvc_export.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/versions/folder_places.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace taxon {
namespace {

QByteArray md5Hex(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex();
}

QByteArray escaped(char16_t code)
{
    switch (code) {
    case u'"':
        return "\\\"";
    case u'\\':
        return "\\\\";
    case u'\n':
        return "\\n";
    case u'\r':
        return "\\r";
    case u'\t':
        return "\\t";
    case u'\b':
        return "\\b";
    case u'\f':
        return "\\f";
    default:
        return "\\u" + QByteArray::number(code, 16).rightJustified(4, '0');
    }
}

// As Python's json does with ensure_ascii.
QByteArray jsonString(const QString &text)
{
    QByteArray json = "\"";
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        const bool isPlain = code >= u' ' && code <= u'~' && code != u'"' && code != u'\\';
        json += isPlain ? QByteArray(1, char(code)) : escaped(code);
    }
    return json + '"';
}

// Plain where nothing in the name could mean something else to a YAML reader, else in quotes; only the double ones keep a line break.
QByteArray yamlString(const QString &text)
{
    static const QStringList words{QStringLiteral("true"), QStringLiteral("false"), QStringLiteral("yes"), QStringLiteral("no"),
        QStringLiteral("on"), QStringLiteral("off"), QStringLiteral("null"), QStringLiteral("y"), QStringLiteral("n")};
    const bool isPlain = text[0].isLetter() && !words.contains(text.toLower())
        && std::ranges::all_of(text, [](QChar character) { return character.isLetterOrNumber() || QStringLiteral("_-.").contains(character); });
    if (std::ranges::any_of(text, [](QChar character) { return character < u' '; }))
        return jsonString(text);
    return isPlain ? text.toUtf8() : QByteArray("'" + text.toUtf8().replace("'", "''") + "'");
}

bool isRepository(const QString &folder)
{
    return QFileInfo(folder + QStringLiteral("/.dvc")).isDir();
}

bool isUnderGit(QDir folder)
{
    do {
        if (folder.exists(QStringLiteral(".git")))
            return true;
    } while (folder.cdUp());
    return false;
}

// What `dvc init` leaves, with --no-scm where there is no git.
void makeRepository(const QString &folder)
{
    ensureFolder(folder + QStringLiteral("/.dvc"));
    const bool hasGit = isUnderGit(QDir(folder));
    writeFileAtomically(folder + QStringLiteral("/.dvc/config"), hasGit ? "" : "[core]\n    no_scm = True\n");
    if (hasGit)
        writeFileAtomically(folder + QStringLiteral("/.dvc/.gitignore"), "/config.local\n/tmp\n/cache\n");
}

// As `dvc add` does: git keeps the pointer file, DVC the folder.
void ignoreInGit(const QFileInfo &target)
{
    const QString path = target.path() + QStringLiteral("/.gitignore");
    if (!isUnderGit(target.dir()))
        return;
    const QByteArray line = '/' + target.fileName().toUtf8();
    QByteArray text = QFileInfo::exists(path) ? readFile(path) : QByteArray();
    if (text.split('\n').contains(line))
        return;
    if (!text.isEmpty() && !text.endsWith('\n'))
        text += '\n';
    writeFileAtomically(path, text + line + '\n');
}

/// The nearest folder upwards that is a DVC repository, else `folder` as a new one, which goes again unless it is kept.
class Repository {
public:
    explicit Repository(const QString &folder)
        : m_folder(folder)
    {
        for (QDir above(folder);;) {
            if (isRepository(above.path())) {
                m_folder = above.path();
                return;
            }
            if (!above.cdUp())
                break;
        }
        m_isNew = true;
        makeRepository(folder);
    }
    ~Repository()
    {
        if (m_isNew)
            QDir(m_folder + QStringLiteral("/.dvc")).removeRecursively();
    }
    Repository(const Repository &) = delete;
    Repository &operator=(const Repository &) = delete;

    const QString &folder() const { return m_folder; }
    void keep() { m_isNew = false; }

private:
    QString m_folder;
    bool m_isNew = false;
};

// A pointer file gives way to a pointer file, and nothing else does.
void requireDvcFileOrNothing(const QFileInfo &target, const QString &path)
{
    if (target.fileName().isEmpty())
        throw Error(ErrorCode::Usage, QCoreApplication::translate("Versions", "Name the folder that DVC is to make: %1 has no name.").arg(target.filePath()));
    if (QFileInfo::exists(path) && !readFile(path).contains("outs:"))
        throw Error(ErrorCode::NotWritable, QCoreApplication::translate("Versions", "%1 is there already and was not written by DVC: choose another name, so that nothing is overwritten.").arg(path));
}

/// A DVC repository's objects, each under its hash and read-only: files/md5/ab/cdef….
class DvcCache {
public:
    explicit DvcCache(const QString &repository)
        : m_folder(repository + QStringLiteral("/.dvc/cache/files/md5/"))
    {
    }

    void add(const QByteArray &hash, const QByteArray &content) const
    {
        const QString name = QString::fromLatin1(hash);
        const QString path = m_folder + name.first(2) + u'/' + name.sliced(2);
        if (QFileInfo(path).size() == content.size() && QFileInfo::exists(path))
            return;
        ensureFolder(QFileInfo(path).path());
        writeFileAtomically(path, content);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    }

private:
    QString m_folder;
};

QByteArray dvcFile(const QByteArray &hash, const QList<DvcFile> &files, const QString &name)
{
    qint64 bytes = 0;
    for (const DvcFile &file : files)
        bytes += file.bytes;
    return "outs:\n- md5: " + hash + "\n  size: " + QByteArray::number(bytes) + "\n  nfiles: " + QByteArray::number(files.size())
        + "\n  hash: md5\n  path: " + yamlString(name) + '\n';
}

} // namespace

QByteArray dvcDirectoryObject(QList<DvcFile> files)
{
    std::ranges::sort(files, {}, [](const DvcFile &file) { return file.relativePath.toUtf8(); }); // bytes in the order of code points
    QByteArray json = "[";
    for (const DvcFile &file : files)
        json += (json.size() > 1 ? ", " : "") + QByteArray("{\"md5\": \"") + file.md5 + "\", \"relpath\": " + jsonString(file.relativePath) + '}';
    return json + ']';
}

VersionExportReport exportDvc(Project &project, const Snapshot &snapshot, const QString &path, Progress &progress)
{
    const QFileInfo target(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    VersionExportReport report;
    report.path = target.filePath() + QStringLiteral(".dvc");
    requireDvcFileOrNothing(target, report.path);
    ensureFolder(target.path());
    Repository repository(target.path());
    const DvcCache cache(repository.folder());
    FolderPlaces places(snapshot);
    QList<DvcFile> files;
    forEachContent(project, snapshot, report, progress, [&](const SnapshotItem &item, const ContentFinder::Content &content) {
        files.append({places.place(item, QFileInfo(content.path).fileName()), md5Hex(content.bytes), content.bytes.size()});
        cache.add(files.constLast().md5, content.bytes);
    });
    const QByteArray object = dvcDirectoryObject(files);
    const QByteArray hash = md5Hex(object) + ".dir";
    cache.add(hash, object);
    writeFileAtomically(report.path, dvcFile(hash, files, target.fileName()));
    ignoreInGit(target);
    repository.keep();
    return report;
}

} // namespace taxon
