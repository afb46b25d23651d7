#include "core/sample/defect_painter.h"

#include "core/sample/defect_shapes.h"
#include "core/sample/steel_surface.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

namespace taxon {

namespace {

using PaintShape = cv::Mat (*)(int size, Random &random);

constexpr std::array<PaintShape, 6> kShapes{
    paintCrack, paintInclusion, paintPatch, paintPitting, paintScale, paintScratch};

constexpr double kDoubtfulShare = 0.01;
constexpr double kContrast = 1.5;

} // namespace

int lookalikeOf(int defect)
{
    constexpr std::array<int, 6> lookalikes{5, 3, 4, 1, 2, 0};
    return lookalikes[size_t(defect)];
}

const QStringList &defectNames()
{
    static const QStringList names{QStringLiteral("crack"), QStringLiteral("inclusion"), QStringLiteral("patch"),
        QStringLiteral("pitting"), QStringLiteral("scale"), QStringLiteral("scratch")};
    return names;
}

RgbImage paintDefect(int defect, int size, std::uint64_t seed)
{
    Q_ASSERT(defect >= 0 && defect < int(kShapes.size()) && size > 0);
    Random random(mixSeed(seed, std::uint64_t(defect)));
    cv::Mat levels = paintSteel(size, random);
    levels += paintWear(size, random);
    if (random.uniform() < kDoubtfulShare) {
        // In a fixed order, so that nothing tells which of the two the picture is named after.
        for (const int shown : {std::min(defect, lookalikeOf(defect)), std::max(defect, lookalikeOf(defect))})
            levels += 0.6 * kShapes[size_t(shown)](size, random);
    } else {
        levels += kContrast * kShapes[size_t(defect)](size, random);
    }
    const cv::Mat picture = photograph(levels, random);
    RgbImage image{size, size, std::vector<std::uint8_t>(size_t(size) * size_t(size) * 3)};
    cv::Mat target(size, size, CV_8UC3, image.pixels.data());
    cv::cvtColor(picture, target, cv::COLOR_GRAY2RGB);
    return image;
}

} // namespace taxon
