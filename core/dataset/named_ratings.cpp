#include "core/dataset/named_ratings.h"

#include "core/project/counted_decisions.h"
#include "core/project/project.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace taxon {

namespace {

// A vote on its way into the table; they come in the order in which they were made.
struct Arrival {
    int unit;
    int rater;
    ClassId label; // invalid: a skip, or of a deleted class
    bool isVoid;
};

struct Indices {
    QHash<AnnotatorId, int> annotators;
    QHash<ImageId, int> images;
};

Indices readNames(Project &project, NamedRatings &table)
{
    Indices indices;
    for (const Annotator &annotator : project.annotators().all()) {
        indices.annotators.insert(annotator.id, static_cast<int>(table.annotatorIds.size()));
        table.annotatorIds.push_back(annotator.id);
        table.annotators.append(annotator.name);
    }
    project.images().forEach([&](const ImageRecord &image) {
        indices.images.insert(image.id, static_cast<int>(table.imageIds.size()));
        table.imageIds.push_back(image.id);
        table.images.append(project.images().displayPath(image));
    });
    return indices;
}

// Active classes, and retired ones that somebody has given: only those can be chosen.
QHash<ClassId, int> readClasses(Project &project, const QSet<ClassId> &used, NamedRatings &table)
{
    QHash<ClassId, int> places;
    for (const ImageClass &entry : project.classes().counted()) {
        if (entry.state != ClassState::Active && !used.contains(entry.id))
            continue;
        places.insert(entry.id, static_cast<int>(table.classIds.size()));
        table.classIds.push_back(entry.id);
        table.classes.append(entry.name);
    }
    return places;
}

// The last of each person on each image.
std::vector<Arrival> standing(std::vector<Arrival> arrivals)
{
    std::stable_sort(arrivals.begin(), arrivals.end(),
        [](const Arrival &a, const Arrival &b) { return std::tie(a.unit, a.rater) < std::tie(b.unit, b.rater); });
    std::vector<Arrival> last;
    for (std::size_t i = 0; i < arrivals.size(); ++i)
        if (i + 1 == arrivals.size() || arrivals[i + 1].unit != arrivals[i].unit || arrivals[i + 1].rater != arrivals[i].rater)
            last.push_back(arrivals[i]);
    return last;
}

} // namespace

NamedRatings projectRatings(Project &project)
{
    NamedRatings table;
    const Indices indices = readNames(project, table);
    std::vector<ClassId> gold(table.imageIds.size());
    std::vector<Arrival> arrivals;
    forEachCountedDecision(project.database(), {}, [&](const CountedDecision &decision) {
        const int unit = indices.images.value(decision.image, -1);
        const int rater = indices.annotators.value(decision.annotator, -1);
        const bool isCorrection = decision.purpose == DecisionPurpose::Correction;
        if (unit >= 0 && isCorrection && decision.label.isValid())
            gold[static_cast<std::size_t>(unit)] = decision.label; // the newest comes last
        else if (unit >= 0 && !isCorrection && rater >= 0)
            arrivals.push_back({unit, rater, decision.label, decision.isVoid});
    });
    arrivals = standing(std::move(arrivals));
    QSet<ClassId> used(gold.begin(), gold.end());
    for (const Arrival &arrival : arrivals)
        used.insert(arrival.label);
    const QHash<ClassId, int> places = readClasses(project, used, table);
    std::vector<Rating> rows;
    for (const Arrival &arrival : arrivals) {
        if (const int label = places.value(arrival.label, -1); label >= 0)
            rows.push_back({arrival.unit, arrival.rater, label});
        else
            table.skipped += !arrival.isVoid;
    }
    for (const ClassId id : gold)
        table.gold.push_back(places.value(id, -1));
    table.ratings = Ratings(static_cast<int>(table.images.size()), static_cast<int>(table.annotators.size()),
        static_cast<int>(table.classes.size()), rows);
    return table;
}

std::optional<std::vector<double>> asNumbers(const QStringList &names)
{
    std::vector<double> numbers;
    for (const QString &name : names) {
        bool isNumber = false;
        const double number = name.toDouble(&isNumber);
        if (!isNumber || !std::isfinite(number) || std::find(numbers.begin(), numbers.end(), number) != numbers.end())
            return std::nullopt;
        numbers.push_back(number);
    }
    return numbers;
}

ClassScale scaleOf(const QStringList &classes, std::optional<Level> level)
{
    const auto numbers = asNumbers(classes);
    if (!level)
        level = numbers ? Level::Interval : Level::Nominal;
    std::vector<int> rank(static_cast<std::size_t>(classes.size()));
    std::iota(rank.begin(), rank.end(), 0);
    switch (*level) {
    case Level::Nominal:
        return ClassScale::nominal(static_cast<int>(classes.size()));
    case Level::Ordinal:
        return ClassScale::ordinal(rank);
    case Level::Interval:
        return ClassScale::interval(numbers ? *numbers : std::vector<double>(rank.begin(), rank.end()));
    }
    return ClassScale::nominal(static_cast<int>(classes.size()));
}

ClassScale scaleOf(Project &project, const NamedRatings &table, std::optional<Level> level)
{
    const ScaleLevel declared = project.classScale().level();
    if (!level && declared != ScaleLevel::Nominal)
        level = declared == ScaleLevel::Ordinal ? Level::Ordinal : Level::Interval;
    const QHash<ClassId, double> values = project.classScale().values();
    const bool isDeclared = !table.classIds.empty()
        && std::all_of(table.classIds.begin(), table.classIds.end(), [&](ClassId id) { return values.contains(id); });
    if (!isDeclared || level.value_or(Level::Nominal) == Level::Nominal)
        return scaleOf(table.classes, level);
    std::vector<double> numbers;
    for (const ClassId id : table.classIds)
        numbers.push_back(values.value(id));
    if (level == Level::Interval)
        return ClassScale::interval(numbers);
    std::vector<int> rank;
    for (const double number : numbers)
        rank.push_back(static_cast<int>(std::count_if(numbers.begin(), numbers.end(), [&](double other) { return other < number; })));
    return ClassScale::ordinal(rank);
}

} // namespace taxon
