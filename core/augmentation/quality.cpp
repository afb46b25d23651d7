#include "core/augmentation/quality.h"

#include "core/imaging/codecs.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace taxon::quality {

namespace {

/// Calls `valueOf(value, number)` for every sample with the number of `field` that belongs to it.
template <class Value> cv::Mat combined(const cv::Mat &image, const cv::Mat &field, Value valueOf)
{
    cv::Mat result(image.size(), image.type());
    const int channels = field.channels();
    for (int row = 0; row < image.rows; ++row) {
        const auto *from = image.ptr<uchar>(row);
        const auto *numbers = field.ptr<float>(row);
        auto *to = result.ptr<uchar>(row);
        if (channels == 3) {
            for (int i = 0; i < 3 * image.cols; ++i)
                to[i] = valueOf(from[i], numbers[i]);
            continue;
        }
        for (int i = 0; i < 3 * image.cols; ++i)
            to[i] = valueOf(from[i], numbers[i / 3]);
    }
    return result;
}

uchar cut(float value)
{
    return uchar(std::clamp(value, 0.0f, 255.0f));
}

cv::Mat toHls(const cv::Mat &image)
{
    cv::Mat hls;
    image.convertTo(hls, CV_32F, 1.0 / 255);
    cv::cvtColor(hls, hls, cv::COLOR_RGB2HLS);
    return hls;
}

float positiveAngle(float degrees)
{
    const float rest = std::fmod(degrees, 360.0f);
    return rest < 0 ? rest + 360 : rest;
}

cv::Size smaller(cv::Size size, double scale)
{
    return {std::max(1, cvRound(size.width * scale)), std::max(1, cvRound(size.height * scale))};
}

} // namespace

cv::Mat added(const cv::Mat &image, const cv::Mat &noise, Fractions fractions)
{
    if (fractions == Fractions::CutOff)
        return combined(image, noise, [](uchar value, float number) { return cut(value + number); });
    return combined(
        image, noise, [](uchar value, float number) { return cv::saturate_cast<uchar>(value + number); });
}

cv::Mat multiplied(const cv::Mat &image, const cv::Mat &factors)
{
    return combined(image, factors, [](uchar value, float factor) { return cut(value * factor); });
}

cv::Mat multiplied(const cv::Mat &image, const cv::Scalar &factors)
{
    cv::Mat table(1, 256, CV_8UC3);
    for (int i = 0; i < 256; ++i)
        for (int channel = 0; channel < 3; ++channel)
            table.at<cv::Vec3b>(i)[channel] = cut(float(i) * float(factors[channel]));
    cv::Mat result;
    cv::LUT(image, table, result);
    return result;
}

double lightnessDeviation(const cv::Mat &image)
{
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(toHls(image), mean, deviation);
    return deviation[1];
}

cv::Mat isoNoise(const cv::Mat &image, const cv::Mat &luminance, const cv::Mat &hue)
{
    cv::Mat hls = toHls(image);
    for (int row = 0; row < hls.rows; ++row)
        for (int column = 0; column < hls.cols; ++column) {
            auto &pixel = hls.at<cv::Vec3f>(row, column);
            pixel[0] = positiveAngle(pixel[0] + hue.at<float>(row, column));
            pixel[1] += luminance.at<float>(row, column) / 255 * (1 - pixel[1]);
        }
    cv::Mat rgb;
    cv::cvtColor(hls, rgb, cv::COLOR_HLS2RGB);
    cv::Mat result(image.size(), image.type());
    for (int row = 0; row < rgb.rows; ++row)
        std::transform(rgb.ptr<float>(row), rgb.ptr<float>(row) + 3 * rgb.cols, result.ptr<uchar>(row),
            [](float value) { return cut(value * 255); });
    return result;
}

cv::Mat saltAndPepper(const cv::Mat &image, const cv::Mat &draws, double amount, double salt)
{
    const auto white = float(amount * salt);
    const auto black = float(amount);
    return combined(image, draws, [=](uchar value, float draw) {
        return draw < white ? uchar(255) : draw < black ? uchar(0) : value;
    });
}

cv::Mat motionKernel(int size, cv::Point from, cv::Point to)
{
    cv::Mat line = cv::Mat::zeros(size, size, CV_8U);
    cv::line(line, from, to, cv::Scalar(1), 1);
    cv::Mat kernel;
    line.convertTo(kernel, CV_32F, 1.0 / cv::sum(line)[0]);
    return kernel;
}

cv::Mat convolved(const cv::Mat &image, const cv::Mat &kernel)
{
    cv::Mat result;
    cv::filter2D(image, result, -1, kernel);
    return result;
}

cv::Mat boxBlur(const cv::Mat &image, int size)
{
    cv::Mat result;
    cv::blur(image, result, {size, size});
    return result;
}

cv::Mat medianBlur(const cv::Mat &image, int size)
{
    cv::Mat result;
    cv::medianBlur(image, result, size);
    return result;
}

cv::Mat gaussianBlur(const cv::Mat &image, int size, double sigma)
{
    cv::Mat result;
    cv::GaussianBlur(image, result, {size, size}, sigma);
    return result;
}

cv::Mat sharpen(const cv::Mat &image, double alpha, double lightness)
{
    cv::Mat kernel(3, 3, CV_32F, cv::Scalar(-alpha));
    kernel.at<float>(1, 1) = float((1 - alpha) + alpha * (8 + lightness));
    return convolved(image, kernel);
}

cv::Mat compressed(const cv::Mat &image, Compression compression, int quality)
{
    cv::Mat bgr;
    cv::cvtColor(image, bgr, cv::COLOR_RGB2BGR);
    const QByteArray file = compression == Compression::Jpeg ? codecs().encodeJpeg(bgr, quality)
                                                             : codecs().encodeWebP(bgr, std::max(1, quality));
    cv::Mat decoded;
    if (!file.isEmpty())
        codecs().decode(file, 1, decoded); // cv::IMREAD_COLOR
    if (decoded.size() != image.size())
        return image.clone(); // larger than the format allows
    cv::cvtColor(decoded, decoded, cv::COLOR_BGR2RGB);
    return decoded;
}

cv::Mat downscaled(const cv::Mat &image, double scale, int downInterpolation, int upInterpolation)
{
    cv::Mat small;
    if (image.cols * scale < 1 || image.rows * scale < 1)
        cv::resize(image, small, smaller(image.size(), scale), 0, 0, downInterpolation);
    else
        cv::resize(image, small, {}, scale, scale, downInterpolation);
    cv::Mat result;
    cv::resize(small, result, image.size(), 0, 0, upInterpolation);
    return result;
}

cv::Mat dropped(const cv::Mat &image, const std::vector<cv::Rect> &holes, const cv::Scalar &fill)
{
    cv::Mat result = image.clone();
    for (const cv::Rect &hole : holes)
        result(hole & cv::Rect({}, result.size())).setTo(fill);
    return result;
}

} // namespace taxon::quality
