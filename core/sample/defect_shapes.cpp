#include "core/sample/defect_shapes.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace taxon {

namespace {

constexpr int kShift = 4; ///< drawing positions in sixteenths of a pixel

/// An 8-bit mask to draw on, in units of 1/128 of the picture's size.
class Mask {
public:
    explicit Mask(int size)
        : m_unit(size / 128.0)
        , m_pixels(cv::Mat::zeros(size, size, CV_8U))
    {
    }

    void line(const std::vector<cv::Point2d> &points, double width)
    {
        const std::vector<cv::Point> fixed = toFixed(points);
        cv::polylines(m_pixels, fixed, false, cv::Scalar(255), std::max(1, int(std::lround(width * m_unit))), cv::LINE_AA, kShift);
    }

    void area(const std::vector<cv::Point2d> &points)
    {
        const std::vector<std::vector<cv::Point>> fixed{toFixed(points)};
        cv::fillPoly(m_pixels, fixed, cv::Scalar(255), cv::LINE_AA, kShift);
    }

    void soften(double sigma)
    {
        cv::GaussianBlur(m_pixels, m_pixels, cv::Size(), sigma * m_unit);
    }

    /// The mask as a change of brightness.
    cv::Mat levels(double gain) const
    {
        cv::Mat result;
        m_pixels.convertTo(result, CV_64F, gain / 255.0);
        return result;
    }

private:
    std::vector<cv::Point> toFixed(const std::vector<cv::Point2d> &points) const
    {
        std::vector<cv::Point> fixed;
        for (const cv::Point2d &point : points)
            fixed.emplace_back(int(std::lround(point.x * m_unit * (1 << kShift))), int(std::lround(point.y * m_unit * (1 << kShift))));
        return fixed;
    }

    double m_unit;
    cv::Mat m_pixels;
};

cv::Point2d anywhere(Random &random, double margin)
{
    const double x = random.uniform(margin, 128 - margin);
    return {x, random.uniform(margin, 128 - margin)};
}

int between(Random &random, int low, int high)
{
    return low + int(random.below(std::uint64_t(high - low + 1)));
}

/// Darker by `low` to `high` gray levels.
double darkening(Random &random, double low, double high)
{
    return -random.uniform(low, high);
}

/// As darkening(), but lighter with probability `light`.
double change(Random &random, double low, double high, double light)
{
    const double sign = random.uniform() < light ? 1.0 : -1.0;
    return sign * random.uniform(low, high);
}

struct Walk {
    double heading = 0;
    double length = 0;
    double wander = 0; ///< deviation of each turn, radians
    double bend = 0;   ///< steady turn a step
};

/// A path of steps of 3 units around its middle `center`.
std::vector<cv::Point2d> path(cv::Point2d center, const Walk &walk, Random &random)
{
    constexpr double step = 3.0;
    double heading = walk.heading;
    cv::Point2d at = center - 0.5 * walk.length * cv::Point2d(std::cos(heading), std::sin(heading));
    std::vector<cv::Point2d> points{at};
    for (double gone = 0; gone < walk.length; gone += step) {
        heading = walk.heading + 0.8 * (heading - walk.heading) + walk.bend + walk.wander * random.normal();
        at += step * cv::Point2d(std::cos(heading), std::sin(heading));
        points.push_back(at);
    }
    return points;
}

struct Blob {
    double radius = 0;
    double stretch = 1;   ///< length over width
    double angle = 0;     ///< of the long axis
    double roughness = 0; ///< deviation of the outline, in radii
    int corners = 16;
};

std::vector<cv::Point2d> outline(cv::Point2d center, const Blob &blob, Random &random)
{
    const double longAxis = blob.radius * std::sqrt(blob.stretch);
    const double shortAxis = blob.radius / std::sqrt(blob.stretch);
    std::vector<cv::Point2d> points;
    for (int i = 0; i < blob.corners; ++i) {
        const double turn = 2 * CV_PI * i / blob.corners;
        const double reach = std::max(0.3, 1.0 + blob.roughness * random.normal());
        const double x = longAxis * reach * std::cos(turn);
        const double y = shortAxis * reach * std::sin(turn);
        points.push_back(center + cv::Point2d(x * std::cos(blob.angle) - y * std::sin(blob.angle),
                             x * std::sin(blob.angle) + y * std::cos(blob.angle)));
    }
    return points;
}

/// A place near `center`, normally distributed.
cv::Point2d near(cv::Point2d center, double spread, Random &random)
{
    const double x = center.x + spread * random.normal();
    return {x, center.y + spread * random.normal()};
}

} // namespace

cv::Mat paintCrack(int size, Random &random)
{
    Mask mask(size);
    const int cracks = between(random, 4, 9);
    for (int crack = 0; crack < cracks; ++crack) {
        const Walk walk{random.uniform(0, CV_PI), random.uniform(40, 110), random.uniform(0.2, 0.6), 0};
        const std::vector<cv::Point2d> trunk = path(anywhere(random, 20), walk, random);
        mask.line(trunk, random.uniform(1.8, 4.0));
        const int branches = between(random, 0, 3);
        for (int i = 0; i < branches; ++i) {
            const double side = random.uniform() < 0.5 ? -1 : 1;
            const Walk branch{walk.heading + side * random.uniform(0.4, 1.1), random.uniform(8, 30), walk.wander, 0};
            mask.line(path(trunk[random.below(trunk.size())], branch, random), 1.8);
        }
    }
    mask.soften(random.uniform(0.4, 0.9));
    return mask.levels(change(random, 40, 95, 0.06));
}

cv::Mat paintScratch(int size, Random &random)
{
    Mask mask(size);
    const double heading = random.uniform(0, CV_PI);
    const double disorder = random.uniform(0.02, 0.22); // from one passing brush to many separate knocks
    const double wander = random.uniform(0.0, 0.12);
    const int lines = between(random, 6, 14);
    for (int i = 0; i < lines; ++i) {
        const Walk walk{heading + disorder * random.normal(), random.uniform(40, 120), wander, random.uniform(-0.02, 0.02)};
        const std::vector<cv::Point2d> points = path(anywhere(random, 16), walk, random);
        mask.line(points, random.uniform(1.4, 3.4));
    }
    mask.soften(random.uniform(0.4, 0.9));
    return mask.levels(change(random, 40, 95, 0.75));
}

cv::Mat paintInclusion(int size, Random &random)
{
    Mask mask(size);
    const int count = between(random, 9, 26);
    const double rolling = random.normal() * 0.12;
    for (int i = 0; i < count; ++i) {
        const Blob blob{random.uniform(3.0, 6.5), random.uniform(2.0, 6.0), rolling, 0.12, 14};
        mask.area(outline(anywhere(random, 8), blob, random));
    }
    mask.soften(random.uniform(0.5, 1.1));
    return mask.levels(darkening(random, 40, 95));
}

cv::Mat paintPitting(int size, Random &random)
{
    Mask mask(size);
    const int count = between(random, 40, 150);
    const cv::Point2d center = anywhere(random, 40);
    const double spread = random.uniform(28, 55);
    const double radius = random.uniform(1.4, 3.0);
    for (int i = 0; i < count; ++i) {
        const Blob blob{radius * random.uniform(0.6, 1.6), random.uniform(1.0, 1.9), random.uniform(0, CV_PI), 0.12, 12};
        mask.area(outline(near(center, spread, random), blob, random));
    }
    mask.soften(random.uniform(0.5, 1.1));
    return mask.levels(darkening(random, 40, 95));
}

cv::Mat paintPatch(int size, Random &random)
{
    Mask mask(size);
    const int patches = between(random, 2, 5);
    for (int i = 0; i < patches; ++i) {
        const Blob blob{random.uniform(13, 30), random.uniform(1.0, 2.2), random.uniform(0, CV_PI), random.uniform(0.04, 0.18), 22};
        mask.area(outline(anywhere(random, 16), blob, random));
    }
    mask.soften(random.uniform(1.0, 3.5));
    return mask.levels(change(random, 26, 70, 0.4));
}

cv::Mat paintScale(int size, Random &random)
{
    Mask mask(size);
    const cv::Point2d center = anywhere(random, 40);
    const int flakes = between(random, 30, 75);
    const double spread = random.uniform(30, 50);
    for (int i = 0; i < flakes; ++i) {
        const Blob blob{random.uniform(3.5, 10), random.uniform(1.0, 2.6), random.normal() * 0.5, random.uniform(0.18, 0.45), 9};
        mask.area(outline(near(center, spread, random), blob, random));
    }
    mask.soften(random.uniform(0.6, 1.8));
    return mask.levels(change(random, 26, 70, 0.15));
}

cv::Mat paintWear(int size, Random &random)
{
    Mask mask(size);
    const int hairlines = between(random, 0, 3);
    for (int i = 0; i < hairlines; ++i) {
        const Walk walk{random.uniform(0, CV_PI), random.uniform(10, 50), random.uniform(0.0, 0.2), 0};
        mask.line(path(anywhere(random, 0), walk, random), 1);
    }
    const int specks = between(random, 0, 6);
    for (int i = 0; i < specks; ++i) {
        const Blob speck{random.uniform(0.8, 2.2), random.uniform(1.0, 2.0), random.uniform(0, CV_PI), 0.1, 10};
        mask.area(outline(anywhere(random, 0), speck, random));
    }
    mask.soften(0.7);
    return mask.levels(change(random, 6, 20, 0.4));
}

} // namespace taxon
