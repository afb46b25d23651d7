#include "core/dataset/labeling_pace.h"

#include "core/base/files.h"
#include "core/project/project.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

namespace taxon {
namespace {

// Of an even number the mean of the middle two.
qint64 median(std::vector<qint64> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return values.size() % 2 ? *middle : (*middle + *std::max_element(values.begin(), middle)) / 2;
}

QDate dayOf(qint64 ms, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(ms, zone).date();
}

// Whether the image was decided on for the first time.
std::vector<bool> firstLooks(std::span<const Look> looks)
{
    std::vector<bool> isFirst;
    isFirst.reserve(looks.size());
    QSet<ImageId> seen;
    for (const Look &look : looks) {
        const bool isNew = !seen.contains(look.image);
        seen.insert(look.image);
        isFirst.push_back(isNew);
    }
    return isFirst;
}

std::optional<qint64> actTime(std::span<const Look> act, const Look *before, qint64 longestMs)
{
    const qint64 gap = before ? act.front().madeMs - before->madeMs : -1; // a clock that was put back says nothing
    if (gap >= 0 && gap <= longestMs)
        return gap;
    qint64 onScreen = 0;
    for (const Look &look : act)
        onScreen += look.milliseconds;
    return onScreen > 0 && onScreen <= longestMs ? std::optional(onScreen) : std::nullopt;
}

void tellRecent(LabelingPace &pace, std::span<const std::optional<qint64>> times, const std::vector<bool> &isFirst, int recent)
{
    const std::size_t from = times.size() - std::min(times.size(), std::size_t(recent));
    std::vector<qint64> known;
    qint64 sum = 0;
    qint64 fresh = 0;
    for (std::size_t i = from; i < times.size(); ++i) {
        if (!times[i])
            continue;
        known.push_back(*times[i]);
        sum += *times[i];
        fresh += isFirst[i];
    }
    if (known.empty())
        return;
    pace.medianMs = median(known);
    if (sum > 0)
        pace.perMinute = double(known.size()) * 60'000 / double(sum);
    if (fresh > 0)
        pace.leftMs = std::llround(double(pace.left) * double(sum) / double(fresh));
}

void tellDays(LabelingPace &pace, const std::map<QDate, qint64> &freshByDay, int days)
{
    std::vector<qint64> counts;
    for (auto day = freshByDay.rbegin(); day != freshByDay.rend() && counts.size() < std::size_t(days); ++day)
        if (day->second > 0)
            counts.push_back(day->second);
    if (counts.empty())
        return;
    pace.usualADay = median(counts);
    pace.daysLeft = (pace.left + *pace.usualADay - 1) / *pace.usualADay;
}

} // namespace

std::vector<std::optional<qint64>> workTimes(std::span<const Look> looks, qint64 longestMs)
{
    std::vector<std::optional<qint64>> times(looks.size());
    for (std::size_t first = 0; first < looks.size();) {
        std::size_t end = first + 1;
        while (end < looks.size() && looks[first].step.isValid() && looks[end].step == looks[first].step)
            ++end;
        const auto time = actTime(looks.subspan(first, end - first), first > 0 ? &looks[first - 1] : nullptr, longestMs);
        for (std::size_t i = first; time && i < end; ++i)
            times[i] = *time / qint64(end - first);
        first = end;
    }
    return times;
}

LabelingPace labelingPace(std::span<const Look> looks, qint64 left, qint64 nowMs, const PaceOptions &options)
{
    LabelingPace pace;
    pace.decisions = qint64(looks.size());
    pace.left = left;
    const std::vector<std::optional<qint64>> times = workTimes(looks, options.longestMs);
    const std::vector<bool> isFirst = firstLooks(looks);
    const QDate today = dayOf(nowMs, options.zone);
    std::map<QDate, qint64> freshByDay;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const QDate day = dayOf(looks[i].madeMs, options.zone);
        if (day == today) {
            ++pace.today;
            pace.todayWorkMs += times[i].value_or(0);
        } else if (day < today) {
            freshByDay[day] += isFirst[i];
        }
    }
    tellRecent(pace, times, isFirst, options.recent);
    tellDays(pace, freshByDay, options.days);
    return pace;
}

std::vector<Look> looksOf(Project &project, AnnotatorId annotator)
{
    std::vector<Look> looks;
    forEachLook(project.database(), annotator, {}, [&looks](const Look &look) { looks.push_back(look); });
    return looks;
}

LabelingPace readPace(Project &project, AnnotatorId annotator, qint64 nowMs, const PaceOptions &options)
{
    const qint64 left = qint64(project.images().ids().size()) - project.decisions().standingOf(annotator).size();
    return labelingPace(looksOf(project, annotator), left, nowMs, options);
}

qint64 exportTimes(Project &project, AnnotatorId annotator, const QString &path, const PaceOptions &options)
{
    const std::vector<Look> looks = looksOf(project, annotator);
    const std::vector<std::optional<qint64>> times = workTimes(looks, options.longestMs);
    QByteArray table = "decided_at,day,act,seconds_on_screen,seconds_of_work\n";
    const auto seconds = [](qint64 ms) { return QByteArray::number(double(ms) / 1000, 'f', 3); };
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const QDateTime made = QDateTime::fromMSecsSinceEpoch(looks[i].madeMs, options.zone);
        table += made.toUTC().toString(Qt::ISODateWithMs).toUtf8() + ',' + made.date().toString(Qt::ISODate).toUtf8()
            + (looks[i].isSkip ? ",skip," : ",label,") + (looks[i].milliseconds > 0 ? seconds(looks[i].milliseconds) : QByteArray())
            + ',' + (times[i] ? seconds(*times[i]) : QByteArray()) + '\n';
    }
    writeFileAtomically(path, table);
    return qint64(looks.size());
}

} // namespace taxon
