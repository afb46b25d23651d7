#include "core/base/error.h"
#include "core/base/files.h"
#include "core/project/class_colors.h"
#include "core/project/project.h"
#include "tests/support/test_support.h"

#include <QLockFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace taxon;

class TestStores : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void classesGetColoursThatDiffer();
    void badClassNamesAreRefused();
    void namesThatLookTheSameAreTheSame();
    void annotatorsAreFoundByName();
    void pathsFollowTheProjectWhenItMoves();
    void anImageWithoutAFileIsKept();
    void watchedFoldersAreKept();
    void identicalImagesAreGrouped();
    void aRunComesBackWhole();
    void anEpochIsReplacedByItsRepetition();
    void undefinedFiguresStayUndefined();
    void predictionsKeepEveryBit();
    void aRunWithoutItsEngineIsInterrupted();
    void theNewestRunsAreFound();
    void classesHaveADeclaredScaleApartFromTheirOrder();
    void theScaleOfTheClassesIsUndoneInTheirHistory();
    void whatIsNotThereIsSaid();

private:
    RunId newRun();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
};

void TestStores::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = Project::create(m_folder->filePath(QStringLiteral("p")), {QStringLiteral("cat"), QStringLiteral("dog")});
}

void TestStores::cleanup()
{
    m_project.reset();
    m_folder.reset();
}

RunId TestStores::newRun()
{
    Snapshot snapshot;
    snapshot.classes = {{m_project->classes().all().constFirst().id, QStringLiteral("cat")}};
    return m_project->runs().add(m_project->snapshots().add(snapshot), {{QStringLiteral("epochs"), 3}});
}

void TestStores::classesGetColoursThatDiffer()
{
    QCOMPARE(m_project->classes().all().at(0).color, QStringLiteral("#0072b2"));
    QCOMPARE(m_project->classes().all().at(1).color, QStringLiteral("#e69f00"));
    m_project->classes().setColor(m_project->classes().all().at(0).id, QStringLiteral("#ABCDEF"));
    m_project->classes().add(QStringLiteral("bird"));
    QCOMPARE(m_project->classes().all().at(2).color, QStringLiteral("#0072b2"));
    QSet<QString> colors;
    for (int i = 0; i < 60; ++i)
        colors.insert(classColor(i));
    QCOMPARE(colors.size(), 60);
    TAXON_VERIFY_ERROR(m_project->classes().setColor(m_project->classes().all().at(0).id, QStringLiteral("red")), ErrorCode::Usage);
}

void TestStores::badClassNamesAreRefused()
{
    for (const QString &name : QStringList{QString(), QStringLiteral(" "), QStringLiteral("cat"), QString(201, u'x'), QStringLiteral("a\nb")})
        TAXON_VERIFY_ERROR(m_project->classes().add(name), ErrorCode::Usage);
    QCOMPARE(m_project->classes().all().size(), 2);
    m_project->classes().add(QString(200, u'x'));
}

void TestStores::namesThatLookTheSameAreTheSame()
{
    const QString composed = QString::fromUtf8("\xc3\xa9toile");
    m_project->classes().add(composed.normalized(QString::NormalizationForm_D));
    QVERIFY(m_project->classes().find(composed).has_value());
    TAXON_VERIFY_ERROR(m_project->classes().add(composed), ErrorCode::Usage);
}

void TestStores::annotatorsAreFoundByName()
{
    const AnnotatorId ann = m_project->annotators().findOrAdd(QStringLiteral("Ann"));
    const AnnotatorId bob = m_project->annotators().findOrAdd(QStringLiteral("Bob"));
    QVERIFY(ann != bob);
    QCOMPARE(m_project->annotators().findOrAdd(QStringLiteral("Ann")), ann);
    m_project->annotators().rename(ann, QStringLiteral("Anna"));
    QCOMPARE(m_project->annotators().all().at(0).name, QStringLiteral("Anna"));
    TAXON_VERIFY_ERROR(m_project->annotators().rename(ann, QStringLiteral("Bob")), ErrorCode::Usage);
    TAXON_VERIFY_ERROR(m_project->annotators().findOrAdd(QString()), ErrorCode::Usage);
}

void TestStores::pathsFollowTheProjectWhenItMoves()
{
    ImageRecord record;
    const auto add = [&](const QString &path) {
        record.path = path;
        record.importedFrom = path;
        return m_project->images().add(record);
    };
    const ImageId beside = add(m_folder->filePath(QStringLiteral("photos/a.png")));
    const ImageId inside = add(m_project->imagesFolder() + QStringLiteral("/b.png"));
    const ImageId far = add(QStringLiteral("/somewhere/c.png"));
    m_project.reset();
    const QTemporaryDir target;
    const QString moved = target.filePath(QStringLiteral("renamed.taxon"));
    QVERIFY(QDir().rename(m_folder->filePath(QStringLiteral("p.taxon")), moved));
    m_project = Project::open(moved);
    const ImageStore &images = m_project->images();
    QCOMPARE(images.absolutePath(images.image(beside)), target.filePath(QStringLiteral("photos/a.png")));
    QCOMPARE(images.absolutePath(images.image(inside)), moved + QStringLiteral("/images/b.png"));
    QCOMPARE(images.absolutePath(images.image(far)), QStringLiteral("/somewhere/c.png"));
    QCOMPARE(images.atPath(target.filePath(QStringLiteral("photos/a.png")))->id, beside);
}

void TestStores::anImageWithoutAFileIsKept()
{
    ImageRecord record;
    record.path = QStringLiteral("/a/1.png");
    record.importedFrom = record.path;
    const ImageId first = m_project->images().add(record);
    m_project->images().detach(first);
    const ImageId second = m_project->images().add(record);
    m_project->images().detach(second);
    QCOMPARE(m_project->images().count(), 2);
    QCOMPARE(m_project->images().absolutePath(m_project->images().image(first)), QString());
    QCOMPARE(m_project->images().displayPath(m_project->images().image(first)), record.path);
    m_project->images().relocate(first, QStringLiteral("/b/1.png"));
    QCOMPARE(m_project->images().atPath(QStringLiteral("/b/1.png"))->id, first);
}

void TestStores::watchedFoldersAreKept()
{
    WatchedFolderStore &store = m_project->watchedFolders();
    const WatchedFolder camera{.path = QStringLiteral("/data/camera"), .labelsFromFolders = true, .copiesImages = false, .seen = {}};
    store.set(camera);
    store.set({.path = QStringLiteral("/data/before/"), .labelsFromFolders = false, .copiesImages = true, .seen = {}});
    QCOMPARE(store.all().size(), 2);
    QCOMPARE(store.all().at(0).path, QStringLiteral("/data/before"));
    QVERIFY(store.all().at(1) == camera);
    store.setSeen(QStringLiteral("/data/camera"), QStringLiteral("abc"));
    store.setSeen(QStringLiteral("/data/unknown"), QStringLiteral("abc"));
    QCOMPARE(store.all().at(1).seen, QStringLiteral("abc"));
    QVERIFY(store.all().at(1).labelsFromFolders);
    store.remove(QStringLiteral("/data/before"));
    QCOMPARE(store.all().size(), 1);
}

void TestStores::identicalImagesAreGrouped()
{
    ImageStore &images = m_project->images();
    for (const char *content : {"a", "b", "a", "c", "a"}) {
        ImageRecord record;
        record.path = record.importedFrom = m_folder->filePath(QStringLiteral("%1.png").arg(images.count()));
        record.sha256 = QString::fromLatin1(content);
        images.add(record);
    }
    QCOMPARE(images.identical(), (std::vector<std::vector<ImageId>>{{{1}, {3}, {5}}}));
    QCOMPARE(images.countWithoutPerceptualHash(), 5);
    images.setPerceptualHash(QStringLiteral("a"), ~quint64(0));
    QCOMPARE(images.countWithoutPerceptualHash(), 2);
    QCOMPARE(images.image({3}).perceptualHash, std::optional(~quint64(0)));
    QCOMPARE(images.perceptualHashes().size(), std::size_t(3));
}

void TestStores::aRunComesBackWhole()
{
    const RunId id = newRun();
    QCOMPARE(m_project->runs().run(id).state, RunState::Waiting);
    m_project->runs().setConfig(id, {{QStringLiteral("model"), QStringLiteral("resnet18")}});
    m_project->runs().addSeconds(id, 1.5);
    m_project->runs().addSeconds(id, 2.25);
    m_project->runs().setState(id, RunState::Failed, QStringLiteral("no memory"));
    QCOMPARE(m_project->runs().run(id).error, QStringLiteral("no memory"));
    m_project->runs().finish(id, 2, QStringLiteral("abc"));
    const Run run = m_project->runs().run(id);
    QCOMPARE(run.state, RunState::Finished);
    QCOMPARE(run.error, QString());
    QCOMPARE(run.seconds, 3.75);
    QCOMPARE(run.bestEpoch, 2);
    QCOMPARE(run.weightsSha256, QStringLiteral("abc"));
    QCOMPARE(run.config.value(QStringLiteral("model")).toString(), QStringLiteral("resnet18"));
    QVERIFY(run.createdAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);
}

void TestStores::anEpochIsReplacedByItsRepetition()
{
    const RunId id = newRun();
    for (int epoch : {1, 2, 3, 2})
        m_project->runs().saveEpoch(id, {epoch, 0.1 * epoch, 0.5, 0.25, 0.75, 0.01, 99.5, 3.5, {1, 2, 3, 4}});
    QCOMPARE(m_project->runs().epochs(id).size(), 3);
    QCOMPARE(m_project->runs().epochs(id).at(1).valConfusion, (std::vector<qint64>{1, 2, 3, 4}));
    QCOMPARE(m_project->runs().epochs(id).at(2).trainLoss, 0.1 * 3);
    m_project->runs().removeEpochsAfter(id, 1);
    QCOMPARE(m_project->runs().epochs(id).size(), 1);
}

void TestStores::undefinedFiguresStayUndefined()
{
    const RunId id = newRun();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    m_project->runs().saveEpoch(id, {1, 0.5, nan, nan, nan, nan, nan, 1, {}});
    const EpochRecord record = m_project->runs().epochs(id).constFirst();
    QVERIFY(std::isnan(record.valLoss) && std::isnan(record.valAccuracy) && std::isnan(record.trainAccuracy));
    QCOMPARE(record.trainLoss, 0.5);
    QVERIFY(record.valConfusion.empty());
}

void TestStores::predictionsKeepEveryBit()
{
    ImageRecord record;
    record.path = QStringLiteral("/a/1.png");
    const ImageId image = m_project->images().add(record);
    const RunId id = newRun();
    const std::vector<float> odd{1.0f / 3, std::nextafter(1.0f, 0.0f), 1e-30f, 0.0f};
    m_project->runs().savePredictions(id, Part::Test, {{image, Part::Test, 1, 0, {0.5f}}});
    m_project->runs().savePredictions(id, Part::Test, {{image, Part::Test, 0, 2, odd}});
    const auto read = m_project->runs().predictions(id, Part::Test);
    QCOMPARE(read.size(), std::size_t(1));
    QCOMPARE(read[0].predicted, 2);
    QVERIFY(read[0].probabilities == odd);
    QVERIFY(m_project->runs().predictions(id, Part::Validation).empty());
}

void TestStores::aRunWithoutItsEngineIsInterrupted()
{
    const RunId id = newRun();
    m_project->runs().setState(id, RunState::Running);
    QCOMPARE(m_project->runs().run(id).state, RunState::Interrupted);
    QCOMPARE(m_project->runs().newestResumable(), std::optional(id));

    ensureFolder(m_project->runs().folder(id));
    QLockFile lock(m_project->runs().lockPath(id));
    QVERIFY(lock.tryLock());
    QCOMPARE(m_project->runs().run(id).state, RunState::Running);
    QVERIFY(!m_project->runs().newestResumable().has_value());
    QVERIFY(lock.isLocked() && QFileInfo::exists(m_project->runs().lockPath(id)));
    QByteArray text = readFile(m_project->runs().lockPath(id));
    lock.unlock();

    QProcess ended; // a process that is surely gone
    ended.start(QStringLiteral("true"));
    const QByteArray pid = QByteArray::number(ended.processId());
    QVERIFY(ended.waitForFinished());
    writeFileAtomically(m_project->runs().lockPath(id), pid + text.mid(text.indexOf('\n')));
    QCOMPARE(m_project->runs().run(id).state, RunState::Interrupted);
    QVERIFY(QFileInfo::exists(m_project->runs().lockPath(id)));
    QCOMPARE(runStateName(m_project->runs().all().constFirst().state), QStringLiteral("interrupted"));
}

void TestStores::theNewestRunsAreFound()
{
    QVERIFY(!m_project->runs().newestFinished().has_value());
    const RunId first = newRun();
    const RunId second = newRun();
    newRun();
    m_project->runs().finish(first, 1, {});
    m_project->runs().setState(second, RunState::Cancelled);
    QCOMPARE(m_project->runs().newestFinished(), std::optional(first));
    QCOMPARE(m_project->runs().newestResumable(), std::optional(second));
    QCOMPARE(m_project->runs().all().constLast().id, first);
}

void TestStores::classesHaveADeclaredScaleApartFromTheirOrder()
{
    const QList<ImageClass> classes = m_project->classes().all();
    QCOMPARE(m_project->classScale().level(), ScaleLevel::Nominal);
    m_project->classScale().declare(ScaleLevel::Interval, {{classes[0].id, 20.5}, {classes[1].id, -1}}, m_project->classes().history());
    m_project->classes().reorder({classes[1].id, classes[0].id});
    QCOMPARE(m_project->classScale().level(), ScaleLevel::Interval);
    QCOMPARE(m_project->classScale().values().value(classes[0].id), 20.5);
    TAXON_VERIFY_ERROR(m_project->classScale().declare(ScaleLevel::Ordinal, {{classes[0].id, 1}, {classes[1].id, 1}}, m_project->classes().history()), ErrorCode::Usage);
    TAXON_VERIFY_ERROR(m_project->classScale().declare(ScaleLevel::Ordinal, {{classes[0].id, std::nan("")}}, m_project->classes().history()), ErrorCode::Usage);
    QCOMPARE(m_project->classScale().values().size(), 2); // a refused one changes nothing
    m_project->classScale().declare(ScaleLevel::Nominal, {}, m_project->classes().history());
    QVERIFY(m_project->classScale().values().isEmpty());
}

void TestStores::theScaleOfTheClassesIsUndoneInTheirHistory()
{
    const QList<ImageClass> classes = m_project->classes().all();
    ClassScaleStore &scale = m_project->classScale();
    ClassHistory &history = m_project->classes().history();
    const AnnotatorId ann = m_project->annotators().findOrAdd(QStringLiteral("Ann"));
    history.setAuthor(ann);
    scale.declare(ScaleLevel::Ordinal, {{classes[0].id, 2}, {classes[1].id, 1}}, history);
    const ClassChange change = history.newest(1).constFirst();
    QCOMPARE(changeKindName(change.kind), QStringLiteral("scale"));
    QCOMPARE(change.annotator, std::optional(ann));
    QCOMPARE(history.text(change), QStringLiteral("Declared the order of the classes: %1 < %2").arg(classes[1].name, classes[0].name));
    scale.declare(ScaleLevel::Ordinal, {{classes[1].id, 1}, {classes[0].id, 2}}, history); // the same
    QCOMPARE(history.newest(1).constFirst().id, change.id);
    scale.declare(ScaleLevel::Interval, {{classes[0].id, 10}, {classes[1].id, 0.5}}, history);
    QCOMPARE(history.undo()->kind, ClassChangeKind::Scale);
    QCOMPARE(scale.level(), ScaleLevel::Ordinal);
    QCOMPARE(scale.values().value(classes[0].id), 2.0);
    history.undo();
    QCOMPARE(scale.level(), ScaleLevel::Nominal);
    QVERIFY(scale.values().isEmpty());
    history.redo();
    history.redo();
    QCOMPARE(scale.level(), ScaleLevel::Interval);
    QCOMPARE(scale.values().value(classes[1].id), 0.5);
}

void TestStores::whatIsNotThereIsSaid()
{
    TAXON_VERIFY_ERROR(m_project->images().image({99}), ErrorCode::NotFound);
    TAXON_VERIFY_ERROR(m_project->images().relocate({99}, QStringLiteral("/x")), ErrorCode::NotFound);
    TAXON_VERIFY_ERROR(m_project->classes().rename({99}, QStringLiteral("x")), ErrorCode::NotFound);
    TAXON_VERIFY_ERROR(m_project->runs().run({99}), ErrorCode::NotFound);
    TAXON_VERIFY_ERROR(m_project->runs().setState({99}, RunState::Failed), ErrorCode::NotFound);
    QVERIFY(!m_project->classes().find(QStringLiteral("unicorn")).has_value());
}

QTEST_GUILESS_MAIN(TestStores)
#include "test_stores.moc"
