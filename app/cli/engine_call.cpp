#include "app/cli/engine_call.h"

#include "app/cli/invocation.h"
#include "core/base/error.h"
#include "core/engine/engine_client.h"
#include "core/engine/protocol.h"

#include <QEventLoop>
#include <QSocketNotifier>

#include <optional>

namespace taxon::cli {
namespace {

struct Outcome {
    QJsonObject result;
    std::optional<Error> error;
    bool isCancelled = false;
};

} // namespace

ProgressReport progressFromJson(const QJsonObject &params)
{
    ProgressReport report;
    report.done = params.value(QStringLiteral("done")).toInteger();
    report.total = params.value(QStringLiteral("total")).toInteger();
    report.what = params.value(QStringLiteral("what")).toString();
    if (const QJsonValue remaining = params.value(QStringLiteral("remaining_ms")); remaining.isDouble())
        report.remainingMs = remaining.toInteger();
    return report;
}

QJsonObject callEngine(
    Invocation &invocation, const QString &method, const QJsonObject &params, const NotificationSink &sink)
{
    invocation.progress().throwIfCancelled();
    EngineClient engine;
    QEventLoop loop;
    Outcome outcome;

    QObject::connect(
        &engine, &EngineClient::notified, &loop, [&](const QString &name, const QJsonObject &values) {
            const bool isShown = sink && sink(name, values);
            if (!isShown && name == QLatin1StringView(protocol::kProgress))
                invocation.terminal().show(progressFromJson(values));
        });
    QSocketNotifier interrupted(Interruption::descriptor(), QSocketNotifier::Read);
    QObject::connect(&interrupted, &QSocketNotifier::activated, &engine, [&] {
        interrupted.setEnabled(false);
        engine.send(QLatin1StringView(protocol::kCancel));
    });

    engine.call(
        method, params, &loop,
        [&](const QJsonObject &result) {
            outcome.result = result;
            loop.quit();
        },
        [&](const Error &error) {
            outcome.error = error;
            loop.quit();
        },
        [&] {
            outcome.isCancelled = true;
            loop.quit();
        });
    loop.exec();

    invocation.terminal().clear();
    if (outcome.isCancelled)
        throw Cancelled();
    if (outcome.error)
        throw *outcome.error;
    return outcome.result;
}

} // namespace taxon::cli
