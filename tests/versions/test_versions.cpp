#include "core/base/error.h"
#include "core/base/files.h"
#include "core/project/snapshot_names.h"
#include "core/project/snapshot_votes.h"
#include "core/versions/version_comparison.h"
#include "core/versions/version_restore.h"
#include "tests/packing/pictured_project.h"
#include "tests/support/test_support.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

using namespace taxon;
using namespace taxon::test;

namespace {

const QString kRed = QStringLiteral("rot");
const QString kBlue = QStringLiteral("蓝色");

std::vector<ImageId> imagesOf(const std::vector<VersionChange> &changes)
{
    std::vector<ImageId> images;
    for (const VersionChange &change : changes)
        images.push_back(change.image);
    return images;
}

} // namespace

class TestVersions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_project = std::make_unique<PicturedProject>();
        m_project->fill();
    }

    void namesAndDescriptionsAreKept()
    {
        Database &database = (*m_project)->database();
        const Snapshot first = m_project->split(1);
        const Snapshot second = m_project->split(2);
        nameSnapshot(database, first.id, QStringLiteral("  Lieferung März 数据 "));
        describeSnapshot(database, first.id, QStringLiteral("before the second camera\nline two"));
        const QList<SnapshotHead> heads = snapshotHeads(database);
        QCOMPARE(heads.size(), 2);
        QCOMPARE(heads[0].id, second.id); // newest first
        QVERIFY(heads[0].name.isEmpty());
        QCOMPARE(heads[1].name, QStringLiteral("Lieferung März 数据"));
        QCOMPARE(heads[1].description, QStringLiteral("before the second camera\nline two"));
        QCOMPARE(heads[1].total(), 36);
        QCOMPARE(heads[1].images[0], qint64(first.itemsOf(Part::Train).size()));
        QCOMPARE(findSnapshot(database, QStringLiteral("Lieferung März 数据")), first.id);
        QCOMPARE(findSnapshot(database, QString::number(second.id.value)), second.id);
        QCOMPARE((*m_project)->snapshots().load(first.id).sha256, first.sha256);
        nameSnapshot(database, first.id, QString());
        nameSnapshot(database, second.id, QString()); // no name is nobody's
        QVERIFY(snapshotHeads(database)[1].name.isEmpty());
    }

    void badNamesAreRefused()
    {
        Database &database = (*m_project)->database();
        const SnapshotId first = m_project->split(1).id;
        const SnapshotId second = m_project->split(2).id;
        nameSnapshot(database, first, QStringLiteral("one"));
        TAXON_VERIFY_ERROR(nameSnapshot(database, second, QStringLiteral("one")), ErrorCode::Usage);
        TAXON_VERIFY_ERROR(nameSnapshot(database, second, QStringLiteral("17")), ErrorCode::Usage);
        TAXON_VERIFY_ERROR(nameSnapshot(database, second, QString(201, u'x')), ErrorCode::Usage);
        TAXON_VERIFY_ERROR(describeSnapshot(database, second, QString(4001, u'x')), ErrorCode::Usage);
        TAXON_VERIFY_ERROR(nameSnapshot(database, SnapshotId{99}, QStringLiteral("x")), ErrorCode::NotFound);
        TAXON_VERIFY_ERROR(findSnapshot(database, QStringLiteral("two")), ErrorCode::NotFound);
        TAXON_VERIFY_ERROR(findSnapshot(database, QStringLiteral("99")), ErrorCode::NotFound);
    }

    void whatChangedBetweenTwoVersionsIsTold()
    {
        const ImageId leaves = m_project->picture(QStringLiteral("leaves.png"), 100, kRed);
        const ImageId turns = m_project->picture(QStringLiteral("turns.png"), 101, kRed);
        const Snapshot before = m_project->split();
        QFile::remove(m_project->path(QStringLiteral("pictures/leaves.png")));
        m_project->give(turns, kBlue);
        const ImageId comes = m_project->picture(QStringLiteral("comes.png"), 102, kRed);
        const ClassId red = (*m_project)->classes().find(kRed)->id;
        (*m_project)->classes().rename(red, QStringLiteral("scarlet")); // no image changes by that
        const Snapshot after = m_project->split();

        const VersionDifference difference = compareVersions(before, after);
        QCOMPARE(imagesOf(difference.added), std::vector<ImageId>{comes});
        QCOMPARE(imagesOf(difference.removed), std::vector<ImageId>{leaves});
        QCOMPARE(imagesOf(difference.relabeled), std::vector<ImageId>{turns});
        QVERIFY(!difference.added[0].before && difference.added[0].after);
        QCOMPARE(before.classes[difference.relabeled[0].before->label].name, kRed);
        QCOMPARE(after.classes[difference.relabeled[0].after->label].name, kBlue);
        QCOMPARE(difference.unchanged + qint64(difference.moved.size()), 36);

        const VersionDifference back = compareVersions(after, before);
        QCOMPARE(imagesOf(back.removed), std::vector<ImageId>{comes});
        QCOMPARE(imagesOf(back.added), std::vector<ImageId>{leaves});
        QCOMPARE(compareVersions(before, before).unchanged, 38);
    }

    void imagesInAnotherPartAreMoved()
    {
        const Snapshot before = m_project->split(1);
        const Snapshot after = m_project->split(2);
        const VersionDifference difference = compareVersions(before, after);
        qint64 moved = 0;
        for (std::size_t i = 0; i < before.items.size(); ++i)
            moved += before.items[i].part != after.items[i].part ? 1 : 0;
        QVERIFY(moved > 0);
        QCOMPARE(qint64(difference.moved.size()), moved);
        QCOMPARE(difference.unchanged, 36 - moved);
    }

    void anImageThatLeftAndCameBackIsTheSame()
    {
        Snapshot before = m_project->split();
        Snapshot after = before;
        after.items[3].image = ImageId{999};
        QCOMPARE(compareVersions(before, after).unchanged, 36);
        after.items[3].sha256 = QStringLiteral("other");
        QCOMPARE(compareVersions(before, after).added.size(), std::size_t(1));
        QCOMPARE(compareVersions(before, after).removed.size(), std::size_t(1));
    }

    void aRestoredVersionHasTheSameHash_data()
    {
        QTest::addColumn<RestoredFiles>("files");
        QTest::newRow("in place") << RestoredFiles::InPlace;
        QTest::newRow("copied") << RestoredFiles::Copied;
    }
    void aRestoredVersionHasTheSameHash()
    {
        QFETCH(const RestoredFiles, files);
        Decision vote;
        vote.image = (*m_project)->images().ids()[4];
        vote.annotator = (*m_project)->annotators().findOrAdd(QStringLiteral("Ann"));
        vote.label = (*m_project)->classes().find(kRed)->id;
        (*m_project)->decisions().record(vote);
        const Snapshot version = m_project->split();
        nameSnapshot((*m_project)->database(), version.id, QStringLiteral("first"));
        describeSnapshot((*m_project)->database(), version.id, QStringLiteral("as delivered"));
        const ImageId image = version.items[0].image;
        (*m_project)->images().setGroupKeys({{image, QStringLiteral("patient 7")}});
        m_project->give(image, kBlue); // what came later does not belong to the version
        (*m_project)->classes().rename(version.classes[0].id, QStringLiteral("scarlet"));

        const QString path = m_project->path(QStringLiteral("restored"));
        const RestoreReport report = restoreVersion(**m_project, version.id, path, files, m_progress);
        QCOMPARE(report.sha256, version.sha256);
        QCOMPARE(report.images, 36);
        QVERIFY(report.withoutFile.isEmpty());
        if (files == RestoredFiles::Copied)
            QVERIFY(QDir(m_project->path(QStringLiteral("pictures"))).removeRecursively());
        const auto restored = Project::open(report.project);
        QCOMPARE(restored->images().count(), 36);
        restored->images().forEach([&](const ImageRecord &record) { QCOMPARE(restored->images().fileState(record), FileState::Intact); });
        QCOMPARE(restored->classes().all().constFirst().name, kRed);
        QCOMPARE(restored->images().image(ImageId{1}).groupKey, QStringLiteral("patient 7"));
        QCOMPARE(restored->decisions().standingOn(ImageId{1}).size(), 1);
        const SnapshotHead head = snapshotHeads(restored->database()).constFirst();
        QCOMPARE(head.name, QStringLiteral("first"));
        QCOMPARE(head.description, QStringLiteral("as delivered"));
        QCOMPARE(restored->snapshots().load(head.id).sha256, version.sha256);
        QCOMPARE(snapshotVotes(restored->database(), head.id).size(), std::size_t(1));
        QCOMPARE(snapshotVotes(restored->database(), head.id).front().votes, (std::vector<double>{1, 0, 0}));
        QVERIFY(restored->annotators().all().isEmpty());
    }

    void imagesInTheOldProjectsFolderAreCopied()
    {
        const QString inside = (*m_project)->imagesFolder() + QStringLiteral("/in.png");
        QVERIFY(QFile::copy(m_project->path(QStringLiteral("pictures/1/图 0.png")), inside));
        const ImageId image = (*m_project)->images().ids()[0];
        (*m_project)->images().relocate(image, inside);
        const Snapshot version = m_project->split();
        const RestoreReport report = restoreVersion(**m_project, version.id, m_project->path(QStringLiteral("restored")), RestoredFiles::InPlace, m_progress);
        const auto restored = Project::open(report.project);
        QVERIFY(restored->images().absolutePath(restored->images().image(ImageId{1})).startsWith(restored->imagesFolder()));
        QVERIFY(!restored->images().absolutePath(restored->images().image(ImageId{2})).startsWith(restored->path()));
    }

    void lostImagesAreRestoredWithTheirLabel()
    {
        const Snapshot version = m_project->split();
        QVERIFY(QFile::remove(m_project->path(QStringLiteral("pictures/1/图 0.png"))));
        writeFileAtomically(m_project->path(QStringLiteral("pictures/1/图 1.jpg")), "other");
        const RestoreReport report = restoreVersion(**m_project, version.id, m_project->path(QStringLiteral("restored")), RestoredFiles::InPlace, m_progress);
        QCOMPARE(report.withoutFile.size(), 2);
        const auto restored = Project::open(report.project);
        QCOMPARE(restored->images().countMissing(), 2);
        QCOMPARE(report.sha256, version.sha256);
        QVERIFY(restored->images().displayPath(restored->images().image(ImageId{1})).endsWith(u"图 0.png"));
        QCOMPARE(restored->decisions().standingOn(ImageId{1}).size(), 1);
    }

    void aCancelledRestorationLeavesNothing()
    {
        const Snapshot version = m_project->split();
        Progress cancelled;
        cancelled.cancel();
        const QString path = m_project->path(QStringLiteral("restored.taxon"));
        QVERIFY_THROWS_EXCEPTION(Cancelled, restoreVersion(**m_project, version.id, path, RestoredFiles::Copied, cancelled));
        QVERIFY(!QFile::exists(path));
        TAXON_VERIFY_ERROR(restoreVersion(**m_project, version.id, (*m_project)->path(), RestoredFiles::Copied, m_progress), ErrorCode::NotWritable);
        QCOMPARE((*m_project)->images().count(), 36);
    }

private:
    std::unique_ptr<PicturedProject> m_project;
    Progress m_progress;
};

QTEST_GUILESS_MAIN(TestVersions)
#include "test_versions.moc"
