#include "tests/support/test_support.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

namespace taxon::test {

QString sourceFolder()
{
    return QStringLiteral(TAXON_SOURCE_DIR);
}

QString sharedPath(const QString &below)
{
    const QString root = qEnvironmentVariable("TAXON_SHARED", sourceFolder() + QStringLiteral("/../shared"));
    const QString path = QDir::cleanPath(root + u'/' + below);
    return QFileInfo::exists(path) ? path : QString();
}

QString pythonWith(const QStringList &modules)
{
    const QString python = QStringLiteral("/usr/bin/python3");
    if (!QFileInfo::exists(python))
        return {};
    const auto result = runProcess(python, {QStringLiteral("-c"), QStringLiteral("import ") + modules.join(u',')});
    return result.exitCode == 0 ? python : QString();
}

QJsonObject ProcessResult::json() const
{
    return QJsonDocument::fromJson(standardOutput).object();
}

ProcessResult runProcess(const QString &program, const QStringList &arguments, int timeoutMs)
{
    QProcess process;
    process.start(program, arguments);
    ProcessResult result;
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        result.standardError = "did not finish in time\n";
    } else if (process.exitStatus() == QProcess::NormalExit) {
        result.exitCode = process.exitCode();
    }
    result.standardOutput = process.readAllStandardOutput();
    result.standardError += process.readAllStandardError();
    return result;
}

ProcessResult runTaxon(const QStringList &arguments, int timeoutMs)
{
    return runProcess(qEnvironmentVariable("TAXON_COMMAND"), arguments, timeoutMs);
}

} // namespace taxon::test
