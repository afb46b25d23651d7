#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace taxon {

struct Snapshot;
struct SnapshotItem;

/// Where the images of a version lie in a tree of folders: part/class/name. No two get the same place, also where capital
/// letters do not count: "a.png", "A-2.png".
class FolderPlaces {
public:
    explicit FolderPlaces(const Snapshot &snapshot);

    /// Of a file of this name. Relative, '/' separators; another place at each call.
    QString place(const SnapshotItem &item, const QString &fileName);
    /// Every class in every part, also without images: other programs number classes by their folders.
    QStringList folders() const;

private:
    QString free(const QString &wanted);

    QStringList m_classFolders; ///< by label
    QHash<QString, int> m_taken; ///< folded place → the number that was given last
};

} // namespace taxon
