#include "core/exchange/named_ratings.h"

#include "core/project/project.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace taxon {

NamedRatings projectRatings(Project &project)
{
    NamedRatings result;
    struct Answer {
        int image;
        int annotator;
        ClassId label;
    };
    QHash<AnnotatorId, int> annotatorIndex;
    for (const Annotator &annotator : project.annotators().all()) {
        annotatorIndex.insert(annotator.id, static_cast<int>(result.annotators.size()));
        result.annotators.append(annotator.name);
    }
    QHash<ImageId, int> imageIndex;
    project.images().forEach([&](const ImageRecord &image) {
        imageIndex.insert(image.id, static_cast<int>(result.images.size()));
        result.images.append(project.images().displayPath(image));
    });
    std::vector<Answer> votes;
    QSet<ClassId> used;
    project.decisions().forEachStanding([&](const Decision &decision) {
        if (!decision.annotator || decision.purpose != DecisionPurpose::Vote || !imageIndex.contains(decision.image))
            return;
        if (!decision.label) {
            ++result.skipped;
            return;
        }
        votes.push_back({imageIndex[decision.image], annotatorIndex[*decision.annotator], *decision.label});
        used.insert(*decision.label);
    });
    QHash<ClassId, int> classIndex;
    for (const ImageClass &entry : project.classes().counted()) {
        if (entry.state != ClassState::Active && !used.contains(entry.id))
            continue;
        classIndex.insert(entry.id, static_cast<int>(result.classes.size()));
        result.classes.append(entry.name);
    }
    std::vector<Rating> rows;
    for (const Answer &vote : votes)
        rows.push_back({vote.image, vote.annotator, classIndex.value(vote.label)});
    result.ratings = Ratings(static_cast<int>(result.images.size()), static_cast<int>(result.annotators.size()),
        static_cast<int>(result.classes.size()), rows);
    return result;
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

} // namespace taxon
