#include "core/project/run_lock.h"

#include <QFileInfo>
#include <QLockFile>
#include <QSysInfo>

#include <cerrno>
#include <csignal>

namespace taxon {
namespace {

// After a restart of the machine the number may belong to another program.
bool isProgram(qint64 pid, const QString &name)
{
    const QString program = QFileInfo(QStringLiteral("/proc/%1/exe").arg(pid)).symLinkTarget();
    return program.isEmpty() || QFileInfo(program).fileName().startsWith(name);
}

} // namespace

bool isHeldByLivingProcess(const QString &path)
{
    qint64 pid = 0;
    QString host;
    QString application;
    if (!QLockFile(path).getLockInfo(&pid, &host, &application) || pid <= 0)
        return false;
    if (host != QSysInfo::machineHostName())
        return true;
    const bool exists = ::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM;
    return exists && isProgram(pid, application);
}

} // namespace taxon
