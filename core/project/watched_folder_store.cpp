#include "core/project/watched_folder_store.h"

#include "core/project/database.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace taxon {
namespace {

QString optionsOf(const WatchedFolder &folder)
{
    const QJsonObject options{{QStringLiteral("labels_from_folders"), folder.labelsFromFolders},
        {QStringLiteral("copy"), folder.copiesImages}, {QStringLiteral("paused"), folder.isPaused},
        {QStringLiteral("seen"), folder.seen}};
    return QString::fromUtf8(QJsonDocument(options).toJson(QJsonDocument::Compact));
}

WatchedFolder folderFrom(const QString &path, const QString &text)
{
    const QJsonObject options = QJsonDocument::fromJson(text.toUtf8()).object();
    return {.path = path,
        .labelsFromFolders = options.value(QStringLiteral("labels_from_folders")).toBool(),
        .copiesImages = options.value(QStringLiteral("copy")).toBool(),
        .isPaused = options.value(QStringLiteral("paused")).toBool(),
        .seen = options.value(QStringLiteral("seen")).toString()};
}

} // namespace

WatchedFolderStore::WatchedFolderStore(Database &database)
    : m_database(database)
{
}

QList<WatchedFolder> WatchedFolderStore::all() const
{
    QSqlQuery query = m_database.run(QStringLiteral("SELECT path, options FROM watched_folder ORDER BY path"));
    QList<WatchedFolder> folders;
    while (query.next())
        folders.append(folderFrom(query.value(0).toString(), query.value(1).toString()));
    return folders;
}

void WatchedFolderStore::set(const WatchedFolder &folder)
{
    m_database.run(QStringLiteral("INSERT INTO watched_folder (path, options) VALUES (?, ?) "
                                  "ON CONFLICT (path) DO UPDATE SET options = excluded.options"),
        {QDir::cleanPath(folder.path), optionsOf(folder)});
}

void WatchedFolderStore::setSeen(const QString &path, const QString &seen)
{
    Transaction transaction(m_database);
    const QList<WatchedFolder> folders = all();
    for (WatchedFolder folder : folders) {
        if (folder.path != QDir::cleanPath(path))
            continue;
        folder.seen = seen;
        set(folder);
    }
    transaction.commit();
}

void WatchedFolderStore::remove(const QString &path)
{
    m_database.run(QStringLiteral("DELETE FROM watched_folder WHERE path = ?"), {QDir::cleanPath(path)});
}

} // namespace taxon
