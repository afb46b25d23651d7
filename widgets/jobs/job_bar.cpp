#include "widgets/jobs/job_bar.h"

#include "core/base/job.h"
#include "widgets/jobs/job_entry.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>

namespace taxon {

JobBar::JobBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::kLarge);
}

void JobBar::add(Job *job)
{
    JobEntry *entry = insert(job->title());
    connect(job, &Job::progressed, entry, &JobEntry::setReport);
    connect(entry, &JobEntry::cancelRequested, job, &Job::cancel);
    connect(job, &Job::finished, entry, [entry] { delete entry; });
}

void JobBar::setEntry(const QString &key, const QString &title, const ProgressReport &report)
{
    JobEntry *&entry = m_entries[key];
    if (!entry) {
        entry = insert(title);
        connect(entry, &JobEntry::cancelRequested, this, [this, key] { Q_EMIT cancelRequested(key); });
    }
    entry->setReport(report);
}

void JobBar::removeEntry(const QString &key)
{
    delete m_entries.take(key);
}

int JobBar::count() const
{
    return m_layout->count();
}

JobEntry *JobBar::insert(const QString &title)
{
    auto *entry = new JobEntry(title, this);
    m_layout->addWidget(entry);
    return entry;
}

} // namespace taxon
