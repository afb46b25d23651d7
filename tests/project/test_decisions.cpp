#include "core/base/error.h"
#include "core/project/project.h"
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
    void undoTouchesOnlyOnesOwnHandMadeDecisions();
    void theNewestStandingDecisionCounts();
    void everyAnnotatorAndPurposeStandsForItself();
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
    QVERIFY(!read.isUndone);
}

void TestDecisions::undoAndRedoWorkAfterARestart()
{
    m_project->decisions().record(vote(m_one, kCat, m_ann));
    m_project->decisions().record(vote(m_one, kDog, m_ann));
    reopen();
    QCOMPARE(m_project->decisions().undo(m_ann)->image, m_one);
    reopen();
    QCOMPARE(standingClass(m_one), kCat);
    QVERIFY(m_project->decisions().redo(m_ann).has_value());
    reopen();
    QCOMPARE(standingClass(m_one), kDog);
    QVERIFY(!m_project->decisions().redo(m_ann).has_value());
    QCOMPARE(m_project->decisions().history(m_one).size(), 2);
}

void TestDecisions::redoBringsBackInTheOrderOfTheDecisions()
{
    const DecisionId first = m_project->decisions().record(vote(m_one, kCat, m_ann));
    const DecisionId second = m_project->decisions().record(vote(m_two, kDog, m_ann));
    QCOMPARE(m_project->decisions().undo(m_ann)->id, second);
    QCOMPARE(m_project->decisions().undo(m_ann)->id, first);
    QVERIFY(!m_project->decisions().undo(m_ann).has_value());
    QCOMPARE(m_project->decisions().redo(m_ann)->id, first);
    QCOMPARE(m_project->decisions().redo(m_ann)->id, second);
}

void TestDecisions::aNewDecisionEndsRedo()
{
    m_project->decisions().record(vote(m_one, kCat, m_ann));
    m_project->decisions().undo(m_ann);
    m_project->decisions().record(vote(m_two, kCat, m_ann));
    QVERIFY(!m_project->decisions().redo(m_ann).has_value());
}

void TestDecisions::redoAfterANewDecisionWasUndoneBringsThatOneBack()
{
    m_project->decisions().record(vote(m_one, kCat, m_ann));
    m_project->decisions().undo(m_ann);
    const DecisionId later = m_project->decisions().record(vote(m_two, kCat, m_ann));
    m_project->decisions().undo(m_ann);
    QCOMPARE(m_project->decisions().redo(m_ann)->id, later);
    QVERIFY(!m_project->decisions().redo(m_ann).has_value());
}

void TestDecisions::undoTouchesOnlyOnesOwnHandMadeDecisions()
{
    const AnnotatorId bob = m_project->annotators().findOrAdd(QStringLiteral("Bob"));
    const DecisionId own = m_project->decisions().record(vote(m_one, kCat, m_ann));
    Decision imported = vote(m_two, kCat, m_ann);
    imported.origin = DecisionOrigin::Import;
    m_project->decisions().record(imported);
    m_project->decisions().record(vote(m_two, kDog, bob));
    QCOMPARE(m_project->decisions().undo(m_ann)->id, own);
    QVERIFY(!m_project->decisions().undo(m_ann).has_value());
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
