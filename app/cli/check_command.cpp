#include "app/cli/command.h"
#include "core/dataset/missing_images.h"
#include "core/project/project.h"

#include <QJsonArray>

namespace taxon::cli {
namespace {

QStringList pathsOf(const ImageStore &images, const std::vector<ImageId> &ids)
{
    QStringList paths;
    for (const ImageId id : ids)
        paths.append(images.displayPath(images.image(id)));
    return paths;
}

int run(Invocation &invocation)
{
    const auto project = Project::open(invocation.arguments()[0]);
    const FileCheck check = checkFiles(*project, invocation.progress());
    const QStringList missing = pathsOf(project->images(), project->images().missing());
    const QStringList changed = pathsOf(project->images(), check.changed);
    const qint64 intact = check.images - missing.size() - changed.size();
    invocation.answer({{QStringLiteral("images"), check.images}, {QStringLiteral("intact"), intact},
                          {QStringLiteral("missing"), QJsonArray::fromStringList(missing)},
                          {QStringLiteral("changed"), QJsonArray::fromStringList(changed)}},
        [&] {
            return QString(CommandLine::tr("Files of %1 images").arg(numberText(check.images)) + u'\n'
                + alignedPairs({{CommandLine::tr("as imported"), numberText(intact)},
                                   {CommandLine::tr("missing"), numberText(missing.size())},
                                   {CommandLine::tr("changed"), numberText(changed.size())}})
                      .chopped(1)
                + listText(CommandLine::tr("Missing (their labels are kept; \"taxon relink\" looks for them)"), missing)
                + listText(CommandLine::tr("Other content than when they were imported"), changed));
        });
    return kNoError;
}

} // namespace

Command checkCommand()
{
    return {.name = QStringLiteral("check"),
        .arguments = QStringLiteral("PROJECT"),
        .summary = CommandLine::tr("tell which images' files are missing or changed"),
        .run = run};
}

} // namespace taxon::cli
