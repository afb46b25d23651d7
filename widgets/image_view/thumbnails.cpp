#include "widgets/image_view/thumbnails.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/imaging/decode.h"
#include "core/imaging/thumbnail_cache.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>

namespace taxon {
namespace {

// Few sizes are kept, so that another size on the screen does not mean to read all files again.
constexpr int kKeptSides[] = {256, 512};
constexpr int kQuality = 90;
constexpr qint64 kSmallFile = 24 * 1024; ///< bytes up to which the file itself is as fast as a kept picture
constexpr int kLosslessSide = 96; ///< small drawings would show the traces of JPEG

int keptSideFor(int side)
{
    for (const int kept : kKeptSides)
        if (side <= kept)
            return kept;
    return side; // larger ones are not kept
}

bool isKeptSide(int side)
{
    return side <= kKeptSides[std::size(kKeptSides) - 1];
}

/// As large as the square allows, in the form that is painted fastest.
QImage fitted(const QImage &image, int side)
{
    const QSize size = image.size().scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1});
    const QImage scaled = size == image.size() ? image : image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return scaled.convertToFormat(QImage::Format_RGB32);
}

/// A JPEG is decoded at the smallest scale that is enough.
QImage fromKept(QByteArray bytes, int side)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    const QSize whole = reader.size();
    if (whole.isValid() && qMax(whole.width(), whole.height()) > side)
        reader.setScaledSize(whole.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

QByteArray encoded(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const bool isLossless = image.width() <= kLosslessSide && image.height() <= kLosslessSide;
    image.save(&buffer, isLossless ? "PNG" : "JPG", isLossless ? -1 : kQuality);
    return bytes;
}

QByteArray contentOf(const PictureRequest &request)
{
    const QFileInfo file(request.path);
    const bool isUntouched = file.size() == request.bytes && file.lastModified().toMSecsSinceEpoch() == request.modifiedMs;
    QByteArray bytes = readFile(request.path);
    if (!request.sha256.isEmpty() && !isUntouched && sha256Hex(bytes) != request.sha256)
        throw Error(ErrorCode::Unreadable, PictureLoader::tr("The file has other content than when it was imported."));
    return bytes;
}

} // namespace

PictureLoader::Decode thumbnailDecode(std::shared_ptr<ThumbnailCache> cache)
{
    return [cache = std::move(cache)](const PictureRequest &request) {
        const int keptSide = keptSideFor(request.side);
        const bool isKept = cache && isKeptSide(request.side) && !request.sha256.isEmpty();
        if (isKept) {
            const QImage kept = fromKept(cache->find(request.sha256, keptSide), request.side);
            if (!kept.isNull())
                return fitted(kept, request.side);
        }
        const QByteArray bytes = contentOf(request);
        const QImage preview = toQImage(decodeReduced(bytes, isKept ? keptSide : request.side));
        const bool isLarge = qMax(preview.width(), preview.height()) > keptSide;
        const QImage picture = isKept && isLarge ? fitted(preview, keptSide) : preview;
        if (isKept && bytes.size() > kSmallFile)
            cache->add(request.sha256, keptSide, encoded(picture));
        return fitted(picture, request.side);
    };
}

} // namespace taxon
