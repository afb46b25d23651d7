#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/base/job.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace taxon {

class EngineClient;
class Project;

enum class MessageKind { Info, Good, Warning, Bad };

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
    QString annotatorName() const;
    void setAnnotator(const QString &name);

    EngineClient &engine() const { return *m_engine; }

    /// Shows the job on the job bar; its failure becomes a message.
    void track(Job *job);

    void showMessage(MessageKind kind, const QString &text);
    void showError(const Error &error) { showMessage(MessageKind::Bad, error.message()); }
    /// The workbench's action helper: runs `action` and shows what it throws. Returns whether it succeeded.
    bool attempt(const std::function<void()> &action);

    /// Asks the Label page to show these images, starting at `index`, as a review in which a label corrects.
    void review(const QList<ImageId> &images, int index);

Q_SIGNALS:
    void projectChanged(); ///< opened, closed or replaced
    void annotatorChanged();
    // Emitted by whoever changed it, after the change is on the disk.
    void classesChanged();
    void imagesChanged();
    void labelsChanged(taxon::ImageId image); ///< an invalid id: many
    void snapshotChanged();
    void runsChanged();

    void jobStarted(taxon::Job *job);
    void messageShown(taxon::MessageKind kind, const QString &text);
    void reviewRequested(const QList<taxon::ImageId> &images, int index);
    void pageRequested(const QString &iconName);

private:
    void adopt(std::unique_ptr<Project> project);

    std::unique_ptr<Project> m_project;
    std::unique_ptr<EngineClient> m_engine;
    AnnotatorId m_annotator;
};

} // namespace taxon
