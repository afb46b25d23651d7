#include "core/metrics/classification_report.h"

namespace taxon {
namespace {

std::optional<double> ratio(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? std::optional(static_cast<double>(part) / static_cast<double>(whole)) : std::nullopt;
}

ClassFigures figuresOf(const ConfusionMatrix &matrix, int label)
{
    const std::int64_t hits = matrix.at(label, label);
    const std::int64_t truths = matrix.rowSum(label);
    const std::int64_t predictions = matrix.columnSum(label);
    return {.precision = ratio(hits, predictions),
        .recall = ratio(hits, truths),
        .f1 = ratio(2 * hits, truths + predictions),
        .support = truths};
}

} // namespace

ClassificationReport classificationReport(const ConfusionMatrix &matrix)
{
    ClassificationReport report;
    report.images = matrix.total();
    report.accuracy = ratio(matrix.correct(), report.images);
    double sum = 0;
    int occurring = 0; // F1 is defined exactly for the classes that occur in truth or prediction
    for (int label = 0; label < matrix.classes(); ++label) {
        report.classes.push_back(figuresOf(matrix, label));
        if (const auto f1 = report.classes.back().f1) {
            sum += *f1;
            ++occurring;
        }
    }
    if (occurring > 0)
        report.macroF1 = sum / occurring;
    return report;
}

} // namespace taxon
