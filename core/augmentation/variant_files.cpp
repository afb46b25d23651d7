#include "core/augmentation/variant_files.h"

#include "core/augmentation/training_augmenter.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/imaging/codecs.h"
#include "core/imaging/decode.h"

#include <opencv2/imgproc.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace taxon {

namespace {

RgbImage readImage(const QString &path, int size, ImageFit fit)
{
    return size > 0 ? prepareFile(readFile(path), {.size = size, .fit = fit}) : decodeImageFile(path).image;
}

QByteArray pngOf(const RgbImage &image)
{
    const cv::Mat rgb(image.height, image.width, CV_8UC3, const_cast<std::uint8_t *>(image.pixels.data()));
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    const QByteArray png = codecs().encodePng(bgr);
    if (png.isEmpty())
        throw Error(ErrorCode::Internal,
            QCoreApplication::translate("Augmentation", "A picture could not be written as PNG."));
    return png;
}

/// The name and the rest, with as much of the name as file systems take: 255 bytes, some of which the file has more while it
/// is written.
QString fileName(QString name, const QString &rest)
{
    constexpr qsizetype kMostBytes = 240;
    while (name.toUtf8().size() + rest.toUtf8().size() > kMostBytes)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    return name + rest;
}

/// As training makes them where there is a training size.
class Variants {
public:
    explicit Variants(const VariantRequest &request)
    {
        if (request.size > 0)
            m_training.emplace(request.pipeline, request.size, request.fit);
        else
            m_free.emplace(request.pipeline);
    }

    RgbImage of(const RgbImage &image, const SampleSeed &seed) const
    {
        return m_training ? m_training->apply(image, seed) : m_free->apply(image, seed);
    }

private:
    std::optional<TrainingAugmenter> m_training;
    std::optional<Augmenter> m_free;
};

void writeNew(const QString &path, const QByteArray &content)
{
    if (QFileInfo::exists(path))
        throw Error(ErrorCode::NotWritable,
            QCoreApplication::translate("Augmentation", "%1 is there already; choose another folder.")
                .arg(path));
    writeFileAtomically(path, content);
}

} // namespace

VariantReport writeVariants(
    const std::vector<VariantSource> &sources, const VariantRequest &request, Progress &progress)
{
    const Variants variants(request);
    const QDir folder(request.folder);
    const QString what = QCoreApplication::translate("Augmentation", "Writing variants");
    VariantReport report;
    qint64 done = 0;
    for (const VariantSource &source : sources) {
        progress.throwIfCancelled();
        const QString name = QFileInfo(source.path).completeBaseName();
        const QString number = sources.size() > 1 ? QStringLiteral(" %1").arg(source.sample) : QString();
        try {
            const RgbImage image = readImage(source.path, request.size, request.fit);
            for (int epoch = 1; epoch <= request.count; ++epoch) {
                progress.throwIfCancelled();
                const RgbImage variant = variants.of(image, {request.seed, quint64(epoch), source.sample});
                const QString path = folder.filePath(fileName(name, QStringLiteral("%1 v%2.png").arg(number).arg(epoch)));
                if (report.files.empty())
                    ensureFolder(request.folder);
                writeNew(path, pngOf(variant));
                report.files.push_back({path, source.path, epoch});
            }
        } catch (const Error &error) {
            if (error.code() != ErrorCode::Unreadable && error.code() != ErrorCode::NotFound
                && error.code() != ErrorCode::Impossible)
                throw;
            report.skipped.push_back({source.path, error.message()});
        }
        progress.report(++done, qint64(sources.size()), what);
    }
    return report;
}

ConditionRanges measureFiles(const std::vector<VariantSource> &sources, int size, Progress &progress)
{
    constexpr std::size_t kMostImages = 200;
    const std::size_t count = std::min(kMostImages, sources.size());
    const QString what = QCoreApplication::translate("Augmentation", "Measuring images");
    std::vector<ImagingConditions> measured;
    for (std::size_t i = 0; i < count; ++i) {
        progress.throwIfCancelled();
        try {
            measured.push_back(measureConditions(readImage(sources[i * sources.size() / count].path, size, ImageFit::Crop)));
        } catch (const Error &) {
            // An image that cannot be read tells nothing; the health check lists it.
        }
        progress.report(qint64(i) + 1, qint64(count), what);
    }
    return rangesOf(measured);
}

} // namespace taxon
