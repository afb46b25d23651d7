#include "app/cli/command.h"
#include "core/health/measure_images.h"
#include "core/health/project_health.h"
#include "core/project/project.h"

#include <QJsonArray>

#include <algorithm>

namespace taxon::cli {
namespace {

QJsonObject toJson(const Finding &finding, const ImageStore &store)
{
    QJsonArray images;
    for (const ImageId id : finding.images)
        images.append(QJsonObject {{QStringLiteral("image"), id.value}, {QStringLiteral("path"), store.displayPath(store.image(id))}});
    return {{QStringLiteral("kind"), findingKindName(finding.kind)}, {QStringLiteral("severity"), severityName(finding.severity)},
        {QStringLiteral("sentence"), finding.sentence}, {QStringLiteral("action"), findingActionName(finding.action)},
        {QStringLiteral("value"), finding.value ? QJsonValue(*finding.value) : QJsonValue()}, {QStringLiteral("images"), images}};
}

QJsonArray toJson(const QList<FindingKind> &kinds)
{
    QJsonArray names;
    for (const FindingKind kind : kinds)
        names.append(findingKindName(kind));
    return names;
}

QJsonObject toJson(const HealthReport &report, const ImageStore &store)
{
    QJsonArray findings;
    for (const Finding &finding : report.findings)
        findings.append(toJson(finding, store));
    return {{QStringLiteral("images"), report.images}, {QStringLiteral("not_measured"), report.waiting}, {QStringLiteral("findings"), findings},
        {QStringLiteral("passed"), toJson(report.passed)}, {QStringLiteral("skipped"), toJson(report.skipped)}};
}

QString titlesOf(const QList<FindingKind> &kinds)
{
    QStringList titles;
    for (const FindingKind kind : kinds)
        titles.append(findingKindTitle(kind));
    return titles.join(QStringLiteral(", "));
}

QString toText(const HealthReport &report, const ImageStore &store)
{
    constexpr std::size_t kMostPaths = 3;
    QString text = CommandLine::tr("Health of %1 images: %2 findings").arg(numberText(report.images), numberText(report.findings.size()));
    for (const Finding &finding : report.findings) {
        text += u'\n' + CommandLine::tr("%1: %2").arg(severityTitle(finding.severity), finding.sentence);
        for (std::size_t i = 0; i < std::min(finding.images.size(), kMostPaths); ++i)
            text += QStringLiteral("\n  ") + store.displayPath(store.image(finding.images[i]));
        if (finding.images.size() > kMostPaths)
            text += QStringLiteral("\n  ") + CommandLine::tr("and %1 more; --json lists all").arg(numberText(qint64(finding.images.size() - kMostPaths)));
    }
    if (!report.passed.isEmpty())
        text += u'\n' + CommandLine::tr("No findings: %1").arg(titlesOf(report.passed));
    if (!report.skipped.isEmpty())
        text += u'\n' + CommandLine::tr("Not looked for, without labels, a split, an image that can be read, or with fewer than 20 images: %1").arg(titlesOf(report.skipped));
    return text;
}

int run(Invocation &invocation)
{
    const auto project = Project::open(invocation.arguments()[0]);
    measureImages(*project, invocation.progress());
    const HealthReport report = checkHealth(*project, invocation.progress());
    invocation.answer(toJson(report, project->images()), [&] { return toText(report, project->images()); });
    return kNoError;
}

} // namespace

Command healthCommand()
{
    return {.name = QStringLiteral("health"),
        .arguments = QStringLiteral("PROJECT"),
        .summary = CommandLine::tr("tell what is wrong with the images and labels, the worst first"),
        .run = run};
}

} // namespace taxon::cli
