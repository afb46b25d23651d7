#include "core/health/project_health.h"

#include "core/health/checks.h"
#include "core/health/outliers.h"
#include "core/project/project.h"
#include "core/project/run_overview.h"

#include <algorithm>
#include <array>

namespace taxon {
namespace {

/// An accuracy of 1 on few images is no error of 0.
double errorOf(double accuracy, qint64 images)
{
    return std::max(1 - accuracy, 0.5 / double(std::max<qint64>(images, 1)));
}

std::vector<LearningPoint> learningPoints(Project &project)
{
    const auto figures = runFigures(project.database());
    const auto sizes = partSizes(project.database());
    std::vector<LearningPoint> points;
    for (const Run &run : project.runs().all()) {
        const auto accuracy = figures.value(run.id).bestValAccuracy;
        const auto size = sizes.value(run.snapshot);
        if (run.state == RunState::Finished && accuracy && size[std::size_t(Part::Train)] > 0)
            points.push_back({double(size[std::size_t(Part::Train)]), errorOf(*accuracy, size[std::size_t(Part::Validation)])});
    }
    return points;
}

/// Collects what the checks give, and which had nothing to say.
class Findings {
public:
    explicit Findings(HealthReport &report)
        : m_report(report)
    {
    }

    void add(FindingKind kind, const QList<Finding> &found)
    {
        m_report.findings.append(found);
        if (found.isEmpty())
            m_report.passed.append(kind);
    }

    void skip(FindingKind kind) { m_report.skipped.append(kind); }

private:
    HealthReport &m_report;
};

using Check = QList<Finding> (*)(const HealthImages &);

constexpr std::array<std::pair<FindingKind, Check>, 6> kOfRows{{{FindingKind::LabelConflicts, checkLabelConflicts},
    {FindingKind::Files, checkFileTrouble}, {FindingKind::ClassBalance, checkClassBalance}, {FindingKind::RepeatedImages, checkRepeatedImages},
    {FindingKind::Sizes, checkSizes}, {FindingKind::AspectRatios, checkAspectRatios}}};

constexpr std::array<std::pair<FindingKind, Check>, 5> kOfPixels{{{FindingKind::BrightnessByClass, checkBrightnessByClass},
    {FindingKind::OneColor, checkOneColor}, {FindingKind::LookAlikes, checkLookAlikes}, {FindingKind::Blur, checkBlur}, {FindingKind::Colors, checkColors}}};

bool isOfLabels(FindingKind kind)
{
    return kind == FindingKind::LabelConflicts || kind == FindingKind::ClassBalance || kind == FindingKind::BrightnessByClass;
}

bool isOfOutliers(FindingKind kind)
{
    return kind == FindingKind::Sizes || kind == FindingKind::AspectRatios || kind == FindingKind::Blur || kind == FindingKind::Colors;
}

} // namespace

HealthReport checkHealth(Project &project, Progress &progress)
{
    const HealthImages health = readHealthImages(project, progress);
    HealthReport report{.images = qint64(health.images.size()), .waiting = health.waiting, .findings = {}, .passed = {}, .skipped = {}};
    if (report.images == 0)
        return report;
    Findings findings(report);
    const bool isMeasured = std::any_of(health.images.begin(), health.images.end(), [](const HealthImage &image) { return image.statistics.has_value(); });
    const bool isLabeled = hasLabels(health);
    const auto canTell = [&](FindingKind kind) { return (isLabeled || !isOfLabels(kind)) && (health.images.size() >= kLeastForOutliers || !isOfOutliers(kind)); };
    for (const auto &[kind, check] : kOfRows)
        canTell(kind) ? findings.add(kind, check(health)) : findings.skip(kind);
    for (const auto &[kind, check] : kOfPixels)
        isMeasured && canTell(kind) ? findings.add(kind, check(health)) : findings.skip(kind);
    health.isSplit ? findings.add(FindingKind::Leakage, checkLeakage(health)) : findings.skip(FindingKind::Leakage);
    findings.add(FindingKind::ImageCounts, checkImageCounts(health, learningPoints(project)));
    std::stable_sort(report.findings.begin(), report.findings.end(),
        [](const Finding &a, const Finding &b) { return a.severity != b.severity ? a.severity < b.severity : a.kind < b.kind; });
    return report;
}

} // namespace taxon
