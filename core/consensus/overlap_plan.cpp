#include "core/consensus/overlap_plan.h"

#include "core/agreement/agreement_summary.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/project/own_decisions.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace taxon {
namespace {

constexpr double kNormal95 = 1.959963984540054;
constexpr double kMsPerHour = 3'600'000;

// Variance of an image's agreement, as a share of that of one pair.
double shareOfVariance(const OverlapBasis &basis, int raters)
{
    const double pairs = raters * (raters - 1) / 2.0;
    return basis.difficulty + (1 - basis.difficulty) / pairs;
}

// How much of the variance lies between images, from those with three or more labels: the variance of an image's share
// of agreeing pairs is p(1 − p)(d + (1 − d)/pairs). Unset where it cannot be told.
std::optional<double> measuredDifficulty(const UnitCounts &counts, double observed)
{
    double variance = 0;
    double inverse = 0; // Σ 1/pairs
    double units = 0;
    for (int unit = 0; unit < counts.units(); ++unit) {
        const double m = counts.ratingsOn(unit);
        if (m < 3)
            continue;
        double agreeing = 0;
        for (const ClassCount &entry : counts.on(unit))
            agreeing += entry.count * (entry.count - 1);
        const double share = agreeing / (m * (m - 1));
        variance += (share - observed) * (share - observed);
        inverse += 2 / (m * (m - 1));
        units += 1;
    }
    const double pairVariance = observed * (1 - observed);
    if (units < kLeastForBasis || pairVariance <= 0)
        return std::nullopt;
    const double meanInverse = inverse / units;
    return std::clamp((variance / units / pairVariance - meanInverse) / (1 - meanInverse), 0.0, 1.0);
}

qint64 median(std::vector<qint64> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// Picks people for images so that nobody has more to do than another, and pairs of people meet evenly.
class Dealer {
public:
    Dealer(std::size_t people, Random &random)
        : m_loads(people, 0)
        , m_meetings(people * people, 0)
        , m_random(random)
    {
    }

    std::vector<std::size_t> deal(int count)
    {
        std::vector<std::size_t> chosen;
        for (int i = 0; i < count; ++i)
            chosen.push_back(next(chosen));
        for (const std::size_t a : chosen) {
            ++m_loads[a];
            for (const std::size_t b : chosen)
                ++m_meetings[a * m_loads.size() + b];
        }
        return chosen;
    }

private:
    std::size_t next(const std::vector<std::size_t> &chosen)
    {
        std::size_t best = m_loads.size();
        std::tuple<qint64, qint64, std::uint64_t> bestKey;
        for (std::size_t person = 0; person < m_loads.size(); ++person) {
            if (std::find(chosen.begin(), chosen.end(), person) != chosen.end())
                continue;
            qint64 met = 0;
            for (const std::size_t other : chosen)
                met += m_meetings[person * m_loads.size() + other];
            const std::tuple key{m_loads[person], met, m_random()};
            if (best == m_loads.size() || key < bestKey) {
                best = person;
                bestKey = key;
            }
        }
        return best;
    }

    std::vector<qint64> m_loads;
    std::vector<qint64> m_meetings;
    Random &m_random;
};

qint64 overlapping(const OverlapPlan &plan, qint64 images)
{
    return std::llround(plan.overlapShare * static_cast<double>(images));
}

} // namespace

OverlapBasis overlapBasis(const NamedRatings &table)
{
    OverlapBasis basis;
    const auto q = static_cast<double>(table.classes.size());
    basis.expected = q > 0 ? 1 / q : 1;
    const UnitCounts counts(table.ratings);
    const AgreementSummary summary = summarize(counts, ClassScale::nominal(static_cast<int>(table.classes.size())));
    basis.images = summary.percent.units;
    if (basis.images < kLeastForBasis || !summary.percent.value || !summary.fleiss.expected)
        return basis;
    basis.isMeasured = true;
    // Never sure of perfect agreement: as if one more pair had disagreed.
    basis.observed = std::min(*summary.percent.value, 1 - 1 / static_cast<double>(basis.images + 2));
    basis.expected = *summary.fleiss.expected;
    basis.difficulty = measuredDifficulty(counts, basis.observed).value_or(basis.difficulty);
    return basis;
}

std::optional<double> expectedHalfWidth(const OverlapBasis &basis, qint64 images, int raters)
{
    if (images < 2 || raters < 2 || basis.expected >= 1)
        return std::nullopt;
    const double variance = basis.observed * (1 - basis.observed) * shareOfVariance(basis, raters) / static_cast<double>(images);
    return kNormal95 * std::sqrt(variance) / (1 - basis.expected);
}

std::optional<qint64> imagesForHalfWidth(const OverlapBasis &basis, double halfWidth, int raters)
{
    if (!(halfWidth > 0) || raters < 2 || basis.expected >= 1)
        return std::nullopt;
    const double scaled = kNormal95 / (halfWidth * (1 - basis.expected));
    const double images = scaled * scaled * basis.observed * (1 - basis.observed) * shareOfVariance(basis, raters);
    return std::max<qint64>(2, std::llround(std::ceil(images)));
}

void OverlapPlan::validate() const
{
    const auto people = static_cast<int>(annotators.size());
    if (people < 1 || QSet<AnnotatorId>(annotators.begin(), annotators.end()).size() != people)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("Planning", "Name the people who label, each once."));
    if (!(overlapShare >= 0 && overlapShare <= 1))
        throw Error(ErrorCode::Usage, QCoreApplication::translate("Planning", "The share of images that several people label is from 0 to 1."));
    if (overlapShare > 0 && (annotatorsPerImage < 2 || annotatorsPerImage > people))
        throw Error(ErrorCode::Usage, QCoreApplication::translate("Planning", "An image can be labeled by 2 people up to all of them."));
}

QJsonObject OverlapPlan::toJson() const
{
    QJsonArray people;
    for (const AnnotatorId id : annotators)
        people.append(id.value);
    return {{QStringLiteral("annotators"), people}, {QStringLiteral("overlap_share"), overlapShare},
        {QStringLiteral("annotators_per_image"), annotatorsPerImage}, {QStringLiteral("seed"), QString::number(seed)}};
}

PlanForecast forecast(Project &project, const OverlapPlan &plan, qint64 images)
{
    plan.validate();
    PlanForecast result;
    result.images = images;
    result.overlapping = overlapping(plan, images);
    result.decisions = images + result.overlapping * (plan.annotatorsPerImage - 1);
    result.halfWidth = expectedHalfWidth(overlapBasis(projectRatings(project)), result.overlapping, plan.annotatorsPerImage);
    const DecisionTimes times = decisionTimes(project);
    result.timed = times.timed;
    if (times.timed == 0)
        return result;
    double ms = 0; // loads are equal: the mean of the people's medians
    for (const AnnotatorId id : plan.annotators)
        ms += static_cast<double>(times.medianMs.value(id, times.medianMs.value(AnnotatorId{})));
    result.hours = static_cast<double>(result.decisions) * ms / static_cast<double>(plan.annotators.size()) / kMsPerHour;
    return result;
}

std::vector<std::pair<AnnotatorId, ImageId>> divideImages(const std::vector<ImageId> &images, const OverlapPlan &plan)
{
    plan.validate();
    Random random(mixSeed(plan.seed, 1));
    std::vector<ImageId> order = images;
    shuffle(std::span(order), random);
    Dealer dealer(plan.annotators.size(), random);
    std::vector<std::vector<ImageId>> queues(plan.annotators.size());
    const qint64 shared = overlapping(plan, static_cast<qint64>(order.size()));
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const std::size_t person : dealer.deal(static_cast<qint64>(i) < shared ? plan.annotatorsPerImage : 1))
            queues[person].push_back(order[i]);
    std::vector<std::pair<AnnotatorId, ImageId>> rows;
    for (std::size_t person = 0; person < queues.size(); ++person) {
        Random own(mixSeed(plan.seed, 2, person)); // shared images lie among the others, where nobody knows them
        shuffle(std::span(queues[person]), own);
        for (const ImageId image : queues[person])
            rows.emplace_back(plan.annotators[person], image);
    }
    return rows;
}

DecisionTimes decisionTimes(Project &project)
{
    std::map<AnnotatorId, std::vector<qint64>> times;
    forEachOwnDecision(project.database(), [&](const OwnDecision &decision) {
        if (!decision.isByHand || decision.milliseconds <= 0)
            return;
        times[decision.annotator].push_back(decision.milliseconds);
        times[AnnotatorId{}].push_back(decision.milliseconds);
    });
    DecisionTimes result;
    for (const auto &[annotator, values] : times)
        result.medianMs.insert(annotator, median(values));
    if (const auto all = times.find(AnnotatorId{}); all != times.end())
        result.timed = static_cast<qint64>(all->second.size());
    return result;
}

} // namespace taxon
