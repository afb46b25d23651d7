#include "core/consensus/self_consistency.h"

#include "core/agreement/human_ceiling.h"
#include "core/project/own_decisions.h"
#include "core/project/project.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace taxon {
namespace {

// What one person said about one image: the vote that stood when the image was first shown again, and the repeats.
struct Look {
    int first = -1;
    qint64 firstMs = 0;
    std::vector<std::pair<int, qint64>> repeats; // label or −1, time
};

struct Indices {
    explicit Indices(const NamedRatings &table)
    {
        for (std::size_t i = 0; i < table.classIds.size(); ++i)
            classes.insert(table.classIds[i], static_cast<int>(i));
        for (std::size_t i = 0; i < table.annotatorIds.size(); ++i)
            annotators.insert(table.annotatorIds[i], static_cast<int>(i));
        for (std::size_t i = 0; i < table.imageIds.size(); ++i)
            images.insert(table.imageIds[i], static_cast<int>(i));
    }

    QHash<ClassId, int> classes;
    QHash<AnnotatorId, int> annotators;
    QHash<ImageId, int> images;
};

// By annotator and image, of those that were shown again.
std::map<std::pair<int, int>, Look> looks(Project &project, const NamedRatings &table)
{
    const Indices indices(table);
    std::map<std::pair<int, int>, Look> all;
    forEachOwnDecision(project.database(), [&](const OwnDecision &decision) {
        const std::pair key{indices.annotators.value(decision.annotator, -1), indices.images.value(decision.image, -1)};
        if (key.first < 0 || key.second < 0)
            return;
        const int label = indices.classes.value(decision.label, -1);
        Look &look = all[key];
        if (decision.isRepeat)
            look.repeats.emplace_back(label, decision.madeMs);
        else if (look.repeats.empty()) {
            look.first = label;
            look.firstMs = decision.madeMs;
        }
    });
    std::erase_if(all, [](const auto &entry) { return entry.second.repeats.empty(); });
    return all;
}

bool differs(const std::vector<DriftWindow> &windows)
{
    if (windows.size() < 2)
        return false;
    const Interval &first = windows.front().interval;
    const Interval &last = windows.back().interval;
    return first.high < last.low || last.high < first.low;
}

} // namespace

std::vector<SelfConsistency> selfConsistency(Project &project, const NamedRatings &table, const ClassScale &scale)
{
    std::vector<SelfConsistency> result(table.annotatorIds.size());
    std::vector<std::map<std::pair<int, int>, std::int64_t>> cells(result.size());
    for (const auto &[key, look] : looks(project, table)) {
        const auto rater = static_cast<std::size_t>(key.first);
        const int repeat = look.repeats.front().first;
        if (look.first < 0 || repeat < 0)
            ++result[rater].skipped;
        else
            ++cells[rater][{look.first, repeat}];
        if (look.first >= 0 && repeat >= 0 && look.first != repeat)
            result[rater].differing.push_back(table.imageIds[static_cast<std::size_t>(key.second)]);
    }
    for (std::size_t rater = 0; rater < result.size(); ++rater) {
        std::vector<PairTable::Cell> list;
        for (const auto &[labels, count] : cells[rater])
            list.push_back({labels.first, labels.second, count});
        result[rater].annotator = table.annotatorIds[rater];
        result[rater].table = PairTable(static_cast<int>(table.classIds.size()), std::move(list));
        result[rater].agreement = pairAgreement(result[rater].table, scale);
    }
    return result;
}

std::vector<DriftWindow> driftWindows(std::vector<TimedAnswer> answers)
{
    std::stable_sort(answers.begin(), answers.end(), [](const TimedAnswer &a, const TimedAnswer &b) { return a.madeMs < b.madeMs; });
    const auto count = static_cast<qint64>(answers.size());
    const qint64 windows = std::min<qint64>(kMostWindows, count / kLeastInWindow);
    std::vector<DriftWindow> result;
    for (qint64 i = 0; i < windows; ++i) {
        const qint64 begin = count * i / windows;
        const qint64 end = count * (i + 1) / windows;
        DriftWindow window;
        window.from = QDateTime::fromMSecsSinceEpoch(answers[static_cast<std::size_t>(begin)].madeMs, Qt::UTC);
        window.to = QDateTime::fromMSecsSinceEpoch(answers[static_cast<std::size_t>(end - 1)].madeMs, Qt::UTC);
        window.images = end - begin;
        window.agreeing = std::count_if(answers.begin() + begin, answers.begin() + end, [](const TimedAnswer &answer) { return answer.agrees; });
        window.interval = wilsonInterval(window.agreeing, window.images);
        result.push_back(window);
    }
    return result;
}

std::vector<Drift> driftOf(Project &project, const NamedRatings &table)
{
    const Indices indices(table);
    std::map<std::pair<int, int>, qint64> times; // of the standing vote, by annotator and image
    forEachOwnDecision(project.database(), [&](const OwnDecision &decision) {
        if (!decision.isRepeat)
            times[{indices.annotators.value(decision.annotator, -1), indices.images.value(decision.image, -1)}] = decision.madeMs;
    });
    std::vector<std::vector<TimedAnswer>> withOthers(table.annotatorIds.size());
    for (int unit = 0; unit < table.ratings.units(); ++unit)
        for (const RaterLabel &vote : table.ratings.on(unit))
            if (const int others = majorityOfOthers(table.ratings, unit, vote.rater); others >= 0)
                withOthers[static_cast<std::size_t>(vote.rater)].push_back({times[{vote.rater, unit}], vote.label == others});
    std::vector<std::vector<TimedAnswer>> withSelf(table.annotatorIds.size());
    for (const auto &[key, look] : looks(project, table))
        for (const auto &[label, madeMs] : look.repeats)
            if (look.first >= 0 && label >= 0)
                withSelf[static_cast<std::size_t>(key.first)].push_back({madeMs, label == look.first});
    std::vector<Drift> result;
    for (std::size_t rater = 0; rater < table.annotatorIds.size(); ++rater) {
        Drift drift{table.annotatorIds[rater], driftWindows(std::move(withOthers[rater])), driftWindows(std::move(withSelf[rater]))};
        drift.isDrifting = differs(drift.withOthers) || differs(drift.withSelf);
        result.push_back(std::move(drift));
    }
    return result;
}

} // namespace taxon
