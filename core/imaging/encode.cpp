#include "core/imaging/encode.h"

#include "core/base/error.h"
#include "core/imaging/codecs.h"

#include <QCoreApplication>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace taxon {

QByteArray encodeJpeg(const RgbImage &image, int quality)
{
    try {
        const cv::Mat rgb(image.height, image.width, CV_8UC3, const_cast<std::uint8_t *>(image.pixels.data()));
        cv::Mat bgr;
        cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
        return codecs().encodeJpeg(bgr, quality);
    } catch (const cv::Exception &error) {
        throw Error(ErrorCode::OutOfMemory, QCoreApplication::translate("Encode", "There is not enough memory to write an image."),
            QString::fromStdString(error.err));
    }
}

} // namespace taxon
