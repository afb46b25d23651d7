#include "app/cli/command.h"
#include "core/sample/sample_project.h"

namespace taxon::cli {
namespace {

int run(Invocation &invocation)
{
    SampleOptions options;
    options.seed = static_cast<quint64>(
        invocation.number(QStringLiteral("seed")).value_or(static_cast<qint64>(options.seed)));
    options.images = invocation.numberInRange(QStringLiteral("images"), 12, 100'000, options.images);
    options.size = invocation.numberInRange(QStringLiteral("size"), 32, 1024, options.size);
    const SampleReport report = makeSampleProject(invocation.arguments()[0], options, invocation.progress());
    invocation.answer(
        {{QStringLiteral("project"), report.project}, {QStringLiteral("images_folder"), report.images},
            {QStringLiteral("images"), report.imageCount}, {QStringLiteral("decisions"), report.decisions}},
        [&]() -> QString {
            return CommandLine::tr("Made the sample project %1").arg(report.project) + u'\n'
                + alignedPairs({{CommandLine::tr("generated images"), numberText(report.imageCount)},
                                   {CommandLine::tr("in the folder"), report.images},
                                   {CommandLine::tr("simulated decisions"), numberText(report.decisions)}})
                      .chopped(1);
        });
    return kNoError;
}

} // namespace

Command sampleCommand()
{
    return {.name = QStringLiteral("sample"),
        .arguments = QStringLiteral("DIR"),
        .summary = CommandLine::tr("make a practice project of generated images"),
        .options = {option(QStringLiteral("seed"), CommandLine::tr("of all that is random in it (1)"),
                        QStringLiteral("N")),
            option(
                QStringLiteral("images"), CommandLine::tr("how many are drawn (900)"), QStringLiteral("N")),
            option(
                QStringLiteral("size"), CommandLine::tr("of an image in pixels (128)"), QStringLiteral("N"))},
        .run = run};
}

} // namespace taxon::cli
