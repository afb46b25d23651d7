#pragma once

#include "app/workbench/data/file_status.h"
#include "core/base/job.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace taxon {

class Session;

/// Looks whether the images' files are still there: quietly after a project was opened, when the window comes to the
/// front again and after images have changed; and when asked to. What it finds is told once, and everybody looks again
/// when an image has gone or has come back. GUI thread; the files are looked for in a job.
class FileChecker : public QObject {
    Q_OBJECT
public:
    enum class Where { JobBar, Quietly };

    explicit FileChecker(Session &session, FileChecking check, QObject *parent = nullptr);

    /// Does nothing while a check is under way.
    void check(Where where);
    /// Unset until a check of this project has ended.
    const std::optional<FileStatus> &status() const { return m_status; }
    bool isRunning() const { return m_job; }
    /// Files have been waited for so long that their disk or network seems not to answer.
    bool isStalled() const { return m_isStalled; }
    void setPatience(int milliseconds) { m_patience.setInterval(milliseconds); }

Q_SIGNALS:
    /// One of the above.
    void changed();

private:
    void connectSession();
    void adopt(const FileStatus &status);
    void setStalled(bool isStalled);

    Session &m_session;
    FileChecking m_check;
    std::optional<FileStatus> m_status;
    QPointer<Job> m_job;
    QTimer m_soon;     ///< until the next quiet check
    QTimer m_patience; ///< since the running check has come on
    QElapsedTimer m_sinceCheck;
    bool m_isStalled = false;
    bool m_isAnnouncing = false;
    int m_generation = 0;
};

} // namespace taxon
