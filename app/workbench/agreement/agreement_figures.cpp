#include "app/workbench/agreement/agreement_figures.h"

#include "core/agreement/unit_counts.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace taxon {
namespace {

/// What the others' plain majority is without one vote for `own`; −1 when it ties or there is nobody else.
int majorityWithout(std::span<const ClassCount> counts, int own)
{
    int best = -1;
    int bestCount = 0;
    bool isTied = false;
    for (const ClassCount &entry : counts) {
        const int count = entry.count - (entry.label == own);
        if (count > bestCount) {
            best = entry.label;
            bestCount = count;
            isTied = false;
        } else if (count == bestCount && count > 0) {
            isTied = true;
        }
    }
    return isTied ? -1 : best;
}

/// Share of agreeing pairs of labels; the unit has two or more.
double agreementOn(std::span<const ClassCount> counts, int labels)
{
    double agreeing = 0;
    for (const ClassCount &entry : counts)
        agreeing += double(entry.count) * (entry.count - 1);
    return agreeing / (double(labels) * (labels - 1));
}

void compareWithOthers(const AgreementData &data, const UnitCounts &counts, AgreementFigures &figures)
{
    const auto q = data.classes.size();
    figures.confusion.assign(std::size_t(data.annotators.size()), std::vector<qint64>(std::size_t(q * q), 0));
    for (const Rating &vote : data.votes) {
        const int settled = data.settled[std::size_t(vote.unit)];
        const int others = settled >= 0 ? settled : majorityWithout(counts.on(vote.unit), vote.label);
        figures.othersSay.push_back(others);
        if (others >= 0)
            ++figures.confusion[std::size_t(vote.rater)][std::size_t(others * q + vote.label)];
    }
}

void findDisputes(const AgreementData &data, const UnitCounts &counts, AgreementFigures &figures)
{
    figures.disputedOfClass.resize(std::size_t(data.classes.size()));
    std::map<std::pair<int, int>, std::vector<int>> pairs;
    std::vector<double> agreement(data.images.size(), 1);
    for (int unit = 0; unit < counts.units(); ++unit) {
        const auto given = counts.on(unit);
        if (given.size() < 2)
            continue;
        figures.disputed.push_back(unit);
        agreement[std::size_t(unit)] = agreementOn(given, counts.ratingsOn(unit));
        for (std::size_t i = 0; i < given.size(); ++i)
            for (std::size_t k = i + 1; k < given.size(); ++k)
                pairs[{given[i].label, given[k].label}].push_back(unit);
    }
    std::stable_sort(figures.disputed.begin(), figures.disputed.end(),
        [&](int a, int b) { return agreement[std::size_t(a)] < agreement[std::size_t(b)]; });
    for (const int unit : figures.disputed)
        for (const ClassCount &entry : counts.on(unit))
            figures.disputedOfClass[std::size_t(entry.label)].push_back(unit);
    for (auto &[classes, units] : pairs)
        figures.confused.push_back({classes.first, classes.second, std::move(units), 0});
    std::stable_sort(figures.confused.begin(), figures.confused.end(),
        [](const ConfusedClasses &a, const ConfusedClasses &b) { return a.units.size() > b.units.size(); });
}

/// Whether this person takes one class for the other often enough to be named.
bool confuses(const std::vector<qint64> &confusion, qsizetype q, const ConfusedClasses &pair)
{
    const auto at = [&](int row, int column) { return confusion[std::size_t(row * q + column)]; };
    const qint64 wrong = at(pair.first, pair.second) + at(pair.second, pair.first);
    const auto rowOf = [&](int row) {
        return std::accumulate(confusion.begin() + row * q, confusion.begin() + (row + 1) * q, qint64(0));
    };
    return wrong >= 2 && wrong * 10 >= rowOf(pair.first) + rowOf(pair.second);
}

QString sizeName(int longSide)
{
    constexpr int kBounds[] = {64, 256, 1024, 4096};
    int from = 0;
    for (const int bound : kBounds) {
        if (longSide <= bound)
            return QCoreApplication::translate("Agreement", "%1 to %2 px").arg(QString::number(from + 1), QString::number(bound));
        from = bound;
    }
    return QCoreApplication::translate("Agreement", "over %1 px").arg(QString::number(from));
}

void addSlices(AgreementSlice::Kind kind, const UnitCounts &counts, const std::function<QString(int)> &nameOf, AgreementFigures &figures)
{
    QMap<QString, AgreementSlice> slices;
    for (int unit = 0; unit < counts.units(); ++unit) {
        const int labels = counts.ratingsOn(unit);
        const QString name = labels >= 2 ? nameOf(unit) : QString();
        if (name.isEmpty())
            continue;
        AgreementSlice &slice = slices[name];
        slice.kind = kind;
        slice.name = name;
        ++slice.paired;
        slice.agreement += agreementOn(counts.on(unit), labels);
        if (counts.on(unit).size() > 1)
            slice.disputed.push_back(unit);
    }
    if (slices.size() < 2)
        return;
    for (AgreementSlice &slice : slices) {
        slice.agreement /= slice.paired;
        figures.slices.push_back(slice);
    }
}

std::vector<AgreementStretch> stretchesOf(const AgreementData &data, const AgreementFigures &figures, int rater)
{
    std::vector<std::size_t> votes;
    for (std::size_t i = 0; i < data.votes.size(); ++i)
        if (data.votes[i].rater == rater && figures.othersSay[i] >= 0)
            votes.push_back(i);
    std::stable_sort(votes.begin(), votes.end(), [&](std::size_t a, std::size_t b) { return data.times[a] < data.times[b]; });
    const int windows = std::min(kMostStretches, int(votes.size()) / kLeastInStretch);
    std::vector<AgreementStretch> stretches;
    for (int w = 0; w < windows; ++w) {
        const std::size_t begin = votes.size() * std::size_t(w) / std::size_t(windows);
        const std::size_t end = votes.size() * std::size_t(w + 1) / std::size_t(windows);
        AgreementStretch stretch;
        for (std::size_t i = begin; i < end; ++i)
            stretch.agreeing += data.votes[votes[i]].label == figures.othersSay[votes[i]];
        stretch.labels = int(end - begin);
        stretch.until = QDateTime::fromMSecsSinceEpoch(data.times[votes[end - 1]], Qt::UTC);
        stretches.push_back(stretch);
    }
    return stretches;
}

/// The width of the interval shrinks with the root of the number of images.
void estimateNeed(const AgreementData &data, AgreementFigures &figures)
{
    constexpr double kHalfWidth = 0.1;
    constexpr double kNormal = 1.96;
    const Coefficient &kappa = figures.summary.fleiss;
    const auto q = double(data.classes.size());
    if (q < 2)
        return;
    figures.isNeedMeasured = kappa.units >= kLeastForNeed && kappa.standardError.value_or(0) > 0;
    // One image's share of the standard error; assumed: 80 % of pairs agree.
    const double perImage = figures.isNeedMeasured ? *kappa.standardError * std::sqrt(double(kappa.units)) : 0.4 / (1 - 1 / q);
    const double root = kNormal * perImage / kHalfWidth;
    figures.neededImages = std::max<qint64>(2, qint64(std::ceil(root * root)));
}

} // namespace

AgreementFigures analyseAgreement(const AgreementData &data)
{
    AgreementFigures figures;
    const UnitCounts counts(data.ratings);
    figures.summary = summarize(counts, data.scale);
    figures.pairs = raterPairs(data.ratings);
    for (const RaterPair &pair : figures.pairs)
        figures.pairAgreements.push_back(pairAgreement(pair.table, data.scale));
    compareWithOthers(data, counts, figures);
    findDisputes(data, counts, figures);
    for (ConfusedClasses &pair : figures.confused)
        for (const std::vector<qint64> &confusion : figures.confusion)
            pair.people += confuses(confusion, data.classes.size(), pair);
    addSlices(AgreementSlice::Kind::Group, counts, [&](int unit) { return data.groups[unit]; }, figures);
    addSlices(AgreementSlice::Kind::Folder, counts, [&](int unit) { return data.folders[unit]; }, figures);
    addSlices(AgreementSlice::Kind::Size, counts, [&](int unit) { return sizeName(data.longSides[std::size_t(unit)]); }, figures);
    std::stable_sort(figures.slices.begin(), figures.slices.end(),
        [](const AgreementSlice &a, const AgreementSlice &b) { return a.agreement < b.agreement; });
    for (int rater = 0; rater < data.annotators.size(); ++rater)
        figures.stretches.push_back(stretchesOf(data, figures, rater));
    estimateNeed(data, figures);
    return figures;
}

std::vector<int> unitsOfCell(const AgreementData &data, const AgreementFigures &figures, int rater, int others, int given)
{
    std::vector<int> units;
    for (std::size_t i = 0; i < data.votes.size(); ++i)
        if (data.votes[i].rater == rater && data.votes[i].label == given && figures.othersSay[i] == others)
            units.push_back(data.votes[i].unit);
    return units;
}

std::vector<int> unitsOfPair(const AgreementData &data, int first, int second)
{
    std::vector<int> units;
    for (int unit = 0; unit < data.ratings.units(); ++unit) {
        int firstLabel = -1;
        int secondLabel = -1;
        for (const auto &vote : data.ratings.on(unit)) {
            if (vote.rater == first)
                firstLabel = vote.label;
            if (vote.rater == second)
                secondLabel = vote.label;
        }
        if (firstLabel >= 0 && secondLabel >= 0 && firstLabel != secondLabel)
            units.push_back(unit);
    }
    return units;
}

} // namespace taxon
