#include "core/engine/train_config.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QJsonValue>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace taxon {
namespace {

const QString kAuto = QStringLiteral("auto");
const QString kDecode = QStringLiteral("decode");
const QString kFullDecode = QStringLiteral("full");

[[noreturn]] void fail(const QString &message)
{
    throw Error(ErrorCode::Usage, message);
}

[[noreturn]] void failValue(const QString &key, const QString &expected)
{
    fail(QCoreApplication::translate("TrainConfig", "The training setting %1 must be %2.").arg(key, expected));
}

QString wholeNumber(qint64 low, qint64 high)
{
    return QCoreApplication::translate("TrainConfig", "a whole number from %1 to %2").arg(low).arg(high);
}

/// A JSON number without a fraction, read exactly up to 2^63 - 1.
qint64 integerFrom(const QString &key, const QJsonValue &value, qint64 low, qint64 high)
{
    const qint64 number = value.toInteger(std::numeric_limits<qint64>::min());
    if (!value.isDouble() || number < low || number > high)
        failValue(key, wholeNumber(low, high));
    return number;
}

double numberFrom(const QString &key, const QJsonValue &value)
{
    if (!value.isDouble())
        failValue(key, QCoreApplication::translate("TrainConfig", "a number"));
    return value.toDouble();
}

QString textFrom(const QString &key, const QJsonValue &value)
{
    if (!value.isString())
        failValue(key, QCoreApplication::translate("TrainConfig", "a text"));
    return value.toString();
}

struct Field {
    QString key;
    bool isText;
    void (*assign)(TrainConfig &config, const QString &key, const QJsonValue &value);
};

const std::vector<Field> &fields()
{
    using C = TrainConfig;
    using K = const QString &;
    using V = const QJsonValue &;
    static const std::vector<Field> all{
        {QStringLiteral("model"), true, [](C &c, K k, V v) { c.model = textFrom(k, v); }},
        {QStringLiteral("weights"), true, [](C &c, K k, V v) { c.weights = textFrom(k, v); }},
        {QStringLiteral("size"), false, [](C &c, K k, V v) { c.size = int(integerFrom(k, v, 32, 1024)); }},
        {kDecode, true, [](C &c, K k, V v) { c.decode = textFrom(k, v); }},
        {QStringLiteral("fit"), true, [](C &c, K k, V v) { c.fit = textFrom(k, v); }},
        {QStringLiteral("epochs"), false, [](C &c, K k, V v) { c.epochs = int(integerFrom(k, v, 1, 10'000)); }},
        {QStringLiteral("batch"), false, [](C &c, K k, V v) { c.batch = int(integerFrom(k, v, 1, 4'096)); }},
        {QStringLiteral("lr"), false,
            [](C &c, K k, V v) {
                c.lr.reset();
                if (v != kAuto)
                    c.lr = numberFrom(k, v);
            }},
        {QStringLiteral("momentum"), false, [](C &c, K k, V v) { c.momentum = numberFrom(k, v); }},
        {QStringLiteral("weight_decay"), false, [](C &c, K k, V v) { c.weightDecay = numberFrom(k, v); }},
        {QStringLiteral("seed"), false,
            [](C &c, K k, V v) { c.seed = quint64(integerFrom(k, v, 0, std::numeric_limits<qint64>::max())); }},
        {QStringLiteral("threads"), false,
            [](C &c, K k, V v) { c.threads = v == kAuto ? 0 : int(integerFrom(k, v, 1, 1'024)); }},
        {QStringLiteral("device"), true, [](C &c, K k, V v) { c.device = textFrom(k, v); }},
        {QStringLiteral("precision"), true, [](C &c, K k, V v) { c.precision = textFrom(k, v); }},
        {QStringLiteral("mixup"), false, [](C &c, K k, V v) { c.mixUp = numberFrom(k, v); }},
        {QStringLiteral("cutmix"), false, [](C &c, K k, V v) { c.cutMix = numberFrom(k, v); }},
        {QStringLiteral("augmentation"), false,
            [](C &c, K k, V v) {
                if (!v.isObject() && !v.isNull())
                    failValue(k, QCoreApplication::translate("TrainConfig", "a pipeline in Albumentations' JSON form, or null"));
                c.augmentation = v.toObject();
            }},
    };
    return all;
}

/// Levenshtein distance: insertions, deletions and replacements of one letter.
qsizetype editDistance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(std::size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[std::size_t(j)];
            row[std::size_t(j)] = std::min({replaced, diagonal + 1, row[std::size_t(j) - 1] + 1});
        }
    }
    return row.back();
}

const Field &fieldOf(const QString &key)
{
    const auto &all = fields();
    const auto found = std::ranges::find(all, key, &Field::key);
    if (found != all.end())
        return *found;
    const auto nearest = std::ranges::min_element(
        all, {}, [&key](const Field &field) { return editDistance(key.toLower(), field.key); });
    fail(QCoreApplication::translate("TrainConfig", "There is no training setting %1; did you mean %2?")
             .arg(key, nearest->key));
}

/// The JSON value that the text of "key=value" stands for.
QJsonValue valueFromText(const Field &field, const QString &text)
{
    if (field.isText)
        return text;
    bool isNumber = false;
    if (const qint64 integer = text.toLongLong(&isNumber); isNumber)
        return integer;
    if (const double number = text.toDouble(&isNumber); isNumber)
        return number;
    return text;
}

void requireOneOf(const QString &key, const QString &value, const QStringList &allowed)
{
    if (!allowed.contains(value))
        failValue(key, QCoreApplication::translate("TrainConfig", "one of %1").arg(allowed.join(QStringLiteral(", "))));
}

} // namespace

const QStringList &modelNames()
{
    static const QStringList names{QStringLiteral("resnet18"), QStringLiteral("squeezenet1_1")};
    return names;
}

double TrainConfig::resolvedLr() const
{
    if (lr)
        return *lr;
    const bool hasBatchNorm = model.startsWith(QStringLiteral("resnet"));
    return (weights.isEmpty() && hasBatchNorm ? 0.01 : 0.003) * batch / 32.0;
}

QJsonObject TrainConfig::toJson() const
{
    return {
        {QStringLiteral("model"), model},
        {QStringLiteral("weights"), weights},
        {QStringLiteral("size"), size},
        {kDecode, decode},
        {QStringLiteral("fit"), fit},
        {QStringLiteral("epochs"), epochs},
        {QStringLiteral("batch"), batch},
        {QStringLiteral("lr"), lr ? QJsonValue(*lr) : QJsonValue(kAuto)},
        {QStringLiteral("momentum"), momentum},
        {QStringLiteral("weight_decay"), weightDecay},
        {QStringLiteral("seed"), qint64(seed)},
        {QStringLiteral("threads"), threads > 0 ? QJsonValue(threads) : QJsonValue(kAuto)},
        {QStringLiteral("device"), device},
        {QStringLiteral("precision"), precision},
        {QStringLiteral("mixup"), mixUp},
        {QStringLiteral("cutmix"), cutMix},
        {QStringLiteral("augmentation"), augmentation.isEmpty() ? QJsonValue() : QJsonValue(augmentation)},
    };
}

TrainConfig TrainConfig::fromJson(const QJsonObject &json)
{
    TrainConfig config;
    for (auto entry = json.begin(); entry != json.end(); ++entry)
        fieldOf(entry.key()).assign(config, entry.key(), entry.value());
    config.validate();
    return config;
}

TrainConfig TrainConfig::ofRun(QJsonObject json)
{
    if (!json.contains(kDecode))
        json.insert(kDecode, kFullDecode);
    return fromJson(json);
}

void TrainConfig::set(const QString &key, const QString &value)
{
    const Field &field = fieldOf(key);
    TrainConfig changed = *this;
    field.assign(changed, key, valueFromText(field, value));
    changed.validate();
    *this = changed;
}

void TrainConfig::validate() const
{
    const auto requireInteger = [](const char *key, qint64 value, qint64 low, qint64 high) {
        if (value < low || value > high)
            failValue(QString::fromLatin1(key), wholeNumber(low, high));
    };
    requireOneOf(QStringLiteral("model"), model, modelNames());
    requireInteger("size", size, 32, 1024);
    requireOneOf(kDecode, decode, {kFullDecode, QStringLiteral("reduced")});
    requireOneOf(QStringLiteral("fit"), fit, {QStringLiteral("crop"), QStringLiteral("letterbox")});
    requireInteger("epochs", epochs, 1, 10'000);
    requireInteger("batch", batch, 1, 4'096);
    requireInteger("threads", threads, 0, 1'024);
    if (lr && !(*lr > 0 && *lr <= 100))
        failValue(QStringLiteral("lr"), QCoreApplication::translate("TrainConfig", "above 0 and at most 100"));
    if (!(momentum >= 0 && momentum < 1))
        failValue(QStringLiteral("momentum"), QCoreApplication::translate("TrainConfig", "at least 0 and below 1"));
    if (!(weightDecay >= 0 && std::isfinite(weightDecay)))
        failValue(QStringLiteral("weight_decay"), QCoreApplication::translate("TrainConfig", "0 or more"));
    static const QRegularExpression devices(QStringLiteral("^(auto|cpu|cuda(:[0-9]{1,2})?)$"));
    if (!devices.match(device).hasMatch())
        failValue(QStringLiteral("device"), QStringLiteral("auto, cpu, cuda, cuda:1"));
    requireOneOf(QStringLiteral("precision"), precision,
        {kAuto, QStringLiteral("float32"), QStringLiteral("bfloat16")});
    constexpr double kMostAlpha = 10;
    for (const auto &[key, alpha] : {std::pair("mixup", mixUp), std::pair("cutmix", cutMix)})
        if (!(alpha >= 0 && alpha <= kMostAlpha))
            failValue(QString::fromLatin1(key), QCoreApplication::translate("TrainConfig", "0 to %1").arg(kMostAlpha));
    if (mixUp > 0 && cutMix > 0)
        fail(QCoreApplication::translate("TrainConfig", "A batch is mixed either by mixup or by cutmix: set one of them to 0."));
}

} // namespace taxon
