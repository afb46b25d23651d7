#include "core/augmentation/label_survival.h"

#include "core/augmentation/augmenter.h"
#include "core/augmentation/parameter_values.h"
#include "core/augmentation/transform_catalog.h"

#include <opencv2/core.hpp>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <vector>

namespace taxon {

namespace {

constexpr int kCells = 32; ///< a side

/// The same draws, but pixels stay what they are: nearest neighbours, nothing outside, no change of colour.
TransformStep onlyPlaces(TransformStep step)
{
    const TransformGroup group = findTransform(step.name)->group;
    for (TransformStep &child : step.steps)
        child = onlyPlaces(std::move(child));
    if (group == TransformGroup::Composition || group == TransformGroup::Automatic)
        return step;
    if (group == TransformGroup::Geometric || step.name == u"CoarseDropout") {
        for (const char *name :
            {"interpolation", "border_mode", "mode", "pad_mode", "value", "cval", "pad_val", "fill_value"})
            if (step.parameters.contains(QLatin1StringView(name)))
                step.parameters.insert(QLatin1StringView(name), 0);
        return step;
    }
    TransformStep nothing = makeStep(QStringLiteral("NoOp"), {}, step.p);
    nothing.isAlwaysApplied = step.isAlwaysApplied;
    return nothing;
}

/// Each pixel says which cell it comes from, counted from 1: red the column, green the row.
RgbImage cellsOf(int width, int height, cv::Size cells)
{
    RgbImage image {width, height, {}};
    image.pixels.reserve(std::size_t(width) * std::size_t(height) * 3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (const int value :
                {1 + int(qint64(x) * cells.width / width), 1 + int(qint64(y) * cells.height / height), 255})
                image.pixels.push_back(std::uint8_t(value));
    return image;
}

double largest(const NumberRange &range)
{
    return std::min(180.0, std::max(std::abs(range.low), std::abs(range.high)));
}

QList<OrientationChange> changesOf(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto mirrors = [&] { return OrientationChange {step.name, OrientationEffect::Mirrors, 0}; };
    const auto rotates = [&](double degrees) {
        return OrientationChange {step.name, OrientationEffect::Rotates, degrees};
    };
    if (step.name == u"HorizontalFlip" || step.name == u"VerticalFlip" || step.name == u"Transpose")
        return {mirrors()};
    if (step.name == u"Flip")
        return {mirrors(), rotates(180)};
    if (step.name == u"RandomRotate90")
        return {rotates(180)};
    if (step.name == u"ShiftScaleRotate")
        return {rotates(largest(read.range("rotate_limit")))};
    if (step.name == u"Affine")
        return {rotates(largest(read.range("rotate")))};
    if (step.name == u"TrivialAugmentWide")
        return {rotates(135)};
    if (step.name == u"RandAugment") // each of its operations may be a rotation to the same side
        return {rotates(std::min(180.0,
            30.0 * read.integer("num_ops") * read.integer("magnitude") / (read.integer("num_magnitude_bins") - 1)))};
    return {};
}

void collect(const TransformStep &step, double tolerance, QList<OrientationChange> &changes)
{
    if (step.p <= 0 && !step.isAlwaysApplied)
        return;
    for (const OrientationChange &change : changesOf(step))
        if (change.effect == OrientationEffect::Mirrors || change.degrees >= tolerance)
            changes.append(change);
    for (const TransformStep &child : step.steps)
        collect(child, tolerance, changes);
}

} // namespace

double visibleShare(
    const TransformStep &pipeline, int width, int height, const SampleSeed &seed, const RelativeBox &box)
{
    const cv::Size cells(std::min(kCells, width), std::min(kCells, height));
    const RgbImage seen = Augmenter(onlyPlaces(pipeline), Augmenter::Policies::PlacesAlone)
                              .apply(cellsOf(width, height, cells), seed);
    std::vector<bool> isSeen(std::size_t(cells.area()));
    for (std::size_t i = 0; i < seen.pixels.size(); i += 3)
        if (seen.pixels[i + 2] == 255)
            isSeen[std::size_t(seen.pixels[i + 1] - 1) * std::size_t(cells.width)
                + std::size_t(seen.pixels[i] - 1)]
                = true;
    int inBox = 0;
    int visible = 0;
    for (int row = 0; row < cells.height; ++row)
        for (int column = 0; column < cells.width; ++column) {
            const double x = (column + 0.5) / cells.width;
            const double y = (row + 0.5) / cells.height;
            if (x < box.left || x > box.right || y < box.top || y > box.bottom)
                continue;
            ++inBox;
            visible += isSeen[std::size_t(row * cells.width + column)] ? 1 : 0;
        }
    return inBox == 0 ? 1 : double(visible) / inBox;
}

double shareRemovedByCentreCrop(int width, int height)
{
    return 1 - double(std::min(width, height)) / std::max(width, height);
}

QList<OrientationChange> orientationChanges(const TransformStep &pipeline, double tolerance)
{
    QList<OrientationChange> changes;
    collect(pipeline, tolerance, changes);
    return changes;
}

QStringList orientationWarnings(const TransformStep &pipeline, const QStringList &classes)
{
    QStringList sentences;
    if (classes.isEmpty())
        return sentences;
    const QString names = classes.join(QStringLiteral(", "));
    for (const OrientationChange &change : orientationChanges(pipeline)) {
        if (change.effect == OrientationEffect::Mirrors)
            sentences.append(
                QCoreApplication::translate("Augmentation", "%1 mirrors images: %2 may become another class.")
                    .arg(change.transform, names));
        else
            sentences.append(QCoreApplication::translate(
                "Augmentation", "%1 turns images by up to %2°: %3 may become another class.")
                                 .arg(change.transform, QLocale().toString(change.degrees, 'g', 3), names));
    }
    return sentences;
}

} // namespace taxon
