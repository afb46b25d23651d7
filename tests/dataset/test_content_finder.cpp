#include "core/base/files.h"
#include "core/dataset/content_finder.h"
#include "core/project/project.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace taxon;

namespace {

const QByteArray kContent = "one image";
const QByteArray kOther = "two image"; // of the same size

} // namespace

class TestContentFinder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileOfTheNotedSizeAndTimeIsNotComparedAgain();
    void aFileOfAnotherTimeIsTakenOnlyForItsContent();
    void anotherPlaceServesWhereTheFirstWasChanged();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void add(const QString &name);
    void write(const QString &name, const QByteArray &content, const QDateTime &time);
    std::optional<ContentFinder::Content> found() const { return ContentFinder(*m_project).content(sha256Hex(kContent)); }

    const QDateTime m_noted = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
};

void TestContentFinder::init()
{
    m_project.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = Project::create(path(QStringLiteral("p")), {QStringLiteral("cat"), QStringLiteral("dog")});
}

void TestContentFinder::write(const QString &name, const QByteArray &content, const QDateTime &time)
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush());
    QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
}

void TestContentFinder::add(const QString &name)
{
    write(name, kContent, m_noted);
    ImageRecord record;
    record.path = path(name);
    record.importedFrom = record.path;
    record.sha256 = sha256Hex(kContent);
    record.bytes = kContent.size();
    record.modifiedMs = QFileInfo(record.path).lastModified().toMSecsSinceEpoch();
    record.format = QStringLiteral("png");
    m_project->images().add(record);
}

void TestContentFinder::aFileOfTheNotedSizeAndTimeIsNotComparedAgain()
{
    add(QStringLiteral("a.png"));
    write(QStringLiteral("a.png"), kOther, m_noted); // as no editor does: the only way to see that nothing is compared
    QCOMPARE(found()->bytes, kOther);
}

void TestContentFinder::aFileOfAnotherTimeIsTakenOnlyForItsContent()
{
    add(QStringLiteral("a.png"));
    write(QStringLiteral("a.png"), kContent, m_noted.addSecs(5));
    QCOMPARE(found()->bytes, kContent);
    write(QStringLiteral("a.png"), kOther, m_noted.addSecs(5));
    QVERIFY(!found());
    write(QStringLiteral("a.png"), kOther + "s", m_noted);
    QVERIFY(!found());
}

void TestContentFinder::anotherPlaceServesWhereTheFirstWasChanged()
{
    add(QStringLiteral("a.png"));
    add(QStringLiteral("b.png"));
    write(QStringLiteral("a.png"), kOther, m_noted.addSecs(5));
    QCOMPARE(found()->path, path(QStringLiteral("b.png")));
    QCOMPARE(found()->bytes, kContent);
    QVERIFY(QFile::remove(path(QStringLiteral("b.png"))));
    QVERIFY(!found());
}

QTEST_GUILESS_MAIN(TestContentFinder)
#include "test_content_finder.moc"
