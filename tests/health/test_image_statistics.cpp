#include "core/base/error.h"
#include "core/base/random.h"
#include "core/health/image_statistics.h"
#include "core/health/measurement_cache.h"
#include "tests/support/small_file_system.h"
#include "tests/support/test_support.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace taxon;
using Access = MeasurementCache::Access;

namespace {

RgbImage imageOf(const cv::Mat &rgb)
{
    return {rgb.cols, rgb.rows, {rgb.data, rgb.data + rgb.total() * 3}};
}

cv::Mat noise(int width, int height)
{
    Random random(3);
    cv::Mat image(height, width, CV_8UC3);
    for (std::size_t i = 0; i < image.total() * 3; ++i)
        image.data[i] = uchar(random.below(256));
    return image;
}

QString contentNamed(int number)
{
    return QStringLiteral("%1").arg(number, 64, 16, QLatin1Char('0'));
}

bool isNear(float a, double b)
{
    return std::abs(double(a) - b) < 1e-4;
}

} // namespace

class TestImageStatistics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNumbersAreThoseOfOpenCV()
    {
        cv::Mat image = noise(90, 60);
        cv::GaussianBlur(image, image, {5, 5}, 0);
        cv::Mat real;
        image.convertTo(real, CV_32FC3);
        cv::Mat luma;
        cv::transform(real, luma, cv::Matx13f(0.299F, 0.587F, 0.114F));
        cv::Scalar mean;
        cv::Scalar deviation;
        cv::meanStdDev(luma, mean, deviation);
        cv::Mat laplacian;
        cv::Laplacian(luma, laplacian, CV_32F);
        cv::Scalar ignored;
        cv::Scalar edges;
        cv::meanStdDev(laplacian(cv::Rect(1, 1, 88, 58)), ignored, edges);
        const ImageStatistics found = imageStatistics(imageOf(image));
        const cv::Scalar channels = cv::mean(image);
        QVERIFY(isNear(found.red, channels[0] / 255));
        QVERIFY(isNear(found.green, channels[1] / 255));
        QVERIFY(isNear(found.blue, channels[2] / 255));
        QVERIFY(isNear(found.brightness, mean[0] / 255));
        QVERIFY(isNear(found.contrast, deviation[0] / 255));
        QVERIFY(std::abs(double(found.sharpness) / (edges[0] * edges[0] / deviation[0] / deviation[0]) - 1) < 1e-3);
    }

    void blurLowersTheSharpnessAndDimmingDoesNot()
    {
        const cv::Mat image = noise(120, 120);
        cv::Mat blurred;
        cv::GaussianBlur(image, blurred, {9, 9}, 0);
        cv::Mat dim = image * 0.5;
        const float sharp = imageStatistics(imageOf(image)).sharpness;
        QVERIFY(imageStatistics(imageOf(blurred)).sharpness < sharp / 20);
        QVERIFY(std::abs(imageStatistics(imageOf(dim)).sharpness / sharp - 1) < 0.02F);
    }

    void oneColorIsTold()
    {
        const ImageStatistics flat = imageStatistics(imageOf(cv::Mat(40, 30, CV_8UC3, cv::Scalar(255, 0, 0))));
        QVERIFY(isOneColor(flat));
        QCOMPARE(flat.sharpness, 0.0F);
        QVERIFY(isNear(flat.saturation, 1));
        QVERIFY(!isOneColor(imageStatistics(imageOf(noise(40, 30)))));
        QVERIFY(isOneColor(imageStatistics(imageOf(noise(1, 1)))));
    }

    void largePicturesAreReducedFirst()
    {
        cv::Mat image(600, 900, CV_8UC3, cv::Scalar(50, 100, 200));
        image(cv::Rect(0, 0, 450, 600)) = cv::Scalar(150, 100, 0);
        const ImageStatistics found = imageStatistics(imageOf(image));
        QVERIFY(isNear(found.red, 100.0 / 255));
        QVERIFY(isNear(found.blue, 100.0 / 255));
    }

    void measurementsAreKept()
    {
        const QTemporaryDir folder;
        const ImageStatistics some{0.1F, 0.2F, 0.3F, 0.4F, 0.5F, 0.6F, 0.7F};
        {
            MeasurementCache cache(folder.path(), Access::Write);
            QVERIFY(!cache.find(contentNamed(1)));
            cache.add(contentNamed(1), some);
            cache.add(contentNamed(2), std::nullopt);
            cache.store();
            cache.add(contentNamed(3), some); // and the program is killed
        }
        const MeasurementCache cache(folder.path(), Access::Read);
        QVERIFY(cache.find(contentNamed(1)));
        QCOMPARE(**cache.find(contentNamed(1)), some);
        QVERIFY(cache.find(contentNamed(2)));
        QVERIFY(!*cache.find(contentNamed(2)));
        QVERIFY(!cache.find(contentNamed(3)));
        QVERIFY(!cache.find(QStringLiteral("no hash")));
    }

    void aTornEntryIsAsGoodAsNone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("measurements.bin"));
        const auto add = [&](std::initializer_list<int> contents) {
            MeasurementCache cache(folder.path(), Access::Write);
            for (const int content : contents)
                cache.add(contentNamed(content), ImageStatistics{});
            cache.store();
        };
        const auto has = [&](int content) { return MeasurementCache(folder.path(), Access::Read).find(contentNamed(content)) != nullptr; };
        add({1, 2, 3});
        const qint64 whole = QFile(path).size();
        QVERIFY(QFile::resize(path, whole - 5)); // a writer died within the last
        QVERIFY(has(2));
        QVERIFY(!has(3));
        add({4});
        QCOMPARE(QFile(path).size(), whole);
        QVERIFY(has(4));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write("not of this program");
        file.close();
        QVERIFY(!has(1));
        add({5});
        QVERIFY(has(5));
    }

    void oneWritesAndOthersReadMeanwhile()
    {
        const QTemporaryDir folder;
        MeasurementCache first(folder.path(), Access::Write);
        first.add(contentNamed(1), ImageStatistics{});
        first.store();
        QVERIFY(MeasurementCache(folder.path(), Access::Read).find(contentNamed(1)));
        TAXON_VERIFY_ERROR(MeasurementCache(folder.path(), Access::Write), ErrorCode::Busy);
        QVERIFY(!MeasurementCache(QStringLiteral("/proc/none"), Access::Read).find(contentNamed(1)));
        TAXON_VERIFY_ERROR(MeasurementCache(QStringLiteral("/proc/none"), Access::Write), ErrorCode::NotWritable);
    }

    void aFullDiskIsSaidAndWhatWasStoredStays()
    {
        const QTemporaryDir folder;
        const taxon::test::SmallFileSystem disk(folder.path(), "size=512k");
        if (!disk.isThere())
            QSKIP("needs the right to mount");
        const ImageStatistics some{};
        bool isFull = false;
        try {
            MeasurementCache cache(folder.path(), Access::Write);
            for (int i = 0; i < 200'000; ++i) {
                cache.add(contentNamed(i), some);
                if (i % 1'000 == 0)
                    cache.store();
            }
        } catch (const Error &error) {
            isFull = error.code() == ErrorCode::DiskFull;
        }
        QVERIFY(isFull);
        QVERIFY(MeasurementCache(folder.path(), Access::Read).find(contentNamed(0)));
    }
};

QTEST_GUILESS_MAIN(TestImageStatistics)
#include "test_image_statistics.moc"
