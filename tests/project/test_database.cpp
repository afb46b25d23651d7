#include "core/base/error.h"
#include "core/base/files.h"
#include "core/project/database.h"
#include "core/project/project.h"
#include "tests/support/small_file_system.h"
#include "tests/support/test_support.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>


#include <thread>

using namespace taxon;

namespace {

const QList<Migration> &oneStep()
{
    static const QList<Migration> steps{{1, {QStringLiteral("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL);")}}};
    return steps;
}

QList<Migration> twoSteps(const QStringList &second)
{
    return oneStep() + QList<Migration>{{2, second}};
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void migrationsAreCutIntoStatements();
    void anOlderSchemaIsMigratedAfterABackup();
    void aFailedMigrationLeavesTheOldSchema();
    void aNewerSchemaIsRefusedAndLeftUntouched();
    void filesThatAreNoProjectAreRefused_data();
    void filesThatAreNoProjectAreRefused();
    void aTransactionThatIsNotCommittedLeavesNothing();
    void aBrokenInnerTransactionBreaksTheOuterOne();
    void manyWritersAtOnceLoseNothing();
    void aReadOnlyFolderIsRefusedInOneSentence();
    void aFullDiskIsSaidAndNothingIsLost();
    void foreignKeysHold();
    void whatRefersToAnImageIsFoundByAnIndex();

private:
    QString path(const char *name = "project.db") const { return m_folder->filePath(QLatin1StringView(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDatabase::migrationsAreCutIntoStatements()
{
    const auto statements = splitStatements(QStringLiteral("-- a; comment;\nCREATE TABLE a (\n  b TEXT DEFAULT ';'\n);\n\nDROP TABLE a;\n"));
    QCOMPARE(statements.size(), 2);
    QCOMPARE(statements[0], QStringLiteral("CREATE TABLE a (\n  b TEXT DEFAULT ';'\n);"));
    QCOMPARE(statements[1], QStringLiteral("DROP TABLE a;"));
}

void TestDatabase::anOlderSchemaIsMigratedAfterABackup()
{
    Database(path(), Database::OpenMode::CreateNew, oneStep()).run(QStringLiteral("INSERT INTO thing (name) VALUES ('kept')"));
    {
        Database migrated(path(), Database::OpenMode::MustExist, twoSteps({QStringLiteral("ALTER TABLE thing ADD COLUMN size INTEGER;")}));
        QCOMPARE(migrated.schemaVersion(), 2);
        QVERIFY(migrated.run(QStringLiteral("SELECT name, size FROM thing")).next());
    }
    QCOMPARE(filesIn(m_folder->path()), (QStringList{QStringLiteral("project.db"), QStringLiteral("project.db.v1.backup")}));
    Database backup(path("project.db.v1.backup"), Database::OpenMode::MustExist, oneStep());
    QSqlQuery row = backup.run(QStringLiteral("SELECT name FROM thing"));
    QVERIFY(row.next());
    QCOMPARE(row.value(0).toString(), QStringLiteral("kept"));
}

void TestDatabase::aFailedMigrationLeavesTheOldSchema()
{
    Database(path(), Database::OpenMode::CreateNew, oneStep()).run(QStringLiteral("INSERT INTO thing (name) VALUES ('kept')"));
    const auto broken = twoSteps({QStringLiteral("DELETE FROM thing;"), QStringLiteral("ALTER TABLE nothing ADD COLUMN size INTEGER;")});
    TAXON_VERIFY_ERROR(Database(path(), Database::OpenMode::MustExist, broken), ErrorCode::Internal);
    Database old(path(), Database::OpenMode::MustExist, oneStep());
    QCOMPARE(old.schemaVersion(), 1);
    QVERIFY(old.run(QStringLiteral("SELECT name FROM thing")).next());
}

void TestDatabase::aNewerSchemaIsRefusedAndLeftUntouched()
{
    Database(path(), Database::OpenMode::CreateNew).run(QStringLiteral("PRAGMA user_version = %1").arg(currentSchemaVersion() + 1));
    const QByteArray before = readFile(path());
    TAXON_VERIFY_ERROR(Database(path(), Database::OpenMode::MustExist), ErrorCode::TooNew);
    QCOMPARE(sha256Hex(readFile(path())), sha256Hex(before));
    QCOMPARE(filesIn(m_folder->path()), QStringList{QStringLiteral("project.db")});
}

void TestDatabase::filesThatAreNoProjectAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    { const QTemporaryDir folder;
      const QString whole = folder.filePath(QStringLiteral("a.db"));
      Database(whole, Database::OpenMode::CreateNew);
      const QByteArray bytes = readFile(whole);
      QTest::newRow("cut in half") << bytes.left(bytes.size() / 2);
      QTest::newRow("first page only") << bytes.left(4096);
      QTest::newRow("overwritten in the middle") << QByteArray(bytes).replace(4096, 8192, QByteArray(8192, 'x')); }
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("this is not a database\n").repeated(300);
    QTest::newRow("zeros") << QByteArray(8192, '\0');
}

void TestDatabase::filesThatAreNoProjectAreRefused()
{
    QFETCH(const QByteArray, content);
    writeFileAtomically(path(), content);
    const auto openAndCheck = [this] { Database(path(), Database::OpenMode::MustExist).checkIntegrity(); };
    TAXON_VERIFY_ERROR(openAndCheck(), ErrorCode::Corrupt);
    QCOMPARE(readFile(path()), content);
}

void TestDatabase::aTransactionThatIsNotCommittedLeavesNothing()
{
    Database database(path(), Database::OpenMode::CreateNew, oneStep());
    {
        const Transaction transaction(database);
        database.run(QStringLiteral("INSERT INTO thing (name) VALUES ('lost')"));
    }
    QVERIFY(!database.run(QStringLiteral("SELECT 1 FROM thing")).next());
}

void TestDatabase::aBrokenInnerTransactionBreaksTheOuterOne()
{
    Database database(path(), Database::OpenMode::CreateNew, oneStep());
    {
        Transaction outer(database);
        { const Transaction inner(database); }
        TAXON_VERIFY_ERROR(outer.commit(), ErrorCode::Internal);
    }
    Transaction next(database);
    database.run(QStringLiteral("INSERT INTO thing (name) VALUES ('later')"));
    next.commit();
    QVERIFY(database.run(QStringLiteral("SELECT 1 FROM thing")).next());
}

void TestDatabase::manyWritersAtOnceLoseNothing()
{
    constexpr int kThreads = 4;
    constexpr int kRows = 25;
    Database database(path(), Database::OpenMode::CreateNew, oneStep());
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t)
        threads.emplace_back([this, &failures] {
            try {
                for (int i = 0; i < kRows; ++i) { // opens anew each time: opening and closing must not collide either
                    Database own(path(), Database::OpenMode::MustExist, oneStep());
                    Transaction transaction(own);
                    QSqlQuery count = own.run(QStringLiteral("SELECT COUNT(*) FROM thing"));
                    count.next();
                    own.insert(QStringLiteral("INSERT INTO thing (name) VALUES (?)"), {count.value(0)});
                    count.finish();
                    transaction.commit();
                }
            } catch (const Error &error) {
                qWarning() << error.what() << error.detail();
                ++failures;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QSqlQuery names = database.run(QStringLiteral("SELECT COUNT(*), COUNT(DISTINCT name) FROM thing"));
    QVERIFY(names.next());
    QCOMPARE(names.value(0).toInt(), kThreads * kRows);
    QCOMPARE(names.value(1).toInt(), kThreads * kRows);
}

void TestDatabase::aReadOnlyFolderIsRefusedInOneSentence()
{
    test::SmallFileSystem mount(m_folder->path(), "size=4m");
    if (!mount.isThere())
        QSKIP("needs the right to mount");
    const QString project = Project::create(m_folder->filePath(QStringLiteral("a")), {QStringLiteral("one")})->path();
    QVERIFY(mount.makeReadOnly());
    TAXON_VERIFY_ERROR(Project::open(project), ErrorCode::NotWritable);
    TAXON_VERIFY_ERROR(Project::create(m_folder->filePath(QStringLiteral("b")), {}), ErrorCode::NotWritable);
}

void TestDatabase::aFullDiskIsSaidAndNothingIsLost()
{
    const test::SmallFileSystem mount(m_folder->path(), "size=512k");
    if (!mount.isThere())
        QSKIP("needs the right to mount");
    Database database(path(), Database::OpenMode::CreateNew, oneStep());
    int written = 0;
    const auto fill = [&] {
        for (;; ++written)
            database.insert(QStringLiteral("INSERT INTO thing (name) VALUES (?)"), {QString(20'000, u'x')});
    };
    TAXON_VERIFY_ERROR(fill(), ErrorCode::DiskFull);
    QVERIFY(written > 0);
    QSqlQuery count = database.run(QStringLiteral("SELECT COUNT(*) FROM thing"));
    QVERIFY(count.next());
    QCOMPARE(count.value(0).toInt(), written);
    TAXON_VERIFY_ERROR(Project::create(m_folder->filePath(QStringLiteral("b")), {}), ErrorCode::DiskFull);
    QVERIFY(!QFileInfo::exists(m_folder->filePath(QStringLiteral("b.taxon"))));
}

void TestDatabase::foreignKeysHold()
{
    Database database(path(), Database::OpenMode::CreateNew);
    TAXON_VERIFY_ERROR(database.run(QStringLiteral("INSERT INTO run (snapshot_id, created_at, state, config) VALUES (7, '', 'waiting', '{}')")),
        ErrorCode::Internal);
}

// Taking back a merge asks for each of its images whether it is used, and so does the foreign key.
void TestDatabase::whatRefersToAnImageIsFoundByAnIndex()
{
    Database database(path(), Database::OpenMode::CreateNew);
    QSqlQuery row = database.run(QStringLiteral("SELECT t.name, k.\"from\" FROM sqlite_master t, pragma_foreign_key_list(t.name) k "
                                                "WHERE t.type = 'table' AND k.\"table\" = 'image'"));
    int count = 0;
    while (row.next()) {
        const QString table = row.value(0).toString();
        QSqlQuery plan = database.run(QStringLiteral("EXPLAIN QUERY PLAN SELECT 1 FROM %1 WHERE %2 = 1").arg(table, row.value(1).toString()));
        QVERIFY(plan.next());
        QVERIFY2(plan.value(3).toString().startsWith(QLatin1String("SEARCH")), qPrintable(table));
        ++count;
    }
    QVERIFY(count >= 10);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "test_database.moc"
