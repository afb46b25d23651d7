#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/labeling_rules.h"
#include "core/merge/merge.h"
#include "core/merge/package.h"
#include "core/merge/package_file.h"
#include "tests/consensus/labeled_project.h"
#include "tests/merge/project_dump.h"
#include "tests/support/test_support.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

QString packed(Project &project, const QString &person, const QString &path, PackagedImages images = PackagedImages::Files)
{
    Progress progress;
    PackageOptions options;
    options.annotator = project.annotators().findOrAdd(person);
    options.images = images;
    return writePackage(project, options, path, progress).path;
}

MergeReport merged(Project &project, const QString &path, MergeMode mode = MergeMode::Apply)
{
    Progress progress;
    return merge(project, path, mode, progress);
}

Decision voteOf(Project &project, ImageId image, const QString &person, const QString &label)
{
    Decision decision;
    decision.image = image;
    decision.annotator = project.annotators().findOrAdd(person);
    decision.label = project.classes().find(label)->id;
    return decision;
}

// Three images; Bob has labeled them all, Ann the first.
void fill(LabeledProject &p)
{
    for (int i = 1; i <= 3; ++i)
        p.decide(p.image(QString::number(i)), kBob, kDog);
    p.decide(p->images().ids()[0], kAnn, kCat);
}

void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

/// Every way to replace one value in it, at any depth, by one that means nothing there, or to leave it out.
QList<QJsonValue> editsOf(const QJsonValue &value)
{
    static const QList<QJsonValue> kNonsense{-2, 1e300, 7, QStringLiteral("\n?"), QJsonValue(), QJsonArray{QJsonValue()}};
    QList<QJsonValue> edits;
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (const QString &key : object.keys()) {
            for (const QJsonValue &edit : editsOf(object.value(key))) {
                object.insert(key, edit);
                edits.append(object);
            }
            object = value.toObject();
            object.remove(key);
            edits.append(object);
            object = value.toObject();
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            for (const QJsonValue &edit : editsOf(array[i])) {
                QJsonArray edited = array;
                edited[i] = edit;
                edits.append(edited);
            }
    } else {
        edits = kNonsense;
    }
    return edits;
}

std::unique_ptr<Project> unpacked(const QString &package, const QString &folder)
{
    Progress progress;
    return Project::open(unpackPackage(package, folder, progress).project);
}

} // namespace

class TestPackage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPackageBecomesAProjectAndComesBack();
    void nobodyElsesAnswersAreInIt();
    void theQueueGoesAlong();
    void aSecondOpinionGoesAlongAndComesBack();
    void moreThanTheQueueIsAskedAfterIt();
    void howToLabelGoesAlong();
    void examplesAreNotToBeLabeled();
    void aPackageOfTheFirstFormatIsStillRead();
    void itIsKnownWhoseAPackageIs();
    void whatWasOfADeletedClassIsStillKnown();
    void aClassOverThereMeansTheOneHere();
    void referencesAreWithoutFiles();
    void aClassThatWasRenamedMeanwhileIsTheSame();
    void ofTwoImagesOfOneContentTheOneThatWasAskedIsLabeled();
    void aLabelFromBeforeASplitCountsLikeTheOthers();
    void aClassMadeOverThereComesAlong();
    void everyOrderOfPackagesGivesTheSame();
    void aTruncatedPackageIsRefused();
    void anEditedPackageIsRefused();
    void aPictureInAnothersPlaceIsRefused();
    void contentThatCannotBeMeantIsRefusedOrHarmless();
    void aForeignPackageIsRefused();
    void aBrokenPackageMakesNoProject();
    void aFailedUnpackLeavesNothing();
    void aStoppedPackageLeavesNothing();
    void whatCannotBePackedIsSaid();
};

void TestPackage::aPackageBecomesAProjectAndComesBack()
{
    LabeledProject here;
    fill(here);
    const QString package = packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg"));
    const auto there = unpacked(package, here.folder() + QStringLiteral("/away"));
    QCOMPARE(there->name(), QStringLiteral("p-Ann"));
    QCOMPARE(there->images().count(), 3);
    for (const ImageId id : there->images().ids())
        QCOMPARE(there->images().fileState(there->images().image(id)), FileState::Intact);
    there->decisions().record(voteOf(*there, there->images().ids()[1], kAnn, kCat));
    there->remarks().comment(there->images().ids()[1], there->annotators().findOrAdd(kAnn), QStringLiteral("dark"));
    const QString back = packed(*there, kAnn, here.folder() + QStringLiteral("/back.taxonpkg"), PackagedImages::References);
    const MergeReport report = merged(*here, back);
    QCOMPARE(report.newDecisions, 1);
    QCOMPARE(report.knownDecisions, 1);
    QCOMPARE(report.newImages, 0);
    QCOMPARE(report.newRemarks, 1);
    QVERIFY(report.newClasses.isEmpty() && report.conflicts.isEmpty());
    QCOMPARE(here->decisions().standing(here->images().ids()[1], here.person(kAnn))->label, std::optional(here.label(kCat)));
    const QStringList before = rowsOf(*here);
    QVERIFY(merged(*here, back).isNothingNew());
    QVERIFY(merged(*here, there->path()).isNothingNew()); // the project itself says the same
    QCOMPARE(rowsOf(*here), before);
}

void TestPackage::nobodyElsesAnswersAreInIt()
{
    LabeledProject here;
    fill(here);
    const auto there = unpacked(packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg")), here.folder() + QStringLiteral("/away"));
    QCOMPARE(there->decisions().standingOf(there->annotators().findOrAdd(kAnn)).size(), 1);
    QCOMPARE(standingOf(*there).size(), 2); // the decision, and that it stands
    QCOMPARE(there->annotators().all().size(), 1);
}

void TestPackage::theQueueGoesAlong()
{
    LabeledProject here;
    fill(here);
    const std::vector<ImageId> ids = here->images().ids();
    const AnnotatorId ann = here.person(kAnn);
    here->assignments().assign({{ann, ids[2]}, {ann, ids[0]}, {ann, ids[1]}}, {});
    const auto there = unpacked(packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg")), here.folder() + QStringLiteral("/away"));
    const auto queue = there->assignments().queue(there->annotators().findOrAdd(kAnn));
    QCOMPARE(queue.size(), std::size_t(2)); // the first is done
    QCOMPARE(there->images().image(queue[0].image).sha256, sha256Hex("3"));
    QCOMPARE(there->images().image(queue[1].image).sha256, sha256Hex("2"));
}

void TestPackage::aSecondOpinionGoesAlongAndComesBack()
{
    LabeledProject here;
    fill(here);
    const AnnotatorId ann = here.person(kAnn);
    const ImageId image = here->images().ids()[0]; // which she has labeled
    here->assignments().askSecondOpinion(image, ann, here.person(kBob), QStringLiteral("whiskers?"));
    const auto there = unpacked(packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg")), here.folder() + QStringLiteral("/away"));
    QCOMPARE(there->images().count(), 1);
    const AnnotatorId annThere = there->annotators().findOrAdd(kAnn);
    const auto queue = there->assignments().queue(annThere);
    QCOMPARE(queue.size(), std::size_t(1));
    QVERIFY(queue[0].isSecondOpinion);
    QCOMPARE(queue[0].comment, QStringLiteral("whiskers?"));
    there->decisions().record(voteOf(*there, queue[0].image, kAnn, kDog));
    QVERIFY(there->assignments().queue(annThere).empty());
    QCOMPARE(here->assignments().queue(ann).size(), std::size_t(1));
    merged(*here, there->path());
    QVERIFY(here->assignments().queue(ann).empty());
}

void TestPackage::moreThanTheQueueIsAskedAfterIt()
{
    LabeledProject here;
    fill(here);
    const std::vector<ImageId> ids = here->images().ids();
    const AnnotatorId ann = here.person(kAnn);
    here->assignments().assign({{ann, ids[2]}}, {});
    Progress progress;
    const QString path = here.folder() + QStringLiteral("/out.taxonpkg");
    QCOMPARE(writePackage(*here, {ann, PackagedImages::Files, ids}, path, progress).images, 3);
    const auto there = unpacked(path, here.folder() + QStringLiteral("/away"));
    const auto queue = there->assignments().queue(there->annotators().findOrAdd(kAnn));
    QCOMPARE(queue.size(), std::size_t(2)); // the first is done
    QCOMPARE(there->images().image(queue[0].image).sha256, sha256Hex("3"));
    QCOMPARE(there->images().image(queue[1].image).sha256, sha256Hex("2"));
}

void TestPackage::howToLabelGoesAlong()
{
    LabeledProject here({kCat, kDog, QStringLiteral("old")});
    fill(here);
    const std::vector<ImageId> ids = here->images().ids();
    here->classes().setColor(here.label(kCat), QStringLiteral("#123456"));
    here->classes().describe(here.label(kCat), QStringLiteral("It purrs."));
    here->classes().setShortcuts({{here.label(kCat), QStringLiteral("Q")}});
    here->classes().setExamples(here.label(kDog), {ids[2], ids[0]});
    here->classes().retire(here.label(QStringLiteral("old")));
    const LabelingRules rules{.isBlind = true, .order = LabelingOrder::Shuffled, .repeats = {.sharePercent = 10, .distance = 5, .minHours = 1}};
    changeLabelingRules(*here, rules, {});
    const auto there = unpacked(packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg")), here.folder() + QStringLiteral("/away"));
    QCOMPARE(labelingRules(*there), rules);
    const QList<ImageClass> classes = there->classes().all();
    QCOMPARE(classes.size(), 2);
    QCOMPARE(classes[0].name, kCat);
    QCOMPARE(classes[0].color, QStringLiteral("#123456"));
    QCOMPARE(classes[0].description, QStringLiteral("It purrs."));
    QCOMPARE(classes[0].shortcut, QStringLiteral("Q"));
    QCOMPARE(classes[1].color, here->classes().get(here.label(kDog)).color);
    const QList<ImageId> examples = there->classes().examples(classes[1].id);
    QCOMPARE(examples.size(), 2);
    QCOMPARE(there->images().image(examples[0]).sha256, sha256Hex("3"));
    QCOMPARE(there->images().image(examples[1]).sha256, sha256Hex("1"));
    QCOMPARE(there->classes().withState(ClassState::Retired).size(), 1);
    QVERIFY(merged(*here, there->path()).isNothingNew()); // rules and classes stay those of here
}

void TestPackage::examplesAreNotToBeLabeled()
{
    LabeledProject here;
    fill(here);
    const std::vector<ImageId> ids = here->images().ids();
    here->classes().setExamples(here.label(kDog), {ids[2]});
    Progress progress;
    const QString path = here.folder() + QStringLiteral("/out.taxonpkg");
    const PackageReport report = writePackage(*here, {here.person(kAnn), PackagedImages::Files, std::vector<ImageId>{ids[1]}}, path, progress);
    QCOMPARE(report.images, 1);
    QCOMPARE(report.examples, 1);
    const auto there = unpacked(path, here.folder() + QStringLiteral("/away"));
    QCOMPARE(there->images().count(), 2);
    const auto queue = there->assignments().queue(there->annotators().findOrAdd(kAnn));
    QCOMPARE(queue.size(), std::size_t(1));
    QCOMPARE(there->images().image(queue[0].image).sha256, sha256Hex("2"));
    QCOMPARE(there->classes().examples(there->classes().find(kDog)->id).size(), 1);
}

void TestPackage::aPackageOfTheFirstFormatIsStillRead()
{
    LabeledProject here;
    for (const char *name : {"1", "2", "3"})
        here.image(QString::fromLatin1(name));
    const QString path = test::sourceFolder() + QStringLiteral("/tests/merge/fixtures/format_1.taxonpkg");
    const auto there = unpacked(path, here.folder() + QStringLiteral("/away"));
    QCOMPARE(there->classes().all().size(), 2);
    QCOMPARE(labelingRules(*there), LabelingRules{});
    const auto queue = there->assignments().queue(there->annotators().findOrAdd(kAnn));
    QCOMPARE(queue.size(), std::size_t(2));
    QCOMPARE(there->images().image(queue[0].image).sha256, sha256Hex("3"));
    here->settings().setValue(QStringLiteral("project.identity"), there->settings().value(kOriginSetting)); // as if it were made here
    QCOMPARE(merged(*here, path).newDecisions, 1);
    QVERIFY(merged(*here, there->path()).isNothingNew());
}

void TestPackage::itIsKnownWhoseAPackageIs()
{
    LabeledProject here;
    LabeledProject other;
    fill(here);
    fill(other);
    const QString out = packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg"));
    const auto there = unpacked(out, here.folder() + QStringLiteral("/away"));
    const QString back = packed(*there, kAnn, here.folder() + QStringLiteral("/back.taxonpkg"));
    QVERIFY(isPackageOf(*here, out));
    QVERIFY(isPackageOf(*here, back));
    QVERIFY(!isPackageOf(*other, back));
}

void TestPackage::whatWasOfADeletedClassIsStillKnown()
{
    LabeledProject here;
    fill(here);
    const QString path = packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg"));
    here->classes().remove(here.label(kCat));
    QVERIFY(merged(*here, path).isNothingNew());
    QVERIFY(merged(*here, unpacked(path, here.folder() + QStringLiteral("/away"))->path()).isNothingNew());
}

// In a project that came out of a package the numbers of classes are others than where the package was made.
void TestPackage::aClassOverThereMeansTheOneHere()
{
    LabeledProject here({QStringLiteral("gone"), kCat, kDog});
    here->classes().remove(here.label(QStringLiteral("gone")));
    fill(here);
    const auto there = unpacked(packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg")), here.folder() + QStringLiteral("/away"));
    const ImageId image = there->images().ids()[1];
    there->decisions().record(voteOf(*there, image, kAnn, kCat));
    const QString back = packed(*there, kAnn, here.folder() + QStringLiteral("/back.taxonpkg"));
    there->database().run(QStringLiteral("DELETE FROM decision_identity"));
    there->database().run(QStringLiteral("DELETE FROM decision"));
    QCOMPARE(merged(*there, back).newDecisions, 2);
    QCOMPARE(there->decisions().standing(image, there->annotators().findOrAdd(kAnn))->label, std::optional(there->classes().find(kCat)->id));
}

void TestPackage::referencesAreWithoutFiles()
{
    LabeledProject here;
    fill(here);
    const QString package = packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg"), PackagedImages::References);
    Progress progress;
    const UnpackReport report = unpackPackage(package, here.folder() + QStringLiteral("/away"), progress);
    QCOMPARE(report.withoutFile, 3);
    const auto there = Project::open(report.project);
    QCOMPARE(there->images().countMissing(), 3);
    QCOMPARE(there->images().displayPath(there->images().image(there->images().ids()[0])), here.folder() + QStringLiteral("/1"));
}

void TestPackage::aClassThatWasRenamedMeanwhileIsTheSame()
{
    LabeledProject here;
    fill(here);
    const auto there = unpacked(packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg")), here.folder() + QStringLiteral("/away"));
    there->decisions().record(voteOf(*there, there->images().ids()[1], kAnn, kCat));
    const ClassId cat = here.label(kCat);
    here->classes().rename(cat, QStringLiteral("kitten"));
    const MergeReport report = merged(*here, packed(*there, kAnn, here.folder() + QStringLiteral("/back.taxonpkg")));
    QVERIFY(report.newClasses.isEmpty());
    QCOMPARE(here->decisions().standing(here->images().ids()[1], here.person(kAnn))->label, std::optional(cat));
}

void TestPackage::ofTwoImagesOfOneContentTheOneThatWasAskedIsLabeled()
{
    LabeledProject here;
    fill(here);
    ImageRecord copy = here->images().image(here->images().ids()[0]);
    copy.path = here.folder() + QStringLiteral("/copy");
    copy.importedFrom = copy.path;
    writeFileAtomically(copy.path, "1");
    const ImageId asked = here->images().add(copy);
    const AnnotatorId ann = here.person(kAnn);
    here->assignments().assign({{ann, asked}}, {});
    const auto there = unpacked(packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg")), here.folder() + QStringLiteral("/away"));
    QCOMPARE(there->images().count(), 1);
    there->decisions().record(voteOf(*there, there->images().ids()[0], kAnn, kDog));
    const QString back = packed(*there, kAnn, here.folder() + QStringLiteral("/back.taxonpkg"), PackagedImages::References);
    for (const QString &source : {back, there->path()}) { // the project itself says the same
        QCOMPARE(merged(*here, source).newDecisions, 1);
        QVERIFY(here->assignments().queue(ann).empty());
        QCOMPARE(here->decisions().standing(asked, ann)->label, std::optional(here.label(kDog)));
        QCOMPARE(here->decisions().standing(here->images().ids()[0], ann)->label, std::optional(here.label(kCat)));
        here->merges().undoNewest();
    }
}

void TestPackage::aLabelFromBeforeASplitCountsLikeTheOthers()
{
    LabeledProject here;
    fill(here);
    const std::vector<ImageId> ids = here->images().ids();
    const auto there = unpacked(packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg")), here.folder() + QStringLiteral("/away"));
    there->decisions().record(voteOf(*there, there->images().ids()[1], kAnn, kDog));
    QTest::qWait(2); // so that the class is split later, and the next label later still
    here->classes().split(here.label(kDog), {ids[1], ids[2]}, QStringLiteral("wolf"));
    QTest::qWait(2);
    there->decisions().record(voteOf(*there, there->images().ids()[2], kAnn, kDog));
    QVERIFY(merged(*here, there->path()).conflicts.isEmpty());
    const ClassId wolf = here.label(QStringLiteral("wolf"));
    QCOMPARE(here->decisions().standing(ids[1], here.person(kBob))->label, std::optional(wolf));
    QCOMPARE(here->decisions().standing(ids[1], here.person(kAnn))->label, std::optional(wolf));
    QCOMPARE(here->decisions().standing(ids[2], here.person(kAnn))->label, std::optional(here.label(kDog))); // said so after it
    QVERIFY(merged(*here, there->path()).isNothingNew());
}

void TestPackage::aClassMadeOverThereComesAlong()
{
    LabeledProject here;
    fill(here);
    const auto there = unpacked(packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg")), here.folder() + QStringLiteral("/away"));
    there->classes().add(QStringLiteral("wolf"));
    here->classes().add(QStringLiteral("bird")); // takes the number that the wolf has over there
    there->decisions().record(voteOf(*there, there->images().ids()[1], kAnn, QStringLiteral("wolf")));
    QCOMPARE(merged(*here, there->path()).newClasses, QStringList{QStringLiteral("wolf")});
    QCOMPARE(here->decisions().standing(here->images().ids()[1], here.person(kAnn))->label, std::optional(here.label(QStringLiteral("wolf"))));
}

void TestPackage::everyOrderOfPackagesGivesTheSame()
{
    LabeledProject here;
    fill(here);
    const auto ann = unpacked(packed(*here, kAnn, here.folder() + QStringLiteral("/ann.taxonpkg")), here.folder() + QStringLiteral("/a"));
    const auto bob = unpacked(packed(*here, kBob, here.folder() + QStringLiteral("/bob.taxonpkg")), here.folder() + QStringLiteral("/b"));
    QVERIFY(QDir().mkpath(here.folder() + QStringLiteral("/copy.taxon")));
    QVERIFY(!here->database().run(QStringLiteral("VACUUM INTO ?"), {QString(here.folder() + QStringLiteral("/copy.taxon/project.db"))}).next());
    const auto copy = Project::open(here.folder() + QStringLiteral("/copy.taxon"));
    ann->decisions().record(voteOf(*ann, ann->images().ids()[1], kAnn, kCat));
    const QString early = packed(*ann, kAnn, here.folder() + QStringLiteral("/early.taxonpkg"));
    ann->decisions().record(voteOf(*ann, ann->images().ids()[1], kAnn, kDog));
    bob->decisions().record(voteOf(*bob, bob->images().ids()[1], kBob, kCat));
    const QString late = packed(*ann, kAnn, here.folder() + QStringLiteral("/late.taxonpkg"));
    const QString bobs = packed(*bob, kBob, here.folder() + QStringLiteral("/bobs.taxonpkg"));
    for (const QString &path : {early, bobs, late})
        merged(*here, path);
    for (const QString &path : {late, bobs, early, late})
        merged(*copy, path);
    QCOMPARE(standingOf(*here), standingOf(*copy));
    QCOMPARE(here->decisions().standing(here->images().ids()[1], here.person(kAnn))->label, std::optional(here.label(kDog)));
}

void TestPackage::aTruncatedPackageIsRefused()
{
    LabeledProject here;
    fill(here);
    const QString path = packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg"));
    const QByteArray whole = readFile(path);
    const QStringList before = rowsOf(*here);
    for (qsizetype length = 0; length < whole.size(); length += 7) {
        overwrite(path, whole.first(length));
        TAXON_VERIFY_ERROR(merged(*here, path), ErrorCode::Corrupt);
    }
    QCOMPARE(rowsOf(*here), before);
}

void TestPackage::anEditedPackageIsRefused()
{
    LabeledProject here;
    fill(here);
    const auto there = unpacked(packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg")), here.folder() + QStringLiteral("/away"));
    there->decisions().record(voteOf(*there, there->images().ids()[1], kAnn, kCat));
    const QString path = packed(*there, kAnn, here.folder() + QStringLiteral("/back.taxonpkg"));
    const QByteArray whole = readFile(path);
    const QStringList before = rowsOf(*here);
    const MergeReport untouched = merged(*here, path, MergeMode::Preview);
    int harmless = 0;
    for (qsizetype at = 0; at < whole.size(); at += 5) {
        QByteArray edited = whole;
        edited[at] = static_cast<char>(edited[at] ^ (1 << at % 8));
        overwrite(path, edited);
        try {
            const MergeReport report = merged(*here, path, MergeMode::Preview); // a byte that means nothing, such as a time
            QCOMPARE(report.newDecisions, untouched.newDecisions);
            QCOMPARE(report.knownDecisions, untouched.knownDecisions);
            QVERIFY(report.conflicts.isEmpty() && report.newClasses.isEmpty() && report.newAnnotators.isEmpty());
            ++harmless;
        } catch (const Error &error) {
            QVERIFY2(!error.message().isEmpty(), qPrintable(QString::number(at)));
        }
    }
    QCOMPARE(rowsOf(*here), before);
    // Times and second copies of names in the zip file.
    QVERIFY2(harmless < whole.size() / 5 / 2, qPrintable(QStringLiteral("%1 of %2").arg(harmless).arg(whole.size() / 5)));
}

// A whole zip file, of which every part is as long as it should be.
void TestPackage::aPictureInAnothersPlaceIsRefused()
{
    LabeledProject here;
    fill(here);
    const QString path = packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg"));
    const QByteArray one = "images/" + sha256Hex("1").toLatin1();
    const QByteArray two = "images/" + sha256Hex("2").toLatin1();
    const QByteArray between(one.size(), '-');
    QByteArray edited = readFile(path);
    QCOMPARE(edited.count(one), 2);
    overwrite(path, edited.replace(one, between).replace(two, one).replace(between, two));
    TAXON_VERIFY_ERROR(merged(*here, path), ErrorCode::Corrupt);
    TAXON_VERIFY_ERROR(unpacked(path, here.folder() + QStringLiteral("/away")), ErrorCode::Corrupt);
}

// With checksums that are right: what a program that is not this one may write.
void TestPackage::contentThatCannotBeMeantIsRefusedOrHarmless()
{
    LabeledProject here;
    const ImageId image = here.image(QStringLiteral("1"));
    here.decide(image, kAnn, kCat);
    here->remarks().comment(image, here.person(kAnn), QStringLiteral("dark"));
    here->classes().setExamples(here.label(kCat), {image});
    here->assignments().assign({{here.person(kAnn), image}}, {});
    here->assignments().askSecondOpinion(image, here.person(kAnn), {}, QStringLiteral("sure?"));
    const QString path = packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg"), PackagedImages::References);
    const QJsonValue content = QJsonDocument::fromJson(PackageReader(path).read(kContentPart)).object();
    here->database().run(QStringLiteral("DELETE FROM decision_identity")); // so that its rows are news
    here->database().run(QStringLiteral("DELETE FROM remark_identity"));
    const QStringList before = rowsOf(*here);
    int refused = 0;
    const QList<QJsonValue> edits = editsOf(content);
    Progress progress;
    for (const QJsonValue &edit : edits) {
        QFile::remove(path);
        PackageWriter writer(path);
        writer.add(kContentPart, QJsonDocument(edit.toObject()).toJson(QJsonDocument::Compact));
        writer.finish({}, progress);
        try {
            if (merged(*here, path).merge)
                QVERIFY(here->merges().undoNewest());
        } catch (const Error &) {
            ++refused;
        }
        QCOMPARE(rowsOf(*here), before);
    }
    QVERIFY2(edits.size() > 150 && refused > edits.size() / 3, qPrintable(QStringLiteral("%1 of %2").arg(refused).arg(edits.size())));
}

void TestPackage::aForeignPackageIsRefused()
{
    LabeledProject here;
    LabeledProject other;
    fill(here);
    fill(other);
    const QStringList before = rowsOf(*here);
    const QString path = packed(*other, kAnn, here.folder() + QStringLiteral("/other.taxonpkg"));
    TAXON_VERIFY_ERROR(merged(*here, path), ErrorCode::Mismatch);
    // From here, with an image that is not here.
    const auto there = unpacked(packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg")), here.folder() + QStringLiteral("/away"));
    ImageRecord record = there->images().image(there->images().ids()[0]);
    writeFileAtomically(here.folder() + QStringLiteral("/new"), "new");
    record.path = here.folder() + QStringLiteral("/new");
    record.importedFrom = record.path;
    record.sha256 = sha256Hex("new");
    record.bytes = 3;
    there->images().add(record);
    there->database().run(QStringLiteral("UPDATE assignment SET undone = 1"));
    TAXON_VERIFY_ERROR(merged(*here, packed(*there, kAnn, here.folder() + QStringLiteral("/back.taxonpkg"), PackagedImages::References)), ErrorCode::Mismatch);
    QCOMPARE(rowsOf(*here), before);
}

void TestPackage::aBrokenPackageMakesNoProject()
{
    LabeledProject here;
    fill(here);
    const QString path = packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg"));
    const QByteArray whole = readFile(path);
    const QString folder = here.folder() + QStringLiteral("/away");
    Progress progress;
    for (qsizetype at = 0; at < whole.size(); at += 31) {
        QByteArray edited = whole;
        edited[at] = static_cast<char>(edited[at] ^ 0x15);
        overwrite(path, edited);
        try {
            QDir(unpackPackage(path, folder, progress).project).removeRecursively();
        } catch (const Error &) {
        }
        QVERIFY(QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).isEmpty());
    }
}

void TestPackage::aStoppedPackageLeavesNothing()
{
    LabeledProject here;
    fill(here);
    const QString folder = here.folder() + QStringLiteral("/packages");
    QVERIFY(QDir().mkpath(folder));
    Progress progress([&progress](const ProgressReport &report) {
        if (report.done == report.total) // the images are listed, and nothing is written yet
            progress.cancel();
    });
    QVERIFY_THROWS_EXCEPTION(Cancelled, writePackage(*here, {here.person(kAnn)}, folder + QStringLiteral("/out.taxonpkg"), progress));
    QVERIFY(QDir(folder).isEmpty());
}

void TestPackage::aFailedUnpackLeavesNothing()
{
    LabeledProject here;
    fill(here);
    const QString path = packed(*here, kAnn, here.folder() + QStringLiteral("/out.taxonpkg"));
    const QString folder = here.folder() + QStringLiteral("/away");
    unpacked(path, folder);
    Progress progress;
    TAXON_VERIFY_ERROR(unpackPackage(path, folder, progress), ErrorCode::NotWritable); // is there already
    progress.cancel();
    const QString elsewhere = here.folder() + QStringLiteral("/elsewhere");
    QVERIFY_THROWS_EXCEPTION(Cancelled, unpackPackage(path, elsewhere, progress));
    QVERIFY(QDir(elsewhere).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).isEmpty());
}

void TestPackage::whatCannotBePackedIsSaid()
{
    LabeledProject here;
    const QString path = here.folder() + QStringLiteral("/out.taxonpkg");
    TAXON_VERIFY_ERROR(packed(*here, kAnn, path), ErrorCode::Impossible);
    fill(here);
    TAXON_VERIFY_ERROR(packed(*here, kAnn, QStringLiteral("/nowhere/at/all.taxonpkg")), ErrorCode::NotWritable);
    writeFileAtomically(here.folder() + QStringLiteral("/2"), "other content");
    Progress progress;
    const PackageReport report = writePackage(*here, {here.person(kAnn), PackagedImages::Files, {}}, path, progress);
    QCOMPARE(report.withoutFile, 1);
    QCOMPARE(report.images, 3);
}

QTEST_GUILESS_MAIN(TestPackage)
#include "test_package.moc"
