#include "app/workbench/data/file_checker.h"

#include "app/workbench/session.h"
#include "core/dataset/missing_images.h"
#include "core/project/project.h"

#include <QGuiApplication>

namespace taxon {
namespace {

constexpr int kAfterChangeMs = 1'500;  ///< opening a project comes first
constexpr int kPatienceMs = 10'000;    ///< longer than any disk needs for one file's name
constexpr qint64 kAgainMs = 60'000;    ///< not at every change between windows

} // namespace

FileChecker::FileChecker(Session &session, FileChecking check, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_check(std::move(check))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kAfterChangeMs);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { this->check(Where::Quietly); });
    connect(&m_patience, &QTimer::timeout, this, [this] { setStalled(true); });
    connectSession();
}

void FileChecker::connectSession()
{
    connect(&m_session, &Session::projectChanged, this, [this] {
        if (m_job)
            m_job->cancel();
        ++m_generation;
        m_job = nullptr; // the next check need not wait until it has noticed
        m_patience.stop();
        m_isStalled = false;
        m_status.reset();
        Q_EMIT changed();
        if (m_session.project())
            m_soon.start();
        else
            m_soon.stop();
    });
    connect(&m_session, &Session::imagesChanged, this, [this] {
        if (!m_isAnnouncing && m_session.project())
            m_soon.start();
    });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive && m_sinceCheck.isValid() && m_sinceCheck.elapsed() > kAgainMs)
            this->check(Where::Quietly);
    });
}

void FileChecker::check(Where where)
{
    if (m_job || !m_session.project())
        return;
    m_soon.stop();
    m_sinceCheck.start();
    Job *job = runJob<FileStatus>(
        tr("Looking for the images' files"),
        [check = m_check, path = m_session.project()->path()](Progress &progress) { return readFileStatus(*Project::open(path), check, progress); },
        this, [this, generation = ++m_generation](const FileStatus &status) {
            if (generation == m_generation)
                adopt(status);
        });
    m_job = job;
    m_patience.start();
    connect(job, &Job::progressed, this, [this, job] {
        if (job != m_job)
            return;
        m_patience.start();
        setStalled(false);
    });
    connect(job, &Job::finished, this, [this, job] {
        if (job != m_job)
            return;
        m_job = nullptr;
        m_patience.stop();
        m_isStalled = false;
        Q_EMIT changed();
    });
    if (where == Where::JobBar)
        m_session.track(job);
    Q_EMIT changed();
}

void FileChecker::adopt(const FileStatus &status)
{
    const std::optional<FileStatus> before = std::exchange(m_status, status);
    const bool isNews = before ? !sameTroubles(*before, status) : !status.troubles.empty();
    if (!isNews)
        return;
    const qint64 troubles = status.missing + status.changed;
    const qint64 known = before ? before->missing + before->changed : 0;
    if (troubles > known)
        m_session.showMessage(MessageKind::Warning,
            tr("%n image(s) are not where they were, or hold other content. Their labels are kept; Data › Files helps to find them.", nullptr, int(troubles)));
    else if (troubles == 0)
        m_session.showMessage(MessageKind::Good, tr("All images are in their places again."));
    m_isAnnouncing = true;
    Q_EMIT m_session.imagesChanged();
    m_isAnnouncing = false;
}

void FileChecker::setStalled(bool isStalled)
{
    if (std::exchange(m_isStalled, isStalled) == isStalled)
        return;
    if (isStalled)
        m_session.showMessage(MessageKind::Warning,
            tr("The folder of the images does not answer. What is shown already stays; the rest comes when it answers again."));
    Q_EMIT changed();
}

} // namespace taxon
