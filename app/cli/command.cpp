#include "app/cli/command.h"

namespace taxon::cli {

QCommandLineOption option(const QString &name, const QString &description, const QString &valueName)
{
    return QCommandLineOption(name, description, valueName);
}

const QList<Command> &commands()
{
    static const QList<Command> all {newCommand(), importCommand(), importLabelsCommand(), exportLabelsCommand(),
        checkCommand(), relinkCommand(), duplicatesCommand(), healthCommand(), groupsCommand(), watchCommand(),
        rulesCommand(), statusCommand(), classesCommand(), accountingCommand(), imagesCommand(), augmentCommand(), splitCommand(),
        versionsCommand(), packCommand(), cacheCommand(),
        trainCommand(), evaluateCommand(), foldsCommand(), predictCommand(), exportCommand(), agreementCommand(),
        consensusCommand(), packageCommand(), unpackCommand(),
        mergeCommand(), reportCommand(), summaryCommand(), sampleCommand(), versionCommand()};
    return all;
}

} // namespace taxon::cli
