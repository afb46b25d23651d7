#include "app/workbench/data/folder_watch.h"

#include "app/workbench/session.h"
#include "core/exchange/watched_import.h"
#include "core/project/project.h"

#include <QDir>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kLookAgainMs = 30'000; ///< many network folders do not tell of changes

} // namespace

FolderWatch::FolderWatch(Session &session, const WatchOptions &options, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_options(options)
{
    m_again.setInterval(kLookAgainMs);
    connect(&m_again, &QTimer::timeout, this, [this] {
        for (const auto &watch : m_watches)
            if (watch->watcher)
                watch->watcher->check();
    });
    connect(&m_session, &Session::projectChanged, this, &FolderWatch::reload);
    reload();
}

FolderWatch::~FolderWatch() = default;

void FolderWatch::reload()
{
    m_watches.clear();
    m_importing.clear();
    ++m_generation;
    if (m_session.project())
        m_session.attempt([this] {
            for (const WatchedFolder &folder : m_session.project()->watchedFolders().all()) {
                m_watches.push_back(std::make_unique<Watch>());
                m_watches.back()->status.folder = folder;
                begin(*m_watches.back());
            }
        });
    if (m_watches.empty())
        m_again.stop();
    else
        m_again.start();
    Q_EMIT changed();
}

QList<FolderWatch::Status> FolderWatch::folders() const
{
    QList<Status> folders;
    for (const auto &watch : m_watches)
        folders.append(watch->status);
    return folders;
}

FolderWatch::Watch *FolderWatch::find(const QString &path) const
{
    const auto watch = std::find_if(m_watches.begin(), m_watches.end(), [&](const auto &known) { return known->status.folder.path == path; });
    return watch == m_watches.end() ? nullptr : watch->get();
}

void FolderWatch::set(const WatchedFolder &wanted)
{
    if (!m_session.project())
        return;
    WatchedFolder folder = wanted;
    folder.path = QDir::cleanPath(folder.path);
    if (!m_session.attempt([&] { m_session.project()->watchedFolders().set(folder); }))
        return;
    Watch *watch = find(folder.path);
    if (!watch) {
        m_watches.push_back(std::make_unique<Watch>());
        watch = m_watches.back().get();
        std::sort(m_watches.begin(), m_watches.end(), [](const auto &a, const auto &b) { return a->status.folder.path < b->status.folder.path; });
    }
    watch->status.folder = folder;
    begin(*watch);
    m_again.start();
    Q_EMIT changed();
}

void FolderWatch::remove(const QString &path)
{
    if (!m_session.project() || !m_session.attempt([&] { m_session.project()->watchedFolders().remove(path); }))
        return;
    std::erase_if(m_watches, [&](const auto &watch) { return watch->status.folder.path == path; });
    Q_EMIT changed();
}

void FolderWatch::lookNow()
{
    for (const auto &watch : m_watches) {
        if (!watch->watcher)
            continue;
        if (watch->status.state == State::Failed)
            begin(*watch); // it was seen, but is not in the project
        else
            watch->watcher->check();
    }
}

void FolderWatch::begin(Watch &watch)
{
    watch.watcher.reset();
    watch.wanted.clear();
    watch.status.trouble.clear();
    watch.isReachable = watch.isAnswering = true;
    const QString path = watch.status.folder.path;
    if (!watch.status.folder.isPaused) {
        watch.watcher = std::make_unique<FolderWatcher>(path, watch.status.folder.seen, m_options);
        FolderWatcher *watcher = watch.watcher.get();
        connect(watcher, &FolderWatcher::settled, this, [this, &watch](const QString &seen) {
            watch.wanted = seen;
            importNext();
        });
        connect(watcher, &FolderWatcher::reachableChanged, this, [this, &watch](bool isReachable) {
            watch.isReachable = isReachable;
            update(watch);
        });
        connect(watcher, &FolderWatcher::answeringChanged, this, [this, &watch](bool isAnswering) {
            watch.isAnswering = isAnswering;
            update(watch);
        });
        connect(watcher, &FolderWatcher::looked, this, [this, &watch] {
            watch.status.looked = QDateTime::currentDateTime();
            update(watch);
        });
    }
    update(watch);
}

void FolderWatch::update(Watch &watch)
{
    Status &status = watch.status;
    status.state = !watch.watcher                  ? State::Paused
        : status.folder.path == m_importing        ? State::Reading
        : !watch.isAnswering                       ? State::NotAnswering
        : !watch.isReachable                       ? State::NotReachable
        : !status.trouble.isEmpty()                ? State::Failed
                                                   : State::Waiting;
    Q_EMIT changed();
}

/// One after the other: they would only wait for each other's writing.
void FolderWatch::importNext()
{
    if (!m_importing.isEmpty())
        return;
    for (const auto &watch : m_watches) {
        if (watch->wanted.isEmpty())
            continue;
        m_importing = watch->status.folder.path;
        update(*watch);
        return startImport(watch->status.folder, std::exchange(watch->wanted, QString()));
    }
}

void FolderWatch::startImport(const WatchedFolder &folder, const QString &seen)
{
    Job *job = runJob<FolderImportReport>(
        tr("Reading a watched folder"),
        [folder, seen, path = m_session.project()->path()](Progress &progress) { return importWatched(*Project::open(path), folder, seen, progress); }, this,
        [this, path = folder.path, seen, generation = m_generation](const FolderImportReport &report) {
            if (generation != m_generation)
                return; // of another project
            if (Watch *watch = find(path)) {
                watch->status.folder.seen = seen;
                watch->status.added += report.added;
                watch->status.trouble.clear();
            }
            if (report.added > 0)
                m_session.showMessage(MessageKind::Info, tr("%n new image(s) from %1.", nullptr, report.added).arg(QDir::toNativeSeparators(path)));
            if (report.added + report.labeled > 0)
                Q_EMIT m_session.imagesChanged();
            if (report.labeled > 0)
                Q_EMIT m_session.labelsChanged({});
        });
    const auto failed = [this, path = folder.path](const QString &trouble) {
        if (Watch *watch = find(path))
            watch->status.trouble = trouble;
    };
    connect(job, &Job::failed, this, [failed](const Error &error) { failed(error.message()); });
    connect(job, &Job::cancelled, this, [this, failed] { failed(tr("It was stopped. \"Look now\" goes on with it.")); });
    connect(job, &Job::finished, this, [this, path = folder.path, generation = m_generation] {
        if (generation != m_generation)
            return;
        m_importing.clear();
        if (Watch *watch = find(path))
            update(*watch);
        importNext();
    });
    m_session.track(job);
}

} // namespace taxon
