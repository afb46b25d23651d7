#include "core/base/error.h"
#include "core/merge/merge_source.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace taxon {
namespace {

[[noreturn]] void throwContradiction()
{
    throw Error(ErrorCode::Corrupt,
        QCoreApplication::translate("Package", "The package cannot be used: its content contradicts itself. Ask for a fresh copy; nothing was changed."));
}

// A whole number in [low, high).
int place(const QJsonValue &value, qint64 low, std::size_t high)
{
    const qint64 number = value.toInteger(-2);
    if (number < low || number >= static_cast<qint64>(high))
        throwContradiction();
    return static_cast<int>(number);
}

QString hash(const QJsonValue &value)
{
    static const QRegularExpression pattern(QStringLiteral("^[0-9a-f]{64}$"));
    const QString text = value.toString();
    if (!pattern.match(text).hasMatch())
        throwContradiction();
    return text;
}

template <class Numbers> QJsonArray arrayOf(const Numbers &numbers)
{
    QJsonArray array;
    for (const int number : numbers)
        array.append(number);
    return array;
}

std::vector<int> placesIn(const QJsonValue &array, std::size_t size)
{
    std::vector<int> places;
    for (const QJsonValue number : array.toArray())
        places.push_back(place(number, 0, size));
    return places;
}

QJsonObject toJson(const SourceClass &entry)
{
    return {{QStringLiteral("name"), entry.name}, {QStringLiteral("color"), entry.color}, {QStringLiteral("origin"), entry.originId},
        {QStringLiteral("shortcut"), entry.shortcut}, {QStringLiteral("description"), entry.description},
        {QStringLiteral("retired"), entry.isRetired}, {QStringLiteral("examples"), arrayOf(entry.examples)}};
}

// Its examples are images, which are read later.
SourceClass classFrom(const QJsonValue &json)
{
    constexpr qsizetype kLongestShortcut = 100;
    static const QRegularExpression color(QStringLiteral("^(#[0-9a-fA-F]{6})?$"));
    const SourceClass entry{.name = json[QStringLiteral("name")].toString(), .color = json[QStringLiteral("color")].toString(),
        .originId = json[QStringLiteral("origin")].toInteger(), .shortcut = json[QStringLiteral("shortcut")].toString(),
        .description = json[QStringLiteral("description")].toString(), .isRetired = json[QStringLiteral("retired")].toBool()};
    if (!color.match(entry.color).hasMatch() || entry.shortcut.size() > kLongestShortcut)
        throwContradiction();
    return entry;
}

// Every name once, and none empty.
void requireNames(QStringList names)
{
    names.sort();
    if (names.contains(QString()) || std::adjacent_find(names.cbegin(), names.cend()) != names.cend())
        throwContradiction();
}

std::optional<LabelingRules> rulesFrom(const QJsonValue &json)
{
    if (!json.isObject())
        return std::nullopt;
    try {
        return LabelingRules::fromJson(json.toObject());
    } catch (const Error &) {
        throwContradiction();
    }
}

QJsonObject toJson(const ImageRecord &image, ImageId origin)
{
    return {{QStringLiteral("origin"), origin.value}, {QStringLiteral("sha256"), image.sha256}, {QStringLiteral("name"), image.path.isEmpty() ? image.importedFrom : image.path},
        {QStringLiteral("bytes"), image.bytes}, {QStringLiteral("width"), image.width}, {QStringLiteral("height"), image.height},
        {QStringLiteral("channels"), image.channels}, {QStringLiteral("bit_depth"), image.bitDepth}, {QStringLiteral("format"), image.format},
        {QStringLiteral("frames"), image.frames}, {QStringLiteral("group"), image.groupKey}};
}

ImageRecord imageFrom(const QJsonValue &json)
{
    ImageRecord image;
    image.sha256 = hash(json[QStringLiteral("sha256")]);
    image.importedFrom = json[QStringLiteral("name")].toString();
    image.bytes = json[QStringLiteral("bytes")].toInteger(-1);
    image.width = json[QStringLiteral("width")].toInt(-1);
    image.height = json[QStringLiteral("height")].toInt(-1);
    image.channels = json[QStringLiteral("channels")].toInt();
    image.bitDepth = json[QStringLiteral("bit_depth")].toInt();
    image.format = json[QStringLiteral("format")].toString();
    image.frames = json[QStringLiteral("frames")].toInt(1);
    image.groupKey = json[QStringLiteral("group")].toString();
    if (image.importedFrom.isEmpty() || image.bytes < 0 || image.width < 0 || image.height < 0)
        throwContradiction();
    return image;
}

// Format 1 tells only whether it is undone.
int revisionOf(const QJsonValue &json)
{
    constexpr std::size_t kBound = 1'000'000;
    const QJsonValue revision = json[QStringLiteral("revision")];
    return revision.isUndefined() ? int(json[QStringLiteral("undone")].toBool()) : place(revision, 0, kBound);
}

QJsonObject toJson(const SourceDecision &row)
{
    const Decision &decision = row.decision;
    QJsonObject json{{QStringLiteral("identity"), row.identity}, {QStringLiteral("image"), row.image}, {QStringLiteral("annotator"), row.annotator},
        {QStringLiteral("label"), row.label}, {QStringLiteral("purpose"), decisionPurposeName(decision.purpose)},
        {QStringLiteral("origin"), decisionOriginName(decision.origin)}, {QStringLiteral("made_at"), decision.madeAt.toString(Qt::ISODateWithMs)},
        {QStringLiteral("milliseconds"), decision.milliseconds}, {QStringLiteral("shown"), decision.shown},
        {QStringLiteral("revision"), row.revision}, {QStringLiteral("view"), decision.view}};
    if (decision.confidence)
        json.insert(QStringLiteral("confidence"), *decision.confidence);
    if (row.step >= 0)
        json.insert(QStringLiteral("step"), row.step);
    return json;
}

SourceDecision decisionFrom(const QJsonValue &json, const MergeSource &source)
{
    SourceDecision row;
    row.identity = hash(json[QStringLiteral("identity")]);
    row.image = place(json[QStringLiteral("image")], 0, source.images.size());
    row.annotator = place(json[QStringLiteral("annotator")], -1, static_cast<std::size_t>(source.annotators.size()));
    row.label = place(json[QStringLiteral("label")], -1, static_cast<std::size_t>(source.classes.size()));
    row.step = place(json[QStringLiteral("step")].isUndefined() ? QJsonValue(-1) : json[QStringLiteral("step")], -1, source.decisions.size() + 1);
    Decision &decision = row.decision;
    decision.kind = row.label < 0 ? DecisionKind::Skip : DecisionKind::Label;
    decision.purpose = decisionPurposeFromName(json[QStringLiteral("purpose")].toString());
    decision.origin = decisionOriginFromName(json[QStringLiteral("origin")].toString());
    decision.madeAt = QDateTime::fromString(json[QStringLiteral("made_at")].toString(), Qt::ISODateWithMs).toUTC();
    decision.milliseconds = json[QStringLiteral("milliseconds")].toInt();
    decision.shown = json[QStringLiteral("shown")].toString();
    row.revision = revisionOf(json);
    decision.isUndone = row.revision % 2 == 1;
    decision.view = json[QStringLiteral("view")].toString();
    if (const QJsonValue confidence = json[QStringLiteral("confidence")]; confidence.isDouble())
        decision.confidence = place(confidence, 0, 101);
    if (!decision.madeAt.isValid() || decisionPurposeName(decision.purpose) != json[QStringLiteral("purpose")].toString()
        || decisionOriginName(decision.origin) != json[QStringLiteral("origin")].toString())
        throwContradiction();
    return row;
}

SourceRemark remarkFrom(const QJsonValue &json, const MergeSource &source)
{
    return {hash(json[QStringLiteral("identity")]), place(json[QStringLiteral("image")], 0, source.images.size()),
        place(json[QStringLiteral("annotator")], 0, static_cast<std::size_t>(source.annotators.size())), json[QStringLiteral("flag")].toBool(),
        json[QStringLiteral("value")].toString(), json[QStringLiteral("made_at")].toString(), revisionOf(json)};
}

} // namespace

QJsonObject contentOf(const MergeSource &source)
{
    QJsonArray classes;
    for (const SourceClass &entry : source.classes)
        classes.append(toJson(entry));
    QJsonArray images;
    for (std::size_t i = 0; i < source.images.size(); ++i)
        images.append(toJson(source.images[i], source.originImages[i]));
    QJsonArray decisions;
    for (const SourceDecision &row : source.decisions)
        decisions.append(toJson(row));
    QJsonArray remarks;
    for (const SourceRemark &row : source.remarks)
        remarks.append(QJsonObject{{QStringLiteral("identity"), row.identity}, {QStringLiteral("image"), row.image},
            {QStringLiteral("annotator"), row.annotator}, {QStringLiteral("flag"), row.isFlag}, {QStringLiteral("value"), row.value},
            {QStringLiteral("made_at"), row.madeAt}, {QStringLiteral("revision"), row.revision}});
    QJsonArray opinions;
    for (const SourceOpinion &opinion : source.opinions)
        opinions.append(QJsonObject{{QStringLiteral("image"), opinion.image}, {QStringLiteral("comment"), opinion.comment}});
    return {{QStringLiteral("project"), source.projectIdentity}, {QStringLiteral("origin"), source.originIdentity}, {QStringLiteral("classes"), classes},
        {QStringLiteral("annotators"), QJsonArray::fromStringList(source.annotators)}, {QStringLiteral("images"), images},
        {QStringLiteral("decisions"), decisions}, {QStringLiteral("remarks"), remarks}, {QStringLiteral("queue"), arrayOf(source.queue)},
        {QStringLiteral("opinions"), opinions},
        {QStringLiteral("rules"), source.rules ? QJsonValue(source.rules->toJson()) : QJsonValue()}};
}

MergeSource sourceFromContent(const QJsonObject &content)
{
    MergeSource source;
    source.projectIdentity = content.value(QStringLiteral("project")).toString();
    source.originIdentity = content.value(QStringLiteral("origin")).toString();
    const QJsonArray classes = content.value(QStringLiteral("classes")).toArray();
    QStringList classNames;
    for (const QJsonValue entry : classes) {
        source.classes.append(classFrom(entry));
        classNames.append(source.classes.back().name);
    }
    for (const QJsonValue name : content.value(QStringLiteral("annotators")).toArray())
        source.annotators.append(name.toString());
    for (const QJsonValue image : content.value(QStringLiteral("images")).toArray()) {
        source.images.push_back(imageFrom(image));
        source.originImages.push_back({image[QStringLiteral("origin")].toInteger()});
    }
    for (qsizetype i = 0; i < classes.size(); ++i)
        source.classes[i].examples = placesIn(classes[i][QStringLiteral("examples")], source.images.size());
    requireNames(classNames);
    requireNames(source.annotators);
    QSet<QString> identities;
    for (const QJsonValue row : content.value(QStringLiteral("decisions")).toArray()) {
        source.decisions.push_back(decisionFrom(row, source));
        identities.insert(source.decisions.back().identity);
    }
    for (const QJsonValue row : content.value(QStringLiteral("remarks")).toArray()) {
        source.remarks.push_back(remarkFrom(row, source));
        identities.insert(source.remarks.back().identity);
    }
    source.queue = placesIn(content.value(QStringLiteral("queue")), source.images.size());
    for (const QJsonValue opinion : content.value(QStringLiteral("opinions")).toArray())
        source.opinions.push_back({place(opinion[QStringLiteral("image")], 0, source.images.size()), opinion[QStringLiteral("comment")].toString()});
    source.rules = rulesFrom(content.value(QStringLiteral("rules")));
    if (source.projectIdentity.isEmpty() || identities.size() != static_cast<qsizetype>(source.decisions.size() + source.remarks.size()))
        throwContradiction();
    return source;
}

} // namespace taxon
