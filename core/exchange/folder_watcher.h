#pragma once

#include "core/exchange/image_files.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>

class QThread;

namespace taxon {

class FolderLook;

struct WatchOptions {
    int quietMs = 1'000;     ///< between two looks that must agree
    int patienceMs = 10'000; ///< a look that takes longer means that the folder does not answer
    /// How a folder is listed; runs on the watcher's thread.
    std::function<ImageFiles(const QString &folder, Progress &progress)> list = listImageFiles;
};

/// Tells when images in a folder or below it have come, gone or changed, once they stand still: two looks in a row
/// that see the same names, sizes and times. It looks when the file system says that a folder has changed, and when
/// asked to (many network folders say nothing). All calls to the file system are made on a thread of its own, so
/// that a network that does not answer stops nobody; its signals come on the thread that owns it.
class FolderWatcher : public QObject {
    Q_OBJECT
public:
    /// `seen` is the fingerprint of what is known already.
    FolderWatcher(const QString &path, const QString &seen, const WatchOptions &options = {}, QObject *parent = nullptr);
    /// Does not wait for a file system that does not answer.
    ~FolderWatcher() override;

    const QString &path() const { return m_path; }
    /// Looks soon; costs nothing while a look is under way.
    void check();

Q_SIGNALS:
    /// Something else than before is there and stands still. Emitted once for each state of the folder.
    void settled(const QString &fingerprint);
    /// The folder cannot be listed, or can again.
    void reachableChanged(bool isReachable);
    /// A look has ended, whatever it found.
    void looked();
    /// The file system does not answer (a network that stalls), or does again.
    void answeringChanged(bool isAnswering);

private:
    void setAnswering(bool isAnswering);

    QString m_path;
    QTimer m_patience;
    bool m_isAnswering = true;
    QThread *m_thread;
    FolderLook *m_look;
};

} // namespace taxon
