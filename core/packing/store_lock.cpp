#include "core/packing/store_lock.h"

#include <QFile>

#include <sys/file.h>

#include <cerrno>

namespace taxon {

StoreLock::StoreLock(const QString &folder, Kind kind)
    : m_file(std::make_unique<QFile>(folder + QStringLiteral("/taxon.json")))
{
    // A network file system gives an exclusive lock only to who may write.
    const auto mode = kind == Kind::Shared ? QIODevice::ReadOnly : QIODevice::ReadWrite | QIODevice::ExistingOnly;
    if (m_file->open(mode))
        m_isHeld = ::flock(m_file->handle(), (kind == Kind::Shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

StoreLock::~StoreLock() = default;
StoreLock::StoreLock(StoreLock &&) noexcept = default;

} // namespace taxon
