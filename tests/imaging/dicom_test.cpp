#include "core/base/error.h"
#include "core/imaging/display.h"
#include "core/imaging/pixel_image.h"
#include "tests/imaging/dicom_files.h"
#include "tests/imaging/image_files.h"
#include "tests/support/test_support.h"

#include <QTest>

#include <cmath>

using namespace taxon;
using namespace taxon::test;

namespace {

/// A 12-bit CT slice of four pixels: -1000, 0, 40 and 3095 Hounsfield units.
DicomPicture slice()
{
    DicomPicture picture{.width = 4, .height = 1, .stored = 12};
    picture.slope = "1";
    picture.intercept = "-1000";
    picture.center = "40\\300";
    picture.windowWidth = "400\\1500";
    picture.pixels = words({0, 1'000, 1'040, 4'095});
    return picture;
}

QList<int> grays(const QByteArray &file)
{
    QList<int> result;
    const RgbImage image = decodeImage(file).image;
    for (std::size_t i = 0; i < image.pixels.size(); i += 3)
        result.append(image.pixels[i]);
    return result;
}

/// y by the standard's formula, PS3.3 C.11.2.1.2.1.
int byStandard(double x, double center, double width)
{
    if (x <= center - 0.5 - (width - 1) / 2)
        return 0;
    if (x > center - 0.5 + (width - 1) / 2)
        return 255;
    return int(std::lround(((x - (center - 0.5)) / (width - 1) + 0.5) * 255));
}

} // namespace

class DicomTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesAreRescaledAndTheFirstWindowCounts()
    {
        const QByteArray file = dicomFile(slice());
        const PixelImage image = decodePixelImage(file);
        QCOMPARE(image.value(0, 0, 0), -1'000.0);
        QCOMPARE(image.value(2, 0, 0), 40.0);
        QCOMPARE(image.value(3, 0, 0), 3'095.0);
        QList<int> expected;
        for (const double value : {-1'000.0, 0.0, 40.0, 3'095.0})
            expected.append(byStandard(value, 40, 400));
        QCOMPARE(grays(file), expected);
        QVERIFY(renderedWhole(image).pixels == decodeImage(file).image.pixels);
    }

    void theHeaderSaysSizeDepthAndFrames()
    {
        DicomPicture picture = slice();
        picture.frames = 3;
        picture.pixels = picture.pixels + words({1, 2, 3, 4}) + words({5, 6, 7, 8});
        const ImageInfo info = readImageInfo(dicomFile(picture));
        QCOMPARE(info.format, QStringLiteral("dicom"));
        QCOMPARE(info.width, 4);
        QCOMPARE(info.height, 1);
        QCOMPARE(info.channels, 1);
        QCOMPARE(info.bitDepth, 16);
        QCOMPARE(info.frames, 3);
        QCOMPARE(decodePixelImage(dicomFile(picture), 2).value(3, 0, 0), -992.0);
        QCOMPARE(decodePixelImage(dicomFile(picture)).value(3, 0, 0), 3'095.0);
        TAXON_VERIFY_ERROR(decodePixelImage(dicomFile(picture), 3), ErrorCode::Unreadable);
        QVERIFY(imageSuffixes().contains(QStringLiteral("dcm")));
    }

    void monochrome1IsInverted()
    {
        DicomPicture picture = slice();
        const QList<int> plain = grays(dicomFile(picture));
        picture.photometric = "MONOCHROME1";
        const QList<int> inverted = grays(dicomFile(picture));
        for (int i = 0; i < 4; ++i)
            QVERIFY(qAbs(inverted[i] - (255 - plain[i])) <= 1);
        QCOMPARE(decodePixelImage(dicomFile(picture)).value(2, 0, 0), 40.0);
    }

    void signedValuesOfTwelveAndEightBits()
    {
        DicomPicture picture{.width = 3, .height = 1, .stored = 12, .isSigned = true};
        picture.center = "0";
        picture.windowWidth = "2000";
        picture.pixels = words({0x0fff, 0x0800, 0x07ff}); // -1, -2048, 2047 in 12 bits
        const PixelImage image = decodePixelImage(dicomFile(picture));
        QCOMPARE(image.value(0, 0, 0), -1.0);
        QCOMPARE(image.value(1, 0, 0), -2'048.0);
        QCOMPARE(image.value(2, 0, 0), 2'047.0);
        QCOMPARE(grays(dicomFile(picture)), (QList<int>{byStandard(-1, 0, 2'000), 0, 255}));

        DicomPicture small{.width = 2, .height = 1, .allocated = 8, .stored = 8, .isSigned = true};
        small.pixels = QByteArray("\x80\x7f");
        QCOMPARE(decodePixelImage(dicomFile(small)).value(0, 0, 0), -128.0);
        QCOMPARE(grays(dicomFile(small)), (QList<int>{0, 255}));
    }

    void withoutAWindowDeepImagesUseRobustPercentilesAndShallowOnesAllValues()
    {
        DicomPicture picture{.width = 100, .height = 10};
        QList<int> values;
        for (int i = 0; i < 1'000; ++i)
            values.append(i == 0 ? 60'000 : 500 + i % 100);
        picture.pixels = words(values);
        const PixelImage image = decodePixelImage(dicomFile(picture));
        QCOMPARE(image.window, (ValueWindow{500, 599}));

        DicomPicture shallow{.width = 3, .height = 1, .allocated = 8, .stored = 8};
        shallow.pixels = QByteArray("\x0a\x14\x1e", 3);
        QCOMPARE(grays(dicomFile(shallow)), (QList<int>{10, 20, 30}));
    }

    void exactWindowsAndThresholdsFollowTheStandard()
    {
        DicomPicture picture = slice();
        picture.function = "LINEAR_EXACT";
        QCOMPARE(decodePixelImage(dicomFile(picture)).window, (ValueWindow{-160, 240}));
        picture.function.clear();
        picture.center = "40";
        picture.windowWidth = "1";
        QCOMPARE(grays(dicomFile(picture)), (QList<int>{0, 0, 255, 255}));
    }

    void coloursAreReadPixelAndPlaneWise()
    {
        DicomPicture picture{.width = 2, .height = 1, .allocated = 8, .stored = 8, .samples = 3};
        picture.photometric = "RGB";
        picture.pixels = QByteArray("\x01\x02\x03\x04\x05\x06", 6);
        const std::vector<std::uint8_t> expected{1, 2, 3, 4, 5, 6};
        QVERIFY(decodeImage(dicomFile(picture)).image.pixels == expected);
        picture.planar = 1;
        picture.pixels = QByteArray("\x01\x04\x02\x05\x03\x06", 6);
        QVERIFY(decodeImage(dicomFile(picture)).image.pixels == expected);
        picture.planar = 0;
        picture.photometric = "YBR_FULL";
        picture.pixels = QByteArray("\x64\x80\x80\x4c\x55\xff", 6); // a gray and pure red
        const RgbImage converted = decodeImage(dicomFile(picture)).image;
        QCOMPARE(int(converted.pixels[0]), 100);
        QCOMPARE(int(converted.pixels[2]), 100);
        QVERIFY(converted.pixels[3] >= 253 && converted.pixels[4] <= 1 && converted.pixels[5] <= 1);
    }

    void palettesAreResolved()
    {
        DicomPicture picture{.width = 2, .height = 1, .allocated = 8, .stored = 8, .photometric = "PALETTE COLOR"};
        picture.hasPalette = true;
        picture.pixels = QByteArray("\x0a\xc8", 2);
        const std::vector<std::uint8_t> expected{10, 245, 7, 200, 55, 7};
        QVERIFY(decodeImage(dicomFile(picture)).image.pixels == expected);
        QCOMPARE(readImageInfo(dicomFile(picture)).channels, 3);
    }

    void compressedColoursAreReadRight()
    {
        RgbImage flat{16, 16, {}};
        for (int i = 0; i < 256; ++i)
            flat.pixels.insert(flat.pixels.end(), {200, 60, 30});
        DicomPicture picture{.width = 16, .height = 16, .allocated = 8, .stored = 8, .samples = 3};
        picture.transferSyntax = "1.2.840.10008.1.2.4.50"; // JPEG baseline
        picture.photometric = "YBR_FULL_422";
        picture.fragments = {encoded(flat, ".jpg")};
        const RgbImage image = decodeImage(dicomFile(picture)).image;
        QVERIFY(qAbs(image.pixels[0] - 200) <= 3);
        QVERIFY(qAbs(image.pixels[1] - 60) <= 3);
        QVERIFY(qAbs(image.pixels[2] - 30) <= 3);
    }

    void damagedFilesAreRefusedWithASentence()
    {
        const QByteArray whole = dicomFile(slice());
        for (const qsizetype length : {qsizetype(133), qsizetype(200), whole.size() - 30, whole.size() - 2})
            TAXON_VERIFY_ERROR(decodeImage(whole.left(length)), ErrorCode::Unreadable);
        DicomPicture empty = slice();
        empty.pixels.clear();
        TAXON_VERIFY_ERROR(decodeImage(dicomFile(empty)), ErrorCode::Unreadable);
        DicomPicture deep = slice();
        deep.allocated = deep.stored = 32;
        deep.pixels = QByteArray(16, '\1');
        TAXON_VERIFY_ERROR(decodeImage(dicomFile(deep)), ErrorCode::Unreadable);
        DicomPicture vast = slice();
        vast.width = vast.height = 60'000;
        TAXON_VERIFY_ERROR(readImageInfo(dicomFile(vast)), ErrorCode::Unreadable);
        TAXON_VERIFY_ERROR(decodeImage(dicomFile(vast)), ErrorCode::Unreadable);
    }

    void noFlippedByteOfACompressedFrameMakesTheReaderCrash()
    {
        DicomPicture picture{.width = 16, .height = 16, .allocated = 8, .stored = 8, .samples = 3};
        picture.transferSyntax = "1.2.840.10008.1.2.4.50";
        picture.photometric = "YBR_FULL_422";
        picture.fragments = {encoded(asymmetricPicture(16, 16), ".jpg")};
        const QByteArray whole = dicomFile(picture);
        for (qsizetype at = whole.size() - picture.fragments.constFirst().size() - 20; at < whole.size(); at += 7) {
            QByteArray damaged = whole;
            damaged[at] = char(damaged[at] ^ 0xff);
            try {
                decodeImage(damaged);
            } catch (const Error &error) {
                QCOMPARE(errorCodeName(error.code()), errorCodeName(ErrorCode::Unreadable));
            }
        }
    }

    void noFlippedByteMakesTheReaderCrash()
    {
        const QByteArray whole = dicomFile(slice());
        for (qsizetype at = 132; at < whole.size(); ++at) {
            QByteArray damaged = whole;
            damaged[at] = char(damaged[at] ^ 0xff);
            try {
                decodeImage(damaged);
            } catch (const Error &error) {
                QCOMPARE(errorCodeName(error.code()), errorCodeName(ErrorCode::Unreadable));
            }
        }
    }
};

QTEST_GUILESS_MAIN(DicomTest)
#include "dicom_test.moc"
