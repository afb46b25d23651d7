#include "tests/support/small_file_system.h"

#include <sys/mount.h>

namespace taxon::test {

SmallFileSystem::SmallFileSystem(const QString &folder, const char *options)
    : m_folder(folder.toLocal8Bit())
    , m_isThere(::mount("tmpfs", m_folder.constData(), "tmpfs", 0, options) == 0)
{
}

SmallFileSystem::~SmallFileSystem()
{
    if (m_isThere)
        ::umount2(m_folder.constData(), MNT_DETACH);
}

bool SmallFileSystem::makeReadOnly()
{
    return ::mount("tmpfs", m_folder.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
}

} // namespace taxon::test
