#include "core/augmentation/albumentations_json.h"

#include "core/augmentation/albumentations_names.h"
#include "core/augmentation/parameter_values.h"
#include "core/augmentation/transform_catalog.h"
#include "core/base/error.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace taxon {

namespace {

constexpr int kDeepest = 50; ///< compositions in compositions

[[noreturn]] void throwNoPipeline(const QString &detail)
{
    throw Error(ErrorCode::Corrupt,
        QCoreApplication::translate("Augmentation",
            "This is not a pipeline in Albumentations' form; write one there with A.save(transform, "
            "\"pipeline.json\")."),
        detail);
}

[[noreturn]] void throwTooDeep()
{
    throw Error(ErrorCode::Corrupt,
        QCoreApplication::translate(
            "Augmentation", "The compositions of this pipeline are nested more than %1 deep; nest them less.")
            .arg(kDeepest));
}

/// One file being read.
class Reading {
public:
    explicit Reading(int release)
        : m_release(release)
    {
    }

    QStringList unrepresented() const { return m_said; }

    /// Nothing for what has no counterpart.
    std::optional<TransformStep> step(const QJsonObject &object, int depth = 0)
    {
        if (depth > kDeepest)
            throwTooDeep();
        const QString fullName = object[QStringLiteral("__class_fullname__")].toString();
        if (fullName.isEmpty())
            throwNoPipeline(QStringLiteral("a transform without __class_fullname__"));
        ForeignStep foreign {.name = nameOf(fullName), .values = object, .release = m_release,
            .written = {.transform = nameOf(fullName), .parameters = {}}};
        for (const char *own : {"__class_fullname__", "p", "always_apply"})
            foreign.values.remove(QLatin1StringView(own));
        toRelease13(foreign);
        m_said += foreign.said;
        std::optional<TransformStep> result = isSymmetry(foreign.name) ? symmetries() : named(foreign);
        if (!result)
            return result;
        setChance(*result, object, foreign.written);
        if (!isSymmetry(foreign.name) && hasSteps(result->name))
            addSteps(*result, object[QStringLiteral("transforms")], foreign.written.transform, depth);
        if (foreign.name == u"OneOrOther")
            weigh(*result);
        return result;
    }

private:
    static QString nameOf(const QString &fullName)
    {
        const bool isPlain = !fullName.contains(u'.') || fullName.startsWith(u"albumentations.");
        return isPlain ? fullName.section(u'.', -1) : fullName;
    }

    static bool isSymmetry(const QString &name) { return name == u"D4" || name == u"SquareSymmetry"; }

    /// All eight symmetries of the square, equally likely.
    static TransformStep symmetries()
    {
        return compose({makeStep(QStringLiteral("RandomRotate90"), {}, 1),
            makeStep(QStringLiteral("HorizontalFlip"), {}, 0.5)});
    }

    std::optional<TransformStep> named(const ForeignStep &foreign)
    {
        const bool isOther = foreign.name == u"OneOrOther";
        const TransformSpec *known = findTransform(isOther ? QStringLiteral("OneOf") : foreign.name);
        if (!known) {
            sayUnknown(foreign.written.transform);
            return std::nullopt;
        }
        QJsonObject parameters = foreign.values;
        if (known->group == TransformGroup::Composition)
            keepCompositionsOwn(foreign.written.transform, parameters);
        if (hasSteps(known->name))
            parameters.remove(QStringLiteral("transforms"));
        for (const QString &name : parameters.keys())
            if (std::none_of(known->parameters.begin(), known->parameters.end(),
                    [&](const ParameterSpec &spec) { return spec.name == name; })) {
                parameters.remove(name);
                m_said.append(QCoreApplication::translate(
                    "Augmentation", "%1: the parameter \"%2\" has no counterpart here and is left out.")
                                  .arg(foreign.written.transform, foreign.written.of(name).name));
            }
        return makeStep(known->name, parameters, std::nullopt, foreign.written);
    }

    void addSteps(TransformStep &composition, const QJsonValue &children, const QString &name, int depth)
    {
        if (!children.isArray())
            throw Error(ErrorCode::Corrupt,
                QCoreApplication::translate(
                    "Augmentation", "%1: \"transforms\" must be the list of what it is composed of.")
                    .arg(name));
        for (const QJsonValue child : children.toArray())
            if (auto read = step(child.toObject(), depth + 1))
                composition.steps.push_back(std::move(*read));
    }

    /// Compose's settings about boxes, keypoints and checks; the defaults concern no image.
    void keepCompositionsOwn(const QString &name, QJsonObject &parameters)
    {
        for (const char *key : {"bbox_params", "keypoint_params", "additional_targets", "seed"}) {
            const QJsonValue value = parameters.take(QLatin1StringView(key));
            if (!value.isUndefined() && !value.isNull() && !(value.isObject() && value.toObject().isEmpty()))
                m_said.append(QCoreApplication::translate(
                    "Augmentation", "%1: \"%2\" concerns other than an image's pixels and is left out.")
                                  .arg(name, QString::fromLatin1(key)));
        }
        for (const char *key : {"is_check_shapes", "is_check_args", "return_params", "save_key",
                 "save_applied_params", "telemetry", "strict", "mask_interpolation"})
            parameters.remove(QLatin1StringView(key));
        if (parameters.value(QStringLiteral("n")).isArray()) {
            parameters.insert(QStringLiteral("n"), parameters.value(QStringLiteral("n")).toArray().last());
            m_said.append(QCoreApplication::translate(
                "Augmentation", "%1: the most of the range for \"n\" is used always.")
                              .arg(name));
        }
    }

    void sayUnknown(const QString &name)
    {
        if (name == u"Normalize" || name == u"ToTensorV2" || name == u"ToTensor" || name == u"ToFloat")
            m_said.append(QCoreApplication::translate("Augmentation",
                "%1 is left out: Taxon does it after the augmentation, as the network needs it.")
                              .arg(name));
        else if (name == u"MixUp" || name == u"CutMix")
            m_said.append(QCoreApplication::translate("Augmentation",
                "%1 is left out: it mixes the images of a batch, which is a setting of the training run.")
                              .arg(name));
        else
            m_said.append(
                QCoreApplication::translate("Augmentation", "%1 has no counterpart here and is left out.")
                    .arg(name));
    }

    static void setChance(TransformStep &step, const QJsonObject &object, const WrittenNames &written)
    {
        static const ParameterSpec p {
            .name = QStringLiteral("p"), .kind = ParameterKind::Real, .standard = {}, .high = 1};
        static const ParameterSpec always {
            .name = QStringLiteral("always_apply"), .kind = ParameterKind::Flag, .standard = false};
        if (object.contains(p.name))
            step.p = keptValue(p, object[p.name], written).toDouble();
        if (object.contains(always.name))
            step.isAlwaysApplied = keptValue(always, object[always.name], written).toBool();
    }

    /// The first with probability p, otherwise the last: as weights of OneOf.
    static void weigh(TransformStep &either)
    {
        if (either.steps.size() > 1) {
            either.steps = {either.steps.front(), either.steps.back()};
            either.steps[0].p = either.p;
            either.steps[1].p = 1 - either.p;
        }
        either.p = 1;
    }

    int m_release;
    QStringList m_said;
};

QJsonObject toObject(const TransformStep &step)
{
    QJsonObject object = step.parameters;
    object.insert(QStringLiteral("__class_fullname__"), step.name);
    object.insert(QStringLiteral("p"), step.p);
    if (!hasSteps(step.name)) {
        object.insert(QStringLiteral("always_apply"), step.isAlwaysApplied);
        return object;
    }
    QJsonArray children;
    for (const TransformStep &child : step.steps)
        children.append(toObject(child));
    object.insert(QStringLiteral("transforms"), children);
    if (step.name == u"Compose") {
        object.insert(QStringLiteral("bbox_params"), QJsonValue::Null);
        object.insert(QStringLiteral("keypoint_params"), QJsonValue::Null);
        object.insert(QStringLiteral("additional_targets"), QJsonObject());
        object.insert(QStringLiteral("is_check_shapes"), true);
    }
    return object;
}

QJsonObject fileObject(const TransformStep &pipeline)
{
    return {{QStringLiteral("__version__"), QStringLiteral("1.3.1")},
        {QStringLiteral("transform"), toObject(pipeline)}};
}

ReadPipeline readObject(const QJsonObject &object)
{
    const int release = object[QStringLiteral("__version__")].toString().section(u'.', 0, 0).toInt();
    Reading reading(release);
    const QJsonValue transform = object[QStringLiteral("transform")];
    const std::optional<TransformStep> root
        = reading.step(transform.isObject() ? transform.toObject() : object);
    return {root ? *root : compose({}), reading.unrepresented()};
}

} // namespace

ReadPipeline readPipeline(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error == QJsonParseError::DeepNesting)
        throwTooDeep();
    if (!document.isObject())
        throwNoPipeline(problem.error == QJsonParseError::NoError ? QStringLiteral("the file holds no JSON object")
                                                                  : problem.errorString());
    return readObject(document.object());
}

QByteArray writePipeline(const TransformStep &pipeline)
{
    return QJsonDocument(fileObject(pipeline)).toJson();
}

QJsonObject pipelineToJson(const TransformStep &pipeline)
{
    return pipeline.steps.empty() && pipeline.name == u"Compose" ? QJsonObject() : fileObject(pipeline);
}

ReadPipeline pipelineFromJson(const QJsonObject &json)
{
    return json.isEmpty() ? ReadPipeline {compose({}), {}} : readObject(json);
}

QStringList unknownToAlbumentations(const TransformStep &pipeline)
{
    QStringList said;
    if (pipeline.name == u"SaltAndPepper")
        said.append(QCoreApplication::translate(
            "Augmentation", "%1 is known to Albumentations from 2.0 on, not to 1.3.")
                        .arg(pipeline.name));
    if (pipeline.name.startsWith(u"IAA"))
        said.append(QCoreApplication::translate("Augmentation", "%1 needs imgaug beside Albumentations 1.3.")
                        .arg(pipeline.name));
    if (findTransform(pipeline.name)->group == TransformGroup::Automatic)
        said.append(QCoreApplication::translate(
            "Augmentation", "%1 is torchvision's and not known to Albumentations.")
                        .arg(pipeline.name));
    for (const TransformStep &child : pipeline.steps)
        said += unknownToAlbumentations(child);
    said.removeDuplicates();
    return said;
}

} // namespace taxon
