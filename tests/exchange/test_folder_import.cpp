#include "core/base/error.h"
#include "core/base/files.h"
#include "core/exchange/folder_import.h"
#include "core/project/project.h"
#include "tests/support/test_support.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgcodecs.hpp>

using namespace taxon;

namespace {

const QString kCat = QStringLiteral("cat");
const QString kDog = QStringLiteral("dog");

// A small picture whose content depends on `number`, encoded as the ending says.
QByteArray picture(int number, const char *suffix = ".png", int type = CV_8UC3)
{
    cv::Mat pixels(12, 16, type, cv::Scalar::all(0));
    cv::randu(pixels, 0, 256);
    pixels.at<uchar>(0, 0) = static_cast<uchar>(number);
    pixels.at<uchar>(0, 1) = static_cast<uchar>(number >> 8);
    std::vector<uchar> bytes;
    cv::imencode(suffix, pixels, bytes);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

FolderImportOptions labelsFromFolders(const QString &annotator = {}, MissingClasses missing = MissingClasses::Report)
{
    FolderImportOptions options;
    options.labelsFrom = LabelsFrom::Folders;
    options.annotator = annotator;
    options.missingClasses = missing;
    return options;
}

} // namespace

class TestFolderImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyFormatComesIn();
    void anyNameAndOnlyVisibleImages();
    void brokenFilesAreRowsWithAReason();
    void thingsThatAreNoFilesAreRows();
    void loopsOfLinksEnd();
    void anotherProjectBelowIsPassedOver();
    void aSecondRunKnowsEverything();
    void aCancelledImportGoesOn();
    void copiesInsideTheFolderStaySeparate();
    void theSameContentFromElsewhereIsKnown();
    void aMovedFileKeepsItsImage();
    void swappedFilesKeepTheirLabels();
    void replacedContentDoesNotInheritLabels();
    void anAlteredTimeAloneChangesNothing();
    void foldersGiveLabels();
    void foldersBecomeAPersonsDecisions();
    void theImportedFolderItselfMayBeAClass();
    void unknownFoldersAreListedOnce();
    void unknownFoldersBecomeClassesHigherOnesFirst();
    void aKnownImageStillGetsItsMissingLabel();
    void aStandingLabelIsNotOverruled();
    void copiesGoIntoTheProject();
    void copiesDoNotOverwriteOneAnother();
    void aFolderThatIsNotThereIsAnError();
    void thousandsOfImages();

private:
    void put(const QString &name, const QByteArray &content);
    FolderImportReport import(const FolderImportOptions &options = {});
    QString root() const { return m_folder->filePath(QStringLiteral("tree")); }
    QString labelOf(const QString &name, const QString &annotator = {});
    std::optional<ImageRecord> imageAt(const QString &name) { return m_project->images().atPath(root() + u'/' + name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
};

void TestFolderImport::init()
{
    cv::theRNG().state = 7;
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = Project::create(m_folder->filePath(QStringLiteral("p")), {kCat, kDog});
    ensureFolder(root());
}

void TestFolderImport::cleanup()
{
    m_project.reset();
    m_folder.reset();
}

void TestFolderImport::put(const QString &name, const QByteArray &content)
{
    const QString path = root() + u'/' + name;
    ensureFolder(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

FolderImportReport TestFolderImport::import(const FolderImportOptions &options)
{
    Progress progress;
    const auto report = importFolder(*m_project, root(), options, progress);
    if (report.found != report.added + report.known + report.unreadable.size())
        qWarning("the report does not add up");
    return report;
}

// The newest label of the image at this place, given or by a person.
QString TestFolderImport::labelOf(const QString &name, const QString &annotator)
{
    const auto record = imageAt(name);
    QString label;
    for (const Decision &decision : m_project->decisions().history(record ? record->id : ImageId{}))
        for (const ImageClass &item : m_project->classes().all()) {
            const bool isOfSource = decision.annotator.has_value() == !annotator.isEmpty();
            if (isOfSource && !decision.isUndone && decision.label == item.id)
                label = item.name;
        }
    return label;
}

void TestFolderImport::everyFormatComesIn()
{
    int number = 0;
    for (const char *suffix : {".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".webp", ".PNG"})
        put(QStringLiteral("a%1%2").arg(number).arg(QLatin1StringView(suffix)), picture(number, suffix)), ++number;
    put(QStringLiteral("gray16.png"), picture(90, ".png", CV_16UC1));
    put(QStringLiteral("alpha.png"), picture(91, ".png", CV_8UC4));
    put(QStringLiteral("notes.txt"), "not looked at");
    const auto report = import();
    QCOMPARE(report.found, 10);
    QCOMPARE(report.added, 10);
    QCOMPARE(m_project->images().count(), 10);
    const auto gray = imageAt(QStringLiteral("gray16.png"));
    QCOMPARE(gray->bitDepth, 16);
    QCOMPARE(gray->channels, 1);
    QCOMPARE(gray->width, 16);
    QCOMPARE(gray->height, 12);
    QCOMPARE(gray->format, QStringLiteral("png"));
    QCOMPARE(gray->sha256, sha256OfFile(root() + QStringLiteral("/gray16.png")));
    QCOMPARE(gray->path, QStringLiteral("../tree/gray16.png"));
}

void TestFolderImport::anyNameAndOnlyVisibleImages()
{
    put(QString::fromUtf8("图像/Ünïcode 'quote' – 1.png"), picture(1));
    put(QStringLiteral("a b/%20#?.png"), picture(2));
    put(QStringLiteral(".hidden.png"), picture(3));
    put(QStringLiteral(".cache/4.png"), picture(4));
    QCOMPARE(import().added, 2);
    QVERIFY(imageAt(QString::fromUtf8("图像/Ünïcode 'quote' – 1.png")).has_value());
    QVERIFY(imageAt(QStringLiteral("a b/%20#?.png")).has_value());
}

void TestFolderImport::brokenFilesAreRowsWithAReason()
{
    const QByteArray whole = picture(1, ".jpg");
    put(QStringLiteral("cut.jpg"), whole.left(whole.size() / 2));
    put(QStringLiteral("empty.png"), {});
    put(QStringLiteral("text.png"), "this is text");
    put(QStringLiteral("whole.jpg"), whole);
    const auto report = import();
    QCOMPARE(report.added, 1);
    QCOMPARE(report.unreadable.size(), 3);
    for (const UnreadableFile &row : report.unreadable) {
        QVERIFY(row.path.startsWith(root()));
        QVERIFY2(!row.reason.isEmpty(), qPrintable(row.path));
    }
}

void TestFolderImport::thingsThatAreNoFilesAreRows()
{
    QVERIFY(QFile::link(root() + QStringLiteral("/nowhere"), root() + QStringLiteral("/dangling.png")));
    QVERIFY(QFile::link(QStringLiteral("/dev/zero"), root() + QStringLiteral("/endless.png")));
    put(QStringLiteral("1.png"), picture(1));
    const auto report = import();
    QCOMPARE(report.added, 1);
    QCOMPARE(report.unreadable.size(), 2);
}

void TestFolderImport::loopsOfLinksEnd()
{
    put(QStringLiteral("real/1.png"), picture(1));
    QVERIFY(QFile::link(root(), root() + QStringLiteral("/real/up")));
    QVERIFY(QFile::link(root() + QStringLiteral("/real"), root() + QStringLiteral("/again")));
    const auto report = import();
    QCOMPARE(report.found, 1);
    QVERIFY(imageAt(QStringLiteral("real/1.png")).has_value());
}

void TestFolderImport::anotherProjectBelowIsPassedOver()
{
    const auto other = Project::create(root() + QStringLiteral("/other"), {});
    writeFileAtomically(other->imagesFolder() + QStringLiteral("/1.png"), picture(1));
    QCOMPARE(import().found, 0);
}

void TestFolderImport::aSecondRunKnowsEverything()
{
    for (int i = 0; i < 20; ++i)
        put(QStringLiteral("%1.png").arg(i), picture(i));
    QCOMPARE(import().added, 20);
    const auto report = import();
    QCOMPARE(report.known, 20);
    QCOMPARE(report.added, 0);
    QCOMPARE(m_project->images().count(), 20);
}

void TestFolderImport::aCancelledImportGoesOn()
{
    constexpr int kImages = 700; // more than one batch
    for (int i = 0; i < kImages; ++i)
        put(QStringLiteral("cat/%1.png").arg(i % 690), picture(i % 690)), put(QStringLiteral("dog/%1.png").arg(i), picture(i));
    Progress *control = nullptr;
    Progress progress([&](const ProgressReport &report) {
        if (report.total > 0 && report.done > 0)
            control->cancel();
    });
    control = &progress;
    QVERIFY_EXCEPTION_THROWN(importFolder(*m_project, root(), labelsFromFolders(), progress), Cancelled);
    const qint64 kept = m_project->images().count();
    QVERIFY2(kept > 0 && kept < 1390, qPrintable(QString::number(kept)));
    const auto rest = import(labelsFromFolders());
    QCOMPARE(rest.added + kept, 1390);

    const auto other = Project::create(m_folder->filePath(QStringLiteral("other")), {kCat, kDog});
    Progress silent;
    importFolder(*other, root(), labelsFromFolders(), silent);
    QStringList paths[2];
    m_project->images().forEach([&](const ImageRecord &record) { paths[0].append(record.path + record.sha256); });
    other->images().forEach([&](const ImageRecord &record) { paths[1].append(record.path + record.sha256); });
    QCOMPARE(paths[0], paths[1]);
    qint64 decisions[2] = {0, 0};
    m_project->decisions().forEachStanding([&](const Decision &) { ++decisions[0]; });
    other->decisions().forEachStanding([&](const Decision &) { ++decisions[1]; });
    QCOMPARE(decisions[0], decisions[1]);
}

void TestFolderImport::copiesInsideTheFolderStaySeparate()
{
    put(QStringLiteral("a.png"), picture(1));
    put(QStringLiteral("b.png"), readFile(root() + QStringLiteral("/a.png")));
    QCOMPARE(import().added, 2);
    QCOMPARE(import().known, 2);
    QCOMPARE(m_project->images().withContent(imageAt(QStringLiteral("a.png"))->sha256).size(), 2);
}

void TestFolderImport::theSameContentFromElsewhereIsKnown()
{
    put(QStringLiteral("a.png"), picture(1));
    import();
    const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere"));
    ensureFolder(elsewhere);
    QVERIFY(QFile::copy(root() + QStringLiteral("/a.png"), elsewhere + QStringLiteral("/b.png")));
    Progress progress;
    const auto report = importFolder(*m_project, elsewhere, {}, progress);
    QCOMPARE(report.known, 1);
    QCOMPARE(m_project->images().count(), 1);
}

void TestFolderImport::aMovedFileKeepsItsImage()
{
    put(QStringLiteral("cat/a.png"), picture(1));
    import(labelsFromFolders());
    const ImageId id = imageAt(QStringLiteral("cat/a.png"))->id;
    ensureFolder(root() + QStringLiteral("/sorted"));
    QVERIFY(QFile::rename(root() + QStringLiteral("/cat/a.png"), root() + QStringLiteral("/sorted/z.png")));
    QCOMPARE(import().known, 1);
    QCOMPARE(imageAt(QStringLiteral("sorted/z.png"))->id, id);
    QCOMPARE(labelOf(QStringLiteral("sorted/z.png")), kCat);
    QCOMPARE(m_project->images().count(), 1);
}

void TestFolderImport::swappedFilesKeepTheirLabels()
{
    put(QStringLiteral("cat/a.png"), picture(1));
    put(QStringLiteral("dog/b.png"), picture(2) + "more");
    import(labelsFromFolders());
    const QByteArray a = readFile(root() + QStringLiteral("/cat/a.png"));
    put(QStringLiteral("cat/a.png"), readFile(root() + QStringLiteral("/dog/b.png")));
    put(QStringLiteral("dog/b.png"), a);
    QCOMPARE(import().known, 2);
    QCOMPARE(labelOf(QStringLiteral("cat/a.png")), kDog);
    QCOMPARE(labelOf(QStringLiteral("dog/b.png")), kCat);
    QCOMPARE(m_project->images().count(), 2);
}

void TestFolderImport::replacedContentDoesNotInheritLabels()
{
    put(QStringLiteral("cat/a.png"), picture(1));
    import(labelsFromFolders());
    const ImageRecord before = *imageAt(QStringLiteral("cat/a.png"));
    put(QStringLiteral("cat/a.png"), picture(2) + "longer");
    QCOMPARE(m_project->images().fileState(before), FileState::Changed);
    QCOMPARE(import().added, 1);
    QCOMPARE(labelOf(QStringLiteral("cat/a.png")), QString());
    QVERIFY(imageAt(QStringLiteral("cat/a.png"))->id != before.id);
    const ImageRecord old = m_project->images().image(before.id);
    QVERIFY(old.path.isEmpty());
    QCOMPARE(m_project->images().fileState(old), FileState::Missing);
    QCOMPARE(m_project->decisions().history(before.id).size(), 1);
}

void TestFolderImport::anAlteredTimeAloneChangesNothing()
{
    put(QStringLiteral("a.png"), picture(1));
    import();
    QFile file(root() + QStringLiteral("/a.png"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-3), QFileDevice::FileModificationTime));
    file.close();
    QCOMPARE(import().known, 1);
    QCOMPARE(m_project->images().count(), 1);
    QCOMPARE(imageAt(QStringLiteral("a.png"))->modifiedMs, QFileInfo(file.fileName()).lastModified().toMSecsSinceEpoch());
}

void TestFolderImport::foldersGiveLabels()
{
    put(QStringLiteral("train/cat/side/1.png"), picture(1));
    put(QStringLiteral("train/dog/2.png"), picture(2));
    put(QStringLiteral("3.png"), picture(3));
    const auto report = import(labelsFromFolders());
    QCOMPARE(report.labeled, 2);
    QCOMPARE(report.unknownClasses, QStringList());
    QCOMPARE(labelOf(QStringLiteral("train/cat/side/1.png")), kCat);
    QCOMPARE(labelOf(QStringLiteral("train/dog/2.png")), kDog);
    QCOMPARE(labelOf(QStringLiteral("3.png")), QString());
    const Decision given = m_project->decisions().history(imageAt(QStringLiteral("train/dog/2.png"))->id).constFirst();
    QVERIFY(!given.annotator.has_value());
    QCOMPARE(given.origin, DecisionOrigin::Import);
}

void TestFolderImport::foldersBecomeAPersonsDecisions()
{
    const QString composed = QString::fromUtf8("\xc3\xa9toile");
    m_project->classes().add(composed);
    put(composed.normalized(QString::NormalizationForm_D) + QStringLiteral("/1.png"), picture(1));
    QCOMPARE(import(labelsFromFolders(QStringLiteral("Ann"))).labeled, 1);
    const AnnotatorId ann = m_project->annotators().findOrAdd(QStringLiteral("Ann"));
    const auto standing = m_project->decisions().standingOf(ann);
    QCOMPARE(standing.size(), 1);
    QCOMPARE(standing.begin()->label, std::optional(m_project->classes().find(composed)->id));
    QVERIFY(m_project->decisions().undo(ann).isEmpty());
}

void TestFolderImport::theImportedFolderItselfMayBeAClass()
{
    m_project->classes().add(QStringLiteral("tree"));
    put(QStringLiteral("1.png"), picture(1));
    QCOMPARE(import(labelsFromFolders()).labeled, 1);
    QCOMPARE(labelOf(QStringLiteral("1.png")), QStringLiteral("tree"));
}

void TestFolderImport::unknownFoldersAreListedOnce()
{
    put(QStringLiteral("x/bird/1.png"), picture(1));
    put(QStringLiteral("y/bird/2.png"), picture(2));
    put(QStringLiteral("Cat/3.png"), picture(3));
    put(QStringLiteral("4.png"), picture(4));
    const auto report = import(labelsFromFolders());
    QCOMPARE(report.unknownClasses, (QStringList{QStringLiteral("Cat"), QStringLiteral("bird")}));
    QCOMPARE(report.added, 4);
    QCOMPARE(report.labeled, 0);
}

void TestFolderImport::unknownFoldersBecomeClassesHigherOnesFirst()
{
    put(QStringLiteral("bird/a-side/1.png"), picture(1));
    put(QStringLiteral("bird/z.png"), picture(2));
    put(QStringLiteral("3.png"), picture(3));
    put(QString(201, u'n') + QStringLiteral("/4.png"), picture(4));
    const auto report = import(labelsFromFolders({}, MissingClasses::Add));
    QCOMPARE(report.labeled, 2);
    QCOMPARE(m_project->classes().all().size(), 3);
    QCOMPARE(labelOf(QStringLiteral("bird/a-side/1.png")), QStringLiteral("bird"));
    QCOMPARE(report.unknownClasses, QStringList{QString(201, u'n')});
}

void TestFolderImport::aKnownImageStillGetsItsMissingLabel()
{
    put(QStringLiteral("cat/1.png"), picture(1));
    QCOMPARE(import().labeled, 0);
    QCOMPARE(import(labelsFromFolders()).labeled, 1);
    QCOMPARE(import(labelsFromFolders()).labeled, 0);
    QCOMPARE(import(labelsFromFolders(QStringLiteral("Ann"))).labeled, 1);
    QCOMPARE(m_project->decisions().history(imageAt(QStringLiteral("cat/1.png"))->id).size(), 2);
}

void TestFolderImport::aStandingLabelIsNotOverruled()
{
    put(QStringLiteral("cat/1.png"), picture(1));
    import(labelsFromFolders());
    ensureFolder(root() + QStringLiteral("/dog"));
    QVERIFY(QFile::rename(root() + QStringLiteral("/cat/1.png"), root() + QStringLiteral("/dog/1.png")));
    const auto report = import(labelsFromFolders());
    QCOMPARE(report.labeled, 0);
    QCOMPARE(report.conflicts.size(), 1);
    QCOMPARE(report.conflicts[0].existing, kCat);
    QCOMPARE(report.conflicts[0].folder, kDog);
    QCOMPARE(labelOf(QStringLiteral("dog/1.png")), kCat);
}

void TestFolderImport::copiesGoIntoTheProject()
{
    put(QStringLiteral("cat/1.png"), picture(1));
    put(QStringLiteral("dog/1.png"), readFile(root() + QStringLiteral("/cat/1.png")));
    FolderImportOptions options = labelsFromFolders();
    options.storage = ImageStorage::Copy;
    QCOMPARE(import(options).added, 2);
    QCOMPARE(import(options).known, 2);
    QCOMPARE(import(options).conflicts.size(), 0);
    const ImageRecord copy = m_project->images().importedFrom(root() + QStringLiteral("/cat/1.png")).constFirst();
    QCOMPARE(copy.path, QStringLiteral("images/cat/1.png"));
    QCOMPARE(m_project->images().fileState(copy), FileState::Intact);
    QVERIFY(QDir(root()).removeRecursively());
    QCOMPARE(sha256OfFile(m_project->images().absolutePath(copy)), copy.sha256);
}

void TestFolderImport::copiesDoNotOverwriteOneAnother()
{
    FolderImportOptions options;
    options.storage = ImageStorage::Copy;
    put(QStringLiteral("1.png"), picture(1));
    import(options);
    put(QStringLiteral("1.png"), picture(2) + "longer");
    QCOMPARE(import(options).added, 1);
    QCOMPARE(QDir(m_project->imagesFolder()).entryList(QDir::Files), (QStringList{QStringLiteral("1-2.png"), QStringLiteral("1.png")}));
    m_project->images().forEach([&](const ImageRecord &record) { QCOMPARE(m_project->images().fileState(record), FileState::Intact); });
}

void TestFolderImport::aFolderThatIsNotThereIsAnError()
{
    Progress progress;
    TAXON_VERIFY_ERROR(importFolder(*m_project, root() + QStringLiteral("/none"), {}, progress), ErrorCode::NotFound);
    put(QStringLiteral("1.png"), picture(1));
    TAXON_VERIFY_ERROR(importFolder(*m_project, root() + QStringLiteral("/1.png"), {}, progress), ErrorCode::Unreadable);
}

void TestFolderImport::thousandsOfImages()
{
    TAXON_SKIP_WITHOUT_SHARED("data/images/mednist_6000");
    Progress progress;
    const auto report = importFolder(*m_project, test::sharedPath(QStringLiteral("data/images/mednist_6000")),
        labelsFromFolders({}, MissingClasses::Add), progress);
    QCOMPARE(report.added, 6000);
    QCOMPARE(report.labeled, 6000);
    QCOMPARE(m_project->classes().all().size(), 2 + 6);
}

QTEST_GUILESS_MAIN(TestFolderImport)
#include "test_folder_import.moc"
