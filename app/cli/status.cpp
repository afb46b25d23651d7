#include "app/cli/status.h"

#include "app/cli/text.h"
#include "core/dataset/resolved_labels.h"

#include <QJsonArray>

namespace taxon::cli {

ProjectStatus statusOf(Project &project)
{
    ProjectStatus status;
    status.project = project.path();
    QHash<ClassId, qint64> imagesByClass;
    for (const ResolvedLabel &resolved : resolveLabels(project)) {
        ++status.images;
        if (resolved.label)
            ++imagesByClass[*resolved.label];
        else
            ++status.unlabeled;
        if (resolved.source == LabelSource::Tie)
            ++status.ties;
    }
    for (const ImageClass &entry : project.classes().counted())
        if (entry.state == ClassState::Active || imagesByClass.contains(entry.id))
            status.classes.append({entry, imagesByClass.value(entry.id)});
    const auto decisions = project.decisions().countByAnnotator();
    for (const Annotator &annotator : project.annotators().all())
        status.annotators.append({annotator, decisions.value(annotator.id)});
    status.agreement = percentAgreement(votesByImage(project));
    status.snapshot = project.snapshots().newest();
    status.runs = project.runs().all();
    return status;
}

QJsonObject toJson(const PercentAgreement &agreement)
{
    QJsonObject json {
        {QStringLiteral("value"), agreement.value ? QJsonValue(*agreement.value) : QJsonValue()},
        {QStringLiteral("images"), agreement.images}, {QStringLiteral("labels"), agreement.labels}};
    if (!agreement.value)
        json.insert(QStringLiteral("reason"), CommandLine::tr("no image has labels of two annotators"));
    return json;
}

QJsonObject toJson(const ProjectStatus &status)
{
    QJsonArray classes;
    for (const auto &[entry, images] : status.classes)
        classes.append(QJsonObject {{QStringLiteral("id"), entry.id.value},
            {QStringLiteral("name"), entry.name}, {QStringLiteral("images"), images}});
    QJsonArray annotators;
    for (const auto &[annotator, decisions] : status.annotators)
        annotators.append(QJsonObject {{QStringLiteral("id"), annotator.id.value},
            {QStringLiteral("name"), annotator.name}, {QStringLiteral("decisions"), decisions}});
    QJsonArray runs;
    for (const Run &run : status.runs)
        runs.append(QJsonObject {
            {QStringLiteral("id"), run.id.value}, {QStringLiteral("state"), runStateName(run.state)}});
    return {{QStringLiteral("project"), status.project}, {QStringLiteral("images"), status.images},
        {QStringLiteral("unlabeled"), status.unlabeled}, {QStringLiteral("ties"), status.ties},
        {QStringLiteral("classes"), classes}, {QStringLiteral("annotators"), annotators},
        {QStringLiteral("percent_agreement"), toJson(status.agreement)},
        {QStringLiteral("snapshot"), status.snapshot ? QJsonValue(status.snapshot->value) : QJsonValue()},
        {QStringLiteral("runs"), runs}};
}

QString agreementText(const PercentAgreement &agreement)
{
    if (!agreement.value)
        return CommandLine::tr("undefined: no image has labels of two annotators");
    return CommandLine::tr("%1 over %2 images with several labels")
        .arg(percentText(agreement.value), numberText(agreement.images));
}

} // namespace taxon::cli
