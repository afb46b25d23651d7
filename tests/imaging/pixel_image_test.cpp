#include "core/base/error.h"
#include "core/base/files.h"
#include "core/imaging/display.h"
#include "core/imaging/pixel_image.h"
#include "core/imaging/pyramid.h"
#include "tests/imaging/dicom_files.h"
#include "tests/imaging/image_files.h"
#include "tests/support/test_support.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <cmath>
#include <functional>

using namespace taxon;
using namespace taxon::test;

namespace {

/// 32-bit pixels of a part, as the view gets them.
std::vector<std::uint8_t> drawn(const Pyramid &pyramid, const ScreenPart &part, const ImageDisplay &display = {})
{
    std::vector<std::uint8_t> pixels(std::size_t(part.width) * std::size_t(part.height) * 4);
    render(pyramid, part, displayTable(pyramid.image(), display), display.channel, pixels.data(), part.width * 4);
    return pixels;
}

std::vector<std::uint8_t> rgbOf(const std::vector<std::uint8_t> &bgrx)
{
    std::vector<std::uint8_t> rgb;
    for (std::size_t i = 0; i < bgrx.size(); i += 4)
        rgb.insert(rgb.end(), {bgrx[i + 2], bgrx[i + 1], bgrx[i]});
    return rgb;
}

void verifySamePixels(const QByteArray &file)
{
    const DecodedImage decoded = decodeImage(file);
    PixelImage image = decodePixelImage(file);
    QCOMPARE(image.width, decoded.image.width);
    QCOMPARE(image.height, decoded.image.height);
    QCOMPARE(image.info.width, decoded.info.width);
    QVERIFY(renderedWhole(image).pixels == decoded.image.pixels);
    // And so does the view at one screen pixel an image pixel.
    const Pyramid pyramid(std::move(image));
    const ScreenPart whole{0, 0, 1, pyramid.width(), pyramid.height()};
    QVERIFY(rgbOf(drawn(pyramid, whole)) == decoded.image.pixels);
}

PixelImage gray16(int width, int height, const std::function<int(int, int)> &valueAt)
{
    PixelImage image;
    image.width = image.info.width = width;
    image.height = image.info.height = height;
    image.bits = 16;
    image.window = {0, 65535};
    image.bytes.resize(std::size_t(width) * std::size_t(height) * 2);
    auto *codes = reinterpret_cast<std::uint16_t *>(image.bytes.data());
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            *codes++ = std::uint16_t(valueAt(x, y));
    return image;
}

/// Two TIFF pages of different size, the second after the first.
QByteArray twoPages(const RgbImage &first, const RgbImage &second)
{
    QByteArray file = tiffWithOrientation(first, 1, 8);
    file.append(QByteArray(file.size() % 2, '\0'));
    QByteArray page = tiffWithOrientation(second, 6, 16);
    const auto shift = quint32(file.size());
    const auto move = [&](qsizetype at) {
        const quint32 moved = qFromLittleEndian<quint32>(page.constData() + at) + shift;
        qToLittleEndian(moved, page.data() + at);
    };
    for (int entry = 0; entry < 10; ++entry) {
        const qsizetype at = 10 + entry * 12;
        const auto tag = qFromLittleEndian<quint16>(page.constData() + at);
        if (tag == 258 || tag == 273) // bits a sample, where the pixels are
            move(at + 8);
    }
    qToLittleEndian<quint32>(shift + 8, file.data() + 10 + 10 * 12); // the first page's link
    return file + page;
}

} // namespace

class PixelImageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theViewAndTrainingSeeTheSamePixelsInEveryOrientation()
    {
        const RgbImage picture = asymmetricPicture(37, 23);
        for (int orientation = 1; orientation <= 8; ++orientation) {
            verifySamePixels(jpegWithOrientation(picture, orientation));
            verifySamePixels(pngWithOrientation(picture, orientation));
            verifySamePixels(webpWithOrientation(picture, orientation));
            verifySamePixels(tiffWithOrientation(picture, orientation, 8));
            verifySamePixels(tiffWithOrientation(picture, orientation, 16));
        }
    }

    void everySixteenBitValueIsReducedAsInTraining()
    {
        const PixelImage all = gray16(256, 256, [](int x, int y) { return y * 256 + x; });
        const RgbImage rendered = renderedWhole(all);
        for (int value = 0; value < 65536; ++value)
            QCOMPARE(int(rendered.pixels[std::size_t(value) * 3]), int(std::lround(value / 257.0)));
    }

    void cmykJpegPaletteAndSixteenBitPngFilesAgreeToo()
    {
        const QString python = pythonWith({QStringLiteral("PIL"), QStringLiteral("numpy")});
        if (python.isEmpty())
            QSKIP("needs Pillow and NumPy");
        const QTemporaryDir folder;
        const QString program = QStringLiteral(
            "import sys, numpy as np\nfrom PIL import Image\nd = sys.argv[1]\n"
            "a = np.arange(60 * 40 * 4, dtype=np.uint32).reshape(40, 60, 4)\n"
            "Image.fromarray((a % 251).astype(np.uint8), 'CMYK').save(d + '/cmyk.jpg')\n"
            "Image.fromarray((a % 241).astype(np.uint8)[:, :, :3].copy()).quantize(16).save(d + '/palette.png')\n"
            "Image.fromarray((a[:, :, 0] * 7 % 65536).astype(np.uint16)).save(d + '/gray16.png')\n"
            "Image.fromarray((a[:, :, 0] * 7 % 65536).astype(np.uint16)).save(d + '/gray16.tif')\n"
            "Image.fromarray((a % 239).astype(np.uint8), 'RGBA').save(d + '/alpha.png')\n"
            "p = [Image.fromarray(((a[:, :, 0] * k) % 256).astype(np.uint8)) for k in (1, 2, 3)]\n"
            "p[0].save(d + '/pages.tif', save_all=True, append_images=p[1:], compression='tiff_lzw')\n");
        QCOMPARE(runProcess(python, {QStringLiteral("-c"), program, folder.path()}).exitCode, 0);
        for (const char *name : {"cmyk.jpg", "palette.png", "gray16.png", "gray16.tif", "alpha.png", "pages.tif"})
            verifySamePixels(readFile(folder.filePath(QString::fromLatin1(name))));

        const PixelImage deep = decodePixelImage(readFile(folder.filePath(QStringLiteral("gray16.png"))));
        QCOMPARE(deep.value(59, 39, 0), double((59 + 39 * 60) * 4 * 7 % 65536));
        const QByteArray pages = readFile(folder.filePath(QStringLiteral("pages.tif")));
        QCOMPARE(readImageInfo(pages).frames, 3);
        for (int page = 0; page < 3; ++page)
            QCOMPARE(decodePixelImage(pages, page).code(5, 1, 0), (5 + 60) * 4 * (page + 1) % 256);
        TAXON_VERIFY_ERROR(decodePixelImage(pages, 3), ErrorCode::Unreadable);
    }

    void aPageHasItsOwnSizeDepthAndOrientation()
    {
        const RgbImage first = asymmetricPicture(9, 5);
        const RgbImage second = asymmetricPicture(12, 7);
        const QByteArray file = twoPages(first, second);
        QCOMPARE(readImageInfo(file).frames, 2);
        QVERIFY(decodeImage(file).image.pixels == first.pixels);
        const PixelImage page = decodePixelImage(file, 1);
        QCOMPARE(page.bits, 16);
        QCOMPARE(page.width, 7);
        QVERIFY(renderedWhole(page).pixels == turnedBy(6, second).pixels);
    }

    void aChainOfPagesThatBitesItsTailEnds()
    {
        QByteArray file = tiffWithOrientation(asymmetricPicture(4, 4), 1, 8);
        qToLittleEndian<quint32>(8, file.data() + 10 + 10 * 12);
        QCOMPARE(readImageInfo(file).frames, 1);
        qToLittleEndian<quint32>(0xfffffff0, file.data() + 10 + 10 * 12);
        QCOMPARE(readImageInfo(file).frames, 1);
        QVERIFY(!decodeImage(file).image.isEmpty());
    }

    void theAutomaticWindowIgnoresSingleBrightPixels()
    {
        const PixelImage image = gray16(100, 100, [](int x, int y) {
            if (y == 0 && x < 20)
                return 60'000; // 0.2 %
            return 1'000 + x;
        });
        const ValueWindow window = robustWindow(image, codeHistogram(image));
        QCOMPARE(window.low, 1'000.0);
        QCOMPARE(window.high, 1'099.0);
        const PixelImage flat = gray16(10, 10, [](int, int) { return 7; });
        QCOMPARE(robustWindow(flat, codeHistogram(flat)), (ValueWindow{7, 8}));
    }

    void theDisplayChangesBrightnessAsItSays()
    {
        const PixelImage image = gray16(4, 1, [](int x, int) { return x * 1'000; });
        ImageDisplay display;
        display.window = ValueWindow{1'000, 3'000};
        const auto at = [&](int value) { return int(displayTable(image, display)[std::size_t(value)]); };
        QCOMPARE(at(0), 0);
        QCOMPARE(at(1'000), 0);
        QCOMPARE(at(2'000), 128);
        QCOMPARE(at(3'000), 255);
        QCOMPARE(at(65'535), 255);
        display.gamma = 2;
        QCOMPARE(at(1'500), 128); // √0.25
        display.gamma = 1;
        display.isInverted = true;
        QCOMPARE(at(3'000), 0);
        display.isInverted = false;
        display.contrast = 2;
        QCOMPARE(at(1'500), 0);
        display.contrast = 1;
        display.brightness = 0.5;
        QCOMPARE(at(1'500), 191);
    }

    void singleChannelsAreShownGray()
    {
        PixelImage image = decodePixelImage(encoded(asymmetricPicture(8, 8), ".png"));
        const int red = image.code(5, 3, 0), green = image.code(5, 3, 1), blue = image.code(5, 3, 2);
        const Pyramid pyramid(std::move(image));
        const auto shown = [&](DisplayChannel channel) {
            ImageDisplay display;
            display.channel = channel;
            const auto pixel = drawn(pyramid, {5, 3, 1, 1, 1}, display);
            return QList<int>{pixel[0], pixel[1], pixel[2]};
        };
        QCOMPARE(shown(DisplayChannel::Red), (QList<int>{red, red, red}));
        QCOMPARE(shown(DisplayChannel::Green), (QList<int>{green, green, green}));
        QCOMPARE(shown(DisplayChannel::Blue), (QList<int>{blue, blue, blue}));
        QCOMPARE(shown(DisplayChannel::All), (QList<int>{blue, green, red}));
        const int gray = shown(DisplayChannel::Luminance).constFirst();
        QVERIFY(qAbs(gray - (0.299 * red + 0.587 * green + 0.114 * blue)) <= 0.5);
    }

    void theDescriptionNamesOnlyWhatDiffers()
    {
        QCOMPARE(describeDisplay({}, {0, 255}), QString());
        ImageDisplay display;
        display.window = ValueWindow{0, 1'200};
        display.isInverted = true;
        display.gamma = 1.5;
        QCOMPARE(describeDisplay(display, *display.window, 2),
            QStringLiteral(R"({"frame":3,"gamma":1.5,"inverted":true,"level":600,"window":1200})"));
        ImageDisplay channel;
        channel.channel = DisplayChannel::Red;
        QCOMPARE(describeDisplay(channel, {0, 255}), QStringLiteral(R"({"channel":"red"})"));
    }

    void enlargedPixelsAreSquaresAndReducedOnesAverages()
    {
        const Pyramid pyramid(gray16(2'048, 1'024, [](int x, int) { return x % 2 == 0 ? 0 : 65'535; }));
        QVERIFY(pyramid.isWhole());
        const auto large = drawn(pyramid, {100, 50, 16, 32, 16});
        QCOMPARE(int(large[0]), 0);
        QCOMPARE(int(large[15 * 4]), 0);
        QCOMPARE(int(large[16 * 4]), 255);
        const auto small = drawn(pyramid, {0, 0, 0.25, 512, 256});
        QVERIFY(qAbs(int(small[(100 * 512 + 256) * 4]) - 128) <= 1);
        // A part of the view is the same as that part of the whole.
        const auto part = drawn(pyramid, {400, 200, 0.25, 64, 64});
        QCOMPARE(int(part[0]), int(small[(50 * 512 + 100) * 4]));
    }

    void aReducedPictureStandsWhereTheWholeOneWill()
    {
        const RgbImage picture = asymmetricPicture(1'600, 1'200);
        const QByteArray file = encoded(picture, ".jpg");
        const Pyramid whole(decodePixelImage(file));
        const Pyramid preview(decodeReduced(file, 200), readImageInfo(file));
        QVERIFY(!preview.isWhole());
        QCOMPARE(preview.width(), 1'600);
        QCOMPARE(preview.levelFor(0.25).scale, 4);
        const auto a = drawn(whole, {0, 0, 0.25, 400, 300});
        const auto b = drawn(preview, {0, 0, 0.25, 400, 300});
        qint64 difference = 0;
        for (std::size_t i = 0; i < a.size(); ++i)
            difference += qAbs(int(a[i]) - int(b[i]));
        QVERIFY(double(difference) / double(a.size()) < 3);
    }
};

QTEST_GUILESS_MAIN(PixelImageTest)
#include "pixel_image_test.moc"
