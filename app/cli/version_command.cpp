#include "app/cli/command.h"
#include "app/cli/engine_call.h"
#include "core/base/error.h"
#include "core/engine/protocol.h"
#include "core/project/database.h"

#include <opencv2/core/utility.hpp>

namespace taxon::cli {
namespace {

int run(Invocation &invocation)
{
    QString libTorch;
    QString reason;
    try {
        const QJsonObject hello = callEngine(invocation, QLatin1StringView(protocol::kHello), {});
        libTorch = hello.value(QStringLiteral("versions"))[QStringLiteral("libtorch")].toString();
    } catch (const Error &error) {
        reason = error.message();
    }
    const QString version = QStringLiteral(TAXON_VERSION);
    const QString qt = QString::fromLatin1(qVersion());
    const QString openCv = QString::fromStdString(cv::getVersionString());
    QJsonObject json {{QStringLiteral("taxon"), version}, {QStringLiteral("qt"), qt},
        {QStringLiteral("schema"), currentSchemaVersion()}, {QStringLiteral("sqlite"), sqliteVersion()},
        {QStringLiteral("opencv"), openCv},
        {QStringLiteral("libtorch"), libTorch.isEmpty() ? QJsonValue() : QJsonValue(libTorch)}};
    if (!reason.isEmpty())
        json.insert(QStringLiteral("reason"), reason);
    invocation.answer(json, [&]() -> QString {
        return QStringLiteral("Taxon ") + version + u'\n'
            + alignedPairs(
                {{QStringLiteral("Qt"), qt},
                    {CommandLine::tr("project schema"), QString::number(currentSchemaVersion())},
                    {QStringLiteral("SQLite"), sqliteVersion()}, {QStringLiteral("OpenCV"), openCv},
                    {QStringLiteral("LibTorch"),
                        reason.isEmpty() ? libTorch : CommandLine::tr("unknown: %1").arg(reason)}})
                  .chopped(1);
    });
    return kNoError;
}

} // namespace

Command versionCommand()
{
    return {.name = QStringLiteral("version"),
        .minArguments = 0,
        .maxArguments = 0,
        .summary = CommandLine::tr("show the versions of the program and its libraries; also --version"),
        .run = run};
}

} // namespace taxon::cli
