#include "core/base/error.h"
#include "core/base/files.h"
#include "core/project/project.h"
#include "tests/support/test_support.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace taxon;

class TestProjectFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void creatingMakesTheFolderWithItsClasses();
    void creatingTwiceIsRefused();
    void aFailedCreationLeavesNothingBehind();
    void aProjectOpensByItsNameWithAndWithoutTheEnding();
    void openingNothingSaysSo();
    void aFolderThatCannotBeMadeIsSaid();
    void aNameInAnyScriptWorks();
};

void TestProjectFolder::creatingMakesTheFolderWithItsClasses()
{
    const QTemporaryDir folder;
    const auto project = Project::create(folder.filePath(QStringLiteral("leaves")), {QStringLiteral("oak"), QStringLiteral("elm")});
    QCOMPARE(project->path(), folder.filePath(QStringLiteral("leaves.taxon")));
    QCOMPARE(project->name(), QStringLiteral("leaves"));
    for (const QString &path : QStringList{project->imagesFolder(), project->cacheFolder(), project->path() + QStringLiteral("/runs")})
        QVERIFY2(QFileInfo(path).isDir(), qPrintable(path));
    QCOMPARE(project->classes().all().size(), 2);
    QCOMPARE(project->classes().all().at(0).name, QStringLiteral("oak"));
    QCOMPARE(project->database().schemaVersion(), currentSchemaVersion());
    project->database().checkIntegrity();
}

void TestProjectFolder::creatingTwiceIsRefused()
{
    const QTemporaryDir folder;
    Project::create(folder.filePath(QStringLiteral("a.taxon")), {QStringLiteral("one")});
    TAXON_VERIFY_ERROR(Project::create(folder.filePath(QStringLiteral("a")), {}), ErrorCode::NotWritable);
    QCOMPARE(Project::open(folder.filePath(QStringLiteral("a")))->classes().all().size(), 1);
}

void TestProjectFolder::aFailedCreationLeavesNothingBehind()
{
    const QTemporaryDir folder;
    const QStringList twice{QStringLiteral("cat"), QStringLiteral("cat")};
    TAXON_VERIFY_ERROR(Project::create(folder.filePath(QStringLiteral("a")), twice), ErrorCode::Usage);
    TAXON_VERIFY_ERROR(Project::create(folder.filePath(QStringLiteral("a")), {QStringLiteral("  ")}), ErrorCode::Usage);
    TAXON_VERIFY_ERROR(Project::create(folder.filePath(QStringLiteral(".taxon")), {}), ErrorCode::Usage);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

void TestProjectFolder::aProjectOpensByItsNameWithAndWithoutTheEnding()
{
    const QTemporaryDir folder;
    const QString path = Project::create(folder.filePath(QStringLiteral("a")), {})->path();
    for (const char *name : {"a", "a.taxon", "a.taxon/"})
        QCOMPARE(Project::open(folder.filePath(QLatin1StringView(name)))->path(), path);
}

void TestProjectFolder::openingNothingSaysSo()
{
    const QTemporaryDir folder;
    TAXON_VERIFY_ERROR(Project::open(folder.filePath(QStringLiteral("none"))), ErrorCode::NotFound);
    TAXON_VERIFY_ERROR(Project::open(folder.path()), ErrorCode::NotFound);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void TestProjectFolder::aFolderThatCannotBeMadeIsSaid()
{
    const QTemporaryDir folder;
    writeFileAtomically(folder.filePath(QStringLiteral("file")), "not a folder");
    TAXON_VERIFY_ERROR(Project::create(folder.filePath(QStringLiteral("file/a")), {}), ErrorCode::NotWritable);
}

void TestProjectFolder::aNameInAnyScriptWorks()
{
    const QTemporaryDir folder;
    const QString name = QString::fromUtf8("Прокат 钢 émaux");
    Project::create(folder.filePath(name), {QString::fromUtf8("裂纹")});
    const auto project = Project::open(folder.filePath(name));
    QCOMPARE(project->name(), name);
    QVERIFY(project->classes().find(QString::fromUtf8("裂纹")).has_value());
}

QTEST_GUILESS_MAIN(TestProjectFolder)
#include "test_project_folder.moc"
