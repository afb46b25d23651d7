#include "core/base/error.h"
#include "core/base/files.h"
#include "core/versions/dvc_export.h"
#include "core/versions/folder_export.h"
#include "tests/packing/pictured_project.h"
#include "tests/support/test_support.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <sys/stat.h>

#include <memory>

using namespace taxon;
using namespace taxon::test;

namespace {

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(QDir(folder).relativeFilePath(it.next()));
    files.sort();
    return files;
}

ino_t inodeOf(const QString &path)
{
    struct stat information = {};
    ::stat(QFile::encodeName(path).constData(), &information);
    return information.st_ino;
}

QByteArray md5Hex(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex();
}

} // namespace

class TestVersionExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_project = std::make_unique<PicturedProject>();
        m_project->fill();
        m_project->picture(QStringLiteral("b/图 0.png"), 200, QStringLiteral("rot")); // a name that is there already
        m_project->picture(QStringLiteral("c/图 0.PNG"), 201, QStringLiteral("rot"));
        m_project->picture(QStringLiteral("d/😀 \"a\\b\".png"), 202, QStringLiteral("rot")); // beyond 16 bits, and quotes
        m_project->picture(QStringLiteral("d/～.png"), 203, QStringLiteral("rot"));
        m_snapshot = m_project->split();
        m_out = m_project->path(QStringLiteral("导出"));
    }

    void theTreeHoldsEveryImageInItsPartAndClass()
    {
        const VersionExportReport report = exportFolders(**m_project, m_snapshot, m_out, ExportedFiles::Copied, m_progress);
        QCOMPARE(report.images, 40);
        QCOMPARE(report.linked, 0);
        QCOMPARE(filesBelow(m_out).size(), 40);
        for (const SnapshotItem &item : m_snapshot.items) {
            QString folder = m_snapshot.classes[item.label].name;
            folder.replace(u'/', u'_');
            int found = 0;
            QDirIterator files(m_out + u'/' + partName(item.part) + u'/' + folder, QDir::Files);
            while (files.hasNext())
                found += sha256OfFile(files.next()) == item.sha256 ? 1 : 0;
            QCOMPARE(found, 1);
        }
        QCOMPARE(QDir(m_out + QStringLiteral("/val")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 3);
    }

    void linkedFilesAreTheOriginals()
    {
        const VersionExportReport report = exportFolders(**m_project, m_snapshot, m_out, ExportedFiles::Linked, m_progress);
        QCOMPARE(report.linked, 40);
        QSet<ino_t> originals;
        for (const QString &name : filesBelow(m_project->path(QStringLiteral("pictures"))))
            originals.insert(inodeOf(m_project->path(QStringLiteral("pictures/") + name)));
        for (const QString &name : filesBelow(m_out))
            QVERIFY(originals.contains(inodeOf(m_out + u'/' + name)));
    }

    void whereLinksAreImpossibleFilesAreCopied()
    {
        const QString elsewhere = QStringLiteral("/dev/shm/") + QFileInfo(m_project->path(QString())).absoluteDir().dirName();
        if (!QFileInfo(QStringLiteral("/dev/shm")).isWritable())
            QSKIP("needs another disk");
        const VersionExportReport report = exportFolders(**m_project, m_snapshot, elsewhere, ExportedFiles::Linked, m_progress);
        QCOMPARE(filesBelow(elsewhere).size(), 40);
        QDir(elsewhere).removeRecursively();
        QVERIFY(report.linked == 0 || report.linked == 40);
    }

    void nothingIsOverwrittenAndACancelledExportLeavesNothing()
    {
        TAXON_VERIFY_ERROR(exportFolders(**m_project, m_snapshot, m_project->path(QStringLiteral("pictures")), ExportedFiles::Copied, m_progress), ErrorCode::NotWritable);
        const QStringList before = QDir(m_project->path(QString())).entryList(QDir::AllEntries | QDir::Hidden);
        Progress cancelled;
        cancelled.cancel();
        QVERIFY_THROWS_EXCEPTION(Cancelled, exportFolders(**m_project, m_snapshot, m_out, ExportedFiles::Copied, cancelled));
        QCOMPARE(QDir(m_project->path(QString())).entryList(QDir::AllEntries | QDir::Hidden), before);
    }

    void lostImagesAreSaid()
    {
        writeFileAtomically(m_project->path(QStringLiteral("pictures/d/～.png")), "other");
        QCOMPARE(exportFolders(**m_project, m_snapshot, m_out, ExportedFiles::Copied, m_progress).leftOut.size(), 1);
        const VersionExportReport report = exportDvc(**m_project, m_snapshot, m_project->path(QStringLiteral("dvc/数据")), m_progress);
        QCOMPARE(report.leftOut.size(), 1);
        QCOMPARE(report.images, 39);
        QVERIFY(QDir(m_project->path(QStringLiteral("pictures"))).removeRecursively());
        TAXON_VERIFY_ERROR(exportDvc(**m_project, m_snapshot, m_project->path(QStringLiteral("dvc/more")), m_progress), ErrorCode::Impossible);
        QVERIFY(!QFile::exists(m_project->path(QStringLiteral("dvc/more.dvc"))));
        TAXON_VERIFY_ERROR(exportDvc(**m_project, m_snapshot, m_project->path(QStringLiteral("new/more")), m_progress), ErrorCode::Impossible);
        QVERIFY(!QFile::exists(m_project->path(QStringLiteral("new/.dvc"))));
    }

    void dvcsHashesAreThoseOfItsPublishedRule()
    {
        const QString python = pythonWith({QStringLiteral("json")});
        if (python.isEmpty())
            QSKIP("needs python3");
        const QString repository = m_project->path(QStringLiteral("仓库"));
        const VersionExportReport report = exportDvc(**m_project, m_snapshot, repository + QStringLiteral("/钢 板"), m_progress);
        QCOMPARE(report.path, repository + QStringLiteral("/钢 板.dvc"));
        exportFolders(**m_project, m_snapshot, m_out, ExportedFiles::Copied, m_progress); // the same tree
        const ProcessResult result = runProcess(python, {sourceFolder() + QStringLiteral("/tests/versions/dvc_hashes.py"), m_out});
        QCOMPARE(result.standardError, QByteArray());
        const QJsonObject expected = result.json();
        const QString hash = expected.value(QStringLiteral("md5")).toString();
        QVERIFY(hash.endsWith(u".dir"));
        QCOMPARE(readFile(report.path), QStringLiteral("outs:\n- md5: %1\n  size: %2\n  nfiles: 40\n  hash: md5\n  path: '钢 板'\n")
                                            .arg(hash, QString::number(expected.value(QStringLiteral("size")).toInteger())).toUtf8());
        const QString cache = repository + QStringLiteral("/.dvc/cache/files/md5/");
        QCOMPARE(QString::fromUtf8(readFile(cache + hash.first(2) + u'/' + hash.sliced(2))), expected.value(QStringLiteral("listing")).toString());
        for (const QJsonValue file : expected.value(QStringLiteral("hashes")).toArray()) {
            const QString place = cache + file.toString().first(2) + u'/' + file.toString().sliced(2);
            QCOMPARE(QString::fromLatin1(md5Hex(readFile(place))), file.toString());
            QVERIFY((QFile::permissions(place) & (QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther)) == 0);
        }
        QCOMPARE(filesBelow(cache).size(), 41);
    }

    void theDirectoryObjectOfAnEmptyAndASimpleFolder()
    {
        QCOMPARE(dvcDirectoryObject({}), QByteArray("[]"));
        QCOMPARE(dvcDirectoryObject({{QStringLiteral("b"), "22", 1}, {QStringLiteral("a/z"), "11", 1}}),
            QByteArray(R"([{"md5": "11", "relpath": "a/z"}, {"md5": "22", "relpath": "b"}])"));
        // Python sorts by code points, not by UTF-16.
        QCOMPARE(dvcDirectoryObject({{QStringLiteral("😀"), "11", 1}, {QStringLiteral("～"), "22", 1}}),
            QByteArray(R"([{"md5": "22", "relpath": "\uff5e"}, {"md5": "11", "relpath": "\ud83d\ude00"}])"));
    }

    void dvcsFileReplacesNothingElse()
    {
        TAXON_VERIFY_ERROR(exportDvc(**m_project, m_snapshot, QStringLiteral("/"), m_progress), ErrorCode::Usage);
        writeFileAtomically(m_project->path(QStringLiteral("mine.dvc")), "hello: 1\n");
        TAXON_VERIFY_ERROR(exportDvc(**m_project, m_snapshot, m_project->path(QStringLiteral("mine")), m_progress), ErrorCode::NotWritable);
        QCOMPARE(readFile(m_project->path(QStringLiteral("mine.dvc"))), QByteArray("hello: 1\n"));
        const QString broken = m_project->path(QStringLiteral("two\nlines"));
        exportDvc(**m_project, m_snapshot, broken, m_progress);
        QVERIFY(readFile(broken + QStringLiteral(".dvc")).endsWith("  path: \"two\\nlines\"\n"));
    }

    void aRepositoryThatIsThereIsUsed()
    {
        const QString repository = m_project->path(QStringLiteral("repo"));
        ensureFolder(repository + QStringLiteral("/.dvc"));
        ensureFolder(repository + QStringLiteral("/.git"));
        writeFileAtomically(repository + QStringLiteral("/.dvc/config"), "[core]\n    remote = mine\n");
        exportDvc(**m_project, m_snapshot, repository + QStringLiteral("/data/steel"), m_progress);
        QVERIFY(readFile(repository + QStringLiteral("/data/steel.dvc")).endsWith("  path: steel\n"));
        QCOMPARE(readFile(repository + QStringLiteral("/.dvc/config")), QByteArray("[core]\n    remote = mine\n"));
        QVERIFY(!QFile::exists(repository + QStringLiteral("/data/.dvc")));
        QCOMPARE(readFile(repository + QStringLiteral("/data/.gitignore")), QByteArray("/steel\n"));
        const QByteArray first = readFile(repository + QStringLiteral("/data/steel.dvc"));
        exportDvc(**m_project, m_snapshot, repository + QStringLiteral("/data/steel"), m_progress); // again: the same
        QCOMPARE(readFile(repository + QStringLiteral("/data/steel.dvc")), first);
        QCOMPARE(readFile(repository + QStringLiteral("/data/.gitignore")), QByteArray("/steel\n"));
    }

private:
    std::unique_ptr<PicturedProject> m_project;
    Snapshot m_snapshot;
    QString m_out;
    Progress m_progress;
};

QTEST_GUILESS_MAIN(TestVersionExport)
#include "test_version_export.moc"
