#pragma once

#include <QString>

namespace taxon::test {

/// A small file system of its own over a folder, gone with the object. Making it needs the right to mount.
class SmallFileSystem {
public:
    /// `options` as for a tmpfs: "size=512k".
    SmallFileSystem(const QString &folder, const char *options);
    ~SmallFileSystem();
    SmallFileSystem(const SmallFileSystem &) = delete;
    SmallFileSystem &operator=(const SmallFileSystem &) = delete;

    bool isThere() const { return m_isThere; }
    bool makeReadOnly();

private:
    QByteArray m_folder;
    bool m_isThere;
};

} // namespace taxon::test
