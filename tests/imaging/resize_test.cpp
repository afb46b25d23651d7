#include "core/imaging/decode.h"
#include "core/imaging/preprocessing.h"
#include "tests/support/test_support.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/random.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

RgbImage noise(int width, int height, std::uint64_t seed)
{
    Random random(seed);
    RgbImage image{width, height, std::vector<std::uint8_t>(size_t(width) * size_t(height) * 3)};
    for (std::uint8_t &value : image.pixels)
        value = std::uint8_t(random.below(4) == 0 ? (random() & 1) * 255 : random()); // extremes overshoot
    return image;
}

// Makes JPEG files of several kinds and prepares them as the description of a reduced decode says: FOLDER SIDE.
const QString kPillowDraft = QStringLiteral(R"(
import os, random, sys
from PIL import Image, ImageOps
folder, size = sys.argv[1], int(sys.argv[2])
random.seed(7)
def picture(width, height):
    small = Image.frombytes("RGB", (width // 9 + 1, height // 9 + 1), random.randbytes((width // 9 + 1) * (height // 9 + 1) * 3))
    return small.resize((width, height), Image.BICUBIC)
kinds = [(416, 416, {}), (401, 613, {"progressive": True}), (1203, 790, {"subsampling": 0}), (333, 2000, {"quality": 60}), (90, 90, {})]
files = [(picture(w, h), o) for w, h, o in kinds] + [(picture(700, 500).convert("L"), {}), (picture(700, 500).convert("CMYK"), {})]
turned = Image.Exif()
turned[274] = 6
files.append((picture(640, 433), {"exif": turned}))
side = (3 * size + 1) // 2
with open(folder + "/out", "wb") as out:
    for number, (image, options) in enumerate(files):
        path = f"{folder}/{number}.jpg"
        image.save(path, **options)
        with Image.open(path) as file:
            if file.mode != "CMYK":
                file.draft("RGB", (side, side))
            rgb = ImageOps.exif_transpose(file).convert("RGB")
        short = min(rgb.size)
        w, h = (int(size * length / short) for length in rgb.size)
        left, top = round((w - size) / 2), round((h - size) / 2)
        out.write(rgb.resize((w, h), Image.BILINEAR).crop((left, top, left + size, top + size)).tobytes())
)");

QByteArray bytesOf(const RgbImage &image)
{
    return {reinterpret_cast<const char *>(image.pixels.data()), qsizetype(image.pixels.size())};
}

const QString kTorchvision = QStringLiteral(R"(
import sys
from PIL import Image
from torchvision.transforms import Compose, Resize, CenterCrop, InterpolationMode as M
source, target = open(sys.argv[1], 'rb'), open(sys.argv[2], 'wb')
numbers = [int(v) for v in sys.argv[3:]]
for size in zip(numbers[::2], numbers[1::2]):
    image = Image.frombytes('RGB', size, source.read(size[0] * size[1] * 3))
    for side in (64, 63, 96):
        for mode in (M.BILINEAR, M.BICUBIC):
            target.write(Compose([Resize(side, mode), CenterCrop(side)])(image).tobytes())
)");

/// Resized and pasted on black; where a side would be rounded to none, and only there, Pillow's own ImageOps.pad refuses.
const QString kLetterbox = QStringLiteral(R"(
import sys
from PIL import Image, ImageOps
a = sys.argv
w, h = int(a[3]), int(a[4])
image = Image.frombytes('RGB', (w, h), open(a[1], 'rb').read())
with open(a[2], 'wb') as target:
    for side in (64, 63, 96):
        for mode in (Image.BILINEAR, Image.BICUBIC):
            inside = (max(1, round(w / max(w, h) * side)), max(1, round(h / max(w, h) * side)))
            square = Image.new('RGB', (side, side))
            square.paste(image.resize(inside, mode), (round((side - inside[0]) / 2), round((side - inside[1]) / 2)))
            if min(w, h) > 5:
                assert square.tobytes() == ImageOps.pad(image, (side, side), mode).tobytes()
            target.write(square.tobytes())
)");

/// Runs a Python program on raw pixels; its arguments after the two paths are `numbers`.
QByteArray askPython(const QString &python, const QString &program, const RgbImage &image, const QStringList &numbers)
{
    const QTemporaryDir folder;
    writeFileAtomically(folder.filePath(QStringLiteral("in")), bytesOf(image));
    const ProcessResult result = runProcess(python, QStringList{QStringLiteral("-c"), program, folder.filePath(QStringLiteral("in")),
        folder.filePath(QStringLiteral("out")), QString::number(image.width), QString::number(image.height)} + numbers);
    return result.exitCode == 0 ? readFile(folder.filePath(QStringLiteral("out"))) : result.standardError;
}

} // namespace

class ResizeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pixelsAreThoseOfPillow_data()
    {
        QTest::addColumn<QSize>("from");
        for (const QSize size : {QSize(64, 64), QSize(33, 47), QSize(150, 99), QSize(1, 7), QSize(301, 2)})
            QTest::addRow("%d x %d", size.width(), size.height()) << size;
    }

    void pixelsAreThoseOfPillow()
    {
        QFETCH(QSize, from);
        const QString python = pythonWith({QStringLiteral("PIL")});
        if (python.isEmpty())
            QSKIP("needs Pillow");
        const RgbImage image = noise(from.width(), from.height(), 3);
        const QList<QSize> sizes{{64, 64}, {32, 32}, {31, 17}, {128, 200}, {65, 63}, {1, 1}, from, {from.width(), 40}, {40, from.height()}};
        QStringList numbers;
        QByteArray ours;
        for (const QSize size : sizes) {
            numbers += {QString::number(size.width()), QString::number(size.height())};
            for (const ResizeFilter filter : {ResizeFilter::Bilinear, ResizeFilter::Bicubic})
                ours += bytesOf(resizeAntialiased(image, size.width(), size.height(), filter));
        }
        const QString program = QStringLiteral(
            "import sys\nfrom PIL import Image\na = sys.argv\nw, h = int(a[3]), int(a[4])\n"
            "image = Image.frombytes('RGB', (w, h), open(a[1], 'rb').read())\nn = [int(v) for v in a[5:]]\n"
            "open(a[2], 'wb').write(b''.join(image.resize(s, f).tobytes() for s in zip(n[::2], n[1::2])"
            " for f in (Image.BILINEAR, Image.BICUBIC)))\n");
        const QByteArray theirs = askPython(python, program, image, numbers);
        QCOMPARE(ours.size(), theirs.size());
        QVERIFY(ours == theirs);
    }

    void preparedPixelsAreThoseOfTorchvision()
    {
        const QString python = pythonWith({QStringLiteral("PIL")});
        if (python.isEmpty())
            QSKIP("needs Pillow and torchvision");
        // One process for all: importing torchvision takes seconds.
        const QList<QSize> from{{100, 100}, {133, 100}, {100, 134}, {64, 301}, {200, 37}, {31, 32}};
        const QTemporaryDir folder;
        QByteArray theirsIn;
        QByteArray ours;
        QStringList arguments{QStringLiteral("-c"), kTorchvision, folder.filePath(QStringLiteral("in")), folder.filePath(QStringLiteral("out"))};
        for (const QSize size : from) {
            const RgbImage image = noise(size.width(), size.height(), 4);
            theirsIn += bytesOf(image);
            arguments += {QString::number(size.width()), QString::number(size.height())};
            for (const int side : {64, 63, 96}) {
                for (const ResizeFilter filter : {ResizeFilter::Bilinear, ResizeFilter::Bicubic})
                    ours += bytesOf(prepare(image, {side, filter}));
            }
        }
        writeFileAtomically(arguments.at(2), theirsIn);
        const ProcessResult result = runProcess(python, arguments);
        if (result.standardError.contains("ModuleNotFoundError"))
            QSKIP("needs torchvision");
        QVERIFY2(result.exitCode == 0, result.standardError.constData());
        const QByteArray theirs = readFile(arguments.at(3));
        QCOMPARE(ours.size(), theirs.size());
        QVERIFY(ours == theirs);
    }

    void letterboxedPixelsAreThoseOfPillow_data()
    {
        QTest::addColumn<QSize>("from");
        for (const QSize size : {QSize(100, 100), QSize(64, 64), QSize(301, 64), QSize(37, 200), QSize(31, 32), QSize(133, 100), QSize(1, 200), QSize(200, 1), QSize(1, 1)})
            QTest::addRow("%d x %d", size.width(), size.height()) << size;
    }

    void letterboxedPixelsAreThoseOfPillow()
    {
        QFETCH(QSize, from);
        const QString python = pythonWith({QStringLiteral("PIL")});
        if (python.isEmpty())
            QSKIP("needs Pillow");
        const RgbImage image = noise(from.width(), from.height(), 7);
        QByteArray ours;
        for (const int side : {64, 63, 96})
            for (const ResizeFilter filter : {ResizeFilter::Bilinear, ResizeFilter::Bicubic})
                ours += bytesOf(prepare(image, {.size = side, .filter = filter, .fit = ImageFit::Letterbox}));
        const QByteArray theirs = askPython(python, kLetterbox, image, {});
        QVERIFY2(ours.size() == theirs.size(), theirs.first(std::min<qsizetype>(theirs.size(), 2000)).constData());
        QVERIFY(ours == theirs);
    }

    void aSquareImageIsTheSameEitherWay()
    {
        const RgbImage image = noise(77, 77, 8);
        QVERIFY(prepare(image, {.size = 32}).pixels == prepare(image, {.size = 32, .fit = ImageFit::Letterbox}).pixels);
    }

    void aWindowIsAPartOfTheWhole()
    {
        const RgbImage image = noise(90, 70, 5);
        const RgbImage whole = resizeAntialiased(image, 50, 40, ResizeFilter::Bicubic);
        const RgbImage part = resizeAntialiased(image, 50, 40, ResizeFilter::Bicubic, {7, 11, 20, 13});
        for (int y = 0; y < 13; ++y) {
            const auto row = whole.pixels.begin() + ((y + 11) * 50 + 7) * 3;
            QVERIFY(std::equal(row, row + 60, part.pixels.begin() + y * 60));
        }
    }

    void anExtremelyLongImageIsPreparedWithoutItsWholeLength()
    {
        Preprocessing preprocessing;
        preprocessing.size = 1024;
        const RgbImage prepared = prepare(noise(1, 100'000, 6), preprocessing); // the whole would be 1024 × 102 million
        QCOMPARE(prepared.width, 1024);
        QCOMPARE(prepared.height, 1024);
    }

    void aReducedDecodeIsPillowsDraft_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("128") << 128;
        QTest::newRow("33") << 33; // down to an eighth
    }

    void aReducedDecodeIsPillowsDraft()
    {
        QFETCH(const int, size);
        const QString python = pythonWith({QStringLiteral("PIL")});
        if (python.isEmpty())
            QSKIP("needs Pillow");
        const QTemporaryDir folder;
        const ProcessResult made = runProcess(python, {QStringLiteral("-c"), kPillowDraft, folder.path(), QString::number(size)});
        QVERIFY2(made.exitCode == 0, made.standardError.constData());
        const QByteArray theirs = readFile(folder.filePath(QStringLiteral("out")));
        const qsizetype bytes = qsizetype(size) * size * 3;
        constexpr int kCmyk = 6; // always whole
        int differentFromFull = 0;
        for (int i = 0; i < 8; ++i) {
            const QByteArray file = readFile(folder.filePath(QStringLiteral("%1.jpg").arg(i)));
            const QByteArray ours = bytesOf(prepareFile(file, {.size = size}));
            if (i != kCmyk)
                QVERIFY2(ours == theirs.mid(i * bytes, bytes), qPrintable(QString::number(i)));
            const QByteArray full = bytesOf(prepareFile(file, {.size = size, .decode = JpegDecode::Full}));
            QCOMPARE(full, bytesOf(prepare(decodeImage(file).image, {.size = size})));
            differentFromFull += ours != full ? 1 : 0;
        }
        QCOMPARE(differentFromFull, size == 128 ? 5 : 6); // whole: CMYK, 90 × 90, and at 128 the one of 333 × 2000
    }

    void descriptionSurvivesTheRoundTrip()
    {
        Preprocessing preprocessing;
        preprocessing.size = 96;
        preprocessing.filter = ResizeFilter::Bicubic;
        preprocessing.mean = {0.5F, 0.25F, 0.1F};
        const Preprocessing back = Preprocessing::fromJson(preprocessing.toJson());
        QCOMPARE(back.size, 96);
        QVERIFY(back.filter == ResizeFilter::Bicubic);
        QVERIFY(back.mean == preprocessing.mean);
        QVERIFY(back.std == preprocessing.std);
        QVERIFY(back.decode == JpegDecode::Reduced);
        QVERIFY(preprocessing.toJson().value(QStringLiteral("decode")).toString().contains(QStringLiteral("(144, 144)")));
        preprocessing.decode = JpegDecode::Full;
        QVERIFY(Preprocessing::fromJson(preprocessing.toJson()).decode == JpegDecode::Full);
        QCOMPARE(preprocessing.toJson().value(QStringLiteral("mean")).toArray().at(0).toDouble(), 0.5);
        for (const ImageFit fit : {ImageFit::Crop, ImageFit::Letterbox}) {
            preprocessing.fit = fit;
            QVERIFY(Preprocessing::fromJson(preprocessing.toJson()).fit == fit);
        }
    }

    void aDescriptionWithoutAFitMeansTheCrop()
    {
        QJsonObject json = Preprocessing().toJson();
        json.remove(QStringLiteral("fit"));
        QVERIFY(Preprocessing::fromJson(json).fit == ImageFit::Crop);
        json.insert(QStringLiteral("fit"), QStringLiteral("letterbox")); // its steps are those of the crop
        TAXON_VERIFY_ERROR(Preprocessing::fromJson(json), ErrorCode::Corrupt);
    }

    void theDescriptionOfALetterboxSaysItsSteps()
    {
        const QJsonObject json = Preprocessing{.fit = ImageFit::Letterbox}.toJson();
        QCOMPARE(json.value(QStringLiteral("fill")).toArray(), (QJsonArray{0, 0, 0}));
        QVERIFY(json.value(QStringLiteral("resize")).toString().startsWith(QStringLiteral("long side to size")));
        QVERIFY(json.contains(QStringLiteral("pad")) && !json.contains(QStringLiteral("crop")));
    }

    void descriptionsThatAreNotFollowedAreRefused_data()
    {
        QTest::addColumn<ImageFit>("fit");
        QTest::newRow("crop") << ImageFit::Crop;
        QTest::newRow("letterbox") << ImageFit::Letterbox;
    }

    void descriptionsThatAreNotFollowedAreRefused()
    {
        QFETCH(const ImageFit, fit);
        const QJsonObject good = Preprocessing{.fit = fit}.toJson();
        for (const QString &key : good.keys()) {
            QJsonObject missing = good;
            missing.remove(key);
            if (key == u"decode")
                QVERIFY(Preprocessing::fromJson(missing).decode == JpegDecode::Full); // as it was before there was a choice
            else if (key != u"fit" || fit != ImageFit::Crop)
                TAXON_VERIFY_ERROR(Preprocessing::fromJson(missing), ErrorCode::Corrupt);
            QJsonObject other = good;
            other.insert(key, QStringLiteral("something else"));
            TAXON_VERIFY_ERROR(Preprocessing::fromJson(other), ErrorCode::Corrupt);
        }
        QJsonObject tooLarge = good;
        tooLarge.insert(QStringLiteral("size"), 5000);
        TAXON_VERIFY_ERROR(Preprocessing::fromJson(tooLarge), ErrorCode::Corrupt);
        QJsonObject zero = good;
        zero.insert(QStringLiteral("std"), QJsonArray{0, 1, 1});
        TAXON_VERIFY_ERROR(Preprocessing::fromJson(zero), ErrorCode::Corrupt);
    }
};

QTEST_GUILESS_MAIN(ResizeTest)
#include "resize_test.moc"
