#include "core/exchange/folder_watcher.h"

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QThread>

#include <atomic>

namespace taxon {
namespace {

constexpr int kLongestGoodbyeMs = 80; // the GUI thread waits at most so long for a listing to stop

QString fingerprintOf(const ImageFiles &files, const Progress &progress)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (std::size_t i = 0; i < files.names.size(); ++i) {
        progress.throwIfCancelled();
        const QFileInfo file(files.path(i));
        hash.addData(files.names[i]);
        hash.addData(QByteArrayView("\0", 1));
        const QByteArray facts = QByteArray::number(file.size()) + ' ' + QByteArray::number(file.lastModified().toMSecsSinceEpoch()) + '\n';
        hash.addData(facts);
    }
    return QString::fromLatin1(hash.result().toHex());
}

QStringList foldersOf(const QString &root, const Progress &progress)
{
    QStringList folders{root};
    QDirIterator it(root, QDir::Dirs | QDir::NoDotAndDotDot | QDir::Readable, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        progress.throwIfCancelled();
        folders.append(it.next());
    }
    return folders;
}

} // namespace

/// The part that touches the file system; lives on the watcher's thread.
class FolderLook : public QObject {
    Q_OBJECT
public:
    FolderLook(const QString &path, const QString &seen, const WatchOptions &options)
        : m_path(path)
        , m_seen(seen)
        , m_list(options.list)
    {
        m_timer.setParent(this); // moves along to the thread
        m_timer.setSingleShot(true);
        m_timer.setInterval(options.quietMs);
        connect(&m_timer, &QTimer::timeout, this, &FolderLook::look);
    }

    void stop() { m_progress.cancel(); }

    /// May be called from any thread.
    void request()
    {
        if (!m_isRequested.exchange(true))
            QMetaObject::invokeMethod(this, &FolderLook::look, Qt::QueuedConnection);
    }

Q_SIGNALS:
    void settled(const QString &fingerprint);
    void reachableChanged(bool isReachable);
    void began();
    void ended();

private:
    void look()
    {
        m_isRequested = false;
        Q_EMIT began();
        find();
        Q_EMIT ended();
    }

    void find()
    {
        if (!QFileInfo(m_path).isDir()) // gone for now: a later look may find it
            return setReachable(false);
        try { // watched before it is listed, so that nothing comes in between unseen
            watch(foldersOf(m_path, m_progress));
            compare(fingerprintOf(m_list(m_path, m_progress), m_progress));
            setReachable(true);
        } catch (const Cancelled &) {
        } catch (const Error &) {
            setReachable(false);
        }
    }

    void compare(const QString &now)
    {
        const bool standsStill = now == m_last;
        m_last = now;
        if (now == m_seen)
            return;
        if (!standsStill)
            return m_timer.start();
        m_seen = now;
        Q_EMIT settled(now);
    }

    void watch(const QStringList &folders)
    {
        if (!m_watcher) {
            m_watcher = new QFileSystemWatcher(this);
            connect(m_watcher, &QFileSystemWatcher::directoryChanged, &m_timer, qOverload<>(&QTimer::start));
        }
        const QStringList known = m_watcher->directories();
        const QSet<QString> watched(known.begin(), known.end());
        QStringList added;
        for (const QString &folder : folders)
            if (!watched.contains(folder))
                added.append(folder);
        if (!added.isEmpty())
            m_watcher->addPaths(added); // beyond the system's limit, check() finds what is new
    }

    void setReachable(bool isReachable)
    {
        if (std::exchange(m_isReachable, isReachable) != isReachable)
            Q_EMIT reachableChanged(isReachable);
    }

    QString m_path;
    QString m_seen;
    QString m_last;
    std::function<ImageFiles(const QString &, Progress &)> m_list;
    QTimer m_timer;
    QFileSystemWatcher *m_watcher = nullptr;
    Progress m_progress;
    std::atomic<bool> m_isRequested = false;
    bool m_isReachable = true;
};

FolderWatcher::FolderWatcher(const QString &path, const QString &seen, const WatchOptions &options, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_thread(new QThread)
    , m_look(new FolderLook(path, seen, options))
{
    m_thread->setObjectName(QStringLiteral("folder watcher"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(options.patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { setAnswering(false); });
    connect(m_look, &FolderLook::began, &m_patience, qOverload<>(&QTimer::start));
    connect(m_look, &FolderLook::ended, this, [this] {
        m_patience.stop();
        setAnswering(true);
        Q_EMIT looked();
    });
    m_look->moveToThread(m_thread);
    connect(m_look, &FolderLook::settled, this, &FolderWatcher::settled);
    connect(m_look, &FolderLook::reachableChanged, this, &FolderWatcher::reachableChanged);
    connect(m_thread, &QThread::finished, m_look, &QObject::deleteLater);
    connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    m_thread->start(QThread::LowPriority);
    check();
}

FolderWatcher::~FolderWatcher()
{
    m_look->stop();
    m_thread->quit();
    m_thread->wait(kLongestGoodbyeMs); // else it ends by itself when its file system answers, and cleans up
}

void FolderWatcher::setAnswering(bool isAnswering)
{
    if (std::exchange(m_isAnswering, isAnswering) != isAnswering)
        Q_EMIT answeringChanged(isAnswering);
}

void FolderWatcher::check()
{
    m_look->request();
}

} // namespace taxon

#include "folder_watcher.moc"
