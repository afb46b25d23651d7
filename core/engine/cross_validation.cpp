#include "core/engine/cross_validation.h"

#include "core/metrics/classification_report.h"
#include "core/project/project.h"
#include "core/project/run_overview.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace taxon {
namespace {

/// What makes one training another than the same again.
QJsonObject comparable(QJsonObject config)
{
    config.remove(QStringLiteral("threads"));
    config.remove(QStringLiteral("device"));
    return config;
}

/// Counts C×C.
ClassificationReport reportOf(const std::vector<qint64> &counts)
{
    const int classes = int(std::lround(std::sqrt(double(counts.size()))));
    return classificationReport(ConfusionMatrix(classes, {counts.begin(), counts.end()}));
}

FoldMeans meansOf(const std::vector<std::vector<qint64>> &matrices)
{
    FoldMeans means;
    std::vector<double> accuracies;
    std::vector<double> scores;
    for (const std::vector<qint64> &counts : matrices) {
        const ClassificationReport report = reportOf(counts);
        if (!report.accuracy || !report.macroF1)
            continue;
        accuracies.push_back(*report.accuracy);
        scores.push_back(*report.macroF1);
    }
    means.folds = int(accuracies.size());
    means.accuracy = meanOf(accuracies);
    means.macroF1 = meanOf(scores);
    return means;
}

std::vector<qint64> validationCounts(Project &project, const Run &run)
{
    for (const EpochRecord &record : project.runs().epochs(run.id))
        if (record.epoch == run.bestEpoch)
            return record.valConfusion;
    return {};
}

/// `runs` is newest first, of one configuration.
CrossValidation resultOf(Project &project, const FoldSet &set, const QList<Run> &runs)
{
    CrossValidation result {.snapshots = set, .config = runs.isEmpty() ? QJsonObject() : runs.first().config, .runs = {}, .validation = {}, .test = {}};
    std::vector<std::vector<qint64>> validation;
    std::vector<std::vector<qint64>> test;
    for (const SnapshotId snapshot : set) {
        const auto run = std::ranges::find(runs, snapshot, &Run::snapshot);
        if (run == runs.end())
            continue;
        result.runs.append(run->id);
        validation.push_back(validationCounts(project, *run));
        test.push_back(predictionCounts(project.database(), run->id, Part::Test, int(snapshotClasses(project.database(), snapshot).size())));
    }
    result.validation = meansOf(validation);
    result.test = meansOf(test);
    return result;
}

} // namespace

std::optional<MeanFigure> meanOf(std::span<const double> values)
{
    if (values.empty())
        return std::nullopt;
    const auto count = double(values.size());
    MeanFigure figure {.mean = std::accumulate(values.begin(), values.end(), 0.0) / count, .deviation = {}};
    double squares = 0;
    for (const double value : values)
        squares += (value - figure.mean) * (value - figure.mean);
    if (values.size() > 1)
        figure.deviation = std::sqrt(squares / (count - 1));
    return figure;
}

QList<CrossValidation> crossValidations(Project &project)
{
    const QList<FoldSet> sets = foldSets(project.database());
    QList<CrossValidation> results;
    if (sets.isEmpty())
        return results;
    const QList<Run> all = project.runs().all();
    for (auto set = sets.rbegin(); set != sets.rend(); ++set) {
        QList<QList<Run>> alike; // by configuration
        for (const Run &run : all) {
            if (run.state != RunState::Finished || !set->contains(run.snapshot))
                continue;
            const QJsonObject config = comparable(run.config);
            const auto same = std::ranges::find_if(alike, [&](const QList<Run> &runs) { return comparable(runs.first().config) == config; });
            if (same == alike.end())
                alike.append({run});
            else
                same->append(run);
        }
        if (alike.isEmpty())
            alike.append(QList<Run>());
        for (const QList<Run> &runs : std::as_const(alike))
            results.append(resultOf(project, *set, runs));
    }
    return results;
}

} // namespace taxon
