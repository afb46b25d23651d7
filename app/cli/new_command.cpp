#include "app/cli/command.h"
#include "core/project/project.h"

#include <QJsonArray>

namespace taxon::cli {
namespace {

QStringList namesOf(const QString &list)
{
    QStringList names;
    for (const QString &name : list.split(u','))
        names.append(name.trimmed());
    return names;
}

int run(Invocation &invocation)
{
    const QString list = invocation.value(QStringLiteral("classes"));
    const auto project
        = Project::create(invocation.arguments()[0], list.isEmpty() ? QStringList() : namesOf(list));
    QJsonArray classes;
    QStringList names;
    for (const ImageClass &entry : project->classes().all()) {
        classes.append(
            QJsonObject {{QStringLiteral("id"), entry.id.value}, {QStringLiteral("name"), entry.name}});
        names.append(entry.name);
    }
    invocation.answer({{QStringLiteral("project"), project->path()},
                          {QStringLiteral("schema_version"), project->database().schemaVersion()},
                          {QStringLiteral("classes"), classes}},
        [&]() -> QString {
            return CommandLine::tr("Made %1").arg(project->path()) + u'\n'
                + alignedPairs(
                    {{CommandLine::tr("classes"),
                        names.isEmpty() ? CommandLine::tr("none yet") : names.join(QStringLiteral(", "))}})
                      .chopped(1);
        });
    return kNoError;
}

} // namespace

Command newCommand()
{
    return {.name = QStringLiteral("new"),
        .arguments = QStringLiteral("PROJECT"),
        .summary = CommandLine::tr("make a project"),
        .options = {option(QStringLiteral("classes"), CommandLine::tr("class names, separated by commas"),
            QStringLiteral("a,b,c"))},
        .run = run};
}

} // namespace taxon::cli
