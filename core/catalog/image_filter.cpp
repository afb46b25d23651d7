#include "core/catalog/image_filter.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <utility>

namespace taxon {
namespace {

template <class T, std::size_t N> using Names = std::array<std::pair<T, const char *>, N>;

constexpr Names<Mark, 8> kMarkNames{{{Mark::Flagged, "flagged"}, {Mark::Commented, "commented"}, {Mark::Unsure, "unsure"},
    {Mark::Disagreement, "disagreement"}, {Mark::Duplicate, "duplicate"}, {Mark::NearDuplicate, "near_duplicate"},
    {Mark::Missing, "missing"}, {Mark::Wrong, "wrong"}}};
constexpr Names<OwnState, 3> kStateNames{
    {{OwnState::Unlabeled, "unlabeled"}, {OwnState::Labeled, "labeled"}, {OwnState::Skipped, "skipped"}}};
constexpr Names<SortOrder, 7> kSortNames{{{SortOrder::Imported, "imported"}, {SortOrder::Name, "name"}, {SortOrder::Date, "date"},
    {SortOrder::Size, "size"}, {SortOrder::Confidence, "confidence"}, {SortOrder::Disagreement, "disagreement"},
    {SortOrder::Random, "random"}}};
constexpr Names<PartChoice, 4> kPartNames{{{PartChoice::Train, "train"}, {PartChoice::Validation, "val"},
    {PartChoice::Test, "test"}, {PartChoice::None, "none"}}};
constexpr Names<Whose, 3> kWhoseNames{{{Whose::Own, "own"}, {Whose::Anyone, "anyone"}, {Whose::Resolved, "resolved"}}};

template <class T, std::size_t N> QString nameOf(const Names<T, N> &names, T value)
{
    for (const auto &[known, name] : names)
        if (known == value)
            return QString::fromLatin1(name);
    return {};
}

template <class T, std::size_t N> T fromName(const Names<T, N> &names, const QString &name)
{
    QStringList all;
    for (const auto &[known, text] : names) {
        if (name == QLatin1StringView(text))
            return known;
        all.append(QString::fromLatin1(text));
    }
    throw Error(ErrorCode::Usage,
        QCoreApplication::translate("ImageFilter", "A filter knows %1 here, not \"%2\".").arg(all.join(QStringLiteral(", ")), name));
}

[[noreturn]] void throwBadValue(const QString &key)
{
    throw Error(ErrorCode::Usage, QCoreApplication::translate("ImageFilter", "The value of \"%1\" cannot be read as part of a filter.").arg(key));
}

template <class List, class Write> QJsonArray arrayOf(const List &values, Write write)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(write(value));
    return array;
}

QJsonArray rangeJson(const Range<int> &range)
{
    return {range.from ? QJsonValue(*range.from) : QJsonValue(), range.to ? QJsonValue(*range.to) : QJsonValue()};
}

QJsonArray rangeJson(const Range<QDate> &range)
{
    const auto day = [](const std::optional<QDate> &date) { return date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue(); };
    return {day(range.from), day(range.to)};
}

QString textFrom(const QString &key, const QJsonValue &value)
{
    if (!value.isString())
        throwBadValue(key);
    return value.toString();
}

qint64 numberFrom(const QString &key, const QJsonValue &value)
{
    if (!value.isDouble())
        throwBadValue(key);
    return value.toInteger();
}

template <class Read> auto listFrom(const QString &key, const QJsonValue &value, Read read)
{
    QList<decltype(read(key, QJsonValue()))> list;
    if (!value.isArray())
        throwBadValue(key);
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array)
        list.append(read(key, entry));
    return list;
}

int wholeFrom(const QString &key, const QJsonValue &value)
{
    return int(numberFrom(key, value));
}

QDate dayFrom(const QString &key, const QJsonValue &value)
{
    const QDate date = QDate::fromString(textFrom(key, value), Qt::ISODate);
    if (!date.isValid())
        throwBadValue(key);
    return date;
}

template <class Read> auto rangeFrom(const QString &key, const QJsonValue &value, Read read)
{
    Range<decltype(read(key, QJsonValue()))> range;
    const QJsonArray ends = value.toArray();
    if (ends.size() != 2)
        throwBadValue(key);
    if (!ends[0].isNull())
        range.from = read(key, ends[0]);
    if (!ends[1].isNull())
        range.to = read(key, ends[1]);
    return range;
}

template <class Tag> Id<Tag> idFrom(const QString &key, const QJsonValue &value)
{
    return {numberFrom(key, value)};
}

template <class T, T (*Read)(const QString &)> T namedFrom(const QString &key, const QJsonValue &value)
{
    return Read(textFrom(key, value));
}

void take(ImageFilter &filter, const QString &key, const QJsonValue &value)
{
    const auto is = [&key](const char *name) { return key == QLatin1StringView(name); };
    if (is("labels"))
        filter.whose = whoseFromName(textFrom(key, value));
    else if (is("classes"))
        filter.classes = listFrom(key, value, idFrom<ClassTag>);
    else if (is("annotators"))
        filter.annotators = listFrom(key, value, idFrom<AnnotatorTag>);
    else if (is("states"))
        filter.states = listFrom(key, value, namedFrom<OwnState, stateFromName>);
    else if (is("marks"))
        filter.marks = listFrom(key, value, namedFrom<Mark, markFromName>);
    else if (is("parts"))
        filter.parts = listFrom(key, value, namedFrom<PartChoice, partChoiceFromName>);
    else if (is("folders"))
        filter.folders = listFrom(key, value, textFrom);
    else if (is("group"))
        filter.group = textFrom(key, value);
    else if (is("text"))
        filter.text = textFrom(key, value);
    else if (is("predicted"))
        filter.predicted = listFrom(key, value, idFrom<ClassTag>);
    else if (is("prediction_confidence"))
        filter.predictionConfidence = rangeFrom(key, value, wholeFrom);
    else if (is("confidence"))
        filter.ownConfidence = rangeFrom(key, value, wholeFrom);
    else if (is("side"))
        filter.side = rangeFrom(key, value, wholeFrom);
    else if (is("file_date"))
        filter.fileDate = rangeFrom(key, value, dayFrom);
    else if (is("decision_date"))
        filter.decisionDate = rangeFrom(key, value, dayFrom);
    else if (is("sort"))
        filter.sort = sortFromName(textFrom(key, value));
    else if (is("descending"))
        filter.isDescending = value.toBool();
    else if (is("seed"))
        filter.seed = quint64(numberFrom(key, value));
    else
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ImageFilter", "A filter has no condition \"%1\".").arg(key));
}

} // namespace

bool ImageFilter::isEmpty() const
{
    ImageFilter unordered = *this;
    unordered.whose = Whose::Own;
    unordered.sort = SortOrder::Imported;
    unordered.isDescending = false;
    unordered.seed = 0;
    return unordered.isDefault();
}

QJsonObject ImageFilter::toJson() const
{
    QJsonObject json;
    const auto put = [&json](const char *key, const QJsonValue &value, bool isSet) {
        if (isSet)
            json.insert(QLatin1StringView(key), value);
    };
    const auto number = [](auto id) { return QJsonValue(id.value); };
    put("labels", whoseName(whose), whose != Whose::Own);
    put("classes", arrayOf(classes, number), !classes.isEmpty());
    put("annotators", arrayOf(annotators, number), !annotators.isEmpty());
    put("states", arrayOf(states, stateName), !states.isEmpty());
    put("marks", arrayOf(marks, markName), !marks.isEmpty());
    put("parts", arrayOf(parts, partChoiceName), !parts.isEmpty());
    put("folders", QJsonArray::fromStringList(folders), !folders.isEmpty());
    put("group", group, !group.isEmpty());
    put("text", text, !text.isEmpty());
    put("predicted", arrayOf(predicted, number), !predicted.isEmpty());
    put("prediction_confidence", rangeJson(predictionConfidence), predictionConfidence.isSet());
    put("confidence", rangeJson(ownConfidence), ownConfidence.isSet());
    put("side", rangeJson(side), side.isSet());
    put("file_date", rangeJson(fileDate), fileDate.isSet());
    put("decision_date", rangeJson(decisionDate), decisionDate.isSet());
    put("sort", sortName(sort), sort != SortOrder::Imported);
    put("descending", isDescending, isDescending);
    put("seed", qint64(seed), seed != 0);
    return json;
}

ImageFilter ImageFilter::fromJson(const QJsonObject &json)
{
    ImageFilter filter;
    for (auto entry = json.begin(); entry != json.end(); ++entry)
        take(filter, entry.key(), entry.value());
    return filter;
}

QString markName(Mark mark) { return nameOf(kMarkNames, mark); }
QString stateName(OwnState state) { return nameOf(kStateNames, state); }
QString sortName(SortOrder order) { return nameOf(kSortNames, order); }
QString partChoiceName(PartChoice part) { return nameOf(kPartNames, part); }
QString whoseName(Whose whose) { return nameOf(kWhoseNames, whose); }

Mark markFromName(const QString &name) { return fromName(kMarkNames, name); }
OwnState stateFromName(const QString &name) { return fromName(kStateNames, name); }
SortOrder sortFromName(const QString &name) { return fromName(kSortNames, name); }
PartChoice partChoiceFromName(const QString &name) { return fromName(kPartNames, name); }
Whose whoseFromName(const QString &name) { return fromName(kWhoseNames, name); }

} // namespace taxon
