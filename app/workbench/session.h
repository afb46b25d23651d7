#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/base/job.h"
#include "widgets/jobs/message_kind.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace taxon {

class EngineClient;
class Project;

/// What all pages share: the open project, who labels, the engine, running jobs and the message line. GUI thread only.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    /// nullptr while no project is open.
    Project *project() const { return m_project.get(); }
    /// Both show a message and return false when it fails; the project that was open stays open then.
    bool openProject(const QString &path);
    bool createProject(const QString &path, const QStringList &classes);
    void closeProject();
    /// Most recently opened first, at most ten, only those that still exist.
    QStringList recentProjects() const;

    /// Remembered per project; unset until chosen.
    AnnotatorId annotator() const { return m_annotator; }
    QString annotatorName() const { return m_annotatorName; }
    /// Adds a new name. Shows a message and returns false when it cannot.
    bool setAnnotator(const QString &name);

    EngineClient &engine() const { return *m_engine; }

    /// Shows the job on the job bar; its failure becomes a message.
    void track(Job *job);
    /// Of the tracked ones.
    int runningJobs() const { return m_runningJobs; }

    /// Work that is no Job (the engine's) on the job bar, under a key of its owner; see JobBar::setEntry().
    void showWork(const QString &key, const QString &title, const ProgressReport &report);
    void hideWork(const QString &key);

    void showMessage(MessageKind kind, const QString &text);
    void showError(const Error &error) { showMessage(MessageKind::Bad, error.message()); }
    /// The workbench's action helper: runs `action` and shows what it throws. Returns whether it succeeded.
    bool attempt(const std::function<void()> &action);

    /// The left of the bottom line: "1,204 of 1,800 labeled · saved".
    void showStatus(const QString &text) { Q_EMIT statusShown(text); }
    /// A folder was dropped or chosen outside the Data page: it prepares the import there.
    void prepareImport(const QString &folder) { Q_EMIT importRequested(folder); }

    /// The Label page tells how to ask it what it shows: the images that its filter or a selection lets through, and the
    /// one in front. Both may be asked at any time while it lives.
    void setShownImages(const std::function<QList<ImageId>()> &all, const std::function<ImageId()> &current);
    QList<ImageId> shownImages() const { return m_shownImages ? m_shownImages() : QList<ImageId>(); }
    ImageId currentImage() const { return m_currentImage ? m_currentImage() : ImageId(); }

    /// Asks the Data page to come to the front with this class chosen; an invalid id: none in particular.
    void editClass(ClassId label);

    /// Asks the Label page to show these images, starting at `index`, as a review in which a label corrects.
    void review(const QList<ImageId> &images, int index);

Q_SIGNALS:
    void projectOpening(); ///< one is about to become project()
    void projectChanged(); ///< opened, closed or replaced
    void annotatorChanged();
    // Emitted by whoever changed it, after the change is on the disk.
    void classesChanged();
    void imagesChanged();
    void labelsChanged(taxon::ImageId image); ///< an invalid id: many
    void snapshotChanged();
    void runsChanged();

    void jobStarted(taxon::Job *job);
    void workShown(const QString &key, const QString &title, const taxon::ProgressReport &report);
    void workHidden(const QString &key);
    void workCancelRequested(const QString &key); ///< a person pressed its cross on the job bar
    void messageShown(taxon::MessageKind kind, const QString &text);
    void statusShown(const QString &text);
    void importRequested(const QString &folder);
    void reviewRequested(const QList<taxon::ImageId> &images, int index);
    void classRequested(taxon::ClassId label);
    void pageRequested(const QString &iconName);

private:
    void adopt(std::unique_ptr<Project> project);
    void rememberRecent();

    std::unique_ptr<Project> m_project;
    std::unique_ptr<EngineClient> m_engine;
    std::function<QList<ImageId>()> m_shownImages;
    std::function<ImageId()> m_currentImage;
    AnnotatorId m_annotator;
    QString m_annotatorName;
    int m_runningJobs = 0;
};

} // namespace taxon
