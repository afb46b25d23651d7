#include "app/cli/command.h"
#include "app/cli/runs.h"
#include "app/cli/status.h"

namespace taxon::cli {
namespace {

QString toText(const ProjectStatus &status, const Evaluation &evaluation)
{
    return status.project + u'\n'
        + alignedPairs({{CommandLine::tr("images"), numberText(status.images)},
            {CommandLine::tr("unlabeled"), numberText(status.unlabeled)},
            {CommandLine::tr("percent agreement"), agreementText(status.agreement)}})
        + u'\n' + evaluationText(evaluation);
}

int run(Invocation &invocation)
{
    const auto project = Project::open(invocation.arguments()[0]);
    const Evaluation evaluation
        = evaluate(invocation, *project, chosenRun(invocation, *project), Part::Test, Freshness::Stored);
    const ProjectStatus status = statusOf(*project);
    invocation.answer({{QStringLiteral("project"), status.project}, {QStringLiteral("images"), status.images},
                          {QStringLiteral("unlabeled"), status.unlabeled},
                          {QStringLiteral("percent_agreement"), toJson(status.agreement)},
                          {QStringLiteral("evaluation"), evaluationToJson(evaluation)}},
        [&] { return toText(status, evaluation); });
    return kNoError;
}

} // namespace

Command summaryCommand()
{
    return {.name = QStringLiteral("summary"),
        .arguments = QStringLiteral("PROJECT"),
        .summary = CommandLine::tr("show the annotators' agreement and a network's test figures together"),
        .options = {runOption()},
        .run = run};
}

} // namespace taxon::cli
