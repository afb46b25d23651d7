#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/snapshot_builder.h"
#include "core/exchange/folder_import.h"
#include "tests/exchange/exchange_project.h"
#include "tests/imaging/dicom_files.h"
#include "tests/support/test_support.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

QStringList list(const char *text)
{
    return QString::fromUtf8(text).split(u'|', Qt::SkipEmptyParts);
}

// Names with what other programs stumble over.
const QStringList kImages = list("a/1.png|a/猫 2.png|b/1.png|b/it's, \"x\".png");
const QStringList kClasses = list("cat|狗, big|<dog> & co");

} // namespace

class TestLabelExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormatComesBackAsItWent_data()
    {
        QTest::addColumn<LabelFormat>("format");
        for (const LabelFormat format : labelFormats())
            if (canBeExported(format))
                QTest::newRow(qPrintable(labelFormatName(format))) << format;
    }

    // Exported, imported into an empty twin of the project, and compared.
    void everyFormatComesBackAsItWent()
    {
        QFETCH(LabelFormat, format);
        ExchangeProject from(kImages, kClasses);
        for (qsizetype i = 0; i < kImages.size(); ++i)
            from.label(kImages[i], kClasses[i % 3], QStringLiteral("Dr. Ann"));
        if (keepsAnnotators(format)) {
            from.label(kImages[0], kClasses[2], QString::fromUtf8("本"));
            from.label(kImages[1], QStringLiteral("skip"), QString::fromUtf8("本"));
        }
        if (format == LabelFormat::SplitFolders)
            buildSnapshot(from.project(), {});
        const QString path = isFolderFormat(format) ? from.path(QStringLiteral("out"))
                                                    : from.path(QStringLiteral("out.") + fileSuffix(format));
        const auto written = from.exportTo(path, format);
        QCOMPARE(written.images, 4);
        QVERIFY2(written.leftOut.isEmpty(), written.leftOut.isEmpty() ? "" : qPrintable(written.leftOut[0].reason));

        ExchangeProject to(kImages, kClasses);
        LabelImportOptions options;
        if (!keepsAnnotators(format))
            options.annotator = QStringLiteral("Dr. Ann");
        const auto read = to.import(path, options);
        QCOMPARE(read.format, format);
        QCOMPARE(read.unmatched, QStringList());
        QCOMPARE(read.unknownClasses, QStringList());
        QCOMPARE(to.standing(), from.standing());
        QCOMPARE(to.import(path, options).written, 0);
    }

    void tablesKeepEverything()
    {
        ExchangeProject from(list("1.png"));
        Decision decision;
        decision.image = {1};
        decision.annotator = from.project().annotators().findOrAdd(QStringLiteral("ann"));
        decision.label = from.project().classes().find(QStringLiteral("cat"))->id;
        decision.confidence = 70;
        decision.milliseconds = 1234;
        decision.madeAt = QDateTime(QDate(2024, 2, 3), QTime(4, 5, 6, 789), Qt::UTC);
        from.project().decisions().record(decision);
        for (const LabelFormat format : {LabelFormat::LongTable, LabelFormat::LabelStudio, LabelFormat::LabelStudioMin}) {
            const QString path = from.path(QStringLiteral("out"));
            from.exportTo(path, format, ExportedLabels::All, {}, ExportedTimes::Seconds);
            ExchangeProject to(list("1.png"));
            to.import(path);
            const Decision back = to.project().decisions().history({1}).constFirst();
            QCOMPARE(back.confidence, decision.confidence);
            QCOMPARE(back.milliseconds, decision.milliseconds);
            QCOMPARE(back.madeAt, decision.madeAt);
        }
    }

    void twoPeoplesExportsComeTogetherInOneProject()
    {
        for (const LabelFormat format : {LabelFormat::LongTable, LabelFormat::LabelStudio}) {
            ExchangeProject together(kImages, kClasses);
            QStringList expected;
            for (const QString &person : list("ann|本")) {
                ExchangeProject apart(kImages, kClasses);
                for (qsizetype i = 0; i < kImages.size(); ++i)
                    apart.label(kImages[i], kClasses[(i + person.size()) % 3], person);
                const QString file = apart.path(QStringLiteral("out"));
                apart.exportTo(file, format);
                QCOMPARE(together.import(file).written, kImages.size());
                expected += apart.standing();
            }
            expected.sort();
            QCOMPARE(together.standing(), expected);
        }
    }

    void tenThousandLabelsGoOutAndComeBack()
    {
        constexpr int kMany = 10'000;
        const auto fill = [](ExchangeProject &to) {
            Transaction transaction(to.project().database());
            ImageRecord record = to.project().images().image({1});
            const QByteArray sha256 = record.sha256.toLatin1();
            for (int number = 0; number < kMany; ++number) {
                record.path = record.importedFrom = to.imagePath(QStringLiteral("many/%1.png").arg(number));
                record.sha256 = QString::fromLatin1(sha256.chopped(8)) + QStringLiteral("%1").arg(number, 8, 16, QLatin1Char('0'));
                to.project().images().add(record);
            }
            transaction.commit();
        };
        ExchangeProject from(list("first.png"));
        fill(from);
        QList<Decision> decisions;
        for (const ImageId image : from.project().images().ids()) {
            Decision decision;
            decision.image = image;
            decision.annotator = from.project().annotators().findOrAdd(QStringLiteral("ann"));
            decision.label = ClassId {1 + image.value % 2};
            decisions.append(decision);
        }
        from.project().decisions().record(decisions);
        for (const LabelFormat format : {LabelFormat::LongTable, LabelFormat::LabelStudio}) {
            const QString file = from.path(QStringLiteral("out"));
            QCOMPARE(from.exportTo(file, format).labels, kMany + 1);
            ExchangeProject to(list("first.png"));
            fill(to);
            QCOMPARE(to.import(file).written, kMany + 1);
            QCOMPARE(to.standing(), from.standing());
        }
    }

    void dicomFilesKeepTheirBytesAndLabels()
    {
        const DicomPicture picture {.width = 4, .height = 1, .stored = 12, .pixels = words({0, 1'000, 1'040, 4'095})};
        ExchangeProject p(list("a/1.png"));
        const QString slice = p.put(QStringLiteral("tree/scans/slice.dcm"), dicomFile(picture));
        Progress progress;
        const FolderImportReport report = importFolder(p.project(), p.path(QStringLiteral("tree")), {}, progress);
        QCOMPARE(report.added, 1);
        QCOMPARE(p.project().images().atPath(slice)->bitDepth, 16);
        p.label(QStringLiteral("scans/slice.dcm"), QStringLiteral("dog"));
        p.exportTo(p.path(QStringLiteral("out")), LabelFormat::ClassFolders);
        QCOMPARE(readFile(p.path(QStringLiteral("out/dog/slice.dcm"))), readFile(slice));
    }

    void howLongADecisionTookIsWrittenOnlyOnRequest()
    {
        ExchangeProject from(list("1.png"));
        Decision decision;
        decision.image = {1};
        decision.annotator = from.project().annotators().findOrAdd(QStringLiteral("ann"));
        decision.label = from.project().classes().find(QStringLiteral("cat"))->id;
        decision.milliseconds = 98'765;
        from.project().decisions().record(decision);
        for (const LabelFormat format : {LabelFormat::LongTable, LabelFormat::LabelStudio, LabelFormat::LabelStudioMin}) {
            const QString path = from.path(QStringLiteral("out"));
            from.exportTo(path, format);
            QVERIFY(!readFile(path).contains("98.765"));
            from.exportTo(path, format, ExportedLabels::All, {}, ExportedTimes::Seconds);
            QVERIFY(readFile(path).contains("98.765"));
        }
    }

    void resolvedLabelsAreTheMajority()
    {
        ExchangeProject p(list("1.png|2.png"));
        for (const char *who : {"a", "b"})
            p.label(QStringLiteral("1.png"), QStringLiteral("dog"), QString::fromLatin1(who));
        p.label(QStringLiteral("1.png"), QStringLiteral("cat"), QStringLiteral("c"));
        p.label(QStringLiteral("2.png"), QStringLiteral("cat"), QStringLiteral("a"));
        const QString path = p.path(QStringLiteral("out.csv"));
        p.exportTo(path, LabelFormat::LongTable, ExportedLabels::Resolved);
        QCOMPARE(readFile(path).split('\n').mid(1), (QList<QByteArray> {"1.png,,dog,,,,", "2.png,,cat,,,,", ""}));
        QCOMPARE(p.exportTo(path, LabelFormat::LongTable, ExportedLabels::Annotator, QStringLiteral("c")).labels, 1);
        TAXON_VERIFY_ERROR(p.exportTo(path, LabelFormat::LongTable, ExportedLabels::Annotator, QStringLiteral("nobody")), ErrorCode::NotFound);
    }

    void labelmeKeepsShapesAndUnknownKeys()
    {
        ExchangeProject p(list("1.png"));
        p.label(QStringLiteral("1.png"), QStringLiteral("dog"));
        p.put(QStringLiteral("tree/1.json"), R"({"version":"4.0.0","flags":{"cat":true,"blurry":true},"shapes":[{"label":"ear","points":[[1.5,2.25]],
            "shape_type":"point","flags":{},"group_id":null}],"imagePath":"1.png","imageData":null,"imageHeight":12,"imageWidth":16,"mine":{"x":7}})");
        p.exportTo(p.path(QStringLiteral("tree")), LabelFormat::Labelme);
        const QJsonObject object = QJsonDocument::fromJson(readFile(p.imagePath(QStringLiteral("1.json")))).object();
        QCOMPARE(object[QStringLiteral("shapes")][0][QStringLiteral("points")][0][0].toDouble(), 1.5);
        QCOMPARE(object[QStringLiteral("mine")][QStringLiteral("x")].toInt(), 7);
        QCOMPARE(object[QStringLiteral("version")].toString(), QStringLiteral("4.0.0"));
        QCOMPARE(object[QStringLiteral("flags")].toObject(),
            (QJsonObject {{QStringLiteral("cat"), false}, {QStringLiteral("dog"), true}, {QStringLiteral("blurry"), true}}));
    }

    void labelmeItselfReadsWhatWasWritten()
    {
        const QString python = pythonWith({QStringLiteral("labelme.label_file")});
        if (python.isEmpty())
            QSKIP("needs labelme");
        ExchangeProject p(kImages, kClasses);
        for (const QString &image : kImages)
            p.label(image, kClasses[1]);
        p.exportTo(p.path(QStringLiteral("tree")), LabelFormat::Labelme);
        const auto asked = runProcess(python, {QStringLiteral("-c"), QStringLiteral(
            "import sys\nfrom labelme.label_file import LabelFile\nf = LabelFile(sys.argv[1])\n"
            "assert all(isinstance(v, bool) for v in f.flags.values())\n"
            "f.save(sys.argv[1], [], f.imagePath, 12, 16, flags={**f.flags, 'cat': True, sys.argv[2]: False})"),
            p.imagePath(QString::fromUtf8("a/猫 2.json")), kClasses[1]});
        QVERIFY2(asked.exitCode == 0, asked.standardError.constData());
        ExchangeProject twin(kImages, kClasses);
        twin.import(p.imagePath(QString::fromUtf8("a/猫 2.json")));
        QCOMPARE(twin.standing(), QStringList(QString::fromUtf8("a/猫 2.png - cat")));
    }

    void yoloNeverRewritesItsClasses()
    {
        ExchangeProject p(list("1.png"));
        p.label(QStringLiteral("1.png"), QStringLiteral("dog"));
        p.put(QStringLiteral("y/classes.txt"), "dog\nbird\ncat\n");
        p.exportTo(p.path(QStringLiteral("y")), LabelFormat::Yolo);
        QCOMPARE(readFile(p.path(QStringLiteral("y/classes.txt"))), QByteArray("dog\nbird\ncat\n"));
        QCOMPARE(readFile(p.path(QStringLiteral("y/1.txt"))), QByteArray("0 0.5 0.5 1 1\n"));
        p.project().classes().add(QStringLiteral("fish"));
        TAXON_VERIFY_ERROR(p.exportTo(p.path(QStringLiteral("y")), LabelFormat::Yolo), ErrorCode::Mismatch);
    }

    void nothingIsOverwrittenAndNothingLeftBehind()
    {
        ExchangeProject p(list("1.png"));
        p.label(QStringLiteral("1.png"), QStringLiteral("dog"));
        p.put(QStringLiteral("full/mine.txt"), "mine");
        TAXON_VERIFY_ERROR(p.exportTo(p.path(QStringLiteral("full")), LabelFormat::ClassFolders), ErrorCode::NotWritable);
        const QString old = p.put(QStringLiteral("old.csv"), "old");
        Progress progress;
        progress.cancel();
        QVERIFY_EXCEPTION_THROWN(exportLabels(p.project(), {LabelFormat::LongTable, old, {}, {}}, progress), Cancelled);
        QVERIFY_EXCEPTION_THROWN(exportLabels(p.project(), {LabelFormat::Voc, p.path(QStringLiteral("new")), {}, {}}, progress), Cancelled);
        QCOMPARE(readFile(old), QByteArray("old"));
        QCOMPARE(QDir(p.path({})).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), list("full|old.csv|p.taxon|tree"));
        QFile::remove(p.imagePath(QStringLiteral("1.png")));
        QCOMPARE(p.exportTo(p.path(QStringLiteral("new")), LabelFormat::ClassFolders).leftOut.size(), 1);
    }

    void whatCannotBeExportedSaysSo()
    {
        ExchangeProject p(list("1.png"));
        TAXON_VERIFY_ERROR(p.exportTo(p.path(QStringLiteral("o")), LabelFormat::LongTable), ErrorCode::Impossible);
        p.label(QStringLiteral("1.png"), QStringLiteral("dog"));
        TAXON_VERIFY_ERROR(p.exportTo(p.path(QStringLiteral("o")), LabelFormat::Cifar), ErrorCode::Usage);
        TAXON_VERIFY_ERROR(p.exportTo(p.path(QStringLiteral("o")), LabelFormat::SplitFolders), ErrorCode::Impossible);
    }
};

QTEST_GUILESS_MAIN(TestLabelExport)
#include "test_label_export.moc"
