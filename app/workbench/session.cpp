#include "app/workbench/session.h"

#include "app/workbench/settings.h"
#include "core/engine/engine_client.h"
#include "core/project/project.h"

#include <QDir>
#include <QFileInfo>

#include <new>

namespace taxon {
namespace {

constexpr int kMaxRecent = 10;

QString recentKey()
{
    return QStringLiteral("recent");
}

Annotator rememberedAnnotator(Project &project)
{
    const QString key = projectKey(project.path(), QStringLiteral("annotator"));
    const QString name = workbenchSettings().value(key).toString();
    const QList<Annotator> known = project.annotators().all();
    for (const Annotator &annotator : known)
        if (annotator.name == name)
            return annotator;
    return {};
}

} // namespace

Session::Session(QObject *parent)
    : QObject(parent)
    , m_engine(std::make_unique<EngineClient>())
{
    qRegisterMetaType<ImageId>();
    qRegisterMetaType<MessageKind>();
}

Session::~Session() = default;

bool Session::openProject(const QString &path)
{
    return attempt([&] { adopt(Project::open(path)); });
}

bool Session::createProject(const QString &path, const QStringList &classes)
{
    return attempt([&] { adopt(Project::create(path, classes)); });
}

void Session::closeProject()
{
    adopt(nullptr);
}

QStringList Session::recentProjects() const
{
    QStringList existing;
    const QStringList remembered = workbenchSettings().value(recentKey()).toStringList();
    for (const QString &path : remembered)
        if (QFileInfo::exists(path))
            existing.append(path);
    return existing;
}

bool Session::setAnnotator(const QString &name)
{
    return m_project && attempt([&] {
        const QString trimmed = name.trimmed();
        m_annotator = m_project->annotators().findOrAdd(trimmed);
        m_annotatorName = trimmed;
        workbenchSettings().setValue(projectKey(m_project->path(), QStringLiteral("annotator")), trimmed);
        Q_EMIT annotatorChanged();
    });
}

void Session::track(Job *job)
{
    ++m_runningJobs;
    connect(job, &Job::failed, this, &Session::showError);
    connect(job, &Job::finished, this, [this] { --m_runningJobs; });
    Q_EMIT jobStarted(job);
}

void Session::showWork(const QString &key, const QString &title, const ProgressReport &report)
{
    Q_EMIT workShown(key, title, report);
}

void Session::hideWork(const QString &key)
{
    Q_EMIT workHidden(key);
}

void Session::showMessage(MessageKind kind, const QString &text)
{
    Q_EMIT messageShown(kind, text);
}

bool Session::attempt(const std::function<void()> &action)
{
    try {
        action();
        return true;
    } catch (const Error &error) {
        showError(error);
    } catch (const std::bad_alloc &) {
        showMessage(MessageKind::Bad, tr("There was not enough memory for this. Close other programs and try again."));
    } catch (const std::exception &exception) {
        showMessage(MessageKind::Bad, tr("Something unexpected went wrong: %1").arg(QString::fromUtf8(exception.what())));
    }
    return false;
}

void Session::review(const QList<ImageId> &images, int index)
{
    Q_EMIT reviewRequested(images, index);
}

void Session::adopt(std::unique_ptr<Project> project)
{
    // May throw: nothing has changed yet.
    const Annotator annotator = project ? rememberedAnnotator(*project) : Annotator{};

    if (project)
        Q_EMIT projectOpening();

    // The old project stays alive until everybody has let go of it.
    const std::unique_ptr<Project> old = std::exchange(m_project, std::move(project));
    m_annotator = annotator.id;
    m_annotatorName = annotator.name;
    if (m_project)
        rememberRecent();
    Q_EMIT projectChanged();
    Q_EMIT annotatorChanged();
}

void Session::rememberRecent()
{
    QStringList recent = recentProjects();
    recent.removeAll(m_project->path());
    recent.prepend(m_project->path());
    workbenchSettings().setValue(recentKey(), QStringList(recent.mid(0, kMaxRecent)));
}

void Session::setShownImages(const std::function<QList<ImageId>()> &all, const std::function<ImageId()> &current)
{
    m_shownImages = all;
    m_currentImage = current;
}

void Session::editClass(ClassId label)
{
    Q_EMIT pageRequested(QStringLiteral("data"));
    Q_EMIT classRequested(label);
}

} // namespace taxon
