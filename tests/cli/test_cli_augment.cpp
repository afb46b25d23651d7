#include "core/base/files.h"
#include "core/imaging/decode.h"
#include "core/imaging/preprocessing.h"
#include "tests/cli/cli_fixture.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace taxon;
using namespace taxon::test;

/// taxon augment.
class TestCliAugment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        writeColorFolders(path("images"), {QStringLiteral("a"), QStringLiteral("b")}, 2);
        m_image = path("images/a/image 0.bmp");
        writeFileAtomically(path("pipeline.json"),
            R"({"__version__": "1.3.1", "transform": {"__class_fullname__": "Compose", "p": 1.0, "transforms": [
            {"__class_fullname__": "Flip", "always_apply": false, "p": 1}, {"__class_fullname__": "RandomFog"}, {"__class_fullname__": "GaussNoise", "p": 1}]}})");
        writeFileAtomically(path("no pipeline.json"), "{}");
    }

    void variantsDependOnTheSeedAlone()
    {
        const QJsonObject answer = augmented(
            {QStringLiteral("--count"), QStringLiteral("3"), QStringLiteral("--output"), path("one")});
        QVERIFY(hasKeys(answer,
            {QStringLiteral("images"), QStringLiteral("variants"), QStringLiteral("seed"),
                QStringLiteral("files"), QStringLiteral("skipped"), QStringLiteral("pipeline"),
                QStringLiteral("unrepresented"), QStringLiteral("unknown_to_albumentations"),
                QStringLiteral("orientation")}));
        QCOMPARE(answer[QStringLiteral("variants")].toInt(), 3);
        QCOMPARE(answer[QStringLiteral("files")][2][QStringLiteral("path")].toString(),
            path("one/image 0 v3.png"));
        QCOMPARE(answer[QStringLiteral("files")][2][QStringLiteral("epoch")].toInt(), 3);
        augmented({QStringLiteral("--count"), QStringLiteral("3"), QStringLiteral("--output"), path("two")});
        augmented({QStringLiteral("--count"), QStringLiteral("3"), QStringLiteral("--output"), path("three"),
            QStringLiteral("--seed"), QStringLiteral("2")});
        QCOMPARE(readFile(path("one/image 0 v2.png")), readFile(path("two/image 0 v2.png")));
        QVERIFY(readFile(path("one/image 0 v2.png")) != readFile(path("three/image 0 v2.png")));
        QVERIFY(readFile(path("one/image 0 v2.png")) != readFile(path("one/image 0 v1.png")));
    }

    void whatCannotBeRepresentedIsSaidAndNothingIsWritten()
    {
        const QJsonObject answer = answerOf({QStringLiteral("augment"), QStringLiteral("--pipeline"),
            path("pipeline.json"), QStringLiteral("--check"), QStringLiteral("--save"), path("saved.json")});
        QCOMPARE(answer[QStringLiteral("unrepresented")].toArray().size(), 1);
        QVERIFY(answer[QStringLiteral("unrepresented")][0].toString().contains(u"RandomFog"));
        QCOMPARE(answer[QStringLiteral("orientation")][0][QStringLiteral("effect")].toString(),
            QStringLiteral("mirrors"));
        const QJsonObject again = answerOf({QStringLiteral("augment"), QStringLiteral("--pipeline"),
            path("saved.json"), QStringLiteral("--check")});
        QCOMPARE(again[QStringLiteral("unrepresented")].toArray(), QJsonArray());
        QCOMPARE(again[QStringLiteral("pipeline")], answer[QStringLiteral("pipeline")]);
        QVERIFY(runTaxon({QStringLiteral("augment"), QStringLiteral("--pipeline"), path("pipeline.json"),
                             QStringLiteral("--check")})
                    .standardOutput.contains("RandomFog"));
    }

    void aProjectsImagesAreAugmentedAtTheTrainingSize()
    {
        const QString project = path("p.taxon");
        answerOf({QStringLiteral("new"), project, QStringLiteral("--classes"), QStringLiteral("a,b")});
        QCOMPARE(
            errorCodeOf(answerOf({QStringLiteral("augment"), project, QStringLiteral("--preset"),
                                     QStringLiteral("natural"), QStringLiteral("--output"), path("none")},
                1)),
            QStringLiteral("impossible"));
        answerOf({QStringLiteral("import"), project, path("images")});
        const QJsonObject answer = answerOf({QStringLiteral("augment"), project, QStringLiteral("--preset"),
            QStringLiteral("natural"), QStringLiteral("--size"), QStringLiteral("24"),
            QStringLiteral("--count"), QStringLiteral("2"), QStringLiteral("--limit"), QStringLiteral("3"),
            QStringLiteral("--output"), path("project variants")});
        QCOMPARE(answer[QStringLiteral("images")].toInt(), 3);
        QCOMPARE(answer[QStringLiteral("variants")].toInt(), 6);
        QCOMPARE(QDir(path("project variants")).entryList(QDir::Files).size(), 6);
        const RgbImage variant
            = decodeImageFile(answer[QStringLiteral("files")][0][QStringLiteral("path")].toString()).image;
        QCOMPARE(variant.width, 24);
        QCOMPARE(variant.height, 24);
        const QJsonObject whole = answerOf({QStringLiteral("augment"), project, QStringLiteral("--preset"),
            QStringLiteral("none"), QStringLiteral("--size"), QStringLiteral("24"), QStringLiteral("--letterbox"),
            QStringLiteral("--count"), QStringLiteral("1"), QStringLiteral("--limit"), QStringLiteral("1"),
            QStringLiteral("--output"), path("whole images")});
        const QString source = whole[QStringLiteral("files")][0][QStringLiteral("source")].toString();
        QVERIFY(decodeImageFile(whole[QStringLiteral("files")][0][QStringLiteral("path")].toString()).image.pixels
            == prepare(decodeImageFile(source).image, {.size = 24, .fit = ImageFit::Letterbox}).pixels);
        const QJsonObject fitted = answerOf(
            {QStringLiteral("augment"), project, QStringLiteral("--fit"), QStringLiteral("--check")});
        QVERIFY(fitted[QStringLiteral("pipeline")][QStringLiteral("transform")][QStringLiteral("transforms")]
                    .toArray()
                    .size()
            >= 3); // these images are noisy
    }

    void filesAreNeverOverwritten()
    {
        augmented({QStringLiteral("--output"), path("again")});
        QCOMPARE(errorCodeOf(augmented({QStringLiteral("--output"), path("again")}, 1)),
            QStringLiteral("not_writable"));
    }

    void anImageThatCannotBeReadIsSkipped()
    {
        writeFileAtomically(path("broken.png"), "no picture");
        const QJsonObject answer = answerOf({QStringLiteral("augment"), path("broken.png"),
            QStringLiteral("--preset"), QStringLiteral("none"), QStringLiteral("--output"), path("broken")}, 1);
        QCOMPARE(answer[QStringLiteral("variants")].toInt(), 0);
        QCOMPARE(answer[QStringLiteral("skipped")].toArray().size(), 1);
        QCOMPARE(errorCodeOf(answer), QStringLiteral("unreadable"));
        QVERIFY(!QDir(path("broken")).exists());
    }

    void longNamesAreCut()
    {
        const QString image = m_folder.filePath(QStringLiteral("长").repeated(83) + QStringLiteral(".bmp")); // 253 bytes
        QVERIFY(QFile::copy(m_image, image));
        const QJsonObject one = answerOf({QStringLiteral("augment"), image, QStringLiteral("--preset"), QStringLiteral("none"),
            QStringLiteral("--count"), QStringLiteral("11"), QStringLiteral("--output"), path("cut")});
        QCOMPARE(one[QStringLiteral("variants")].toInt(), 11);
        const QStringList files = QDir(path("cut")).entryList(QDir::Files);
        QCOMPARE(files.size(), 11);
        QVERIFY(std::ranges::all_of(files, [](const QString &file) { return file.startsWith(QStringLiteral("长长")) && file.endsWith(QStringLiteral(".png")); }));
    }

    void wrongUsageIsSaid()
    {
        QCOMPARE(errorCodeOf(answerOf({QStringLiteral("augment"), m_image, QStringLiteral("--preset"), QStringLiteral("none"),
                                          QStringLiteral("--letterbox"), QStringLiteral("--output"), path("none")},
                     2)),
            QStringLiteral("usage"));
        QCOMPARE(errorCodeOf(answerOf({QStringLiteral("augment"), m_image, QStringLiteral("--preset"),
                                          QStringLiteral("natural")},
                     2)),
            QStringLiteral("usage"));
        QCOMPARE(errorCodeOf(answerOf(
                     {QStringLiteral("augment"), m_image, QStringLiteral("--output"), path("x")}, 2)),
            QStringLiteral("usage"));
        QCOMPARE(errorCodeOf(answerOf(
                     {QStringLiteral("augment"), QStringLiteral("--fit"), QStringLiteral("--check")}, 2)),
            QStringLiteral("usage"));
        QCOMPARE(errorCodeOf(augmented({QStringLiteral("--output"), path("x"), QStringLiteral("--preset"),
                                           QStringLiteral("none")},
                     2)),
            QStringLiteral("usage"));
        QCOMPARE(
            errorCodeOf(augmented(
                {QStringLiteral("--output"), path("x"), QStringLiteral("--count"), QStringLiteral("0")}, 2)),
            QStringLiteral("usage"));
        QCOMPARE(errorCodeOf(answerOf({QStringLiteral("augment"), m_image, QStringLiteral("--preset"),
                                          QStringLiteral("x"), QStringLiteral("--check")},
                     2)),
            QStringLiteral("usage"));
        QCOMPARE(errorCodeOf(answerOf({QStringLiteral("augment"), QStringLiteral("--pipeline"),
                                          path("no pipeline.json"), QStringLiteral("--check")},
                     1)),
            QStringLiteral("corrupt"));
        QVERIFY(messageOf(answerOf({QStringLiteral("augment"), m_image, QStringLiteral("--preset"), QStringLiteral("naturl"), QStringLiteral("--check")}, 2))
                    .endsWith(QStringLiteral("not \"naturl\". Did you mean \"natural\"?")));
        QVERIFY(messageOf(augmented({QStringLiteral("--output"), path("x"), QStringLiteral("--limit"), QStringLiteral("0")}, 2))
                    .startsWith(QStringLiteral("--limit needs a whole number from 1")));
        const QJsonObject nowhere = answerOf({QStringLiteral("augment"), path("nowhere"), QStringLiteral("--preset"),
                                                QStringLiteral("none"), QStringLiteral("--output"), path("x")},
            1);
        QCOMPARE(errorCodeOf(nowhere), QStringLiteral("not_found"));
        QVERIFY(messageOf(nowhere).startsWith(QStringLiteral("There is neither an image nor a project")));
        QVERIFY(!QDir(path("x")).exists());
    }

private:
    static QString messageOf(const QJsonObject &answer) { return answer[QStringLiteral("error")][QStringLiteral("message")].toString(); }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QJsonObject augmented(const QStringList &options, int exitCode = 0)
    {
        return answerOf(QStringList {QStringLiteral("augment"), m_image, QStringLiteral("--pipeline"),
                            path("pipeline.json")}
                + options,
            exitCode);
    }

    QTemporaryDir m_folder;
    QString m_image;
};

QTEST_GUILESS_MAIN(TestCliAugment)
#include "test_cli_augment.moc"
