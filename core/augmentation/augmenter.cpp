#include "core/augmentation/augmenter.h"

#include "core/augmentation/operation.h"
#include "core/augmentation/parameter_values.h"
#include "core/augmentation/transform_catalog.h"
#include "core/base/error.h"

#include <QCoreApplication>

#include <cstring>
#include <new>

namespace taxon {

namespace {

enum class Composition { None, All, OneOf, SomeOf };

Composition compositionOf(const QString &name)
{
    if (name == u"OneOf")
        return Composition::OneOf;
    if (name == u"SomeOf")
        return Composition::SomeOf;
    return name == u"Compose" || name == u"Sequential" ? Composition::All : Composition::None;
}

enum class Chance { OwnProbability, Certain };

} // namespace

struct Augmenter::Node {
    QString name;
    double p = 0;
    bool isAlwaysApplied = false;
    Composition composition = Composition::None;
    std::uint64_t stream = 0; ///< place in the pipeline, counted depth first
    int choices = 0; ///< of SomeOf
    bool isReplaced = true;
    Operation operation = {}; ///< empty: does nothing
    std::vector<Node> nodes = {};
};

namespace {

using Node = Augmenter::Node;

Operation operationOf(const TransformStep &step, TransformGroup group, automatic::Effects effects)
{
    switch (group) {
    case TransformGroup::Geometric:
        return geometricOperation(step);
    case TransformGroup::Color:
        return colorOperation(step);
    case TransformGroup::NoiseAndQuality:
        return qualityOperation(step);
    case TransformGroup::Automatic:
        return automaticOperation(step, effects);
    case TransformGroup::Composition:
        break;
    }
    return {};
}

Node nodeOf(const TransformStep &given, automatic::Effects effects, std::uint64_t &stream)
{
    const TransformStep step = makeStep(given.name, given.parameters, given.p);
    Node node {.name = step.name,
        .p = step.p,
        .isAlwaysApplied = given.isAlwaysApplied,
        .composition = compositionOf(step.name),
        .stream = stream++};
    node.operation = operationOf(step, findTransform(step.name)->group, effects);
    if (node.composition == Composition::SomeOf) {
        const ParameterReader read(step);
        node.choices = read.integer("n");
        node.isReplaced = read.flag("replace");
    }
    for (const TransformStep &child : given.steps)
        node.nodes.push_back(nodeOf(child, effects, stream));
    return node;
}

cv::Mat run(const Node &node, const cv::Mat &image, Chance chance, std::uint64_t sampleSeed);

/// A child by its weight, of those not yet taken; -1 when none is left.
int drawnChild(const Node &node, const std::vector<bool> &isTaken, Random &random)
{
    double total = 0;
    for (std::size_t i = 0; i < node.nodes.size(); ++i)
        total += isTaken[i] ? 0 : node.nodes[i].p;
    double place = random.uniform() * total;
    int last = -1;
    for (std::size_t i = 0; i < node.nodes.size(); ++i) {
        if (isTaken[i] || node.nodes[i].p <= 0)
            continue;
        last = int(i);
        place -= node.nodes[i].p;
        if (place < 0)
            break;
    }
    return last;
}

cv::Mat runChosen(const Node &node, cv::Mat image, Random &random, std::uint64_t sampleSeed)
{
    std::vector<bool> isTaken(node.nodes.size());
    const int choices = node.composition == Composition::OneOf ? 1 : node.choices;
    for (int i = 0; i < choices; ++i) {
        const int child = drawnChild(node, isTaken, random);
        if (child < 0)
            break;
        isTaken[std::size_t(child)] = !node.isReplaced;
        // The same child chosen twice draws anew.
        image = run(node.nodes[std::size_t(child)], image, Chance::Certain,
            i == 0 ? sampleSeed : mixSeed(sampleSeed, std::uint64_t(i)));
    }
    return image;
}

cv::Mat run(const Node &node, const cv::Mat &image, Chance chance, std::uint64_t sampleSeed)
{
    Random random(mixSeed(sampleSeed, node.stream));
    const bool isApplied = random.uniform() < node.p;
    if (!isApplied && chance != Chance::Certain && !node.isAlwaysApplied)
        return image;
    switch (node.composition) {
    case Composition::None:
        return node.operation ? node.operation(image, random) : image;
    case Composition::OneOf:
    case Composition::SomeOf:
        return runChosen(node, image, random, sampleSeed);
    case Composition::All:
        break;
    }
    cv::Mat result = image;
    for (const Node &child : node.nodes)
        result = run(child, result, Chance::OwnProbability, sampleSeed);
    return result;
}

[[noreturn]] void throwImpossible(const QString &detail)
{
    throw Error(ErrorCode::Impossible,
        QCoreApplication::translate("Augmentation",
            "The augmentation cannot take an image of this size; lower the sizes or the strength of its "
            "transforms."),
        detail);
}

} // namespace

Augmenter::Augmenter(const TransformStep &pipeline, Policies policies)
{
    const auto effects = policies == Policies::Whole ? automatic::Effects::All : automatic::Effects::Places;
    std::uint64_t stream = 0;
    m_root = std::make_shared<const Node>(nodeOf(pipeline, effects, stream));
}

cv::Mat Augmenter::apply(const cv::Mat &image, const SampleSeed &seed) const
{
    try {
        return run(*m_root, image, Chance::OwnProbability, mixSeed(seed.seed, seed.epoch, seed.sample));
    } catch (const cv::Exception &error) {
        throwImpossible(QString::fromStdString(error.err));
    } catch (const std::bad_alloc &) {
        throwImpossible({});
    }
}

RgbImage Augmenter::apply(const RgbImage &image, const SampleSeed &seed) const
{
    // No operation writes to its input, see operation.h.
    const cv::Mat pixels(image.height, image.width, CV_8UC3, const_cast<std::uint8_t *>(image.pixels.data()));
    const cv::Mat changed = apply(pixels, seed);
    RgbImage result {changed.cols, changed.rows, {}};
    result.pixels.resize(std::size_t(changed.rows) * std::size_t(changed.cols) * 3);
    changed.copyTo(cv::Mat(changed.rows, changed.cols, CV_8UC3, result.pixels.data()));
    return result;
}

} // namespace taxon
