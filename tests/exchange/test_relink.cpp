#include "core/base/error.h"
#include "core/base/files.h"
#include "core/exchange/relink.h"
#include "core/project/project.h"
#include "tests/support/test_support.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace taxon;

class TestRelink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aRenamedFolderIsFoundAgain();
    void aRenamedFileIsFoundAndItsLabelsStay();
    void copiesOfOneContentEachFindAFile();
    void exchangedNamesAreFollowed();
    void whatIsNotFoundIsListed();
    void otherContentOfTheSameSizeIsNotTaken();
    void aFileOfAnotherImageIsNotTaken();
    void aMissingFolderIsSaid();
    void aStopKeepsWhatWasFound();
    void aPreviewMovesNothingAndIsApplied();
    void aFileThatChangedSinceThePreviewIsLeftOut();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    ImageId add(const QString &name, const QByteArray &content);
    QString placeOf(ImageId id) const { return m_project->images().absolutePath(m_project->images().image(id)); }
    RelinkReport search(const QString &below) { return relink(*m_project, path(below), m_progress); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    Progress m_progress;
};

void TestRelink::init()
{
    m_project.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = Project::create(path(QStringLiteral("p")), {QStringLiteral("cat")});
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("old")));
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("new/below")));
}

ImageId TestRelink::add(const QString &name, const QByteArray &content)
{
    writeFileAtomically(path(name), content);
    ImageRecord record;
    record.path = record.importedFrom = path(name);
    record.sha256 = sha256Hex(content);
    record.bytes = content.size();
    record.modifiedMs = QFileInfo(path(name)).lastModified().toMSecsSinceEpoch();
    return m_project->images().add(record);
}

void TestRelink::aRenamedFolderIsFoundAgain()
{
    QList<ImageId> images;
    for (int i = 0; i < 20; ++i)
        images.append(add(QStringLiteral("old/%1.png").arg(i), "content " + QByteArray::number(i)));
    QVERIFY(QDir().rename(path(QStringLiteral("old")), path(QStringLiteral("new/moved"))));
    const RelinkReport report = search(QStringLiteral("new"));
    QCOMPARE(report.found, 20);
    QVERIFY(report.missing.isEmpty());
    QVERIFY(report.changed.isEmpty());
    QCOMPARE(placeOf(images[7]), path(QStringLiteral("new/moved/7.png")));
    QCOMPARE(m_project->images().countMissing(), 0);
    QCOMPARE(m_project->images().fileState(m_project->images().image(images[7])), FileState::Intact);
}

void TestRelink::aRenamedFileIsFoundAndItsLabelsStay()
{
    const ImageId image = add(QStringLiteral("old/a.png"), "a");
    Decision decision;
    decision.image = image;
    decision.label = m_project->classes().all().constFirst().id;
    m_project->decisions().record(decision);
    QVERIFY(QFile::rename(path(QStringLiteral("old/a.png")), path(QStringLiteral("new/below/other name.png"))));
    QCOMPARE(search(QStringLiteral("new")).found, 1);
    QCOMPARE(placeOf(image), path(QStringLiteral("new/below/other name.png")));
    QCOMPARE(m_project->decisions().history(image).size(), 1);
}

void TestRelink::copiesOfOneContentEachFindAFile()
{
    const ImageId a = add(QStringLiteral("old/a.png"), "same");
    const ImageId b = add(QStringLiteral("old/b.png"), "same");
    const ImageId c = add(QStringLiteral("old/c.png"), "same");
    for (const char *name : {"a", "b", "c"})
        QVERIFY(QFile::remove(path(QStringLiteral("old/%1.png").arg(QLatin1String(name)))));
    writeFileAtomically(path(QStringLiteral("new/a2.png")), "same");
    writeFileAtomically(path(QStringLiteral("new/b.png")), "same");
    const RelinkReport report = search(QStringLiteral("new"));
    QCOMPARE(report.found, 2);
    QCOMPARE(report.missing.size(), 1);
    QCOMPARE(placeOf(b), path(QStringLiteral("new/b.png")));
    QCOMPARE(placeOf(a), path(QStringLiteral("new/a2.png")));
    QVERIFY(m_project->images().image(c).isMissing);
}

void TestRelink::exchangedNamesAreFollowed()
{
    const ImageId a = add(QStringLiteral("old/a.png"), "content of a");
    const ImageId b = add(QStringLiteral("old/b.png"), "content of b!");
    writeFileAtomically(path(QStringLiteral("old/a.png")), "content of b!");
    writeFileAtomically(path(QStringLiteral("old/b.png")), "content of a");
    QCOMPARE(search(QStringLiteral("old")).found, 2);
    QCOMPARE(placeOf(a), path(QStringLiteral("old/b.png")));
    QCOMPARE(placeOf(b), path(QStringLiteral("old/a.png")));
}

void TestRelink::whatIsNotFoundIsListed()
{
    add(QStringLiteral("old/gone.png"), "gone");
    add(QStringLiteral("old/changed.png"), "before");
    QVERIFY(QFile::remove(path(QStringLiteral("old/gone.png"))));
    writeFileAtomically(path(QStringLiteral("old/changed.png")), "after it");
    const RelinkReport report = search(QStringLiteral("new"));
    QCOMPARE(report.found, 0);
    QCOMPARE(report.missing, QStringList{path(QStringLiteral("old/gone.png"))});
    QCOMPARE(report.changed, QStringList{path(QStringLiteral("old/changed.png"))});
    QCOMPARE(m_project->images().count(), 2);
}

void TestRelink::otherContentOfTheSameSizeIsNotTaken()
{
    add(QStringLiteral("old/a.png"), "aaaa");
    QVERIFY(QFile::remove(path(QStringLiteral("old/a.png"))));
    writeFileAtomically(path(QStringLiteral("new/a.png")), "bbbb");
    QCOMPARE(search(QStringLiteral("new")).found, 0);
}

void TestRelink::aFileOfAnotherImageIsNotTaken()
{
    const ImageId gone = add(QStringLiteral("old/a.png"), "same");
    const ImageId other = add(QStringLiteral("new/b.png"), "same");
    QVERIFY(QFile::remove(path(QStringLiteral("old/a.png"))));
    QCOMPARE(search(QStringLiteral("new")).found, 0);
    QVERIFY(m_project->images().image(gone).isMissing);
    QCOMPARE(placeOf(other), path(QStringLiteral("new/b.png")));
}

void TestRelink::aMissingFolderIsSaid()
{
    TAXON_VERIFY_ERROR(search(QStringLiteral("nowhere")), ErrorCode::NotFound);
}

void TestRelink::aStopKeepsWhatWasFound()
{
    for (int i = 0; i < 5; ++i)
        add(QStringLiteral("old/%1.png").arg(i), "content " + QByteArray::number(i));
    QVERIFY(QDir().rename(path(QStringLiteral("old")), path(QStringLiteral("new/moved"))));
    const QString comparing = QCoreApplication::translate("Files", "Comparing the content of files");
    Progress stopping([&](const ProgressReport &report) {
        if (report.what == comparing)
            stopping.cancel();
    });
    QVERIFY_THROWS_EXCEPTION(Cancelled, relink(*m_project, path(QStringLiteral("new")), stopping));
    QCOMPARE(m_project->images().countMissing(), 4);
    QCOMPARE(search(QStringLiteral("new")).found, 4);
}

void TestRelink::aPreviewMovesNothingAndIsApplied()
{
    const ImageId moved = add(QStringLiteral("old/a.png"), "content of a");
    const ImageId renamed = add(QStringLiteral("old/b.png"), "content of b");
    QVERIFY(QFile::rename(path(QStringLiteral("old/a.png")), path(QStringLiteral("new/a.png"))));
    QVERIFY(QFile::rename(path(QStringLiteral("old/b.png")), path(QStringLiteral("new/c.png"))));
    const RelinkReport report = previewRelink(*m_project, path(QStringLiteral("new")), m_progress);
    QCOMPARE(report.files.size(), 2);
    QCOMPARE(report.files[0].before, path(QStringLiteral("old/a.png")));
    QVERIFY(!report.files[0].isRenamed());
    QVERIFY(report.files[1].isRenamed());
    QCOMPARE(placeOf(moved), path(QStringLiteral("old/a.png")));

    QCOMPARE(applyRelink(*m_project, report.files, m_progress), 2);
    QCOMPARE(placeOf(moved), path(QStringLiteral("new/a.png")));
    QCOMPARE(placeOf(renamed), path(QStringLiteral("new/c.png")));
    QCOMPARE(m_project->images().countMissing(), 0);
}

void TestRelink::aFileThatChangedSinceThePreviewIsLeftOut()
{
    const ImageId image = add(QStringLiteral("old/a.png"), "content of a");
    QVERIFY(QFile::rename(path(QStringLiteral("old/a.png")), path(QStringLiteral("new/a.png"))));
    RelinkReport report = previewRelink(*m_project, path(QStringLiteral("new")), m_progress);
    QCOMPARE(report.files.size(), 1);
    report.files[0].modifiedMs -= 10'000; // as if it had been written since
    writeFileAtomically(path(QStringLiteral("new/a.png")), "something else");
    QCOMPARE(applyRelink(*m_project, report.files, m_progress), 0);
    QCOMPARE(placeOf(image), path(QStringLiteral("old/a.png")));
}

QTEST_GUILESS_MAIN(TestRelink)
#include "test_relink.moc"
