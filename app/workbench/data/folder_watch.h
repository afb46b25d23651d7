#pragma once

#include "core/exchange/folder_watcher.h"
#include "core/project/watched_folder_store.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace taxon {

class Session;

/// The open project's watched folders at work: what is new in them is imported in a job, and said in one line. A folder
/// whose network does not answer stops nobody. GUI thread only.
class FolderWatch : public QObject {
    Q_OBJECT
public:
    enum class State { Waiting, Reading, Paused, NotReachable, NotAnswering, Failed };

    /// One folder, as a person wants to know of it.
    struct Status {
        WatchedFolder folder;
        State state = State::Waiting;
        QDateTime looked; ///< the last look that ended; invalid: none yet
        int added = 0;    ///< images, since the project was opened
        QString trouble;  ///< why it could not be imported, for State::Failed
    };

    explicit FolderWatch(Session &session, const WatchOptions &options = {}, QObject *parent = nullptr);
    ~FolderWatch() override;

    QList<Status> folders() const;
    /// Adds it, or changes how it is watched. The path is absolute.
    void set(const WatchedFolder &folder);
    /// Its images stay in the project.
    void remove(const QString &path);
    /// Looks at all that are not paused, and tries again what has failed.
    void lookNow();

Q_SIGNALS:
    void changed();

private:
    struct Watch {
        Status status;
        std::unique_ptr<FolderWatcher> watcher; ///< none while paused
        QString wanted; ///< fingerprint of what is to be imported; empty: nothing
        bool isReachable = true;
        bool isAnswering = true;
    };

    void reload();
    void begin(Watch &watch);
    Watch *find(const QString &path) const;
    void update(Watch &watch);
    void importNext();
    void startImport(const WatchedFolder &folder, const QString &seen);

    Session &m_session;
    WatchOptions m_options;
    std::vector<std::unique_ptr<Watch>> m_watches;
    QTimer m_again;
    QString m_importing; ///< path of the folder that is being imported; one at a time
    int m_generation = 0; ///< of the open project
};

} // namespace taxon
