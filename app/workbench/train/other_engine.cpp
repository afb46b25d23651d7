#include "app/workbench/train/other_engine.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QLockFile>
#include <QSysInfo>

#include <csignal>

namespace taxon {

void terminateEngineOf(const QString &lockPath)
{
    qint64 processId = 0;
    QString host;
    QString application;
    if (!QLockFile(lockPath).getLockInfo(&processId, &host, &application) || processId <= 0)
        throw Error(ErrorCode::NotFound,
            QCoreApplication::translate("Training", "This run is not being worked on any more."));
    if (!host.isEmpty() && host != QSysInfo::machineHostName())
        throw Error(ErrorCode::Busy,
            QCoreApplication::translate("Training", "This run is trained on the computer %1; stop it there.")
                .arg(host));
    if (::kill(pid_t(processId), SIGTERM) != 0)
        throw Error(ErrorCode::NotFound,
            QCoreApplication::translate("Training", "The engine of this run has ended already."));
}

} // namespace taxon
