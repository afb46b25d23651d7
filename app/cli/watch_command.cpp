#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/base/error.h"
#include "core/exchange/folder_watcher.h"
#include "core/exchange/watched_import.h"
#include "core/project/project.h"

#include <QDir>
#include <QEventLoop>
#include <QJsonArray>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>
#include <vector>

namespace taxon::cli {
namespace {

constexpr int kLookAgainMs = 30'000; ///< many network folders do not tell of changes

QList<WatchedFolder> foldersOf(const Invocation &invocation, Project &project)
{
    const QString labelsFrom = invocation.value(QStringLiteral("labels-from"));
    if (labelsFrom != QLatin1StringView("folders") && labelsFrom != QLatin1StringView("none"))
        throw Error(ErrorCode::Usage, CommandLine::tr("--labels-from knows \"folders\" and \"none\", not \"%1\".").arg(labelsFrom));
    const QStringList named = invocation.arguments().mid(1);
    QList<WatchedFolder> folders;
    for (const QString &path : named)
        folders.append({.path = QDir::cleanPath(QDir::current().absoluteFilePath(path)),
            .labelsFromFolders = labelsFrom == QLatin1StringView("folders"),
            .copiesImages = invocation.has(QStringLiteral("copy")),
            .isPaused = false,
            .seen = {}});
    if (named.isEmpty())
        folders = project.watchedFolders().all();
    folders.removeIf([](const WatchedFolder &folder) { return folder.isPaused; });
    if (folders.isEmpty())
        throw Error(ErrorCode::Usage, CommandLine::tr("The project watches no folder yet: name one."));
    return folders;
}

/// One folder while the command runs.
struct Watch {
    WatchedFolder folder;
    std::unique_ptr<FolderWatcher> watcher;
    int added = 0;
    int labeled = 0;
    QString trouble; ///< why it was not read the last time; empty: it was
};

class Watches {
public:
    Watches(Invocation &invocation, Project &project, const QList<WatchedFolder> &folders)
        : m_invocation(invocation)
        , m_project(project)
    {
        for (const WatchedFolder &folder : folders)
            m_watches.push_back(std::make_unique<Watch>(Watch {.folder = folder, .watcher = nullptr, .added = 0, .labeled = 0, .trouble = {}}));
    }

    /// Until somebody stops it.
    void run()
    {
        for (const auto &watch : m_watches)
            begin(*watch);
        QTimer again;
        QObject::connect(&again, &QTimer::timeout, &m_loop, [this] {
            for (const auto &watch : m_watches)
                watch->watcher->check();
        });
        again.start(kLookAgainMs);
        QSocketNotifier interrupted(Interruption::descriptor(), QSocketNotifier::Read);
        QObject::connect(&interrupted, &QSocketNotifier::activated, &m_loop, &QEventLoop::quit);
        if (!m_invocation.progress().isCancelled())
            m_loop.exec();
    }

    int added() const
    {
        int sum = 0;
        for (const auto &watch : m_watches)
            sum += watch->added;
        return sum;
    }

    QJsonArray toJson() const
    {
        QJsonArray folders;
        for (const auto &watch : m_watches)
            folders.append(QJsonObject {{QStringLiteral("path"), watch->folder.path}, {QStringLiteral("added"), watch->added},
                {QStringLiteral("labeled"), watch->labeled},
                {QStringLiteral("trouble"), watch->trouble.isEmpty() ? QJsonValue() : QJsonValue(watch->trouble)}});
        return folders;
    }

private:
    void begin(Watch &watch)
    {
        watch.watcher = std::make_unique<FolderWatcher>(watch.folder.path, watch.folder.seen);
        const QString path = watch.folder.path;
        QObject::connect(watch.watcher.get(), &FolderWatcher::settled, &m_loop, [this, &watch](const QString &seen) { import(watch, seen); });
        QObject::connect(watch.watcher.get(), &FolderWatcher::reachableChanged, &m_loop, [this, path](bool isReachable) {
            say(isReachable ? CommandLine::tr("%1 can be reached again.").arg(path) : CommandLine::tr("%1 cannot be reached.").arg(path));
        });
        QObject::connect(watch.watcher.get(), &FolderWatcher::answeringChanged, &m_loop, [this, path](bool isAnswering) {
            say(isAnswering ? CommandLine::tr("%1 answers again.").arg(path) : CommandLine::tr("%1 does not answer.").arg(path));
        });
        say(CommandLine::tr("Watching %1; Ctrl+C ends it.").arg(path));
    }

    void import(Watch &watch, const QString &seen)
    {
        try {
            const FolderImportReport report = importWatched(m_project, watch.folder, seen, m_invocation.progress());
            watch.added += report.added;
            watch.labeled += report.labeled;
            watch.trouble.clear();
            if (report.added > 0 || !report.unreadable.isEmpty())
                say(CommandLine::tr("%1: %2 images added, %3 unreadable").arg(watch.folder.path, numberText(report.added), numberText(report.unreadable.size())));
        } catch (const Cancelled &) {
            m_loop.quit();
        } catch (const Error &error) { // a folder that is gone or a full disk: the others are watched on
            watch.trouble = error.message();
            say(error.message());
        }
    }

    void say(const QString &text) { m_invocation.terminal().line(text); }

    Invocation &m_invocation;
    Project &m_project;
    QEventLoop m_loop;
    std::vector<std::unique_ptr<Watch>> m_watches;
};

int run(Invocation &invocation)
{
    const auto project = Project::open(invocation.arguments()[0]);
    Watches watches(invocation, *project, foldersOf(invocation, *project));
    watches.run();
    // It runs until it is stopped, so that being stopped is its only end.
    const QString message = CommandLine::tr("Stopped watching. %1 images were added.").arg(numberText(watches.added()));
    invocation.answer({{QStringLiteral("folders"), watches.toJson()}, {QStringLiteral("error"), cancelledToJson(message)}}, [&] { return message; });
    return kCancelled;
}

} // namespace

Command watchCommand()
{
    QCommandLineOption labelsFrom = option(QStringLiteral("labels-from"),
        CommandLine::tr("folders: the folder's name is the class; none: unlabeled (the default)"), QStringLiteral("folders|none"));
    labelsFrom.setDefaultValue(QStringLiteral("none"));
    return {.name = QStringLiteral("watch"),
        .arguments = QStringLiteral("PROJECT [FOLDER…]"),
        .maxArguments = kAnyNumber,
        .summary = CommandLine::tr("add new images of folders as they come, until Ctrl+C; without FOLDER those that the project watches"),
        .options = {labelsFrom, option(QStringLiteral("copy"), CommandLine::tr("copy the images into the project"))},
        .run = run};
}

} // namespace taxon::cli
