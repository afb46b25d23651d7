#include "core/imaging/dicom.h"

#include "core/base/error.h"
#include "core/imaging/byte_reader.h"
#include "core/imaging/codecs.h"
#include "core/imaging/dicom_structure.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

namespace taxon {

namespace {

constexpr quint32 kSharedGroups = 0x52009229;
constexpr quint32 kFrameGroups = 0x52009230;
constexpr quint32 kWindowGroup = 0x00289132;
constexpr quint32 kValueGroup = 0x00289145;
constexpr quint32 kPaletteSizes = 0x00281101;
constexpr quint32 kPaletteColours = 0x00281201;

[[noreturn]] void throwDamaged()
{
    throw Error(ErrorCode::Unreadable,
        QCoreApplication::translate("Decode", "The DICOM file is damaged or holds no image that can be decoded."));
}

[[noreturn]] void throwUnsupported(const QString &kind)
{
    throw Error(ErrorCode::Unreadable,
        QCoreApplication::translate("Decode", "The DICOM file holds pixels of a kind that Taxon does not read (%1).").arg(kind));
}

QByteArray trimmed(QByteArrayView value)
{
    return value.toByteArray().replace('\0', "").trimmed();
}

/// A file and the numbers in its header that concern the pixels.
struct DicomFile {
    explicit DicomFile(const QByteArray &bytes)
        : structure(readDicomStructure(bytes))
    {
        format.photometric = trimmed(structure.dataset.values.value(0x00280004));
        format.samples = number(0x00280002, 1);
        format.planar = number(0x00280006, 0);
        format.height = number(0x00280010, 0);
        format.width = number(0x00280011, 0);
        format.allocated = number(0x00280100, 0);
        format.stored = number(0x00280101, format.allocated);
        highBit = number(0x00280102, format.stored - 1);
        format.isSigned = number(0x00280103, 0) == 1;
        frames = int(std::clamp(decimal(0x00280008).value_or(1), 1.0, 1e6));
    }

    int number(quint32 tag, int fallback) const
    {
        const QByteArrayView value = structure.dataset.values.value(tag);
        return value.size() < 2 ? fallback : ByteReader(value, ByteReader::Order::Little).u16(0);
    }

    std::optional<double> decimal(quint32 tag, quint32 group = 0, int frame = 0) const
    {
        bool isNumber = false;
        const double found = text(tag, group, frame).split('\\').constFirst().trimmed().toDouble(&isNumber);
        return isNumber && std::isfinite(found) ? std::optional(found) : std::nullopt;
    }

    /// At the top, else in the functional groups of the frame, else in those of all frames.
    QByteArray text(quint32 tag, quint32 group, int frame) const
    {
        if (structure.dataset.values.contains(tag))
            return trimmed(structure.dataset.values.value(tag));
        for (const auto &[sequence, index] : {std::pair(kFrameGroups, frame), std::pair(kSharedGroups, 0)}) {
            const QList<DicomItem> groups = structure.dataset.sequences.value(sequence);
            const QList<DicomItem> items = index < groups.size() ? groups[index].sequences.value(group) : QList<DicomItem>();
            if (!items.isEmpty() && items.constFirst().values.contains(tag))
                return trimmed(items.constFirst().values.value(tag));
        }
        return {};
    }

    bool isGray() const { return format.photometric == "MONOCHROME1" || format.photometric == "MONOCHROME2"; }
    bool isPalette() const { return format.photometric == "PALETTE COLOR"; }

    DicomStructure structure;
    DicomFrameFormat format;
    int highBit = 0;
    int frames = 1;
};

void checkKind(const DicomFile &file)
{
    const DicomFrameFormat &format = file.format;
    if (format.width <= 0 || format.height <= 0)
        throwDamaged();
    const QByteArray &kind = format.photometric;
    const bool isColour = kind == "RGB" || kind == "YBR_ICT" || kind == "YBR_RCT"
        || ((kind == "YBR_FULL" || (kind == "YBR_FULL_422" && !file.structure.fragments.isEmpty())) && format.allocated == 8);
    const bool isKnown = file.isGray() || file.isPalette() ? format.samples == 1 : format.samples == 3 && isColour;
    if (!isKnown)
        throwUnsupported(QString::fromLatin1(kind));
    if (format.allocated != 8 && format.allocated != 16)
        throwUnsupported(QCoreApplication::translate("Decode", "%1 bits a sample").arg(format.allocated));
    if (format.stored < 1 || format.stored > format.allocated || file.highBit >= format.allocated
        || file.highBit + 1 < format.stored || format.planar > 1)
        throwDamaged();
}

/// The bytes of one frame; compressed ones may become another kind of colour.
QByteArray frameBytes(const DicomFile &file, int frame, DicomFrameFormat &format)
{
    const DicomStructure &structure = file.structure;
    const qint64 expected = format.bytes();
    if (structure.fragments.isEmpty()) {
        if (expected * (frame + 1) > structure.pixels.size())
            throwEndsTooEarly();
        return structure.pixels.sliced(expected * frame, expected).toByteArray();
    }
    if (file.frames > 1 && structure.fragments.size() != file.frames)
        throwUnsupported(QCoreApplication::translate("Decode", "frames in several parts"));
    const QList<QByteArrayView> fragments = file.frames == 1 ? structure.fragments : structure.fragments.mid(frame, 1);
    const QByteArray bytes = codecs().decodeDicomFrame(fragments, structure.transferSyntax, format);
    if (bytes.size() != expected)
        throwDamaged();
    return bytes;
}

/// Takes the stored bits out of each sample; signed numbers become codes by moving them up by half the range.
void toCodes(const QByteArray &bytes, const DicomFile &file, PixelImage &image)
{
    const int shift = file.highBit + 1 - file.format.stored;
    const unsigned mask = (1U << file.format.stored) - 1;
    const unsigned sign = file.format.isSigned ? 1U << (file.format.stored - 1) : 0;
    const unsigned half = file.format.isSigned ? 1U << (image.bits - 1) : 0;
    // Flipping the sign bit moves -2^(n-1) to 0; what lies below half the code's range is then added.
    const auto code = [=](unsigned sample) { return (((sample >> shift) & mask) ^ sign) + half - sign; };
    const std::size_t samples = std::size_t(bytes.size()) / std::size_t(image.bits / 8);
    const auto *source = reinterpret_cast<const std::uint8_t *>(bytes.constData());
    image.bytes.resize(std::size_t(bytes.size()));
    for (std::size_t i = 0; i < samples; ++i) {
        if (image.bits == 8) {
            image.bytes[i] = std::uint8_t(code(source[i]));
        } else {
            const auto value = std::uint16_t(code(source[2 * i] | unsigned(source[2 * i + 1]) << 8));
            std::memcpy(&image.bytes[2 * i], &value, 2);
        }
    }
}

/// Colours of one pixel side by side instead of plane after plane.
void interleave(PixelBytes &bytes, std::size_t sampleBytes)
{
    const PixelBytes planes = bytes;
    const std::size_t pixels = bytes.size() / 3 / sampleBytes;
    for (std::size_t pixel = 0; pixel < pixels; ++pixel)
        for (std::size_t plane = 0; plane < 3; ++plane)
            std::memcpy(&bytes[(pixel * 3 + plane) * sampleBytes], &planes[(plane * pixels + pixel) * sampleBytes], sampleBytes);
}

/// PS3.3 C.7.6.3.1.2: full-range luminance and colour differences to RGB.
void convertFromYbr(PixelBytes &pixels)
{
    const auto clip = [](double value) { return std::uint8_t(std::clamp(std::lround(value), 0L, 255L)); };
    for (std::size_t i = 0; i + 2 < pixels.size(); i += 3) {
        const double y = pixels[i], cb = pixels[i + 1] - 128.0, cr = pixels[i + 2] - 128.0;
        pixels[i] = clip(y + 1.402 * cr);
        pixels[i + 1] = clip(y - 0.344136 * cb - 0.714136 * cr);
        pixels[i + 2] = clip(y + 1.772 * cb);
    }
}

/// PS3.3 C.7.6.3.1.5: the 8-bit brightness of every code in one colour of the palette.
std::vector<std::uint8_t> paletteColour(const DicomFile &file, quint32 colour, int codes)
{
    const QByteArrayView sizes = file.structure.dataset.values.value(kPaletteSizes + colour);
    const QByteArrayView table = file.structure.dataset.values.value(kPaletteColours + colour);
    const ByteReader size(sizes, ByteReader::Order::Little);
    const int entries = size.u16(0) == 0 ? 65536 : size.u16(0);
    const int first = size.u16(2);
    const bool isWide = table.size() >= 2 * entries;
    if (!isWide && table.size() < entries)
        throwEndsTooEarly();
    std::vector<std::uint8_t> colours;
    for (int code = 0; code < codes; ++code) {
        const int entry = std::clamp(code - first, 0, entries - 1);
        const int high = isWide ? (size.u16(4) == 8 ? 2 * entry : 2 * entry + 1) : entry;
        colours.push_back(std::uint8_t(table[high]));
    }
    return colours;
}

void resolvePalette(const DicomFile &file, PixelImage &image)
{
    PixelImage colour = image;
    colour.channels = 3;
    colour.bits = 8;
    colour.bytes.assign(std::size_t(image.width) * std::size_t(image.height) * 3, 0);
    for (int channel = 0; channel < 3; ++channel) {
        const std::vector<std::uint8_t> table = paletteColour(file, quint32(channel), image.codes());
        std::size_t at = std::size_t(channel);
        for (int y = 0; y < image.height; ++y)
            for (int x = 0; x < image.width; ++x, at += 3)
                colour.bytes[at] = table[std::size_t(image.code(x, y, 0))];
    }
    image = std::move(colour);
}

ValueWindow windowOf(const DicomFile &file, const PixelImage &image, int frame)
{
    const auto center = file.decimal(0x00281050, kWindowGroup, frame);
    const auto width = file.decimal(0x00281051, kWindowGroup, frame);
    const bool hasWindow = image.channels == 1 && center && width && *width >= 1;
    if (hasWindow && file.text(0x00281056, kWindowGroup, frame) == "LINEAR_EXACT")
        return {*center - *width / 2, *center + *width / 2};
    if (hasWindow) {
        const double low = *center - 0.5 - (*width - 1) / 2;
        return {low, qMax(low + *width - 1, low + std::abs(low) * 1e-12 + 1e-6)}; // a width of 1 is a threshold
    }
    if (image.channels == 1 && image.info.bitDepth > 8)
        return robustWindow(image, codeHistogram(image));
    const int stored = qMin(file.format.stored, image.bits);
    const int least = file.format.isSigned ? image.codes() / 2 - (1 << (stored - 1)) : 0;
    const auto [low, high] = std::minmax({image.valueOf(least), image.valueOf(least + (1 << stored) - 1)});
    return {low, high};
}

ImageInfo infoOf(const DicomFile &file)
{
    checkKind(file);
    ImageInfo info;
    info.format = QStringLiteral("dicom");
    info.width = file.format.width;
    info.height = file.format.height;
    info.channels = file.isGray() ? 1 : 3;
    info.bitDepth = file.isGray() && file.format.stored > 8 ? 16 : 8;
    info.frames = file.frames;
    return info;
}

void makeColours(const DicomFile &file, const DicomFrameFormat &format, PixelImage &image)
{
    if (file.isPalette())
        return resolvePalette(file, image);
    if (format.planar == 1)
        interleave(image.bytes, std::size_t(image.bits / 8));
    if (format.photometric.startsWith("YBR_FULL"))
        convertFromYbr(image.bytes);
}

} // namespace

ImageInfo readDicomInfo(const QByteArray &bytes)
{
    return infoOf(DicomFile(bytes));
}

PixelImage decodeDicom(const QByteArray &bytes, int frame)
{
    const DicomFile file(bytes);
    PixelImage image;
    image.info = infoOf(file);
    checkFrame(frame, file.frames);
    image.width = file.format.width;
    image.height = file.format.height;
    image.channels = file.format.samples;
    image.bits = file.format.allocated;
    DicomFrameFormat format = file.format;
    toCodes(frameBytes(file, frame, format), file, image);
    if (!file.isGray()) {
        makeColours(file, format, image);
    } else {
        const double slope = file.decimal(0x00281053, kValueGroup, frame).value_or(1);
        image.slope = slope == 0 ? 1 : slope;
        const int moved = file.format.isSigned ? image.codes() / 2 : 0;
        image.intercept = file.decimal(0x00281052, kValueGroup, frame).value_or(0) - image.slope * moved;
    }
    image.window = windowOf(file, image, frame);
    image.isInverted = file.format.photometric == "MONOCHROME1";
    return image;
}

} // namespace taxon
