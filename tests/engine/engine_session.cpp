#include "tests/engine/engine_session.h"

#include <QTest>

#include <csignal>

namespace taxon::test {

EngineSession::EngineSession()
    : m_client(std::make_unique<EngineClient>())
{
    connect(m_client.get(), &EngineClient::notified, this, [this](const QString &method, const QJsonObject &params) {
        notifications.append({method, params});
        if (onNotification)
            onNotification(method, params);
    });
    connect(m_client.get(), &EngineClient::died, this, [this] { ++deaths; });
}

std::shared_ptr<Outcome> EngineSession::start(const QString &method, const QJsonObject &params)
{
    auto outcome = std::make_shared<Outcome>();
    m_client->call(
        method, params, this,
        [outcome](const QJsonObject &result) {
            outcome->isDone = true;
            outcome->result = result;
        },
        [outcome](const Error &error) {
            outcome->isDone = true;
            outcome->error = error;
        },
        [outcome] { outcome->isDone = outcome->isCancelled = true; });
    return outcome;
}

Outcome EngineSession::call(const QString &method, const QJsonObject &params)
{
    const auto outcome = start(method, params);
    if (!QTest::qWaitFor([&] { return outcome->isDone; }, 60'000))
        qWarning("no answer within a minute");
    return *outcome;
}

void EngineSession::signalEngine(int signal) const
{
    const qint64 pid = m_client->processId();
    if (pid > 0) // 0 would mean this very process and its group
        ::kill(pid_t(pid), signal);
}

int EngineSession::count(const QString &method) const
{
    return int(heard(method).size());
}

QList<QJsonObject> EngineSession::heard(const QString &method) const
{
    QList<QJsonObject> result;
    for (const auto &[name, params] : notifications)
        if (name == method)
            result.append(params);
    return result;
}

QJsonObject trainParams(const QString &project, RunId run)
{
    return {{QStringLiteral("project"), project}, {QStringLiteral("run"), run.value}};
}

} // namespace taxon::test
