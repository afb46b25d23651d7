#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/resolved_labels.h"
#include "core/dataset/snapshot_builder.h"
#include "core/dataset/test_lock.h"
#include "core/project/fold_sets.h"
#include "core/project/project.h"
#include "tests/support/test_support.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace taxon;

namespace {

const QString kCat = QStringLiteral("cat");
const QString kDog = QStringLiteral("dog");

// A project whose images are files of a few bytes: a snapshot looks at names, sizes and hashes only.
class Fixture {
public:
    Fixture()
        : project(Project::create(m_folder.filePath(QStringLiteral("p")), {kCat, kDog}))
    {
    }

    ImageId image(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        file.close();
        ImageRecord record;
        record.path = path;
        record.importedFrom = path;
        record.sha256 = sha256Hex(content);
        record.bytes = content.size();
        record.modifiedMs = QFileInfo(path).lastModified().toMSecsSinceEpoch();
        record.format = QStringLiteral("png");
        return project->images().add(record);
    }

    void decide(ImageId image, const QString &label, const QString &annotator, DecisionPurpose purpose = DecisionPurpose::Vote)
    {
        Decision decision;
        decision.image = image;
        if (!annotator.isEmpty())
            decision.annotator = project->annotators().findOrAdd(annotator);
        decision.purpose = purpose;
        if (label.isEmpty())
            decision.kind = DecisionKind::Skip;
        else
            decision.label = project->classes().find(label)->id;
        project->decisions().record(decision);
    }

    // Some given labels of each class, in this order.
    void fill(int perClass, bool isReversed = false)
    {
        Transaction transaction(project->database());
        for (int i = 0; i < perClass; ++i) {
            const int n = isReversed ? perClass - 1 - i : i;
            for (const QString &label : {kCat, kDog}) {
                const QString name = label + QString::number(n);
                decide(image(name, name.toUtf8()), label, {});
            }
        }
        transaction.commit();
    }

    ResolvedLabel resolved(ImageId image) const
    {
        for (const ResolvedLabel &label : resolveLabels(*project))
            if (label.image == image)
                return label;
        return {};
    }

    QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;

public:
    std::unique_ptr<Project> project;
};

QSet<ImageId> testImagesOf(const Snapshot &snapshot)
{
    QSet<ImageId> images;
    for (const SnapshotItem &item : snapshot.itemsOf(Part::Test))
        images.insert(item.image);
    return images;
}

} // namespace

class TestSnapshotBuilder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void correctionBeatsMajorityBeatsGiven();
    void aTieIsNoLabel();
    void skipsAndUndoneVotesDoNotCount();
    void votesAreGivenByImageForAgreement();
    void whatCannotBeUsedIsListedWithTheReason();
    void identicalImagesStayInOnePart();
    void imagesOfOneGroupStayInOnePart();
    void theHashDependsOnTheDataAlone();
    void theHashDependsOnEachLabelAndPart();
    void theSameSnapshotIsNotRepeated();
    void aSnapshotOutlivesLaterChanges();
    void tamperingIsNoticed();
    void oneClassIsNotEnough();
    void warningsComeThrough();
    void aNewSplitIsDividedAsTheLast();
    void aLockedTestSetIsKeptWhileImagesAndLabelsAreAdded();
    void whatBelongsToALockedTestImageIsLeftOut();
    void aLockedTestImageThatIsGoneIsSaid();
    void onlyATestSetCanBeLocked();
    void eachImageIsValidatedInOneFoldAndTheTestStays();
    void theWarningsOfFoldsAreSaidAgain();
};

void TestSnapshotBuilder::correctionBeatsMajorityBeatsGiven()
{
    Fixture f;
    const ImageId image = f.image(QStringLiteral("a"), "a");
    QCOMPARE(f.resolved(image).source, LabelSource::None);
    f.decide(image, kCat, {});
    QCOMPARE(f.resolved(image).source, LabelSource::Given);
    for (const char *name : {"Ann", "Bob"})
        f.decide(image, kDog, QString::fromLatin1(name));
    f.decide(image, kCat, QStringLiteral("Cid"));
    QCOMPARE(f.resolved(image).source, LabelSource::Votes);
    QCOMPARE(f.resolved(image).label, std::optional(f.project->classes().find(kDog)->id));
    QCOMPARE(f.resolved(image).votes, 3);
    f.decide(image, kDog, QStringLiteral("Bob"), DecisionPurpose::Correction);
    f.decide(image, kCat, QStringLiteral("Ann"), DecisionPurpose::Correction);
    QCOMPARE(f.resolved(image).source, LabelSource::Correction);
    QCOMPARE(f.resolved(image).label, std::optional(f.project->classes().find(kCat)->id));
}

void TestSnapshotBuilder::aTieIsNoLabel()
{
    Fixture f;
    const ImageId image = f.image(QStringLiteral("a"), "a");
    f.decide(image, kCat, {});
    f.decide(image, kCat, QStringLiteral("Ann"));
    f.decide(image, kDog, QStringLiteral("Bob"));
    QCOMPARE(f.resolved(image).source, LabelSource::Tie);
    QVERIFY(!f.resolved(image).label);
}

void TestSnapshotBuilder::skipsAndUndoneVotesDoNotCount()
{
    Fixture f;
    const ImageId image = f.image(QStringLiteral("a"), "a");
    f.decide(image, kCat, QStringLiteral("Ann"));
    f.decide(image, {}, QStringLiteral("Ann"));
    QCOMPARE(f.resolved(image).source, LabelSource::None);
    f.project->decisions().undo(f.project->annotators().findOrAdd(QStringLiteral("Ann")));
    QCOMPARE(f.resolved(image).source, LabelSource::Votes);
    f.project->decisions().undo(f.project->annotators().findOrAdd(QStringLiteral("Ann")));
    QCOMPARE(f.resolved(image).source, LabelSource::None);
}

void TestSnapshotBuilder::votesAreGivenByImageForAgreement()
{
    Fixture f;
    const ImageId one = f.image(QStringLiteral("a"), "a");
    const ImageId two = f.image(QStringLiteral("b"), "b");
    f.decide(two, kDog, QStringLiteral("Bob"));
    f.decide(one, kCat, QStringLiteral("Ann"));
    f.decide(one, kDog, QStringLiteral("Bob"));
    f.decide(one, kDog, {});
    f.decide(two, kCat, QStringLiteral("Ann"), DecisionPurpose::Correction);
    QCOMPARE(votesByImage(*f.project), (std::vector<std::vector<int>>{{0, 1}, {1}}));
}

void TestSnapshotBuilder::whatCannotBeUsedIsListedWithTheReason()
{
    Fixture f;
    f.fill(5);
    f.image(QStringLiteral("unlabeled"), "u");
    const ImageId tie = f.image(QStringLiteral("tie"), "t");
    f.decide(tie, kCat, QStringLiteral("Ann"));
    f.decide(tie, kDog, QStringLiteral("Bob"));
    f.decide(f.image(QStringLiteral("gone"), "g"), kCat, {});
    QVERIFY(QFile::remove(f.file(QStringLiteral("gone"))));
    f.decide(f.image(QStringLiteral("changed"), "before"), kCat, {});
    writeFileAtomically(f.file(QStringLiteral("changed")), "other content");
    f.decide(f.image(QStringLiteral("twin1"), "twin"), kCat, {});
    f.decide(f.image(QStringLiteral("twin2"), "twin"), kDog, {});
    const auto report = buildSnapshot(*f.project, {});
    QHash<QString, QString> reasons;
    for (const ExcludedImage &excluded : report.excluded)
        reasons.insert(QFileInfo(excluded.path).fileName(), excluded.reason);
    QCOMPARE(reasons.size(), 6);
    QCOMPARE(reasons.value(QStringLiteral("unlabeled")), QStringLiteral("no label"));
    QCOMPARE(reasons.value(QStringLiteral("tie")), QStringLiteral("annotators disagree"));
    QCOMPARE(reasons.value(QStringLiteral("gone")), QStringLiteral("file is missing"));
    QCOMPARE(reasons.value(QStringLiteral("changed")), QStringLiteral("file was changed since it was imported"));
    QCOMPARE(reasons.value(QStringLiteral("twin1")), QStringLiteral("identical images with different labels"));
    QCOMPARE(reasons.value(QStringLiteral("twin2")), reasons.value(QStringLiteral("twin1")));
    QCOMPARE(report.snapshot.items.size(), std::size_t(10));
}

void TestSnapshotBuilder::identicalImagesStayInOnePart()
{
    Fixture f;
    f.fill(20);
    for (int i = 0; i < 6; ++i)
        f.decide(f.image(QStringLiteral("copy%1").arg(i), "cat" + QByteArray::number(i)), kCat, {});
    const auto report = buildSnapshot(*f.project, {});
    QHash<QString, Part> parts;
    for (const SnapshotItem &item : report.snapshot.items)
        QCOMPARE(parts.value(item.sha256, item.part), *parts.insert(item.sha256, item.part));
    QCOMPARE(report.snapshot.items.size(), std::size_t(46));
}

void TestSnapshotBuilder::imagesOfOneGroupStayInOnePart()
{
    Fixture f;
    f.fill(40);
    std::vector<std::pair<ImageId, QString>> keys;
    for (const ImageId id : f.project->images().ids())
        keys.emplace_back(id, QStringLiteral("patient %1").arg(id.value % 11));
    f.project->images().setGroupKeys(keys);
    for (quint64 seed = 0; seed < 5; ++seed) {
        const auto report = buildSnapshot(*f.project, {.seed = seed});
        QHash<QString, Part> parts;
        for (const SnapshotItem &item : report.snapshot.items) {
            const QString key = f.project->images().image(item.image).groupKey;
            QCOMPARE(item.part, parts.value(key, item.part));
            parts.insert(key, item.part);
        }
        QCOMPARE(report.groups.groups, 11);
        QCOMPARE(report.groups.images, 80);
    }
}

void TestSnapshotBuilder::theHashDependsOnTheDataAlone()
{
    Fixture forward;
    forward.fill(10);
    Fixture backward;
    backward.image(QStringLiteral("shifts all ids"), "x");
    backward.fill(10, true);
    const auto one = buildSnapshot(*forward.project, {.seed = 4}).snapshot;
    const auto two = buildSnapshot(*backward.project, {.seed = 4}).snapshot;
    QCOMPARE(one.sha256, two.sha256);
    QVERIFY(one.items != two.items);
    QVERIFY(buildSnapshot(*forward.project, {.seed = 5}).snapshot.sha256 != one.sha256);
}

void TestSnapshotBuilder::theHashDependsOnEachLabelAndPart()
{
    Fixture f;
    f.fill(10);
    const Snapshot snapshot = buildSnapshot(*f.project, {}).snapshot;
    QCOMPARE(snapshotHash(snapshot), snapshot.sha256);
    Snapshot other = snapshot;
    other.items[3].label = 1 - other.items[3].label;
    QVERIFY(snapshotHash(other) != snapshot.sha256);
    other = snapshot;
    other.items[3].part = other.items[3].part == Part::Test ? Part::Train : Part::Test;
    QVERIFY(snapshotHash(other) != snapshot.sha256);
    other = snapshot;
    other.classes.swapItemsAt(0, 1);
    QVERIFY(snapshotHash(other) != snapshot.sha256);
}

void TestSnapshotBuilder::theSameSnapshotIsNotRepeated()
{
    Fixture f;
    f.fill(10);
    const auto first = buildSnapshot(*f.project, {.seed = 1}).snapshot.id;
    QCOMPARE(buildSnapshot(*f.project, {.seed = 1}).snapshot.id, first);
    QVERIFY(buildSnapshot(*f.project, {.seed = 2}).snapshot.id != first);
}

void TestSnapshotBuilder::aSnapshotOutlivesLaterChanges()
{
    Fixture f;
    f.fill(10);
    const Snapshot before = buildSnapshot(*f.project, {}).snapshot;
    const auto classes = f.project->classes().all();
    f.project->classes().rename(classes[0].id, QStringLiteral("lion"));
    f.project->classes().reorder({classes[1].id, classes[0].id});
    f.decide(before.items[0].image, kDog, QStringLiteral("Ann"), DecisionPurpose::Correction);
    const Snapshot after = f.project->snapshots().load(before.id);
    QVERIFY(after.items == before.items);
    QCOMPARE(after.classes[0].name, kCat);
    QCOMPARE(after.sha256, before.sha256);
    QCOMPARE(after.rule, QString::fromLatin1(kLabelRule));
    QVERIFY(buildSnapshot(*f.project, {}).snapshot.sha256 != before.sha256);
}

void TestSnapshotBuilder::tamperingIsNoticed()
{
    for (const char *change : {"UPDATE snapshot_item SET label = 1 - label WHERE image_id = 1",
             "UPDATE snapshot_item SET label = 7 WHERE image_id = 1", "DELETE FROM snapshot_item WHERE image_id = 2",
             "UPDATE snapshot_item SET part = 'train' WHERE part = 'test'", "UPDATE snapshot_class SET name = 'x' WHERE label = 0"}) {
        Fixture f;
        f.fill(10);
        const SnapshotId id = buildSnapshot(*f.project, {}).snapshot.id;
        f.project->database().run(QString::fromLatin1(change));
        TAXON_VERIFY_ERROR(f.project->snapshots().load(id), ErrorCode::Corrupt);
    }
}

void TestSnapshotBuilder::oneClassIsNotEnough()
{
    Fixture f;
    TAXON_VERIFY_ERROR(buildSnapshot(*f.project, {}), ErrorCode::Impossible);
    f.decide(f.image(QStringLiteral("a"), "a"), kCat, {});
    TAXON_VERIFY_ERROR(buildSnapshot(*f.project, {}), ErrorCode::Impossible);
    QVERIFY(!f.project->snapshots().newest().has_value());
    TAXON_VERIFY_ERROR(f.project->snapshots().load({5}), ErrorCode::NotFound);
}

void TestSnapshotBuilder::aNewSplitIsDividedAsTheLast()
{
    Fixture f;
    f.fill(10);
    QCOMPARE(newestSplitOptions(*f.project).ratios, SplitOptions {}.ratios);
    buildSnapshot(*f.project, {.ratios = {60, 30, 10}, .seed = 7});
    const SplitOptions next = newestSplitOptions(*f.project);
    QCOMPARE(next.ratios, (std::array {60, 30, 10}));
    QCOMPARE(next.seed, quint64(7));
}

void TestSnapshotBuilder::warningsComeThrough()
{
    Fixture f;
    f.fill(2);
    f.project->classes().add(QStringLiteral("bird"));
    const auto report = buildSnapshot(*f.project, {});
    QCOMPARE(report.warnings.size(), std::size_t(3));
    QCOMPARE(report.snapshot.classes.size(), 3);
    QVERIFY(report.warnings.back().text.contains(QStringLiteral("bird")));
}

void TestSnapshotBuilder::aLockedTestSetIsKeptWhileImagesAndLabelsAreAdded()
{
    Fixture f;
    f.fill(20);
    const Snapshot first = buildSnapshot(*f.project, {.seed = 1}).snapshot;
    QCOMPARE(testImagesOf(first).size(), 4);
    lockTestSet(*f.project, first.id);
    QCOMPARE(testLock(*f.project), std::optional(first.id));
    for (int i = 0; i < 60; ++i)
        f.decide(f.image(QStringLiteral("new %1").arg(i), "new " + QByteArray::number(i)), kCat, {});
    const ImageId corrected = first.itemsOf(Part::Test).front().image;
    f.decide(corrected, kDog, {}, DecisionPurpose::Correction);
    const SnapshotReport later = buildSnapshot(*f.project, {.seed = 99});
    QCOMPARE(later.snapshot.items.size(), std::size_t(100));
    QCOMPARE(testImagesOf(later.snapshot), testImagesOf(first));
    QCOMPARE(later.snapshot.itemsOf(Part::Test).front().label, 1); // the mended label counts

    unlockTestSet(*f.project);
    QVERIFY(testImagesOf(buildSnapshot(*f.project, {.seed = 99}).snapshot).size() > 4);
}

void TestSnapshotBuilder::whatBelongsToALockedTestImageIsLeftOut()
{
    Fixture f;
    f.fill(20);
    const Snapshot first = buildSnapshot(*f.project, {.seed = 1}).snapshot;
    lockTestSet(*f.project, first.id);
    const ImageId tested = first.itemsOf(Part::Test).front().image;
    const ImageId kin = f.image(QStringLiteral("kin"), "kin");
    const ImageId other = f.image(QStringLiteral("other"), "other");
    f.decide(kin, kCat, {});
    f.decide(other, kCat, {});
    f.project->images().setGroupKeys({{tested, QStringLiteral("patient")}, {kin, QStringLiteral("patient")}});
    f.decide(tested, {}, {}, DecisionPurpose::Correction); // a skip: still labeled as before
    const SnapshotReport report = buildSnapshot(*f.project, {.seed = 1});
    QCOMPARE(report.excluded.size(), 1);
    QVERIFY(report.excluded[0].path.endsWith(QStringLiteral("kin")));
    QVERIFY(report.excluded[0].reason.contains(QStringLiteral("locked test set")));
    QCOMPARE(testImagesOf(report.snapshot), testImagesOf(first));

    // It holds, too, while the test image itself cannot be used.
    QVERIFY(QFile::remove(f.project->images().absolutePath(f.project->images().image(tested))));
    const SnapshotReport without = buildSnapshot(*f.project, {.seed = 1});
    QCOMPARE(without.excluded.size(), 2);
    QVERIFY(std::none_of(without.snapshot.items.begin(), without.snapshot.items.end(), [kin](const SnapshotItem &item) { return item.image == kin; }));
}

void TestSnapshotBuilder::aLockedTestImageThatIsGoneIsSaid()
{
    Fixture f;
    f.fill(20);
    const Snapshot first = buildSnapshot(*f.project, {.seed = 1}).snapshot;
    lockTestSet(*f.project, first.id);
    QVERIFY(QFile::remove(f.project->images().absolutePath(f.project->images().image(first.itemsOf(Part::Test).front().image))));
    const SnapshotReport report = buildSnapshot(*f.project, {.seed = 1});
    QCOMPARE(testImagesOf(report.snapshot).size(), 3);
    QVERIFY(std::any_of(report.warnings.begin(), report.warnings.end(),
        [](const SplitWarning &warning) { return warning.text.startsWith(QStringLiteral("1 image(s) of the locked test set cannot be used")); }));
}

void TestSnapshotBuilder::onlyATestSetCanBeLocked()
{
    Fixture f;
    f.fill(10);
    const Snapshot snapshot = buildSnapshot(*f.project, {.ratios = {80, 20, 0}}).snapshot;
    TAXON_VERIFY_ERROR(lockTestSet(*f.project, snapshot.id), ErrorCode::Impossible);
    TAXON_VERIFY_ERROR(lockTestSet(*f.project, {99}), ErrorCode::NotFound);
    QVERIFY(!testLock(*f.project));
}

void TestSnapshotBuilder::eachImageIsValidatedInOneFoldAndTheTestStays()
{
    Fixture f;
    f.fill(50);
    Progress progress;
    const FoldsReport report = buildFolds(*f.project, {.ratios = {70, 20, 10}, .seed = 2}, 5, progress);
    QCOMPARE(report.folds.size(), 5);
    QCOMPARE(f.project->snapshots().newest(), std::optional(report.folds[4].id));
    FoldSet set;
    for (const Snapshot &fold : report.folds)
        set.append(fold.id);
    QCOMPARE(foldSets(f.project->database()), QList<FoldSet> {set});
    QHash<ImageId, int> validated;
    for (const Snapshot &fold : report.folds) {
        QCOMPARE(testImagesOf(fold), testImagesOf(report.folds[0]));
        QCOMPARE(fold.itemsOf(Part::Validation).size(), std::size_t(18));
        QCOMPARE(fold.itemsOf(Part::Train).size(), std::size_t(72));
        QCOMPARE(fold.ratios, (std::array{36, 9, 5}));
        for (const SnapshotItem &item : fold.itemsOf(Part::Validation))
            ++validated[item.image];
    }
    QCOMPARE(validated.size(), 90);
    QVERIFY(std::all_of(validated.begin(), validated.end(), [](int times) { return times == 1; }));

    lockTestSet(*f.project, report.folds[0].id);
    const FoldsReport again = buildFolds(*f.project, {.ratios = {70, 20, 10}, .seed = 77}, 3, progress);
    QCOMPARE(testImagesOf(again.folds[2]), testImagesOf(report.folds[0]));
    TAXON_VERIFY_ERROR(buildFolds(*f.project, {}, 1, progress), ErrorCode::Usage);
}

void TestSnapshotBuilder::theWarningsOfFoldsAreSaidAgain()
{
    Fixture f;
    f.fill(4);
    for (int i = 0; i < 92; ++i) {
        const QString name = QStringLiteral("more %1").arg(i);
        f.decide(f.image(name, name.toUtf8()), kCat, {});
    }
    Progress progress;
    const FoldsReport report = buildFolds(*f.project, {.ratios = {70, 20, 10}, .seed = 3}, 5, progress);
    const auto textsOf = [](const std::vector<SplitWarning> &warnings) {
        QStringList texts;
        for (const SplitWarning &warning : warnings)
            texts.append(warning.text);
        return texts;
    };
    QVERIFY(textsOf(report.warnings).join(u'\n').contains(QStringLiteral("96.0 % of the images in the split")));
    for (const Snapshot &fold : report.folds)
        QCOMPARE(textsOf(splitWarnings(*f.project, f.project->snapshots().load(fold.id), progress)), textsOf(report.warnings));
}

QTEST_GUILESS_MAIN(TestSnapshotBuilder)
#include "test_snapshot_builder.moc"
