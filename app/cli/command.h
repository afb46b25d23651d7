#pragma once

#include "app/cli/invocation.h"
#include "app/cli/text.h"

#include <QCommandLineOption>
#include <QList>
#include <QString>

#include <functional>
#include <limits>

namespace taxon::cli {

inline constexpr int kNoError = 0;
inline constexpr int kFailed = 1;
inline constexpr int kWrongUsage = 2;
inline constexpr int kCancelled = 130;

inline constexpr int kAnyNumber = std::numeric_limits<int>::max();

/// One command of the program: its form, its words of help and what it does.
struct Command {
    QString name;
    QString arguments = {}; ///< "PROJECT FOLDER": what stands beside the options
    int minArguments = 1;
    int maxArguments = 1;
    QString summary;
    QString details = {}; ///< more lines of help, below the summary
    QList<QCommandLineOption> options = {}; ///< without --json and --help, which every command has
    std::function<int(Invocation &)> run; ///< returns the exit code; throws Error or Cancelled
};

/// --name VALUE, or --name alone when `valueName` is empty.
QCommandLineOption option(const QString &name, const QString &description, const QString &valueName = {});

/// In the order of the work.
const QList<Command> &commands();

Command newCommand();
Command importCommand();
Command importLabelsCommand();
Command exportLabelsCommand();
Command rulesCommand();
Command checkCommand();
Command relinkCommand();
Command duplicatesCommand();
Command healthCommand();
Command groupsCommand();
Command watchCommand();
Command statusCommand();
Command accountingCommand();
Command imagesCommand();
Command classesCommand();
Command augmentCommand();
Command splitCommand();
Command versionsCommand();
Command packCommand();
Command cacheCommand();
Command trainCommand();
Command evaluateCommand();
Command foldsCommand();
Command predictCommand();
Command exportCommand();
Command agreementCommand();
Command consensusCommand();
Command packageCommand();
Command unpackCommand();
Command mergeCommand();
Command reportCommand();
Command summaryCommand();
Command sampleCommand();
Command versionCommand();

} // namespace taxon::cli
