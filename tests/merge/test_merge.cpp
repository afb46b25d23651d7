#include "core/base/error.h"
#include "core/dataset/resolved_labels.h"
#include "core/merge/merge.h"
#include "tests/consensus/labeled_project.h"
#include "tests/merge/project_dump.h"
#include "tests/support/test_support.h"

#include <QDir>
#include <QTest>

using namespace taxon;
using test::LabeledProject;
using test::rowsOf;
using test::standingOf;

namespace {

const QString kCat = QStringLiteral("cat");
const QString kDog = QStringLiteral("dog");
const QString kAnn = QStringLiteral("Ann");
const QString kBob = QStringLiteral("Bob");
const QString kOne = QStringLiteral("1");
const QString kTwo = QStringLiteral("2");

MergeReport merged(LabeledProject &here, LabeledProject &there, MergeMode mode = MergeMode::Apply)
{
    Progress progress;
    return merge(*here, there->path(), mode, progress);
}

// Ann and Bob on two images; what they say on the first depends on whose project it is.
void fill(LabeledProject &p, const QString &annsLabel, int minute)
{
    const ImageId one = p.image(kOne);
    const ImageId two = p.image(kTwo);
    p.decide(one, kAnn, annsLabel, DecisionPurpose::Vote, minute);
    p.decide(two, kBob, kCat, DecisionPurpose::Vote, minute + 1);
    p.decide(two, kAnn, kDog, DecisionPurpose::Repeat, minute + 2);
    p.decide(one, kBob, annsLabel, DecisionPurpose::Correction, minute + 3);
    p->remarks().comment(one, p.person(kAnn), QStringLiteral("from ") + annsLabel);
}

QString labelOf(LabeledProject &p, const QString &content)
{
    for (const ResolvedLabel &row : resolveLabels(*p))
        if (p->images().image(row.image).importedFrom.endsWith(u'/' + content))
            for (const ImageClass &entry : p->classes().all())
                if (row.label == entry.id)
                    return entry.name;
    return {};
}

} // namespace

class TestMerge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labelsComeOver();
    void mergingTwiceChangesNothing();
    void eitherOrderGivesTheSame();
    void aPreviewChangesNothing();
    void aPreviewLocksNothing();
    void theNewerAnswerStandsAndTheConflictIsTold();
    void whatTheyBuiltOnIsNoConflict();
    void undoBringsBackEveryRow();
    void undoKeepsWhatWasUsedSince();
    void whatWasTakenBackThereIsTakenBackHere();
    void whatWasBroughtBackThereStandsAgainHere();
    void whatWasTakenBackHereStaysSo();
    void whatWasSaidBeforeComesBackWithIt();
    void theNewerCommentStandsInEitherOrder();
    void aChangeOfMindIsOneConflict();
    void classesAndPeopleAreMatchedByName();
    void aNewClassComesAsItLooksThereAndGoesWithItsMerge();
    void oneTimeAndTwoAnswersAreTwoDecisions();
    void aCopyIsKnownAlsoAfterARename();
    void anActStaysOneAct();
    void twoFilesOfOneContentStayTwo();
    void aProjectIsNotMergedWithItself();
};

void TestMerge::labelsComeOver()
{
    LabeledProject here;
    LabeledProject there;
    here.image(kTwo);
    fill(there, kCat, 10);
    const MergeReport report = merged(here, there);
    QCOMPARE(report.images, 2);
    QCOMPARE(report.knownImages, 1);
    QCOMPARE(report.newImages, 1);
    QCOMPARE(report.newDecisions, 4);
    QCOMPARE(report.newRemarks, 1);
    QCOMPARE(report.newAnnotators, (QStringList{kAnn, kBob}));
    QVERIFY(report.conflicts.isEmpty() && report.merge);
    QCOMPARE(standingOf(*here), standingOf(*there));
    QCOMPARE(labelOf(here, kOne), kCat);
    QCOMPARE(here->images().image(here->images().ids()[1]).path, there.folder() + u'/' + kOne); // stays where it is
}

void TestMerge::mergingTwiceChangesNothing()
{
    LabeledProject here;
    LabeledProject there;
    fill(here, kDog, 0);
    fill(there, kCat, 10);
    merged(here, there);
    const QStringList before = rowsOf(*here);
    const MergeReport again = merged(here, there);
    QVERIFY(again.isNothingNew() && !again.merge && again.conflicts.isEmpty());
    QCOMPARE(again.knownDecisions, 4);
    QCOMPARE(rowsOf(*here), before);
    QCOMPARE(here->merges().all().size(), 1);
}

void TestMerge::eitherOrderGivesTheSame()
{
    LabeledProject a;
    LabeledProject b;
    fill(a, kDog, 20);
    fill(b, kCat, 10);
    a.decide(a->images().ids()[0], kAnn, kCat, DecisionPurpose::Vote, 50); // changes her mind
    LabeledProject first;
    LabeledProject second;
    for (LabeledProject *p : {&first, &second}) {
        p->image(kOne);
        p->decide((*p)->images().ids()[0], kAnn, {}, DecisionPurpose::Vote, 15);
    }
    merged(first, a);
    merged(first, b);
    merged(second, b);
    merged(second, a);
    QCOMPARE(standingOf(*first), standingOf(*second));
    QCOMPARE(labelOf(first, kOne), kDog); // the newer correction
    QCOMPARE(labelOf(second, kOne), kDog);
    merged(first, b); // and again
    QCOMPARE(standingOf(*first), standingOf(*second));
}

void TestMerge::aPreviewChangesNothing()
{
    LabeledProject here({kCat});
    LabeledProject there;
    fill(there, kDog, 10);
    const QStringList before = rowsOf(*here);
    const MergeReport preview = merged(here, there, MergeMode::Preview);
    QVERIFY(preview.isDryRun && !preview.merge);
    QCOMPARE(rowsOf(*here), before);
    QVERIFY(here->merges().all().isEmpty());
    const MergeReport real = merged(here, there);
    QCOMPARE(real.newDecisions, preview.newDecisions);
    QCOMPARE(real.newClasses, preview.newClasses);
}

void TestMerge::aPreviewLocksNothing()
{
    LabeledProject here;
    LabeledProject there;
    fill(here, kCat, 0);
    fill(there, kDog, 10);
    merged(here, there, MergeMode::Preview); // names what is here
    int labels = 0;
    const auto other = Project::open(here->path());
    other->database().run(QStringLiteral("PRAGMA busy_timeout = 0"));
    Progress progress([&](const ProgressReport &) {
        Decision decision;
        decision.image = other->images().ids()[0];
        decision.annotator = other->annotators().findOrAdd(QStringLiteral("Cid"));
        decision.label = other->classes().all()[0].id;
        other->decisions().record(decision);
        ++labels;
    });
    QCOMPARE(merge(*here, there->path(), MergeMode::Preview, progress).newDecisions, 4);
    QVERIFY(labels > 0);
    QCOMPARE(here->decisions().countByAnnotator().value(here.person(QStringLiteral("Cid"))), labels);
}

void TestMerge::theNewerAnswerStandsAndTheConflictIsTold()
{
    LabeledProject here;
    LabeledProject there;
    here.decide(here.image(kOne), kAnn, kCat, DecisionPurpose::Vote, 30);
    here.decide(here.image(kTwo), kAnn, kCat, DecisionPurpose::Vote, 1);
    there.decide(there.image(kOne), kAnn, kDog, DecisionPurpose::Vote, 20);
    there.decide(there.image(kTwo), kAnn, {}, DecisionPurpose::Vote, 20);
    const MergeReport report = merged(here, there);
    QCOMPARE(report.conflicts.size(), 2);
    QVERIFY(report.conflicts[0].image.endsWith(kOne));
    QCOMPARE(report.conflicts[0].annotator, kAnn);
    QCOMPARE(report.conflicts[0].here, kCat);
    QCOMPARE(report.conflicts[0].there, kDog);
    QVERIFY(!report.conflicts[0].takesThere);
    QVERIFY(report.conflicts[1].takesThere && report.conflicts[1].there.isEmpty());
    const auto standing = here->decisions().standingOf(here.person(kAnn));
    QCOMPARE(standing.value(here->images().ids()[0]).label, std::optional(here.label(kCat)));
    QCOMPARE(standing.value(here->images().ids()[1]).kind, DecisionKind::Skip);
}

void TestMerge::whatTheyBuiltOnIsNoConflict()
{
    LabeledProject here;
    LabeledProject there;
    here.decide(here.image(kOne), kAnn, kCat, DecisionPurpose::Vote, 1);
    merged(there, here);
    there.decide(there->images().ids()[0], kAnn, kDog, DecisionPurpose::Vote, 2);
    const MergeReport report = merged(here, there);
    QVERIFY(report.conflicts.isEmpty());
    QCOMPARE(report.newDecisions, 1);
    QCOMPARE(labelOf(here, kOne), kDog);
}

void TestMerge::undoBringsBackEveryRow()
{
    LabeledProject here({kCat});
    LabeledProject there({kDog, kCat});
    here.decide(here.image(kOne), kAnn, kCat, DecisionPurpose::Vote, 1);
    fill(there, kDog, 10);
    const QStringList before = rowsOf(*here);
    QVERIFY(merged(here, there).merge);
    QVERIFY(rowsOf(*here) != before);
    QCOMPARE(here->merges().undoNewest()->source, there->path());
    QCOMPARE(rowsOf(*here), before);
    QVERIFY(!here->merges().undoNewest());
    QCOMPARE(merged(here, there).newDecisions, 4); // and can be merged anew
}

void TestMerge::undoKeepsWhatWasUsedSince()
{
    LabeledProject here;
    LabeledProject there;
    fill(there, kCat, 10);
    merged(here, there);
    here.decide(here->images().ids()[0], QStringLiteral("Cid"), kDog, DecisionPurpose::Vote, 60);
    here->merges().undoNewest();
    QCOMPARE(here->images().count(), 1);
    QCOMPARE(here->annotators().all().size(), 1);
    QCOMPARE(labelOf(here, kOne), kDog);
}

void TestMerge::whatWasTakenBackThereIsTakenBackHere()
{
    LabeledProject here;
    LabeledProject there;
    there.decide(there.image(kOne), kAnn, kCat, DecisionPurpose::Vote, 1);
    merged(here, there);
    there->decisions().undo(there.person(kAnn));
    const MergeReport report = merged(here, there);
    QCOMPARE(report.undone, 1);
    QVERIFY(labelOf(here, kOne).isEmpty());
    here->merges().undoNewest();
    QCOMPARE(labelOf(here, kOne), kCat);
}

void TestMerge::whatWasBroughtBackThereStandsAgainHere()
{
    LabeledProject here;
    LabeledProject there;
    LabeledProject before; // met them while it was taken back
    const ImageId one = there.image(kOne);
    there.decide(one, kAnn, kCat);
    there->remarks().comment(one, there.person(kBob), QStringLiteral("dark"));
    there->decisions().undo(there.person(kAnn));
    there->remarks().undo(there.person(kBob));
    merged(here, there);
    merged(before, there);
    QVERIFY(labelOf(here, kOne).isEmpty());
    there->decisions().redo(there.person(kAnn));
    there->remarks().redo(there.person(kBob));
    const MergeReport preview = merged(here, there, MergeMode::Preview);
    const MergeReport report = merged(here, there);
    QCOMPARE(preview.restored, 2);
    QCOMPARE(report.restored, 2);
    QCOMPARE(labelOf(here, kOne), kCat);
    QCOMPARE(standingOf(*here), standingOf(*there));
    QVERIFY(merged(here, there).isNothingNew());
    QVERIFY(merged(here, before).isNothingNew()); // knows less
    here->merges().undoNewest();
    QVERIFY(labelOf(here, kOne).isEmpty());
    QCOMPARE(merged(here, there).restored, 2);
    there->decisions().undo(there.person(kAnn));
    QCOMPARE(merged(here, there).undone, 1);
    QVERIFY(labelOf(here, kOne).isEmpty());
}

void TestMerge::whatWasTakenBackHereStaysSo()
{
    LabeledProject here;
    LabeledProject there;
    there.decide(there.image(kOne), kAnn, kCat);
    merged(here, there);
    here->decisions().undo(here.person(kAnn));
    QVERIFY(merged(here, there).isNothingNew());
    QVERIFY(labelOf(here, kOne).isEmpty());
}

// The older answer comes last, does not stand, and stands once the newer one was taken back.
void TestMerge::whatWasSaidBeforeComesBackWithIt()
{
    LabeledProject old;
    LabeledProject fresh;
    old.decide(old.image(kOne), kAnn, kCat, DecisionPurpose::Vote, 1);
    fresh.decide(fresh.image(kOne), kAnn, kDog, DecisionPurpose::Vote, 2);
    LabeledProject first;
    LabeledProject second;
    merged(first, old);
    merged(first, fresh);
    merged(second, fresh);
    merged(second, old);
    QCOMPARE(labelOf(first, kOne), kDog);
    QCOMPARE(labelOf(second, kOne), kDog);
    fresh->decisions().undo(fresh.person(kAnn));
    for (LabeledProject *p : {&first, &second}) {
        QCOMPARE(merged(*p, fresh).undone, 1);
        QCOMPARE(labelOf(*p, kOne), kCat);
    }
    QCOMPARE(standingOf(*first), standingOf(*second));
    second->merges().undoNewest();
    QCOMPARE(labelOf(second, kOne), kDog);
    second->merges().undoNewest();
    QCOMPARE(standingOf(*second).size(), 2); // the dog alone, and that it stands
}

void TestMerge::theNewerCommentStandsInEitherOrder()
{
    LabeledProject old;
    LabeledProject fresh;
    old->remarks().comment(old.image(kOne), old.person(kAnn), QStringLiteral("old"));
    old->database().run(QStringLiteral("UPDATE remark SET made_at = '2024-01-01T00:00:00.000Z'"));
    fresh->remarks().comment(fresh.image(kOne), fresh.person(kAnn), QStringLiteral("fresh"));
    LabeledProject first;
    LabeledProject second;
    merged(first, old);
    merged(first, fresh);
    merged(second, fresh);
    merged(second, old);
    for (LabeledProject *p : {&first, &second})
        QCOMPARE((*p)->remarks().standing((*p)->images().ids()[0], p->person(kAnn)).comment, QStringLiteral("fresh"));
    QCOMPARE(standingOf(*first), standingOf(*second));
}

void TestMerge::aChangeOfMindIsOneConflict()
{
    LabeledProject here;
    LabeledProject there;
    here.decide(here.image(kOne), kAnn, kCat, DecisionPurpose::Vote, 5);
    const ImageId one = there.image(kOne);
    there.decide(one, kAnn, {}, DecisionPurpose::Vote, 1);
    there.decide(one, kAnn, kCat, DecisionPurpose::Vote, 2);
    there.decide(one, kAnn, kDog, DecisionPurpose::Vote, 9);
    const MergeReport report = merged(here, there);
    QCOMPARE(report.conflicts.size(), 1);
    QCOMPARE(report.conflicts[0].there, kDog);
    QVERIFY(report.conflicts[0].takesThere);
}

void TestMerge::classesAndPeopleAreMatchedByName()
{
    LabeledProject here({QStringLiteral("bird"), kDog, kCat});
    LabeledProject there({kCat, QStringLiteral("wolf")});
    here.person(kBob);
    there.decide(there.image(kOne), kBob, kCat, DecisionPurpose::Vote, 1);
    there.decide(there.image(kTwo), kBob, QStringLiteral("wolf"), DecisionPurpose::Vote, 2);
    const MergeReport report = merged(here, there);
    QCOMPARE(report.newClasses, QStringList{QStringLiteral("wolf")});
    QVERIFY(report.newAnnotators.isEmpty());
    QCOMPARE(labelOf(here, kOne), kCat);
    QCOMPARE(labelOf(here, kTwo), QStringLiteral("wolf"));
}

void TestMerge::aNewClassComesAsItLooksThereAndGoesWithItsMerge()
{
    const QString wolf = QStringLiteral("wolf");
    LabeledProject here;
    LabeledProject there({wolf});
    const ImageId image = there.image(kOne);
    there.decide(image, kAnn, wolf);
    there->classes().setColor(there.label(wolf), QStringLiteral("#123456"));
    there->classes().describe(there.label(wolf), QStringLiteral("It howls."));
    there->classes().setShortcuts({{there.label(wolf), QStringLiteral("W")}});
    there->classes().setExamples(there.label(wolf), {image});
    const QStringList before = rowsOf(*here);
    merged(here, there);
    const ImageClass added = here->classes().get(here.label(wolf));
    QCOMPARE(added.color, QStringLiteral("#123456"));
    QCOMPARE(added.description, QStringLiteral("It howls."));
    QCOMPARE(added.shortcut, QStringLiteral("W"));
    QCOMPARE(here->classes().examples(added.id), QList<ImageId>{here->images().ids()[0]});
    here->merges().undoNewest();
    QCOMPARE(rowsOf(*here), before);

    merged(here, there);
    here->classes().describe(here.label(wolf), QStringLiteral("It does not bark."));
    here->merges().undoNewest();
    QVERIFY(here->classes().find(wolf)); // somebody has worked on it
}

// A table of labels that tells only the day, for one.
void TestMerge::oneTimeAndTwoAnswersAreTwoDecisions()
{
    LabeledProject one;
    LabeledProject other;
    one.decide(one.image(kOne), kAnn, kCat);
    other.decide(other.image(kOne), kAnn, kDog);
    LabeledProject first;
    LabeledProject second;
    QCOMPARE(merged(first, one).newDecisions + merged(first, other).newDecisions, 2);
    merged(second, other);
    merged(second, one);
    QCOMPARE(standingOf(*first), standingOf(*second));
}

void TestMerge::aCopyIsKnownAlsoAfterARename()
{
    LabeledProject here;
    fill(here, kCat, 0);
    QVERIFY(QDir().mkpath(here.folder() + QStringLiteral("/copy.taxon")));
    QVERIFY(!here->database().run(QStringLiteral("VACUUM INTO ?"), {QString(here.folder() + QStringLiteral("/copy.taxon/project.db"))}).next());
    here->classes().rename(here.label(kCat), QStringLiteral("kitten"));
    Progress progress;
    const MergeReport report = merge(*here, here.folder() + QStringLiteral("/copy.taxon"), MergeMode::Apply, progress);
    QCOMPARE(report.newDecisions, 0);
    QCOMPARE(report.knownDecisions, 4);
    QCOMPARE(report.newRemarks, 0);
}

void TestMerge::anActStaysOneAct()
{
    LabeledProject here;
    LabeledProject there;
    QList<Decision> act;
    for (const QString &name : {kOne, kTwo}) {
        Decision decision;
        decision.image = there.image(name);
        decision.annotator = there.person(kAnn);
        decision.label = there.label(kCat);
        act.append(decision);
    }
    there->decisions().record(act);
    merged(here, there);
    QCOMPARE(here->decisions().undo(here.person(kAnn)).size(), 2);
}

void TestMerge::twoFilesOfOneContentStayTwo()
{
    LabeledProject here;
    LabeledProject there;
    const ImageId one = there.image(kOne);
    ImageRecord copy = there->images().image(one);
    copy.path = there.folder() + QStringLiteral("/copy");
    copy.importedFrom = copy.path;
    const ImageId two = there->images().add(copy);
    there.decide(one, kAnn, kCat);
    there.decide(two, kAnn, kDog);
    merged(here, there);
    QCOMPARE(here->images().count(), 2);
    QCOMPARE(standingOf(*here), standingOf(*there));
    QVERIFY(merged(here, there).isNothingNew());
}

void TestMerge::aProjectIsNotMergedWithItself()
{
    LabeledProject here;
    TAXON_VERIFY_ERROR(merged(here, here), ErrorCode::Usage);
    Progress progress;
    TAXON_VERIFY_ERROR(merge(*here, here.folder() + QStringLiteral("/none"), MergeMode::Apply, progress), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestMerge)
#include "test_merge.moc"
