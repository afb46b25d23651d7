#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/missing_images.h"
#include "core/project/project.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace taxon;

class TestMissingImages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatIsMissingIsNotedAndComesBack();
    void aChangedFileIsTold();
    void aNewTimeAloneChangesNothing();
    void anImageWithoutAPlaceIsMissing();
    void aCheckStopsWhenAsked();

private:
    QString path(int number) const { return m_folder->filePath(QStringLiteral("%1.png").arg(number)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    Progress m_progress;
};

void TestMissingImages::init()
{
    m_project.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = Project::create(m_folder->filePath(QStringLiteral("p")), {QStringLiteral("cat")});
    for (int i = 1; i <= 5; ++i) {
        const QByteArray content = "image " + QByteArray::number(i);
        writeFileAtomically(path(i), content);
        ImageRecord record;
        record.path = record.importedFrom = path(i);
        record.sha256 = sha256Hex(content);
        record.bytes = content.size();
        record.modifiedMs = QFileInfo(path(i)).lastModified().toMSecsSinceEpoch();
        m_project->images().add(record);
    }
}

void TestMissingImages::whatIsMissingIsNotedAndComesBack()
{
    Decision decision;
    decision.image = {2};
    decision.label = m_project->classes().all().constFirst().id;
    m_project->decisions().record(decision);
    QVERIFY(QFile::rename(path(2), path(9)));
    const FileCheck check = checkFiles(*m_project, m_progress);
    QCOMPARE(check.images, 5);
    QCOMPARE(check.missing, 1);
    QVERIFY(m_project->images().image({2}).isMissing);
    QCOMPARE(m_project->images().missing(), std::vector{ImageId{2}});
    QCOMPARE(m_project->images().count(), 5);
    QCOMPARE(m_project->decisions().history({2}).size(), 1);

    QVERIFY(QFile::rename(path(9), path(2)));
    QCOMPARE(checkFiles(*m_project, m_progress).missing, 0);
    QVERIFY(!m_project->images().image({2}).isMissing);
}

void TestMissingImages::aChangedFileIsTold()
{
    writeFileAtomically(path(3), "something else");
    const FileCheck check = checkFiles(*m_project, m_progress);
    QCOMPARE(check.missing, 0);
    QCOMPARE(check.changed, std::vector{ImageId{3}});
}

void TestMissingImages::aNewTimeAloneChangesNothing()
{
    QFile file(path(4));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QDateTime later = QDateTime::currentDateTime().addSecs(100);
    QVERIFY(file.setFileTime(later, QFileDevice::FileModificationTime));
    file.close();
    const FileCheck check = checkFiles(*m_project, m_progress);
    QCOMPARE(check.missing, 0);
    QVERIFY(check.changed.empty());
    QCOMPARE(m_project->images().image({4}).modifiedMs, QFileInfo(path(4)).lastModified().toMSecsSinceEpoch());
}

void TestMissingImages::anImageWithoutAPlaceIsMissing()
{
    m_project->images().detach({1});
    QCOMPARE(m_project->images().countMissing(), 1);
    QCOMPARE(checkFiles(*m_project, m_progress).missing, 1);
}

void TestMissingImages::aCheckStopsWhenAsked()
{
    m_progress.cancel();
    QVERIFY_THROWS_EXCEPTION(Cancelled, checkFiles(*m_project, m_progress));
}

QTEST_GUILESS_MAIN(TestMissingImages)
#include "test_missing_images.moc"
