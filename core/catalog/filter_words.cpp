#include "core/catalog/filter_words.h"

#include "core/base/error.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace taxon {
namespace {

[[noreturn]] void throwUsage(const QString &word)
{
    throw Error(ErrorCode::Usage,
        QCoreApplication::translate("FilterWords", "A filter is a JSON object or KEY=VALUE with one of the keys %1, not \"%2\".")
            .arg(filterKeys().join(QStringLiteral(", ")), word));
}

[[noreturn]] void throwNotFound(const QString &text)
{
    throw Error(ErrorCode::NotFound, text);
}

QJsonArray classIds(const QStringList &names, Project &project)
{
    QJsonArray ids;
    for (const QString &name : names) {
        const auto found = project.classes().find(name);
        if (!found)
            throwNotFound(QCoreApplication::translate("FilterWords", "The project has no class \"%1\".").arg(name));
        ids.append(found->id.value);
    }
    return ids;
}

QJsonArray annotatorIds(const QStringList &names, Project &project)
{
    const QList<Annotator> all = project.annotators().all();
    QJsonArray ids;
    for (const QString &name : names) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const Annotator &annotator) { return annotator.name == name; });
        if (found == all.end())
            throwNotFound(QCoreApplication::translate("FilterWords", "Nobody called \"%1\" labels in the project.").arg(name));
        ids.append(found->id.value);
    }
    return ids;
}

QJsonValue endOf(const QString &text, bool isDate, const QString &word)
{
    if (text.isEmpty())
        return {};
    if (isDate)
        return text;
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber)
        throwUsage(word);
    return number;
}

// "FROM..TO", "FROM.." or "..TO"; a single value is both ends.
QJsonArray rangeOf(const QString &value, bool isDate, const QString &word)
{
    const qsizetype dots = value.indexOf(QStringLiteral(".."));
    const QString from = dots < 0 ? value : value.left(dots);
    const QString to = dots < 0 ? value : value.mid(dots + 2);
    return {endOf(from, isDate, word), endOf(to, isDate, word)};
}

// The entry of the JSON form that KEY=VALUE stands for.
std::pair<QString, QJsonValue> entryOf(const QString &word, Project &project)
{
    const qsizetype equals = word.indexOf(u'=');
    const QString key = word.left(qMax<qsizetype>(0, equals));
    const QString value = word.mid(equals + 1);
    const QStringList values = value.split(u',', Qt::SkipEmptyParts);
    const auto is = [&key](const char *name) { return key == QLatin1StringView(name); };
    if (is("class"))
        return {QStringLiteral("classes"), classIds(values, project)};
    if (is("predicted"))
        return {QStringLiteral("predicted"), classIds(values, project)};
    if (is("annotator"))
        return {QStringLiteral("annotators"), annotatorIds(values, project)};
    if (is("state") || is("mark") || is("part"))
        return {QString(key + u's'), QJsonArray::fromStringList(values)};
    if (is("folder"))
        return {QStringLiteral("folders"), QJsonArray{value}};
    if (is("group") || is("text") || is("sort") || is("labels"))
        return {key, value};
    if (is("seed"))
        return {key, value.toLongLong()};
    if (is("side") || is("confidence") || is("prediction-confidence"))
        return {QString(key).replace(u'-', u'_'), rangeOf(value, false, word)};
    if (is("file-date") || is("decision-date"))
        return {QString(key).replace(u'-', u'_'), rangeOf(value, true, word)};
    throwUsage(word);
}

} // namespace

QStringList filterKeys()
{
    return QStringLiteral("class labels annotator state mark part folder group text predicted prediction-confidence confidence "
                          "side file-date decision-date sort seed").split(u' ');
}

ImageFilter filterFromWords(const QStringList &words, Project &project)
{
    QJsonObject json;
    for (const QString &word : words) {
        if (!word.trimmed().startsWith(u'{')) {
            const auto [key, value] = entryOf(word, project);
            json.insert(key, value);
            continue;
        }
        const QJsonDocument document = QJsonDocument::fromJson(word.toUtf8());
        if (!document.isObject())
            throwUsage(word);
        const QJsonObject object = document.object();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            json.insert(entry.key(), entry.value());
    }
    return ImageFilter::fromJson(json);
}

} // namespace taxon
