#pragma once

#include "core/base/ids.h"
#include "core/engine/engine_client.h"

#include <QJsonObject>
#include <QObject>

#include <memory>
#include <optional>

namespace taxon::test {

/// How a call ended.
struct Outcome {
    bool isDone = false;
    bool isCancelled = false;
    QJsonObject result;
    std::optional<Error> error;
};

/// A client with a record of what it heard.
class EngineSession : public QObject {
    Q_OBJECT
public:
    EngineSession();

    EngineClient &client() { return *m_client; }
    void closeClient() { m_client.reset(); }

    /// Starts a call; the outcome is filled in later.
    std::shared_ptr<Outcome> start(const QString &method, const QJsonObject &params);
    /// Starts a call and waits for its end.
    Outcome call(const QString &method, const QJsonObject &params = {});

    /// Sends a signal to the engine, if there is one.
    void signalEngine(int signal) const;

    int count(const QString &method) const;
    QList<QJsonObject> heard(const QString &method) const;

    QList<std::pair<QString, QJsonObject>> notifications;
    int deaths = 0;
    /// Called at each notification, after it is recorded.
    std::function<void(const QString &method, const QJsonObject &params)> onNotification;

private:
    std::unique_ptr<EngineClient> m_client;
};

QJsonObject trainParams(const QString &project, RunId run);

} // namespace taxon::test
