#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/progress.h"
#include "core/catalog/blind_filter.h"
#include "core/catalog/catalog_loader.h"
#include "core/catalog/catalog_update.h"
#include "core/catalog/filter_words.h"
#include "core/catalog/image_files.h"
#include "core/catalog/image_search.h"
#include "core/dataset/labeling_order.h"
#include "core/project/filter_store.h"
#include "core/project/project.h"
#include "tests/support/test_support.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace taxon;

namespace {

using Ids = QList<qint64>;

// Eight images in two folders, three people, a snapshot and an evaluated run.
class Fixture {
public:
    Fixture()
        : project(Project::create(m_folder.filePath(QStringLiteral("p")), {QStringLiteral("cat"), QStringLiteral("dog")}))
        , cat(project->classes().find(QStringLiteral("cat"))->id)
        , dog(project->classes().find(QStringLiteral("dog"))->id)
        , ann(project->annotators().findOrAdd(QStringLiteral("Ann")))
        , bob(project->annotators().findOrAdd(QStringLiteral("Bob")))
    {
        for (int i = 1; i <= 8; ++i)
            addImage(i);
    }

    void label(qint64 image, std::optional<AnnotatorId> by, std::optional<ClassId> label, std::optional<int> confidence = {},
        DecisionPurpose purpose = DecisionPurpose::Vote)
    {
        Decision decision;
        decision.image = {image};
        decision.annotator = by;
        decision.kind = label ? DecisionKind::Label : DecisionKind::Skip;
        decision.label = label;
        decision.confidence = confidence;
        decision.purpose = purpose;
        decision.origin = by ? DecisionOrigin::Hand : DecisionOrigin::Import;
        project->decisions().record(decision);
    }

    void remark(qint64 image, AnnotatorId by, const QString &kind, const QString &value)
    {
        project->database().insert(QStringLiteral("INSERT INTO remark (image_id, annotator_id, kind, value, made_at) VALUES (?, ?, ?, ?, ?)"),
            {image, by.value, kind, value, QStringLiteral("2024-01-01T00:00:00.000Z")});
    }

    void evaluate(const QList<std::pair<qint64, float>> &dogs)
    {
        Snapshot snapshot;
        snapshot.classes = {{cat, QStringLiteral("cat")}, {dog, QStringLiteral("dog")}};
        std::vector<Prediction> predictions;
        for (const auto &[image, probability] : dogs) {
            snapshot.items.push_back({{image}, QStringLiteral("x%1").arg(image), 0, Part::Test});
            predictions.push_back({{image}, Part::Test, 0, probability > 0.5F ? 1 : 0, {1 - probability, probability}});
        }
        const RunId run = project->runs().add(project->snapshots().add(snapshot), {});
        project->runs().savePredictions(run, Part::Test, predictions);
    }

    std::shared_ptr<Catalog> catalog(bool isBlind = false)
    {
        Progress progress;
        return loadCatalog(*project, {ann, isBlind}, progress);
    }

    Ids find(const QStringList &words)
    {
        const SearchResult found = findImages(*catalog(), filterFromWords(words, *project));
        Ids ids;
        for (const ImageId image : found.images)
            ids.append(image.value);
        return ids;
    }

private:
    void addImage(int i)
    {
        ImageRecord record;
        record.path = m_folder.filePath(QStringLiteral("%1/Img%2.png").arg(i <= 4 ? QStringLiteral("left") : QStringLiteral("left/deep")).arg(20 - 2 * i));
        record.importedFrom = record.path;
        record.sha256 = i == 7 ? QStringLiteral("x6") : QStringLiteral("x%1").arg(i);
        record.modifiedMs = QDateTime(QDate(2024, 1, i), QTime(12, 0)).toMSecsSinceEpoch();
        record.width = 100 * i;
        record.height = 50;
        record.format = QStringLiteral("png");
        project->images().add(record);
    }

    QTemporaryDir m_folder;

public:
    std::unique_ptr<Project> project;
    ClassId cat;
    ClassId dog;
    AnnotatorId ann;
    AnnotatorId bob;
};

} // namespace

class TestCatalog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPartKnowsItsImagesAlone()
    {
        Fixture f;
        f.label(3, f.ann, f.dog);
        f.label(4, f.bob, f.cat);
        const auto part = loadCatalogPart(*f.project, {f.ann, false}, imagesToLabel(f.project->database(), f.ann, 3));
        QCOMPARE(part->size(), std::size_t(3));
        f.label(1, f.ann, f.dog);
        f.label(2, f.ann, f.dog);
        const auto next = loadCatalogPart(*f.project, {f.ann, false}, imagesToLabel(f.project->database(), f.ann, 2));
        QCOMPARE(next->images, (std::vector<ImageId>{{4}, {5}}));
        QCOMPARE(next->resolved[0], next->placeOf(f.cat));
        QVERIFY(!next->ownVote(0));
    }

    void decisionsOfOthersAreReadWithoutTheRest()
    {
        Fixture f;
        const auto catalog = f.catalog();
        const CatalogStamp stamp = catalogStamp(f.project->database());
        Progress progress;
        QVERIFY(!readChanges(*f.project, {f.ann, false}, stamp, progress).part);
        const AnnotatorId carol = f.project->annotators().findOrAdd(QStringLiteral("Carol"));
        f.label(2, carol, f.dog);
        const CatalogChange change = readChanges(*f.project, {f.ann, false}, stamp, progress);
        QVERIFY(change.part && !change.whole);
        QCOMPARE(change.part->images, std::vector<ImageId>{{2}});
        takeVotes(*catalog, *change.part);
        QCOMPARE(catalog->resolved[1], catalog->placeOf(f.dog));
        QVERIFY(catalog->placeOf(carol) >= 0);

        f.project->decisions().undo(carol);
        const CatalogChange undone = readChanges(*f.project, {f.ann, false}, change.stamp, progress);
        QVERIFY(undone.whole);
        QCOMPARE(undone.whole->resolved[1], Vote::kNoLabel);
    }

    void whatBecameOfAFileIsToldFromMemory()
    {
        QTemporaryDir folder;
        const auto project = Project::create(folder.filePath(QStringLiteral("p")), {});
        const QString path = folder.filePath(QStringLiteral("a b.png"));
        const auto write = [&path](const QByteArray &bytes) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(write("12345"));
        ImageRecord record;
        record.path = record.importedFrom = path;
        record.bytes = 5;
        record.modifiedMs = QFileInfo(path).lastModified().toMSecsSinceEpoch();
        record.sha256 = sha256OfFile(path);
        const ImageId image = project->images().add(record);
        Progress progress;
        const auto files = loadCatalog(*project, {}, progress)->files;
        QCOMPARE(files->path(image), path);
        QVERIFY(files->path({image.value + 1}).isEmpty());
        QCOMPARE(files->state(image), FileState::Intact);
        QVERIFY(write("12340"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(QDateTime::fromMSecsSinceEpoch(1'000'000), QFileDevice::FileModificationTime));
        file.close();
        QCOMPARE(files->state(image), FileState::Changed);
        QVERIFY(QFile::remove(path));
        QCOMPARE(files->state(image), FileState::Missing);
    }

    void labelsAreFoundByWhoseTheyAre()
    {
        Fixture f;
        f.label(1, f.ann, f.cat);
        f.label(2, f.bob, f.cat);
        f.label(3, std::nullopt, f.cat);
        f.label(4, f.ann, f.dog);
        f.label(4, f.bob, f.cat, {}, DecisionPurpose::Correction);
        QCOMPARE(f.find({QStringLiteral("class=cat")}), Ids({1}));
        QCOMPARE(f.find({QStringLiteral("class=cat"), QStringLiteral("labels=anyone")}), Ids({1, 2, 3, 4}));
        QCOMPARE(f.find({QStringLiteral("class=cat"), QStringLiteral("labels=resolved")}), Ids({1, 2, 3, 4}));
        QCOMPARE(f.find({QStringLiteral("class=dog"), QStringLiteral("labels=resolved")}), Ids());
        QCOMPARE(f.find({QStringLiteral("annotator=Bob")}), Ids({2, 4}));
        QCOMPARE(f.find({QStringLiteral("class=cat,dog")}), Ids({1, 4}));
    }

    void statesFollowTheNewestStandingDecision()
    {
        Fixture f;
        f.label(1, f.ann, f.cat);
        f.label(1, f.ann, std::nullopt);
        f.label(2, f.ann, f.dog, 60);
        f.label(3, f.ann, f.dog);
        f.project->decisions().undo(f.ann);
        f.label(5, f.ann, f.cat, {}, DecisionPurpose::Repeat);
        QCOMPARE(f.find({QStringLiteral("state=skipped")}), Ids({1}));
        QCOMPARE(f.find({QStringLiteral("state=labeled")}), Ids({2}));
        QCOMPARE(f.find({QStringLiteral("state=unlabeled")}), Ids({3, 4, 5, 6, 7, 8}));
        QCOMPARE(f.find({QStringLiteral("mark=unsure")}), Ids({2}));
        QCOMPARE(f.find({QStringLiteral("confidence=50..60")}), Ids({2}));
    }

    void marksAreFound()
    {
        Fixture f;
        f.label(1, f.ann, f.cat);
        f.label(1, f.bob, f.dog);
        f.label(2, f.ann, f.cat);
        f.label(2, f.bob, f.cat);
        f.remark(3, f.ann, QStringLiteral("flag"), QStringLiteral("on"));
        f.remark(4, f.ann, QStringLiteral("flag"), QStringLiteral("on"));
        f.remark(4, f.ann, QStringLiteral("flag"), QStringLiteral("off"));
        f.remark(5, f.bob, QStringLiteral("comment"), QStringLiteral("Blurred AT the edge"));
        f.project->images().detach({8});
        QCOMPARE(f.find({QStringLiteral("mark=disagreement")}), Ids({1}));
        QCOMPARE(f.find({QStringLiteral("mark=flagged")}), Ids({3}));
        QCOMPARE(f.find({QStringLiteral("mark=commented")}), Ids({5}));
        QCOMPARE(f.find({QStringLiteral("mark=duplicate")}), Ids({6, 7}));
        QCOMPARE(f.find({QStringLiteral("mark=missing")}), Ids({8}));
        QCOMPARE(f.find({QStringLiteral("text=at the")}), Ids({5}));
    }

    void imagesAreFoundByWhatTheyAre()
    {
        Fixture f;
        QCOMPARE(f.find({QStringLiteral("text=IMG1")}), Ids({1, 2, 3, 4, 5})); // Img18 … Img10
        QCOMPARE(f.find({QStringLiteral("side=300..500")}), Ids({3, 4, 5}));
        QCOMPARE(f.find({QStringLiteral("file-date=2024-01-07..")}), Ids({7, 8}));
        QCOMPARE(f.find({QStringLiteral("folder=../left/deep")}).size() + f.find({QStringLiteral("folder=left/deep")}).size(), 4);
        QCOMPARE(f.find({QStringLiteral("side=300.."), QStringLiteral("side=..400")}), Ids({1, 2, 3, 4})); // the later one counts
        f.project->database().run(QStringLiteral("UPDATE image SET group_key = 'lot 3', perceptual_hash = 5 WHERE id IN (2, 6)"));
        QCOMPARE(f.find({QStringLiteral("group=lot 3")}), Ids({2, 6}));
        QCOMPARE(f.find({QStringLiteral("mark=near_duplicate")}), Ids({2, 6}));
    }

    void predictionsAreFound()
    {
        Fixture f;
        f.label(1, f.ann, f.cat);
        f.label(2, f.ann, f.dog);
        f.evaluate({{1, 0.9F}, {2, 0.7F}, {3, 0.2F}});
        QCOMPARE(f.find({QStringLiteral("predicted=dog")}), Ids({1, 2}));
        QCOMPARE(f.find({QStringLiteral("mark=wrong")}), Ids({1}));
        QCOMPARE(f.find({QStringLiteral("prediction-confidence=70..80"), QStringLiteral("sort=confidence")}), Ids({2, 3}));
        QCOMPARE(f.find({QStringLiteral("part=test")}), Ids({1, 2, 3}));
        QCOMPARE(f.find({QStringLiteral("part=none")}), Ids({4, 5, 6, 7, 8}));
    }

    void ordersAreKept()
    {
        Fixture f;
        QCOMPARE(f.find({QStringLiteral("sort=name")}), Ids({8, 7, 6, 5, 4, 3, 2, 1})); // Img4 before Img10
        QCOMPARE(f.find({QStringLiteral("sort=size"), QStringLiteral("{\"descending\":true}")}).constFirst(), 8);
        const Ids mixed = f.find({QStringLiteral("sort=random"), QStringLiteral("seed=3")});
        QCOMPARE(f.find({QStringLiteral("sort=random"), QStringLiteral("seed=3")}), mixed);
        QVERIFY(f.find({QStringLiteral("sort=random"), QStringLiteral("seed=4")}) != mixed);
        f.label(5, f.ann, f.cat);
        f.label(5, f.bob, f.dog);
        QCOMPARE(f.find({QStringLiteral("sort=disagreement")}).constFirst(), 5);
    }

    void countsSayWhatEachValueWouldShow()
    {
        Fixture f;
        f.label(1, f.ann, f.cat);
        f.label(2, f.ann, f.cat);
        f.label(5, f.ann, f.dog);
        const auto catalog = f.catalog();
        ImageFilter filter;
        filter.classes = {f.cat};
        filter.side = {std::nullopt, 500};
        const FacetCounts facets = findImages(*catalog, filter).facets;
        // The condition on classes does not count against its own values; the one on the size does.
        QCOMPARE(facets.classes, std::vector<int>({2, 1}));
        QCOMPARE(facets.states[std::size_t(OwnState::Labeled)], 2);
        QCOMPARE(facets.states[std::size_t(OwnState::Unlabeled)], 0);
        for (const ClassId label : {f.cat, f.dog}) {
            filter.classes = {label};
            QCOMPARE(int(findImages(*catalog, filter).images.size()), facets.classes[std::size_t(catalog->placeOf(label))]);
        }
    }

    void oneImageIsReadAgain()
    {
        Fixture f;
        f.label(1, f.ann, f.cat);
        const auto catalog = f.catalog();
        const auto found = [&](const QString &word) { return findImages(*catalog, filterFromWords({word}, *f.project)).images.size(); };
        f.label(1, f.bob, f.dog);
        f.remark(1, f.ann, QStringLiteral("flag"), QStringLiteral("on"));
        refreshImage(*catalog, *f.project, {f.ann, false}, {1});
        QCOMPARE(found(QStringLiteral("mark=disagreement")), 1U);
        QCOMPARE(found(QStringLiteral("mark=flagged")), 1U);
        f.project->decisions().undo(f.ann);
        f.project->decisions().undo(f.bob);
        f.remark(1, f.ann, QStringLiteral("flag"), QStringLiteral("off"));
        refreshImage(*catalog, *f.project, {f.ann, false}, {1});
        QCOMPARE(found(QStringLiteral("state=unlabeled")), 8U);
        QCOMPARE(found(QStringLiteral("mark=disagreement")), 0U);
        QCOMPARE(found(QStringLiteral("mark=flagged")), 0U);
    }

    void aBlindCatalogKnowsNothingOfOthers()
    {
        Fixture f;
        f.label(1, f.ann, f.cat);
        f.label(1, f.bob, f.dog);
        f.label(2, std::nullopt, f.dog);
        f.remark(3, f.bob, QStringLiteral("comment"), QStringLiteral("clear case"));
        f.evaluate({{1, 0.9F}});
        const auto catalog = f.catalog(true);
        QVERIFY(!catalog->has(0, Mark::Disagreement));
        QCOMPARE(catalog->resolved[1], Vote::kNoLabel);
        QVERIFY(catalog->comments.isEmpty());
        QCOMPARE(catalog->predicted[0], Vote::kNoLabel);
        QVERIFY(catalog->names.empty());
        QCOMPARE(catalog->folders, QStringList{QString()});
        QCOMPARE(catalog->ownVote(0)->label, catalog->placeOf(f.cat));
    }

    void aBlindCatalogKnowsNeitherGroupsNorParts()
    {
        Fixture f;
        f.project->database().run(QStringLiteral("UPDATE image SET group_key = 'patient 7' WHERE id < 4"));
        f.evaluate({{1, 0.9F}});
        QVERIFY(f.catalog()->groups.contains(QStringLiteral("patient 7")));
        QVERIFY(f.catalog()->parts[0] >= 0);
        const auto catalog = f.catalog(true);
        QCOMPARE(catalog->groups, QStringList{QString()});
        QCOMPARE(catalog->groupOf[0], 0);
        QCOMPARE(catalog->parts[0], -1);
    }

    void aFilterIsFreedOfWhatBlindLabelingHides()
    {
        ImageFilter filter;
        filter.states = {OwnState::Unlabeled};
        filter.side.from = 100;
        filter.marks = {Mark::Flagged};
        filter.text = QStringLiteral("edge");
        filter.sort = SortOrder::Size;
        const ImageFilter allowed = filter;
        filter.marks.append({Mark::Disagreement, Mark::Wrong});
        filter.folders = {QStringLiteral("left")};
        filter.group = QStringLiteral("lot 3");
        filter.parts = {PartChoice::Train};
        filter.annotators = {AnnotatorId{2}};
        filter.predicted = {ClassId{1}};
        filter.predictionConfidence.from = 50;
        filter.whose = Whose::Anyone;
        filter.classes = {ClassId{1}};
        QVERIFY(withoutHidden(filter) == allowed);
        QVERIFY(withoutHidden(allowed) == allowed);
        for (const SortOrder order : {SortOrder::Name, SortOrder::Confidence, SortOrder::Disagreement}) {
            filter.sort = order;
            QCOMPARE(withoutHidden(filter).sort, SortOrder::Imported);
        }
        ImageFilter own;
        own.classes = {ClassId{1}};
        QVERIFY(withoutHidden(own) == own);
    }

    void theShuffledOrderIsTheRandomOrderOfTheSameSeed()
    {
        Fixture f;
        std::vector<ImageId> images = f.project->images().ids();
        sortForLabeling(images, LabelingOrder::Shuffled, 123);
        ImageFilter filter;
        filter.sort = SortOrder::Random;
        filter.seed = 123;
        QVERIFY(findImages(*f.catalog(), filter).images == images);
    }

    void mergedAndDeletedClassesCountAsTheyDoNow()
    {
        Fixture f;
        f.label(1, f.ann, f.dog);
        f.project->database().run(QStringLiteral("UPDATE class SET state = 'merged', merged_into = ? WHERE id = ?"), {f.cat.value, f.dog.value});
        QCOMPARE(f.find({QStringLiteral("class=cat")}), Ids({1}));
        f.project->database().run(QStringLiteral("UPDATE class SET state = 'deleted' WHERE id = ?"), {f.cat.value});
        QCOMPARE(f.find({QStringLiteral("state=unlabeled")}).size(), 8);
    }

    void savedFiltersAreKeptByName()
    {
        Fixture f;
        FilterStore store(f.project->database());
        store.save(QStringLiteral("hard"), {{QStringLiteral("text"), QStringLiteral("x")}});
        store.save(QStringLiteral(" hard "), {{QStringLiteral("text"), QStringLiteral("y")}});
        store.save(QStringLiteral("easy"), {});
        QCOMPARE(store.all().size(), 2);
        QCOMPARE(store.all()[1].filter.value(QStringLiteral("text")).toString(), QStringLiteral("y"));
        TAXON_VERIFY_ERROR(store.rename(store.all()[0].id, QStringLiteral("hard")), ErrorCode::Usage);
        TAXON_VERIFY_ERROR(store.save(QStringLiteral("  "), {}), ErrorCode::Usage);
        store.remove(store.all()[1].id);
        QCOMPARE(store.all().size(), 1);
    }

    void unknownWordsAreToldApart()
    {
        Fixture f;
        TAXON_VERIFY_ERROR(filterFromWords({QStringLiteral("colour=red")}, *f.project), ErrorCode::Usage);
        TAXON_VERIFY_ERROR(filterFromWords({QStringLiteral("flagged")}, *f.project), ErrorCode::Usage);
        TAXON_VERIFY_ERROR(filterFromWords({QStringLiteral("class=cow")}, *f.project), ErrorCode::NotFound);
        TAXON_VERIFY_ERROR(filterFromWords({QStringLiteral("side=big")}, *f.project), ErrorCode::Usage);
    }
};

QTEST_GUILESS_MAIN(TestCatalog)
#include "test_catalog.moc"
