#include "core/base/error.h"
#include "core/base/files.h"
#include "core/project/migrations.h"
#include "core/project/project.h"
#include "core/project/snapshot_names.h"
#include "core/project/snapshot_votes.h"
#include "tests/support/test_support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace taxon;

class TestDecisions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aDecisionComesBackWhole();
    void undoAndRedoWorkAfterARestart();
    void redoBringsBackInTheOrderOfTheDecisions();
    void aNewDecisionEndsRedo();
    void redoAfterANewDecisionWasUndoneBringsThatOneBack();
    void decisionsOfOneActAreUndoneAndRedoneTogether();
    void undoTouchesOnlyOnesOwnHandMadeDecisions();
    void theNewestStandingDecisionCounts();
    void everyAnnotatorAndPurposeStandsForItself();
    void aRepeatNeverStands();
    void decisionsCountWithWhatMergesAndSplitsMadeOfTheirClass();
    void decisionsForADeletedClassDoNotStand();
    void aProjectOfTheFirstSchemaKeepsItsDecisions();
    void aProjectOfTheThirdSchemaKeepsItsRows();
    void aProjectOfTheSecondSchemaKeepsItsRows();
    void aVisitorMayWrite();
    void renamingAndReorderingKeepsLabels();

private:
    Decision vote(ImageId image, const QString &className, std::optional<AnnotatorId> annotator);
    void reopen();
    QString standingClass(ImageId image);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    AnnotatorId m_ann;
    ImageId m_one;
    ImageId m_two;
};

namespace {

const QString kCat = QStringLiteral("cat");
const QString kDog = QStringLiteral("dog");

ImageRecord record(const QString &path)
{
    ImageRecord image;
    image.path = path;
    image.importedFrom = path;
    image.sha256 = path;
    image.format = QStringLiteral("png");
    return image;
}

} // namespace

void TestDecisions::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = Project::create(m_folder->filePath(QStringLiteral("p")), {kCat, kDog});
    m_ann = m_project->annotators().findOrAdd(QStringLiteral("Ann"));
    m_one = m_project->images().add(record(QStringLiteral("/a/1.png")));
    m_two = m_project->images().add(record(QStringLiteral("/a/2.png")));
}

void TestDecisions::cleanup()
{
    m_project.reset();
    m_folder.reset();
}

void TestDecisions::reopen()
{
    const QString path = m_project->path();
    m_project.reset();
    m_project = Project::open(path);
}

Decision TestDecisions::vote(ImageId image, const QString &className, std::optional<AnnotatorId> annotator)
{
    Decision decision;
    decision.image = image;
    decision.annotator = annotator;
    decision.label = m_project->classes().find(className)->id;
    return decision;
}

QString TestDecisions::standingClass(ImageId image)
{
    const auto standing = m_project->decisions().standing(image, m_ann);
    for (const ImageClass &item : m_project->classes().all())
        if (standing && standing->label == item.id)
            return item.name;
    return {};
}

void TestDecisions::aDecisionComesBackWhole()
{
    Decision made = vote(m_one, kDog, m_ann);
    made.purpose = DecisionPurpose::Correction;
    made.milliseconds = 1234;
    made.shown = QStringLiteral("prediction");
    made.confidence = 60;
    made.view = QStringLiteral("{\"gamma\":2}");
    made.madeAt = QDateTime(QDate(2024, 2, 29), QTime(23, 59, 58, 7), Qt::UTC);
    const DecisionId id = m_project->decisions().record(made);
    reopen();
    const Decision read = m_project->decisions().history(m_one).constFirst();
    QCOMPARE(read.id, id);
    QCOMPARE(read.annotator, made.annotator);
    QCOMPARE(read.label, made.label);
    QCOMPARE(read.purpose, made.purpose);
    QCOMPARE(read.origin, DecisionOrigin::Hand);
    QCOMPARE(read.madeAt, made.madeAt);
    QCOMPARE(read.milliseconds, 1234);
    QCOMPARE(read.shown, made.shown);
    QCOMPARE(read.confidence, made.confidence);
    QCOMPARE(read.view, made.view);
    QVERIFY(!read.step);
    QVERIFY(!read.isUndone);
}

void TestDecisions::undoAndRedoWorkAfterARestart()
{
    m_project->decisions().record(vote(m_one, kCat, m_ann));
    m_project->decisions().record(vote(m_one, kDog, m_ann));
    reopen();
    QCOMPARE(m_project->decisions().undo(m_ann).constFirst().image, m_one);
    reopen();
    QCOMPARE(standingClass(m_one), kCat);
    QVERIFY(!m_project->decisions().redo(m_ann).isEmpty());
    reopen();
    QCOMPARE(standingClass(m_one), kDog);
    QVERIFY(m_project->decisions().redo(m_ann).isEmpty());
    QCOMPARE(m_project->decisions().history(m_one).size(), 2);
}

void TestDecisions::redoBringsBackInTheOrderOfTheDecisions()
{
    const DecisionId first = m_project->decisions().record(vote(m_one, kCat, m_ann));
    const DecisionId second = m_project->decisions().record(vote(m_two, kDog, m_ann));
    QCOMPARE(m_project->decisions().undo(m_ann).constFirst().id, second);
    QCOMPARE(m_project->decisions().undo(m_ann).constFirst().id, first);
    QVERIFY(m_project->decisions().undo(m_ann).isEmpty());
    QCOMPARE(m_project->decisions().redo(m_ann).constFirst().id, first);
    QCOMPARE(m_project->decisions().redo(m_ann).constFirst().id, second);
}

void TestDecisions::aNewDecisionEndsRedo()
{
    m_project->decisions().record(vote(m_one, kCat, m_ann));
    m_project->decisions().undo(m_ann);
    m_project->decisions().record(vote(m_two, kCat, m_ann));
    QVERIFY(m_project->decisions().redo(m_ann).isEmpty());
}

void TestDecisions::redoAfterANewDecisionWasUndoneBringsThatOneBack()
{
    m_project->decisions().record(vote(m_one, kCat, m_ann));
    m_project->decisions().undo(m_ann);
    const DecisionId later = m_project->decisions().record(vote(m_two, kCat, m_ann));
    m_project->decisions().undo(m_ann);
    QCOMPARE(m_project->decisions().redo(m_ann).constFirst().id, later);
    QVERIFY(m_project->decisions().redo(m_ann).isEmpty());
}

void TestDecisions::decisionsOfOneActAreUndoneAndRedoneTogether()
{
    const DecisionId before = m_project->decisions().record(vote(m_one, kCat, m_ann));
    m_project->decisions().record({vote(m_one, kDog, m_ann), vote(m_two, kDog, m_ann)});
    reopen();
    QCOMPARE(m_project->decisions().undo(m_ann).size(), 2);
    QCOMPARE(standingClass(m_one), kCat);
    QCOMPARE(standingClass(m_two), QString());
    reopen();
    QCOMPARE(m_project->decisions().redo(m_ann).size(), 2);
    QCOMPARE(standingClass(m_one), kDog);
    QCOMPARE(standingClass(m_two), kDog);
    m_project->decisions().undo(m_ann);
    QCOMPARE(m_project->decisions().undo(m_ann).constFirst().id, before);
}

void TestDecisions::undoTouchesOnlyOnesOwnHandMadeDecisions()
{
    const AnnotatorId bob = m_project->annotators().findOrAdd(QStringLiteral("Bob"));
    const DecisionId own = m_project->decisions().record(vote(m_one, kCat, m_ann));
    Decision imported = vote(m_two, kCat, m_ann);
    imported.origin = DecisionOrigin::Import;
    m_project->decisions().record(imported);
    m_project->decisions().record(vote(m_two, kDog, bob));
    QCOMPARE(m_project->decisions().undo(m_ann).constFirst().id, own);
    QVERIFY(m_project->decisions().undo(m_ann).isEmpty());
    QCOMPARE(standingClass(m_two), kCat);
    QCOMPARE(m_project->decisions().standing(m_two, bob)->annotator, std::optional(bob));
}

void TestDecisions::theNewestStandingDecisionCounts()
{
    m_project->decisions().record(vote(m_one, kCat, m_ann));
    Decision skip;
    skip.image = m_one;
    skip.annotator = m_ann;
    skip.kind = DecisionKind::Skip;
    m_project->decisions().record(skip);
    QCOMPARE(m_project->decisions().standing(m_one, m_ann)->kind, DecisionKind::Skip);
    QCOMPARE(m_project->decisions().standingOf(m_ann).value(m_one).kind, DecisionKind::Skip);
    QCOMPARE(m_project->decisions().countByAnnotator().value(m_ann), 2);
    m_project->decisions().undo(m_ann);
    QCOMPARE(standingClass(m_one), kCat);
}

void TestDecisions::everyAnnotatorAndPurposeStandsForItself()
{
    m_project->decisions().record(vote(m_two, kCat, m_ann));
    m_project->decisions().record(vote(m_one, kCat, {}));
    m_project->decisions().record(vote(m_one, kDog, {}));
    m_project->decisions().record(vote(m_one, kCat, m_ann));
    Decision correction = vote(m_one, kDog, m_ann);
    correction.purpose = DecisionPurpose::Correction;
    m_project->decisions().record(correction);
    QList<ImageId> images;
    m_project->decisions().forEachStanding([&](const Decision &decision) { images.append(decision.image); });
    QCOMPARE(images, (QList<ImageId>{m_one, m_one, m_one, m_two}));
}

void TestDecisions::aRepeatNeverStands()
{
    m_project->decisions().record(vote(m_one, kCat, m_ann));
    Decision repeat = vote(m_one, kDog, m_ann);
    repeat.purpose = DecisionPurpose::Repeat;
    m_project->decisions().record(repeat);
    QCOMPARE(standingClass(m_one), kCat);
    QCOMPARE(m_project->decisions().standingOf(m_ann).value(m_one).purpose, DecisionPurpose::Vote);
    int visited = 0;
    m_project->decisions().forEachStanding([&](const Decision &) { ++visited; });
    QCOMPARE(visited, 1);
    QCOMPARE(m_project->decisions().history(m_one).constLast().purpose, DecisionPurpose::Repeat);
}

void TestDecisions::decisionsCountWithWhatMergesAndSplitsMadeOfTheirClass()
{
    Database &database = m_project->database();
    const ClassId cat = m_project->classes().find(kCat)->id;
    const ClassId dog = m_project->classes().find(kDog)->id;
    const ClassId wolf = m_project->classes().add(QStringLiteral("wolf"));
    const DecisionId old = m_project->decisions().record(vote(m_one, kDog, m_ann));
    m_project->decisions().record(vote(m_two, kDog, m_ann));
    const qint64 change = database.insert(QStringLiteral("INSERT INTO class_change (class_id, kind, old_value, new_value, made_at) "
                                                         "VALUES (?, 'split', '', '', '')"), {dog.value});
    database.run(QStringLiteral("INSERT INTO class_split VALUES (?, ?, ?, ?, ?)"), {m_one.value, dog.value, wolf.value, old.value, change});
    QCOMPARE(standingClass(m_one), QStringLiteral("wolf"));
    QCOMPARE(standingClass(m_two), kDog);

    database.run(QStringLiteral("UPDATE class SET state = 'merged', merged_into = ? WHERE id = ?"), {cat.value, wolf.value});
    QCOMPARE(standingClass(m_one), kCat);
    QCOMPARE(m_project->decisions().history(m_one).constFirst().label, std::optional(dog));
    m_project->decisions().record(vote(m_one, kDog, m_ann)); // after the split: meant as it is
    QCOMPARE(standingClass(m_one), kDog);
}

void TestDecisions::decisionsForADeletedClassDoNotStand()
{
    const ClassId dog = m_project->classes().find(kDog)->id;
    m_project->decisions().record(vote(m_one, kDog, m_ann));
    m_project->database().run(QStringLiteral("UPDATE class SET state = 'deleted' WHERE id = ?"), {dog.value});
    QVERIFY(!m_project->decisions().standing(m_one, m_ann).has_value());
    QVERIFY(m_project->decisions().standingOf(m_ann).isEmpty());
    m_project->database().run(QStringLiteral("UPDATE class SET state = 'active' WHERE id = ?"), {dog.value});
    QCOMPARE(standingClass(m_one), kDog);
}

namespace {

// A project as an older version of the program left it.
std::unique_ptr<Project> openedFrom(const QString &folder, int version)
{
    QDir().mkpath(folder);
    {
        Database old(folder + QStringLiteral("/project.db"), Database::OpenMode::CreateNew, builtInMigrations().first(version));
        const QString rows = QString::fromUtf8(readFile(test::sourceFolder() + QStringLiteral("/tests/project/fixtures/schema_%1.sql").arg(version)));
        for (const QString &statement : splitStatements(rows))
            old.run(statement);
    }
    return Project::open(folder);
}

} // namespace

void TestDecisions::aProjectOfTheThirdSchemaKeepsItsRows()
{
    const auto project = openedFrom(m_folder->filePath(QStringLiteral("former.taxon")), 3);
    QCOMPARE(project->database().schemaVersion(), currentSchemaVersion());
    QVERIFY(QFileInfo::exists(m_folder->filePath(QStringLiteral("former.taxon/project.db.v3.backup"))));
    const Snapshot snapshot = project->snapshots().load(SnapshotId{1}); // compares its hash
    QCOMPARE(snapshot.items.size(), std::size_t(2));
    QCOMPARE(snapshot.seed, ~quint64(0));
    const SnapshotHead head = snapshotHeads(project->database()).constFirst();
    QVERIFY(head.name.isEmpty() && head.description.isEmpty());
    QCOMPARE(head.images, (std::array<qint64, 3>{1, 0, 1}));
    QCOMPARE(head.runs, 1);
    nameSnapshot(project->database(), head.id, QStringLiteral("first"));
    QCOMPARE(snapshotVotes(project->database(), head.id).front().votes, (std::vector<double>{2, 1}));
    QCOMPARE(project->proposals().all().size(), 1);
    const AnnotatorId ann = project->annotators().findOrAdd(QStringLiteral("Ann"));
    QCOMPARE(project->decisions().standing(ImageId{1}, ann)->label, std::optional(ClassId{1}));
    QCOMPARE(project->decisions().history(ImageId{1}).size(), 3);
    QCOMPARE(project->settings().value(QStringLiteral("blind")), QStringLiteral("on"));
}

void TestDecisions::aProjectOfTheSecondSchemaKeepsItsRows()
{
    const auto project = openedFrom(m_folder->filePath(QStringLiteral("older.taxon")), 2);
    QCOMPARE(project->database().schemaVersion(), currentSchemaVersion());
    QVERIFY(QFileInfo::exists(m_folder->filePath(QStringLiteral("older.taxon/project.db.v2.backup"))));
    const AnnotatorId ann = project->annotators().findOrAdd(QStringLiteral("Ann"));
    const Decision standing = project->decisions().standing(ImageId{1}, ann).value();
    QCOMPARE(standing.label, std::optional(ClassId{1}));
    QCOMPARE(standing.confidence, std::optional(60));
    QCOMPARE(standing.view, QStringLiteral("{\"gamma\":2}"));
    QCOMPARE(project->decisions().standing(ImageId{2}, ann)->label, std::optional(ClassId{2})); // merged
    QCOMPARE(project->decisions().history(ImageId{1}).size(), 3);
    QCOMPARE(project->decisions().undo(ann).size(), 1); // the repeat
    QCOMPARE(project->decisions().undo(ann).size(), 2); // an act on two images
    QCOMPARE(project->images().image(ImageId{1}).groupKey, QStringLiteral("patient 7"));
    QCOMPARE(project->images().image(ImageId{1}).perceptualHash, std::optional(quint64(-5)));
    QCOMPARE(project->images().image(ImageId{2}).frames, 3);
    QCOMPARE(project->settings().value(QStringLiteral("blind")), QStringLiteral("on"));
    QSqlQuery comment = project->database().run(QStringLiteral("SELECT value FROM remark"));
    QVERIFY(comment.next());
    QCOMPARE(comment.value(0).toString(), QStringLiteral("blurred"));
    QVERIFY(project->proposals().all().isEmpty());
    QVERIFY(project->assignments().queue(ann).empty());
}

void TestDecisions::aProjectOfTheFirstSchemaKeepsItsDecisions()
{
    const auto project = openedFrom(m_folder->filePath(QStringLiteral("old.taxon")), 1);
    const AnnotatorId ann = project->annotators().findOrAdd(QStringLiteral("Ann"));
    const Decision standing = project->decisions().standing(ImageId{1}, ann).value();
    QCOMPARE(standing.label, std::optional(ClassId{2}));
    QCOMPARE(standing.milliseconds, 900);
    QVERIFY(!standing.confidence && standing.view.isEmpty() && !standing.step);
    QCOMPARE(project->decisions().history(ImageId{1}).size(), 2);
    QCOMPARE(project->decisions().redo(ann).constFirst().image, ImageId{2});
    QCOMPARE(project->images().count(), 2);
}

void TestDecisions::aVisitorMayWrite()
{
    m_project->decisions().record(vote(m_one, kCat, m_ann));
    m_project->decisions().record(vote(m_two, kCat, m_ann));
    m_project->decisions().forEachStanding([&](const Decision &decision) { m_project->decisions().record(vote(decision.image, kDog, m_ann)); });
    m_project->images().forEach([&](const ImageRecord &record) { m_project->images().setModified(record.id, 5); });
    QCOMPARE(standingClass(m_two), kDog);
}

void TestDecisions::renamingAndReorderingKeepsLabels()
{
    m_project->decisions().record(vote(m_one, kCat, m_ann));
    const auto classes = m_project->classes().all();
    m_project->classes().rename(classes[0].id, QStringLiteral("tiger"));
    m_project->classes().rename(classes[1].id, kCat);
    m_project->classes().reorder({classes[1].id, classes[0].id});
    reopen();
    QCOMPARE(standingClass(m_one), QStringLiteral("tiger"));
    QCOMPARE(m_project->classes().all().constFirst().name, kCat);
    TAXON_VERIFY_ERROR(m_project->classes().reorder({classes[0].id, classes[0].id}), ErrorCode::Usage);
    TAXON_VERIFY_ERROR(m_project->classes().rename(classes[0].id, kCat), ErrorCode::Usage);
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "test_decisions.moc"
