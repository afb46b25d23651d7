#include "app/cli/command.h"
#include "app/cli/engine_call.h"
#include "app/cli/output.h"
#include "app/cli/runs.h"
#include "app/cli/train_options.h"
#include "app/cli/training_display.h"
#include "core/augmentation/presets.h"
#include "core/base/error.h"
#include "core/dataset/snapshot_builder.h"
#include "core/engine/protocol.h"
#include "core/project/snapshot_names.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace taxon::cli {
namespace {

QString resumeOption()
{
    return QStringLiteral("resume");
}

QString snapshotOption()
{
    return QStringLiteral("snapshot");
}

SnapshotId snapshotToTrain(const Invocation &invocation, Project &project)
{
    if (invocation.has(snapshotOption()))
        return findSnapshot(project.database(), invocation.value(snapshotOption()));
    if (const auto newest = project.snapshots().newest())
        return *newest;
    const SnapshotReport report = buildSnapshot(project, {});
    note(CommandLine::tr(
        "There was no snapshot yet: made snapshot %1 with the ratios 70:20:10 and the seed 0.")
             .arg(report.snapshot.id.value));
    for (const SplitWarning &warning : report.warnings)
        note(CommandLine::tr("Note: %1").arg(warning.text));
    return report.snapshot.id;
}

bool isNumber(const QString &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// PROJECT and, with --resume, an optional RUN in either order.
struct Target {
    QString project;
    QString run;
};

Target targetOf(const Invocation &invocation)
{
    const QStringList &words = invocation.arguments();
    if (words.size() == 1)
        return {words[0], {}};
    if (!invocation.has(resumeOption()))
        throw Error(ErrorCode::Usage,
            CommandLine::tr("\"%1\" is too much: a run's number goes with --resume.").arg(words[1]));
    const bool isSwapped = isNumber(words[0]) && !isNumber(words[1]);
    const Target target {words[isSwapped ? 1 : 0], words[isSwapped ? 0 : 1]};
    if (!isNumber(target.run))
        throw Error(ErrorCode::Usage,
            CommandLine::tr("--resume needs the number of a run, not \"%1\".").arg(target.run));
    return target;
}

RunId runToResume(Project &project, const QString &number)
{
    if (!number.isEmpty()) {
        const Run run = project.runs().run(RunId {number.toLongLong()});
        if (run.state == RunState::Finished)
            throw Error(ErrorCode::Impossible,
                CommandLine::tr("Run %1 has finished: there is nothing left to go on with.")
                    .arg(run.id.value));
        return run.id;
    }
    const auto newest = project.runs().newestResumable();
    if (!newest)
        throw Error(ErrorCode::NotFound,
            CommandLine::tr("No training run was left unfinished: start one without --resume."));
    return *newest;
}

RunId chooseRun(const Invocation &invocation, Project &project, const Target &target)
{
    if (!invocation.has(resumeOption())) {
        const TrainConfig config = trainConfigOf(invocation, project);
        return project.runs().add(snapshotToTrain(invocation, project), config.toJson());
    }
    const RunId run = runToResume(project, target.run);
    note(CommandLine::tr("Going on with run %1.").arg(run.value));
    return run;
}

QJsonObject toJson(Project &project, const Run &run)
{
    QJsonArray epochs;
    for (const EpochRecord &record : project.runs().epochs(run.id))
        epochs.append(epochToJson(record));
    return {{QStringLiteral("run"), run.id.value}, {QStringLiteral("state"), runStateName(run.state)},
        {QStringLiteral("snapshot"), run.snapshot.value},
        {QStringLiteral("snapshot_sha256"), project.snapshots().load(run.snapshot).sha256},
        {QStringLiteral("config"), run.config},
        {QStringLiteral("weights_sha256"),
            run.weightsSha256.isEmpty() ? QJsonValue() : QJsonValue(run.weightsSha256)},
        {QStringLiteral("best_epoch"), run.bestEpoch > 0 ? QJsonValue(run.bestEpoch) : QJsonValue()},
        {QStringLiteral("seconds"), run.seconds}, {QStringLiteral("epochs"), epochs}};
}

QString toText(Project &project, const Run &run)
{
    QList<std::pair<QString, QString>> rows {{CommandLine::tr("state"), runStateName(run.state)},
        {CommandLine::tr("augmentation"),
            pipelineTitle(run.config.value(QStringLiteral("augmentation")).toObject())},
        {CommandLine::tr("training time"), durationText(std::llround(run.seconds * 1000))},
        {CommandLine::tr("weights of epoch"), QString::number(run.bestEpoch)},
        {CommandLine::tr("weights"), project.runs().weightsPath(run.id)},
        {CommandLine::tr("SHA-256"), run.weightsSha256}};
    for (const EpochRecord &record : project.runs().epochs(run.id))
        if (record.epoch == run.bestEpoch && std::isfinite(record.valAccuracy))
            rows.insert(1, {CommandLine::tr("validation accuracy"), percentText(record.valAccuracy)});
    return CommandLine::tr("Run %1").arg(run.id.value) + u'\n' + alignedPairs(rows).chopped(1);
}

// A run that the engine never took up must not wait for ever.
void settleIfWaiting(Project &project, RunId run, RunState state, const QString &reason)
{
    if (project.runs().run(run).state == RunState::Waiting)
        project.runs().setState(run, state, reason);
}

int runTrain(Invocation &invocation)
{
    const Target target = targetOf(invocation);
    if (invocation.has(resumeOption()) && (hasTrainingOptions(invocation) || invocation.has(snapshotOption())))
        throw Error(ErrorCode::Usage,
            CommandLine::tr("A resumed run keeps its settings: leave out the other options."));
    const auto project = Project::open(target.project);
    const RunId id = chooseRun(invocation, *project, target);
    TrainingDisplay display(invocation.terminal());
    QJsonObject reply;
    try {
        reply = callEngine(invocation, QLatin1StringView(protocol::kTrain),
            {{QStringLiteral("project"), project->path()}, {QStringLiteral("run"), id.value}},
            [&](const QString &method, const QJsonObject &params) { return display.show(method, params); });
    } catch (const Cancelled &) {
        settleIfWaiting(*project, id, RunState::Cancelled, {});
        const QString message
            = CommandLine::tr("Run %1 was cancelled; \"taxon train PROJECT --resume %1\" goes on with it.")
                  .arg(id.value);
        note(QStringLiteral("taxon: ") + message);
        QJsonObject json = toJson(*project, project->runs().run(id));
        json.insert(QStringLiteral("error"), cancelledToJson(message));
        if (invocation.wantsJson())
            printJson(json);
        return kCancelled;
    } catch (const Error &error) {
        settleIfWaiting(*project, id, RunState::Failed, error.message());
        throw;
    }
    const Run run = project->runs().run(id);
    QJsonObject json = toJson(*project, run);
    json.insert(QStringLiteral("skipped"), noteSkipped(reply));
    invocation.answer(json, [&] { return toText(*project, run); });
    return kNoError;
}

} // namespace

Command trainCommand()
{
    return {.name = QStringLiteral("train"),
        .arguments = QStringLiteral("PROJECT [--resume [RUN]]"),
        .minArguments = 1,
        .maxArguments = 2,
        .summary = CommandLine::tr("train a network on the newest snapshot"),
        .options = trainingOptions()
            + QList<QCommandLineOption> {option(snapshotOption(), CommandLine::tr("a snapshot's number or name; without it the newest"), QStringLiteral("WHICH")),
                option(resumeOption(),
                CommandLine::tr(
                    "go on with RUN, or with the newest unfinished one, from its last checkpoint"))},
        .run = runTrain};
}

} // namespace taxon::cli
