#include "core/base/error.h"
#include "core/base/files.h"
#include "core/merge/merge.h"
#include "core/merge/package.h"
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
    void referencesAreWithoutFiles();
    void aClassThatWasRenamedMeanwhileIsTheSame();
    void aClassMadeOverThereComesAlong();
    void everyOrderOfPackagesGivesTheSame();
    void aTruncatedPackageIsRefused();
    void anEditedPackageIsRefused();
    void aForeignPackageIsRefused();
    void aFailedUnpackLeavesNothing();
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
    for (const qsizetype length : {qsizetype(0), qsizetype(10), whole.size() / 2, whole.size() - 1}) {
        writeFileAtomically(path, whole.first(length));
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
    int refused = 0;
    constexpr int kTries = 60;
    for (int i = 0; i < kTries; ++i) {
        QByteArray edited = whole;
        const qsizetype at = whole.size() * i / kTries;
        edited[at] = static_cast<char>(edited[at] ^ 0x15);
        writeFileAtomically(path, edited);
        try {
            QCOMPARE(merged(*here, path, MergeMode::Preview).newDecisions, 1); // a byte that means nothing, such as a time
        } catch (const Error &) {
            ++refused;
        }
        QCOMPARE(rowsOf(*here), before);
    }
    QVERIFY2(refused > kTries / 2, qPrintable(QString::number(refused)));
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
