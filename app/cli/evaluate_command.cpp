#include "app/cli/command.h"
#include "app/cli/runs.h"
#include "core/base/error.h"

namespace taxon::cli {
namespace {

int run(Invocation &invocation)
{
    const QString on = invocation.value(QStringLiteral("on"));
    const auto part = partFromName(on);
    if (!part)
        throw Error(ErrorCode::Usage, CommandLine::tr("--on knows train, val and test, not \"%1\".").arg(on));
    const auto project = Project::open(invocation.arguments()[0]);
    const Evaluation evaluation
        = evaluate(invocation, *project, chosenRun(invocation, *project), *part, Freshness::Anew);
    invocation.answer(evaluationToJson(evaluation), [&] { return evaluationText(evaluation); });
    return kNoError;
}

} // namespace

Command evaluateCommand()
{
    QCommandLineOption on = option(QStringLiteral("on"),
        CommandLine::tr("part of the snapshot: train, val or test (the default)"), QStringLiteral("PART"));
    on.setDefaultValue(QStringLiteral("test"));
    return {.name = QStringLiteral("evaluate"),
        .arguments = QStringLiteral("PROJECT"),
        .summary = CommandLine::tr("measure a trained network"),
        .options = {runOption(), on},
        .run = run};
}

} // namespace taxon::cli
