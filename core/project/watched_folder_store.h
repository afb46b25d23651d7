#pragma once

#include <QList>
#include <QString>

namespace taxon {

class Database;

/// A folder whose new images come into the project by themselves.
struct WatchedFolder {
    QString path; ///< absolute
    bool labelsFromFolders = false; ///< the nearest folder that is a class gives the label
    bool copiesImages = false;      ///< into the project
    bool isPaused = false;          ///< not looked at until somebody goes on
    QString seen; ///< fingerprint of what was there when it was imported last; empty: never

    bool operator==(const WatchedFolder &) const = default;
};

/// The project's watched folders (table watched_folder). Throws what Database throws.
class WatchedFolderStore {
public:
    explicit WatchedFolderStore(Database &database);

    /// In the order of their paths.
    QList<WatchedFolder> all() const;
    /// Adds, or replaces the one with the same path. On the disk when it returns.
    void set(const WatchedFolder &folder);
    /// Changes nothing when the folder is watched no more.
    void setSeen(const QString &path, const QString &seen);
    /// Its images stay in the project.
    void remove(const QString &path);

private:
    Database &m_database;
};

} // namespace taxon
