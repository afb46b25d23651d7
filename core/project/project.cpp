#include "core/project/project.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/new_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace taxon {
namespace {

const QString kSuffix = QStringLiteral(".taxon");

QString databaseIn(const QString &folder)
{
    return folder + QStringLiteral("/project.db");
}

QString cleanAbsolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

QString projectPath(const QString &path)
{
    const QString absolute = cleanAbsolute(path);
    return absolute.endsWith(kSuffix) ? absolute : absolute + kSuffix;
}

} // namespace

Project::Project(QString path, Database::OpenMode mode)
    : m_path(std::move(path))
    , m_database(std::make_unique<Database>(databaseIn(m_path), mode))
    , m_classes(*m_database)
    , m_annotators(*m_database)
    , m_images(*m_database, m_path)
    , m_decisions(*m_database)
    , m_remarks(*m_database)
    , m_acts(*m_database, m_decisions, m_remarks)
    , m_proposals(*m_database)
    , m_merges(*m_database)
    , m_assignments(*m_database)
    , m_classScale(*m_database)
    , m_settings(*m_database)
    , m_snapshots(*m_database)
    , m_runs(*m_database, m_path + QStringLiteral("/runs"))
    , m_watchedFolders(*m_database)
{
}

std::unique_ptr<Project> Project::create(const QString &path, const QStringList &classes, const std::function<void(Project &)> &fill)
{
    const QString final = projectPath(path);
    const QFileInfo place(final);
    if (place.fileName() == kSuffix)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("Project", "A project needs a name."));
    if (place.exists())
        throw Error(ErrorCode::NotWritable, QCoreApplication::translate("Project", "There is a project %1 already: open it or choose another name.").arg(final));

    // Made under another name and renamed whole, so that no other process ever sees half a project.
    NewFolder folder(final);
    for (const char *name : {"images", "runs", "cache"})
        ensureFolder(folder.path() + u'/' + QLatin1StringView(name));
    {
        const std::unique_ptr<Project> project(new Project(folder.path(), Database::OpenMode::CreateNew));
        Transaction transaction(project->database());
        for (const QString &name : classes)
            project->classes().add(name);
        transaction.commit();
        if (fill)
            fill(*project);
    }
    folder.finish();
    return open(final);
}

std::unique_ptr<Project> Project::open(const QString &path)
{
    const QString absolute = QFileInfo::exists(databaseIn(cleanAbsolute(path))) ? cleanAbsolute(path) : projectPath(path);
    if (!QFileInfo::exists(databaseIn(absolute)))
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("Project", "There is no project %1.").arg(path));
    return std::unique_ptr<Project>(new Project(absolute, Database::OpenMode::MustExist));
}

QString Project::name() const
{
    return QFileInfo(m_path).completeBaseName();
}

QString Project::imagesFolder() const
{
    return m_path + QStringLiteral("/images");
}

QString Project::cacheFolder() const
{
    return m_path + QStringLiteral("/cache");
}

} // namespace taxon
