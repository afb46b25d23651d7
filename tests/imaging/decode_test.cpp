#include "core/imaging/decode.h"
#include "tests/imaging/image_files.h"
#include "tests/support/test_support.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/random.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace taxon;
using namespace taxon::test;

namespace {

QString reasonFor(const QByteArray &bytes)
{
    try {
        decodeImage(bytes);
    } catch (const Error &error) {
        return errorCodeName(error.code()) + QStringLiteral(": ") + error.message();
    }
    return QStringLiteral("decoded");
}

QByteArray oriented(const QString &format, const RgbImage &picture, int orientation)
{
    if (format == QStringLiteral("jpeg"))
        return jpegWithOrientation(picture, orientation);
    if (format == QStringLiteral("png"))
        return pngWithOrientation(picture, orientation);
    if (format == QStringLiteral("webp"))
        return webpWithOrientation(picture, orientation);
    return tiffWithOrientation(picture, orientation, format == QStringLiteral("tiff16") ? 16 : 8);
}

} // namespace

class DecodeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOrientationIsAppliedExactlyOnce_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"jpeg", "png", "webp", "tiff", "tiff16"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }

    void everyOrientationIsAppliedExactlyOnce()
    {
        QFETCH(QString, format);
        const RgbImage picture = asymmetricPicture(29, 17);
        const RgbImage stored = decodeImage(oriented(format, picture, 1)).image;
        QCOMPARE(stored.width, 29);
        if (format != QStringLiteral("jpeg"))
            QVERIFY(stored.pixels == picture.pixels);
        for (int orientation = 1; orientation <= 8; ++orientation) {
            const QByteArray file = oriented(format, picture, orientation);
            const DecodedImage decoded = decodeImage(file);
            const RgbImage expected = turnedBy(orientation, stored);
            QCOMPARE(decoded.info.orientation, orientation);
            QCOMPARE(decoded.image.width, expected.width);
            QVERIFY2(decoded.image.pixels == expected.pixels, qPrintable(QString::number(orientation)));
            QCOMPARE(decoded.info.width, expected.width);
            QCOMPARE(decoded.info.height, expected.height);
            QCOMPARE(readImageInfo(file).height, expected.height);
        }
    }

    void formatIsToldByContent()
    {
        const RgbImage picture = asymmetricPicture(8, 8);
        QCOMPARE(readImageInfo(encoded(picture, ".jpg")).format, QStringLiteral("jpeg"));
        QCOMPARE(readImageInfo(encoded(picture, ".bmp")).format, QStringLiteral("bmp"));
        QCOMPARE(readImageInfo(encoded(picture, ".webp")).format, QStringLiteral("webp"));
        QCOMPARE(readImageInfo(tiffWithOrientation(picture, 1, 16)).bitDepth, 16);
    }

    void pixelsAreThoseOfPillow()
    {
        const QString python = pythonWith({QStringLiteral("PIL")});
        if (python.isEmpty())
            QSKIP("needs Pillow");
        QTemporaryDir folder;
        const ProcessResult made = runProcess(python, {sourceFolder() + QStringLiteral("/tests/imaging/pillow_corpus.py"), folder.path()});
        QVERIFY2(made.exitCode == 0, made.standardError.constData());
        const QStringList names = QDir(folder.path()).entryList({QStringLiteral("*.rgb")}, QDir::Files);
        QVERIFY(names.size() > 25);
        for (const QString &name : names) {
            const QString path = folder.filePath(name);
            const RgbImage image = decodeImageFile(path.chopped(4)).image;
            const QByteArray expected = readFile(path);
            QCOMPARE(qsizetype(image.pixels.size()), expected.size());
            const int tolerance = name.contains(QStringLiteral("cmyk")) ? 1 : 0; // the two round the ink product differently
            for (size_t i = 0; i < image.pixels.size(); ++i)
                QVERIFY2(qAbs(int(image.pixels[i]) - int(quint8(expected[qsizetype(i)]))) <= tolerance, qPrintable(name));
        }
    }

    void everyTruncationIsRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        const RgbImage picture = asymmetricPicture(40, 30);
        for (const char *suffix : {".jpg", ".png", ".bmp", ".webp"})
            QTest::newRow(suffix) << encoded(picture, suffix);
        QTest::newRow("tiff") << tiffWithOrientation(picture, 1, 8);
        QTest::newRow("exif") << jpegWithOrientation(picture, 6);
    }

    void everyTruncationIsRefused()
    {
        QFETCH(QByteArray, file);
        QCOMPARE(reasonFor(file), QStringLiteral("decoded"));
        const qsizetype step = qMax<qsizetype>(1, file.size() / 200);
        for (qsizetype length = 0; length < file.size(); length += step)
            QVERIFY2(reasonFor(file.left(length)).startsWith(QStringLiteral("unreadable: ")), qPrintable(QString::number(length)));
        const QString reason = reasonFor(file.left(file.size() - 1));
        QVERIFY2(reason.contains(QStringLiteral("ends too early")), qPrintable(reason));
    }

    void bytesAfterTheEndAreNoHarm()
    {
        const RgbImage picture = asymmetricPicture(20, 20);
        for (const char *suffix : {".jpg", ".png", ".bmp", ".webp"})
            QCOMPARE(reasonFor(encoded(picture, suffix) + QByteArray("trailer\xff\xd8 of a camera")), QStringLiteral("decoded"));
    }

    void hugeImagesAreRefusedBeforeDecoding()
    {
        TAXON_VERIFY_ERROR(readImageInfo(pngHeader(30'000, 30'000)), ErrorCode::Unreadable);
        QCOMPARE(reasonFor(pngHeader(30'000, 30'000)),
            QStringLiteral("unreadable: %1 × %1 pixels are more than the 256 megapixels that Taxon reads.").arg(QLocale().toString(30'000)));
        TAXON_VERIFY_ERROR(decodeImage(pngHeader(0, 5)), ErrorCode::Unreadable);
        TAXON_VERIFY_ERROR(decodeImage(pngHeader(0x7fffffff, 0x7fffffff)), ErrorCode::Unreadable);
    }

    void whatIsNoImageIsSaidSo()
    {
        QCOMPARE(reasonFor({}), QStringLiteral("unreadable: The file is empty."));
        QVERIFY(reasonFor("just some words\n").contains(QStringLiteral("not an image that Taxon reads")));
        TAXON_VERIFY_ERROR(decodeImageFile(QStringLiteral("/nowhere/a.png")), ErrorCode::NotFound);
    }

    void damagedFilesThrowOnlyErrors()
    {
        const RgbImage picture = asymmetricPicture(24, 18);
        const QByteArray files[] = {jpegWithOrientation(picture, 3), pngWithOrientation(picture, 5), encoded(picture, ".bmp"),
            webpWithOrientation(picture, 2), tiffWithOrientation(picture, 8, 8)};
        Random random(5);
        for (const QByteArray &file : files) {
            for (int round = 0; round < 60; ++round) {
                QByteArray damaged = file;
                for (int i = 0; i < 3; ++i) // the first 200 bytes hold the structure
                    damaged[qsizetype(random.below(std::uint64_t(qMin<qsizetype>(damaged.size(), 200))))] = char(random());
                reasonFor(damaged);
            }
        }
    }

    void sixteenBitsAreRoundedToEight()
    {
        const DecodedImage decoded = decodeImage(tiffWithOrientation(asymmetricPicture(9, 9), 1, 16));
        QVERIFY(decoded.image.pixels == asymmetricPicture(9, 9).pixels);
    }

    void previewsAreSmallAndUpright()
    {
        const RgbImage preview = decodeReduced(jpegWithOrientation(asymmetricPicture(320, 160), 6), 40);
        QCOMPARE(preview.width, 40);
        QCOMPARE(preview.height, 80);
        QVERIFY(preview.pixels[1] > 200); // top left is the bottom left of the stored picture: green is large
        QCOMPARE(decodeReduced(jpegWithOrientation(asymmetricPicture(320, 160), 1), 41).height, 80);
        QCOMPARE(decodeReduced(encoded(asymmetricPicture(320, 160), ".png"), 40).width, 320);
    }

    void manyThreadsMayDecode()
    {
        const QByteArray file = jpegWithOrientation(asymmetricPicture(50, 40), 6);
        const RgbImage expected = decodeImage(file).image;
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&] {
                    for (int round = 0; round < 25; ++round)
                        wrong += decodeImage(file).image.pixels != expected.pixels;
                });
            }
        }
        QCOMPARE(wrong.load(), 0);
    }

    void phonePhotographsComeUpright()
    {
        TAXON_SKIP_WITHOUT_SHARED("data/images/sign_digits");
        const QDir folder(sharedPath(QStringLiteral("data/images/sign_digits/7")));
        const QStringList photographs = folder.entryList({QStringLiteral("IMG_5*.JPG")});
        QVERIFY(photographs.size() >= 3);
        QVERIFY(photographs.contains(QStringLiteral("IMG_5874.JPG")));
        QCOMPARE(readImageInfo(readFile(folder.filePath(QStringLiteral("IMG_5874.JPG")))).orientation, 6);
    }
};

QTEST_GUILESS_MAIN(DecodeTest)
#include "decode_test.moc"
