#include "core/base/error.h"
#include "core/base/files.h"
#include "tests/exchange/exchange_project.h"
#include "tests/support/test_support.h"

#include <QDir>
#include <QFileInfo>
#include <QStringEncoder>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

QStringList list(const char *text)
{
    return QString::fromUtf8(text).split(u'|', Qt::SkipEmptyParts);
}

LabelImportOptions as(LabelFormat format)
{
    LabelImportOptions options;
    options.format = format;
    return options;
}

LabelImportOptions adding(const QString &annotator = {})
{
    LabelImportOptions options;
    options.unknownClasses = UnknownClasses::Add;
    options.annotator = annotator;
    return options;
}

} // namespace

/// Files of the forms that other programs write, matching, conflicts and malformed files.
class TestLabelImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLongTableGivesEachAnnotatorsDecisions()
    {
        ExchangeProject p(list("a/1.png|a/2.png|b/1.png"));
        const QString file = p.put(QStringLiteral("l.csv"),
            "task;worker;label;certainty;seconds;time\na/1.png;ann;cat;0,8;2.5;2024-05-01 12:00:00\nb/1.png;ann;dog;;;\n"
            "a/2.png;ann;;;;\na/1.png;ben;dog;90 %;;\nx/9.png;ben;dog;;;\n");
        const auto before = p.preview(file);
        QCOMPARE(p.decisions(), 0);
        QCOMPARE(before.written, 4);
        QVERIFY(p.project().annotators().all().isEmpty());
        const auto report = p.import(file);
        QCOMPARE(report.format, LabelFormat::LongTable);
        QCOMPARE(report.labels, 5);
        QCOMPARE(report.matched, 4);
        QCOMPARE(report.skips, 1);
        QCOMPARE(report.unmatched, list("x/9.png"));
        QCOMPARE(p.standing(), list("a/1.png ann cat|a/1.png ben dog|a/2.png ann skip|b/1.png ann dog"));
        const Decision decision = p.project().decisions().history({1}).constFirst();
        QCOMPARE(decision.confidence, std::optional(80));
        QCOMPARE(decision.milliseconds, 2500);
        QCOMPARE(decision.madeAt, QDateTime(QDate(2024, 5, 1), QTime(12, 0), Qt::UTC));
        QCOMPARE(decision.origin, DecisionOrigin::Import);
    }

    void applyingTwiceAddsNothing()
    {
        ExchangeProject p(list("1.png|2.png"));
        const QString file = p.put(QStringLiteral("l.csv"), "image,annotator,label\n1.png,ann,cat\n2.png,ann,dog\n1.png,,dog\n");
        QCOMPARE(p.import(file).written, 3);
        const auto again = p.import(file);
        QCOMPARE(again.written, 0);
        QCOMPARE(again.already, 3);
        QCOMPARE(p.decisions(), 3);
    }

    void aStandingDecisionIsNotOverruledUnlessAskedFor()
    {
        ExchangeProject p(list("1.png"));
        p.label(QStringLiteral("1.png"), QStringLiteral("cat"), QStringLiteral("ann"));
        const QString file = p.put(QStringLiteral("l.csv"), "image,annotator,label\n1.png,ann,dog\n");
        const auto kept = p.import(file);
        QCOMPARE(kept.written, 0);
        QCOMPARE(kept.conflicts.size(), 1);
        QCOMPARE(kept.conflicts[0].existing, QStringLiteral("cat"));
        QCOMPARE(kept.conflicts[0].label, QStringLiteral("dog"));
        QCOMPARE(p.standing(), list("1.png ann cat"));
        LabelImportOptions replace;
        replace.standing = Standing::Replace;
        QCOMPARE(p.import(file, replace).written, 1);
        QCOMPARE(p.standing(), list("1.png ann dog"));
        QCOMPARE(p.decisions(), 2); // the old one is still there
        QCOMPARE(p.import(file, replace).written, 0);
    }

    void unknownClassesAreListedOrAdded()
    {
        ExchangeProject p(list("1.png|2.png"));
        const QString file = p.put(QStringLiteral("l.csv"), "image,label\n1.png,bird\n2.png,cat\n");
        const auto report = p.import(file);
        QCOMPARE(report.unknownClasses, list("bird"));
        QCOMPARE(report.written, 1);
        QCOMPARE(p.import(file, adding()).written, 1);
        QCOMPARE(p.standing(), list("1.png - bird|2.png - cat"));
    }

    void imagesAreFoundBySuffixNameAndStem()
    {
        ExchangeProject p(list("a/1.png|b/1.png|b/2.png|c/2.png|only.png"));
        const QString file = p.put(QStringLiteral("l.csv"),
            "image,label\n\"C:\\data\\a\\1.png\",cat\n/mnt/x/b/1.png,dog\n2.png,cat\nelsewhere/only,dog\n1.jpg,cat\nA/1.png,cat\n");
        const auto report = p.import(file);
        QCOMPARE(p.standing(), list("a/1.png - cat|b/1.png - dog|only.png - dog"));
        QCOMPARE(report.ambiguous.size(), 2);
        QCOMPARE(report.ambiguous[0].image, QStringLiteral("2.png"));
        QCOMPARE(report.ambiguous[0].candidates.size(), 2);
        QCOMPARE(report.unmatched, list("1.jpg"));
    }

    void namesInAnyScriptAndCompositionMatch()
    {
        const QString composed = QString::fromUtf8("\xc3\xa9toile.png");
        ExchangeProject p({composed, QString::fromUtf8("图像/猫.png")}, {QString::fromUtf8("划痕"), composed});
        const QString text = QStringLiteral("image,label\n%1,%2\n%3,%4\n")
                                 .arg(composed.normalized(QString::NormalizationForm_D), QString::fromUtf8("划痕"),
                                     QString::fromUtf8("图像\\猫.png"), composed.normalized(QString::NormalizationForm_D));
        QCOMPARE(p.import(p.put(QStringLiteral("l.csv"), text.toUtf8())).written, 2);
    }

    void encodingsAreToldApart_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("mark");
        QTest::addColumn<QString>("name");
        const QString chinese = QString::fromUtf8("夹杂");
        const QString western = QString::fromUtf8("Löcher");
        QTest::newRow("utf8") << QStringLiteral("UTF-8") << QByteArray() << chinese;
        QTest::newRow("utf8 mark") << QStringLiteral("UTF-8") << QByteArray("\xef\xbb\xbf") << western;
        QTest::newRow("utf16 mark") << QStringLiteral("UTF-16LE") << QByteArray("\xff\xfe") << western;
        QTest::newRow("utf16be mark") << QStringLiteral("UTF-16BE") << QByteArray("\xfe\xff") << chinese;
        QTest::newRow("utf16 bare") << QStringLiteral("UTF-16LE") << QByteArray() << western;
        QTest::newRow("windows") << QStringLiteral("windows-1252") << QByteArray() << western;
        QTest::newRow("gb18030") << QStringLiteral("GB18030") << QByteArray() << chinese;
    }

    void encodingsAreToldApart()
    {
        QFETCH(QString, encoding);
        QFETCH(QByteArray, mark);
        QFETCH(QString, name);
        ExchangeProject p(list("1.png"), {name});
        QStringEncoder encoder(encoding.toLatin1().constData());
        const QByteArray text = mark + QByteArray(encoder.encode(QString(u"image\tannotator\tlabel\r\n1.png\tann\t" + name + u"\r\n")));
        QCOMPARE(p.import(p.put(QStringLiteral("l.tsv"), text)).written, 1);
        QCOMPARE(p.standing(), QStringList(QStringLiteral("1.png ann ") + name));
    }

    void aWideTableHasOneColumnAnAnnotator()
    {
        ExchangeProject p(list("1.png|2.png"));
        const QString file = p.put(QStringLiteral("w.csv"), "image,ann,Dr. Ben\n1.png,cat,NA\n2.png,dog,cat\n");
        const auto report = p.import(file);
        QCOMPARE(report.format, LabelFormat::WideTable);
        QCOMPARE(p.standing(), list("1.png ann cat|2.png Dr. Ben cat|2.png ann dog"));
    }

    void labelmeFlagsAreClasses()
    {
        ExchangeProject p(list("a/1.png|a/2.png|a/3.png|a/4.png"));
        const auto json = [](const char *flags, const char *image) -> QByteArray {
            return QByteArray("{\"version\":\"5.1.1\",\"flags\":{") + flags + "},\"shapes\":[],\"imagePath\":\"" + image
                + "\",\"imageData\":null,\"imageHeight\":12,\"imageWidth\":16}";
        };
        p.put(QStringLiteral("tree/a/1.json"), json("\"cat\":true,\"dog\":false", "1.png"));
        p.put(QStringLiteral("tree/a/2.json"), json("\"cat\":false,\"dog\":true", "..\\\\a\\\\2.png"));
        p.put(QStringLiteral("tree/a/3.json"), json("\"cat\":true,\"dog\":true", "3.png"));
        p.put(QStringLiteral("tree/a/4.json"), json("", "4.png"));
        const auto report = p.import(p.path(QStringLiteral("tree")));
        QCOMPARE(report.format, LabelFormat::Labelme);
        QCOMPARE(p.standing(), list("a/1.png - cat|a/2.png - dog"));
        QCOMPARE(report.severalClasses.size(), 1);
        QCOMPARE(report.severalClasses[0].classes, list("cat|dog"));
        QCOMPARE(report.withoutClass, 1);
    }

    void labelStudioTasksGivePeopleSkipsAndTimes()
    {
        ExchangeProject p(list("rel/1.png|rel/ü 2.png"));
        const QString file = p.put(QStringLiteral("ls.json"), R"([{"id":1,"data":{"image":"/data/local-files/?d=rel/1.png"},
            "annotations":[{"id":7,"completed_by":10,"was_cancelled":false,"ground_truth":false,"lead_time":4.3,
              "created_at":"2021-03-09T22:16:08.728353Z",
              "result":[{"from_name":"choice","to_name":"image","type":"choices","value":{"choices":["cat"]}}]},
             {"completed_by":{"id":2,"email":"ben@x.org","first_name":"","last_name":""},"was_cancelled":true,"result":[]}],
            "predictions":[{"model_version":"m","score":0.9,"result":[]}]},
           {"id":2,"data":{"image":"http:\/\/host/data/local-files/?d=rel/%C3%BC%202.png"},
            "annotations":[{"completed_by":10,"result":[{"type":"choices","value":{"choices":["cat","dog"]}}]}]}])");
        const auto report = p.import(file);
        QCOMPARE(report.format, LabelFormat::LabelStudio);
        QCOMPARE(report.predictions, 1);
        QCOMPARE(report.severalClasses.size(), 1);
        QCOMPARE(p.standing(), list("rel/1.png 10 cat|rel/1.png ben@x.org skip"));
        QCOMPARE(p.project().decisions().history({1}).constFirst().milliseconds, 4300);
    }

    void labelStudiosShortFormIsRead()
    {
        ExchangeProject p(list("1.png|2.png"));
        const auto report = p.import(p.put(QStringLiteral("min.json"),
            R"([{"image":"/data/upload/1.png","id":1,"sentiment":"cat","annotator":3,"annotation_id":1,"lead_time":1.5},
                {"image":"/data/upload/2.png","id":2,"sentiment":{"choices":["dog"]},"annotator":3,"annotation_id":2}])"));
        QCOMPARE(report.format, LabelFormat::LabelStudioMin);
        QCOMPARE(p.standing(), list("1.png 3 cat|2.png 3 dog"));
    }

    void cvatTagsAreRead()
    {
        ExchangeProject p(list("1.png|2.png|3.png"));
        LabelImportOptions options;
        options.annotator = QStringLiteral("ann");
        const auto report = p.import(p.put(QStringLiteral("cvat.xml"), R"(<?xml version="1.0" encoding="utf-8"?>
<annotations><version>1.1</version><meta><task><id>1</id><labels><label><name>cat</name></label></labels></task></meta>
<image id="0" name="1.png" width="16" height="12"><tag label="cat" source="manual"><attribute name="q">1</attribute></tag></image>
<image id="1" name="2.png" width="16" height="12"><tag label="cat"/><tag label="dog"/></image>
<image id="2" name="3.png" width="16" height="12"><box label="cat" xtl="1" ytl="1" xbr="2" ybr="2"/></image></annotations>)"), options);
        QCOMPARE(report.format, LabelFormat::Cvat);
        QCOMPARE(p.standing(), list("1.png ann cat"));
        QCOMPARE(report.severalClasses.size(), 1);
        QCOMPARE(report.withoutClass, 1);
    }

    void vocFilesOfLabelImgAreRead()
    {
        ExchangeProject p(list("a/1.png|b/1.png"));
        p.put(QStringLiteral("voc/1.xml"), "<annotation verified=\"yes\"><folder>b</folder><filename>1.png</filename>"
            "<path>D:\\data\\b\\1.png</path><source><database>Unknown</database></source><size><width>16</width><height>12</height>"
            "<depth>3</depth></size><segmented>0</segmented><object><name>cat</name><pose>Unspecified</pose><truncated>0</truncated>"
            "<difficult>0</difficult><bndbox><xmin>1</xmin><ymin>1</ymin><xmax>5</xmax><ymax>6</ymax></bndbox></object>"
            "<object><name>cat</name></object></annotation>");
        QCOMPARE(p.import(p.path(QStringLiteral("voc"))).format, LabelFormat::Voc);
        QCOMPARE(p.standing(), list("b/1.png - cat"));
    }

    void yoloBoxesOfOneClassAreRead()
    {
        ExchangeProject p(list("train/1.png|train/2.png|val/1.png"));
        p.put(QStringLiteral("labels/classes.txt"), "dog\ncat\n");
        p.put(QStringLiteral("labels/train/1.txt"), "1 0.5 0.5 0.2 0.2\n1 0.1 0.1 0.1 0.1\n");
        p.put(QStringLiteral("labels/train/2.txt"), "");
        p.put(QStringLiteral("labels/val/1.txt"), "0 0.5 0.5 0.2 0.2\n1 0.5 0.5 0.2 0.2\n");
        const auto report = p.import(p.path(QStringLiteral("labels")));
        QCOMPARE(report.format, LabelFormat::Yolo);
        QCOMPARE(p.standing(), list("train/1.png - cat"));
        QCOMPARE(report.severalClasses.size(), 1);
        QCOMPARE(report.severalClasses[0].classes, list("dog|cat"));
        QCOMPARE(readFile(p.path(QStringLiteral("labels/classes.txt"))), QByteArray("dog\ncat\n"));
    }

    void cocoAndCreateMlGiveUniqueClasses()
    {
        ExchangeProject p(list("1.png|2.png"));
        const auto coco = p.import(p.put(QStringLiteral("c.json"),
            R"({"info":{"year":2020},"annotations":[{"id":1,"image_id":5,"category_id":2},{"id":2,"image_id":5,"category_id":2}],
                "images":[{"id":5,"file_name":"1.png","width":16,"height":12},{"id":6,"file_name":"2.png","width":16,"height":12}],
                "categories":[{"id":1,"name":"cat"},{"id":2,"name":"dog"}]})"));
        QCOMPARE(coco.format, LabelFormat::Coco);
        QCOMPARE(coco.withoutClass, 1);
        const auto createMl = p.import(p.put(QStringLiteral("m.json"),
            R"([{"image":"2.png","verified":true,"annotations":[{"label":"cat","coordinates":{"x":1,"y":1,"width":2,"height":2}}]}])"));
        QCOMPARE(createMl.format, LabelFormat::CreateMl);
        QCOMPARE(p.standing(), list("1.png - dog|2.png - cat"));
    }

    void fiftyOneLabelsAreByStem()
    {
        ExchangeProject p(list("1.png|2.png"));
        const auto report = p.import(p.put(QStringLiteral("f/labels.json"), R"({"classes":["dog","cat"],"labels":{"1":1,"2":null}})"));
        QCOMPARE(report.format, LabelFormat::FiftyOne);
        QCOMPARE(p.standing(), list("1.png - cat"));
        QCOMPARE(report.withoutClass, 1);
    }

    void cifarBatchesBecomeImages()
    {
        ExchangeProject p({});
        QByteArray batch;
        for (const int label : {1, 0, 1})
            batch += QByteArray(1, char(label)) + QByteArray(1024, char(10 + batch.size() % 7)) + QByteArray(2048, char(label * 9));
        p.put(QStringLiteral("cifar/data_batch_1.bin"), batch);
        p.put(QStringLiteral("cifar/batches.meta.txt"), "airplane\ncat\n\n");
        const auto before = p.preview(p.path(QStringLiteral("cifar")), adding());
        QCOMPARE(before.newImages, 3);
        QCOMPARE(p.project().images().count(), 0);
        const auto report = p.import(p.path(QStringLiteral("cifar")), adding());
        QCOMPARE(report.newImages, 3);
        QCOMPARE(report.written, 3);
        QCOMPARE(p.project().images().image({1}).width, 32);
        QVERIFY(p.project().classes().find(QStringLiteral("airplane")));
        QCOMPARE(p.import(p.path(QStringLiteral("cifar")), adding()).written, 0);
        QCOMPARE(p.project().images().count(), 3);
    }

    void imageNetFoldersTakeTheNamesOfTheirSynsets()
    {
        ExchangeProject p({}, {});
        p.put(QStringLiteral("in/train/n01440764/a.png"), pngOf(70));
        p.put(QStringLiteral("in/train/n02123045/b.png"), pngOf(71));
        p.put(QStringLiteral("in/LOC_synset_mapping.txt"), "n01440764 tench, Tinca tinca\nn02123045 tabby, tabby cat\n");
        const auto report = p.import(p.path(QStringLiteral("in")), adding());
        QCOMPARE(report.format, LabelFormat::SynsetFolders);
        QCOMPARE(report.written, 2);
        QVERIFY(p.project().classes().find(QStringLiteral("tench")));
    }

    void foldersAreKnownByContent()
    {
        ExchangeProject p(list("x/1.png|x/2.png"));
        p.put(QStringLiteral("sorted/train/cat/other.png"), pngOf(1));
        p.put(QStringLiteral("sorted/val/dog/new.png"), pngOf(99));
        const auto before = p.preview(p.path(QStringLiteral("sorted")));
        QCOMPARE(before.format, LabelFormat::SplitFolders);
        QCOMPARE(before.matched, 1);
        QCOMPARE(before.newImages, 1);
        QCOMPARE(p.import(p.path(QStringLiteral("sorted"))).written, 2);
        QCOMPARE(p.standing(), list("../sorted/val/dog/new.png - dog|x/1.png - cat"));
    }

    void malformedFilesSayWhereAndChangeNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<LabelFormat>("format");
        QTest::addColumn<QString>("hint");
        const auto row = [](const char *title, const char *name, LabelFormat format, const char *content, const char *hint) {
            QTest::newRow(title) << QString::fromLatin1(name) << QByteArray(content) << format << QString::fromLatin1(hint);
        };
        row("csv quote", "a.csv", LabelFormat::LongTable, "image,label\n1.png,\"cat\n2.png,dog\n", "line 2");
        row("csv short", "a.csv", LabelFormat::LongTable, "image,annotator,label\n1.png,ann,cat\n1.png\n", "Line 3");
        row("csv number", "a.csv", LabelFormat::LongTable, "image,label,seconds\n1.png,cat,many\n", "Line 2");
        row("csv columns", "a.csv", LabelFormat::LongTable, "what,ever\n1,2\n", "image");
        row("wide cells", "a.csv", LabelFormat::WideTable, "image,ann\n1.png,cat,dog\n", "Line 2");
        row("labelme", "a.json", LabelFormat::Labelme, "{\"flags\": {\"cat\": tru", "byte");
        row("labelme else", "a.json", LabelFormat::Labelme, "{\"flags\": {}}", "imagePath");
        row("label studio", "a.json", LabelFormat::LabelStudio, "[{\"data\":{\"image\":\"1.png\"},\n\"annotations\":[{\"result\":[]}, ]}]", "line 2");
        row("label studio task", "a.json", LabelFormat::LabelStudio, "[{\"data\":{\"image\":\"1.png\"}},{\"id\":3}]", "Task 2");
        row("label studio cut", "a.json", LabelFormat::LabelStudio, "[{\"data\":{\"image\":\"1.png\"}}", "ends in the middle");
        row("min", "a.json", LabelFormat::LabelStudioMin, "[{\"id\":1}]", "Entry 1");
        row("cvat", "a.xml", LabelFormat::Cvat, "<annotations><image name=\"1.png\">\n<tag label=\"cat\"></image>", "line 2");
        row("cvat else", "a.xml", LabelFormat::Cvat, "<html/>", "annotations");
        row("voc", "a.xml", LabelFormat::Voc, "<annotation><object><name></name></object></annotation>", "no name");
        row("coco", "a.json", LabelFormat::Coco, "{\"images\":[{\"id\":1}]}", "file_name");
        row("coco image", "a.json", LabelFormat::Coco, "{\"images\":[],\"annotations\":[{\"image_id\":4,\"category_id\":1}]}", "image 4");
        row("createml", "a.json", LabelFormat::CreateMl, "[{\"annotations\":[]}]", "Entry 1");
        row("fiftyone", "labels.json", LabelFormat::FiftyOne, "{\"classes\":[\"cat\"],\"labels\":{\"1\":5}}", "1 classes");
        row("cifar", "a.bin", LabelFormat::Cifar, "short", "");
    }

    void malformedFilesSayWhereAndChangeNothing()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(LabelFormat, format);
        QFETCH(QString, hint);
        ExchangeProject p(list("1.png|2.png"));
        const QString file = p.put(name, content);
        try {
            p.import(file, as(format));
            QFAIL("no error was thrown");
        } catch (const Error &error) {
            QVERIFY2(error.message().contains(hint), qPrintable(error.message()));
            QVERIFY2(error.message().contains(p.path({})), qPrintable(error.message()));
        }
        QCOMPARE(p.decisions(), 0);
        QVERIFY(p.project().annotators().all().isEmpty());
    }

    void malformedYoloAndCifarSayWhere()
    {
        ExchangeProject p(list("1.png"));
        p.put(QStringLiteral("y/classes.txt"), "cat\n");
        p.put(QStringLiteral("y/1.txt"), "0 0.5 0.5 1 1\n7 0.5 0.5 1 1\n");
        TAXON_VERIFY_ERROR(p.import(p.path(QStringLiteral("y"))), ErrorCode::Corrupt);
        p.put(QStringLiteral("c/data_batch_1.bin"), QByteArray(3000, 'x'));
        p.put(QStringLiteral("c/batches.meta.txt"), "cat\n");
        TAXON_VERIFY_ERROR(p.import(p.path(QStringLiteral("c"))), ErrorCode::Corrupt);
        QCOMPARE(p.project().images().count(), 1);
        TAXON_VERIFY_ERROR(p.import(p.path(QStringLiteral("nowhere"))), ErrorCode::NotFound);
    }

    void aCancelledImportChangesNothing()
    {
        ExchangeProject p(list("1.png"));
        const QString file = p.put(QStringLiteral("l.csv"), "image,label\n1.png,cat\n");
        Progress progress;
        progress.cancel();
        QVERIFY_EXCEPTION_THROWN(importLabels(p.project(), file, {}, progress), Cancelled);
        QCOMPARE(p.decisions(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLabelImport)
#include "test_label_import.moc"
