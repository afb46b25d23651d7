#include "core/base/error.h"
#include "core/base/files.h"
#include "core/exchange/group_keys.h"
#include "core/exchange/group_table.h"
#include "core/project/project.h"
#include "tests/support/test_support.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace taxon;

class TestGroupKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aFolderLevelNamesTheGroup();
    void aPatternNamesTheGroup();
    void wrongPatternsAreRefused_data();
    void wrongPatternsAreRefused();
    void thePreviewCountsAndShowsExamples();
    void applyingStoresKeysAndTheRule();
    void theEmptyRuleTakesKeysAway();
    void aTableNamesTheGroup_data();
    void aTableNamesTheGroup();
    void namesThatMeanNoImageOrTwoAreListed();
    void anImageInTwoGroupsIsRefused();
    void aTableWithoutItsColumnsIsRefused();
    void anyColumnMayNameTheGroup();
    void imagesThatComeLaterFollowTheTable();
    void aRuleOutlivesItsText();

private:
    QString keyOf(qint64 id) const { return m_project->images().image({id}).groupKey; }
    GroupTable read(const QByteArray &content);

    QString m_column;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    Progress m_progress;
};

void TestGroupKeys::init()
{
    m_project.reset();
    m_column.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = Project::create(m_folder->filePath(QStringLiteral("p")), {QStringLiteral("cat")});
    for (const char *path : {"/data/p01/left/p01_a.png", "/data/p01/right/p01_b.png", "/data/p02/left/p02_a.png", "/data/other.png"}) {
        ImageRecord record;
        record.path = record.importedFrom = QString::fromLatin1(path);
        m_project->images().add(record);
    }
}

GroupTable TestGroupKeys::read(const QByteArray &content)
{
    const QString path = m_folder->filePath(QStringLiteral("groups.csv"));
    writeFileAtomically(path, content);
    return readGroupTable(path, m_column, imageOrigins(*m_project), m_progress);
}

void TestGroupKeys::aFolderLevelNamesTheGroup()
{
    const QString path = QStringLiteral("/data/p01/left/a.png");
    QCOMPARE(GroupRule::folderLevel(1).keyOf(path), QStringLiteral("left"));
    QCOMPARE(GroupRule::folderLevel(2).keyOf(path), QStringLiteral("p01"));
    QVERIFY(GroupRule::folderLevel(9).keyOf(path).isEmpty());
    TAXON_VERIFY_ERROR(GroupRule::folderLevel(0), ErrorCode::Usage);
    TAXON_VERIFY_ERROR(GroupRule::folderLevel(21), ErrorCode::Usage);
}

void TestGroupKeys::aPatternNamesTheGroup()
{
    const GroupRule rule = GroupRule::pattern(QStringLiteral("^([^_]+)_"));
    QCOMPARE(rule.keyOf(QStringLiteral("/x/p01_a.png")), QStringLiteral("p01"));
    QVERIFY(rule.keyOf(QStringLiteral("/p09_x/other.png")).isEmpty()); // the folder's name does not count
}

void TestGroupKeys::wrongPatternsAreRefused_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("broken") << QStringLiteral("(a");
    QTest::newRow("no capture") << QStringLiteral("^a");
    QTest::newRow("two captures") << QStringLiteral("(a)(b)");
    QTest::newRow("empty") << QString();
}

void TestGroupKeys::wrongPatternsAreRefused()
{
    QFETCH(const QString, pattern);
    TAXON_VERIFY_ERROR(GroupRule::pattern(pattern), ErrorCode::Usage);
}

void TestGroupKeys::thePreviewCountsAndShowsExamples()
{
    const GroupPreview preview = previewGroups(imageOrigins(*m_project), GroupRule::pattern(QStringLiteral("^([^_]+)_")), m_progress);
    QCOMPARE(preview.images, 4);
    QCOMPARE(preview.grouped, 3);
    QCOMPARE(preview.groups, 2);
    QCOMPARE(preview.largest, 2);
    QCOMPARE(preview.largestKey, QStringLiteral("p01"));
    QCOMPARE(preview.largestGroups.size(), 2);
    QCOMPARE(preview.largestGroups[1], (std::pair<QString, qint64>(QStringLiteral("p02"), 1)));
    QCOMPARE(preview.examples.size(), 3);
    QCOMPARE(preview.examples[1].second, QStringLiteral("p02"));
    QVERIFY(preview.examples[2].second.isEmpty());
    QVERIFY(keyOf(1).isEmpty());
}

void TestGroupKeys::applyingStoresKeysAndTheRule()
{
    applyGroups(*m_project, GroupRule::folderLevel(2), m_progress);
    QCOMPARE(keyOf(1), QStringLiteral("p01"));
    QCOMPARE(keyOf(2), QStringLiteral("p01"));
    QCOMPARE(keyOf(3), QStringLiteral("p02"));
    QVERIFY(keyOf(4).isEmpty());
    QCOMPARE(currentGroupRule(*m_project).keyOf(QStringLiteral("/q/r/s.png")), QStringLiteral("q"));
    const auto totals = m_project->images().groupTotals();
    QCOMPARE(totals.groups, 2);
    QCOMPARE(totals.images, 3);
    QCOMPARE(totals.largest, 2);
}

void TestGroupKeys::theEmptyRuleTakesKeysAway()
{
    applyGroups(*m_project, GroupRule::folderLevel(1), m_progress);
    applyGroups(*m_project, {}, m_progress);
    QVERIFY(keyOf(1).isEmpty());
    QVERIFY(currentGroupRule(*m_project).isEmpty());
}

void TestGroupKeys::aTableNamesTheGroup_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("comma") << QByteArray("image,group\np01_a.png,A\nleft/p02_a.png,B\n/data/p01/right/p01_b.png,A\n");
    QTest::newRow("semicolon") << QByteArray("\xef\xbb\xbfGroup;Image\r\nA;p01_a.png\r\nB;left/p02_a.png\r\nA;right/p01_b.png\r\n");
    QTest::newRow("tab and patient") << QByteArray("file\tnote\tpatient\np01_a.png\tx\tA\np02_a.png\t\tB\np01_b.png\t\tA\n");
}

void TestGroupKeys::aTableNamesTheGroup()
{
    QFETCH(const QByteArray, content);
    const GroupTable table = read(content);
    QCOMPARE(table.rows, 3);
    QVERIFY(table.unmatched.isEmpty());
    applyGroupKeys(*m_project, table.keys, {}, m_progress);
    QCOMPARE(keyOf(1), QStringLiteral("A"));
    QCOMPARE(keyOf(2), QStringLiteral("A"));
    QCOMPARE(keyOf(3), QStringLiteral("B"));
    QVERIFY(keyOf(4).isEmpty());
}

void TestGroupKeys::namesThatMeanNoImageOrTwoAreListed()
{
    ImageRecord record;
    record.path = record.importedFrom = QStringLiteral("/elsewhere/other.png");
    m_project->images().add(record);
    const GroupTable table = read("image,group\nnobody.png,A\nother.png,B\ndata/other.png,C\n1_a.png,D\n");
    QCOMPARE(table.unmatched, (QStringList{QStringLiteral("nobody.png"), QStringLiteral("other.png"), QStringLiteral("1_a.png")}));
    QCOMPARE(table.keys.value({4}), QStringLiteral("C"));
}

void TestGroupKeys::anImageInTwoGroupsIsRefused()
{
    QCOMPARE(read("image,group\np01_a.png,A\nleft/p01_a.png,A\n").keys.size(), 1);
    try {
        read("image,group\np01_a.png,A\np02_a.png,A\nleft/p01_a.png,B\n");
        QFAIL("two groups of one image");
    } catch (const Error &error) {
        QCOMPARE(error.code(), ErrorCode::Corrupt);
        for (const char *part : {"Line 4", "left/p01_a.png", "\"A\"", "\"B\""})
            QVERIFY2(error.message().contains(QLatin1StringView(part)), qPrintable(error.message()));
    }
}

void TestGroupKeys::aTableWithoutItsColumnsIsRefused()
{
    TAXON_VERIFY_ERROR(read("picture,lot number\na.png,A\n"), ErrorCode::Corrupt);
    TAXON_VERIFY_ERROR(read(""), ErrorCode::Corrupt);
    TAXON_VERIFY_ERROR(read("image,group\nalone\n"), ErrorCode::Corrupt);
    TAXON_VERIFY_ERROR(read("image,group\n\"alone,A\n"), ErrorCode::Corrupt);
}

void TestGroupKeys::anyColumnMayNameTheGroup()
{
    m_column = QStringLiteral("Lot number");
    QCOMPARE(read("image,patient,lot number\np01_a.png,A,L7\n").keys.value({1}), QStringLiteral("L7"));
    TAXON_VERIFY_ERROR(read("image,patient\np01_a.png,A\n"), ErrorCode::Corrupt);
    QCOMPARE(groupTableColumns(m_folder->filePath(QStringLiteral("groups.csv"))), QStringList{QStringLiteral("patient")});
}

void TestGroupKeys::imagesThatComeLaterFollowTheTable()
{
    const QString path = m_folder->filePath(QStringLiteral("groups.csv"));
    writeFileAtomically(path, "image,group\np01_a.png,A\nlater.png,L\n");
    applyGroupTable(*m_project, {path, {}}, m_progress);
    QCOMPARE(currentGroupTable(*m_project).path, path);
    ImageRecord record;
    record.path = record.importedFrom = QStringLiteral("/data/later.png");
    m_project->images().add(record);
    QVERIFY(followGroupTable(*m_project, m_progress).isEmpty());
    QCOMPARE(keyOf(5), QStringLiteral("L"));

    QVERIFY(QFile::remove(path));
    QVERIFY(!followGroupTable(*m_project, m_progress).isEmpty());
    QCOMPARE(keyOf(1), QStringLiteral("A"));
    applyGroups(*m_project, {}, m_progress);
    QVERIFY(currentGroupTable(*m_project).isEmpty());
}

void TestGroupKeys::aRuleOutlivesItsText()
{
    const QString path = QStringLiteral("/q/r/s_1.png");
    QCOMPARE(GroupRule::fromText(GroupRule::folderLevel(2).toText()).keyOf(path), QStringLiteral("q"));
    QCOMPARE(GroupRule::fromText(GroupRule::pattern(QStringLiteral("(.)_")).toText()).keyOf(path), QStringLiteral("s"));
    QVERIFY(GroupRule::fromText({}).isEmpty());
    QVERIFY(GroupRule::fromText(QStringLiteral("{\"pattern\":\"(\"}")).isEmpty());
}

QTEST_GUILESS_MAIN(TestGroupKeys)
#include "test_group_keys.moc"
