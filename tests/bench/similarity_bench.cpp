// How far perceptual hashes move when a picture is changed a little, and how far apart those of different pictures
// are: what the default distance of near-duplicates is chosen by. similarity_bench FOLDER...
#include "core/base/files.h"
#include "core/dataset/near_groups.h"
#include "core/imaging/decode.h"
#include "core/imaging/perceptual_hash.h"

#include <QDirIterator>
#include <QFileInfo>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <string>

using namespace taxon;

namespace {

constexpr qsizetype kImages = 600; ///< of each folder, evenly chosen
constexpr std::array kDistances{0, 2, 3, 4, 6, 8, 10, 12};

std::uint64_t hashOf(const cv::Mat &image)
{
    RgbImage rgb{image.cols, image.rows, {}};
    rgb.pixels.assign(image.data, image.data + image.total() * 3);
    return perceptualHash(rgb);
}

cv::Mat read(const QString &path)
{
    const RgbImage rgb = decodeReduced(readFile(path), 256);
    cv::Mat image(rgb.height, rgb.width, CV_8UC3);
    std::copy(rgb.pixels.begin(), rgb.pixels.end(), image.data);
    return image;
}

cv::Mat compressed(const cv::Mat &image, int quality)
{
    std::vector<uchar> bytes;
    cv::imencode(".jpg", image, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
    return cv::imdecode(bytes, cv::IMREAD_COLOR);
}

cv::Mat scaled(const cv::Mat &image, double factor)
{
    cv::Mat result;
    cv::resize(image, result, {}, factor, factor, factor < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    return result;
}

cv::Mat brighter(const cv::Mat &image, double factor, double offset)
{
    cv::Mat result;
    image.convertTo(result, -1, factor, offset);
    return result;
}

std::map<std::string, cv::Mat> variants(const cv::Mat &image)
{
    const cv::Rect inner(image.cols / 100 + 1, image.rows / 100 + 1, image.cols * 98 / 100 - 1, image.rows * 98 / 100 - 1);
    return {{"JPEG quality 50", compressed(image, 50)}, {"JPEG quality 75", compressed(image, 75)},
        {"half the size", scaled(image, 0.5)}, {"1.5 times the size", scaled(image, 1.5)},
        {"brighter by 15", brighter(image, 1, 15)}, {"contrast 0.8", brighter(image, 0.8, 10)},
        {"cropped by 2 %", image(inner).clone()}};
}

void print(const std::string &name, const std::vector<int> &distances)
{
    std::printf("  %-24s", name.c_str());
    for (const int limit : kDistances) {
        const auto within = std::count_if(distances.begin(), distances.end(), [=](int d) { return d <= limit; });
        std::printf(" %6.3f", double(within) / double(distances.size()));
    }
    std::printf("\n");
}

QStringList imagesIn(const QString &folder)
{
    QStringList paths;
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        if (const QString path = it.next(); imageSuffixes().contains(QFileInfo(path).suffix().toLower()))
            paths.append(path);
    paths.sort();
    QStringList chosen;
    const qsizetype step = std::max<qsizetype>(1, paths.size() / kImages);
    for (qsizetype i = 0; i < paths.size() && chosen.size() < kImages; i += step)
        chosen.append(paths[i]);
    return chosen;
}

void measure(const QString &folder)
{
    std::map<std::string, std::vector<int>> moved;
    std::vector<std::uint64_t> hashes;
    for (const QString &path : imagesIn(folder)) {
        const cv::Mat image = read(path);
        hashes.push_back(hashOf(image));
        for (const auto &[name, variant] : variants(image))
            moved[name].push_back(hammingDistance(hashes.back(), hashOf(variant)));
    }
    std::printf("%s, %zu images; share within", qPrintable(folder), hashes.size());
    for (const int limit : kDistances)
        std::printf(" %d", limit);
    std::printf(" bits\n");
    for (const auto &[name, distances] : moved)
        print(name, distances);
    std::vector<int> nearest(hashes.size(), 64);
    for (std::size_t a = 0; a < hashes.size(); ++a)
        for (std::size_t b = 0; b < hashes.size(); ++b)
            if (a != b)
                nearest[a] = std::min(nearest[a], hammingDistance(hashes[a], hashes[b]));
    print("nearest other image", nearest);
    for (const int limit : kDistances) {
        UnionFind sets(hashes.size());
        Progress progress;
        uniteNear(hashes, limit, sets, progress);
        std::size_t largest = 0;
        const auto groups = sets.groups();
        for (const auto &group : groups)
            largest = std::max(largest, group.size());
        std::printf("  %2d bits: %zu groups, the largest of %zu\n", limit, groups.size(), largest);
    }
}

} // namespace

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i)
        measure(QString::fromLocal8Bit(argv[i]));
    return 0;
}
