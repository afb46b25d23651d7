#pragma once

#include <QString>

#include <memory>

class QFile;

namespace taxon {

/// A lock on a packed store: shared by all that read it, exclusive for the one that deletes it. The system drops it with the
/// program that held it. Between threads and between programs; on a file system without locks everyone gets one.
class StoreLock {
public:
    enum class Kind { Shared, Exclusive };

    /// Does not wait: isHeld() tells.
    StoreLock(const QString &folder, Kind kind);
    ~StoreLock();
    StoreLock(StoreLock &&) noexcept;

    /// Also without a store, which nobody can be using.
    bool isHeld() const { return m_isHeld; }

private:
    std::unique_ptr<QFile> m_file;
    bool m_isHeld = true;
};

} // namespace taxon
