#pragma once

#include <QString>

namespace taxon {

/// A folder that is made under a temporary name beside its own and takes its own name whole or not at all.
class NewFolder {
public:
    /// Throws Error (NotWritable, DiskFull).
    explicit NewFolder(const QString &path);
    /// Removes what was made unless it took its name.
    ~NewFolder();
    NewFolder(const NewFolder &) = delete;
    NewFolder &operator=(const NewFolder &) = delete;

    /// Where it is being made.
    const QString &path() const { return m_unfinished; }
    /// Renames. Throws NotWritable when the name is taken by anything but an empty folder.
    void finish();
    /// The same in the place of a folder that is there perhaps: until the new one has the name, the old one does.
    void replace();

private:
    QString m_path;
    QString m_unfinished;
};

} // namespace taxon
