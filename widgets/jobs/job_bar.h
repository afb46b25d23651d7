#pragma once

#include "core/base/progress.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;

namespace taxon {

class Job;
class JobEntry;

/// Shows all running jobs side by side, each with its title, progress, remaining time and a cancel button.
class JobBar : public QWidget {
    Q_OBJECT
public:
    explicit JobBar(QWidget *parent = nullptr);

    /// Shows the job until it is finished.
    void add(Job *job);

    /// Work that is not a Job (the engine's training) reports under a key of its own; the entry appears with the
    /// first report and goes with removeEntry(). cancelRequested() asks its owner to stop.
    void setEntry(const QString &key, const QString &title, const ProgressReport &report);
    void removeEntry(const QString &key);

    int count() const;

Q_SIGNALS:
    void cancelRequested(const QString &key);

private:
    JobEntry *insert(const QString &title);

    QHBoxLayout *m_layout;
    QHash<QString, JobEntry *> m_entries;
};

} // namespace taxon
