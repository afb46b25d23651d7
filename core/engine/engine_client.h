#pragma once

#include "core/base/error.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QPointer>

#include <functional>

class QProcess;

namespace taxon {

/// Starts taxon-engine and talks to it (see protocol.h). The same class serves the workbench and the command line.
/// Lives on a thread with an event loop. Never blocks; an engine that dies fails every open call with
/// ErrorCode::Engine (OutOfMemory when the system killed it) and the next call starts a new one.
class EngineClient : public QObject {
    Q_OBJECT
public:
    using Result = std::function<void(const QJsonObject &result)>;
    using Failure = std::function<void(const Error &error)>;

    explicit EngineClient(QObject *parent = nullptr);
    /// Cancels, closes the engine's input, then terminates and at last kills it. After detach() it goes on alone.
    ~EngineClient() override;

    /// Starts the engine ahead of need: its libraries take a second to load.
    void warmUp();
    /// Exactly one of `result`, `failure` and `cancelled` is called, later, unless `context` is destroyed first.
    /// A call that was cancelled ends with `cancelled` instead.
    void call(const QString &method, const QJsonObject &params, QObject *context, Result result, Failure failure, std::function<void()> cancelled = {});
    /// Sends a method whose answer does not matter: pause, resume, cancel.
    void send(const QString &method);
    /// Lets the engine finish its work after this object is gone.
    void detach();
    bool isDetached() const { return m_isDetached; }

    bool isRunning() const;
    qint64 processId() const;

    /// $TAXON_ENGINE, else taxon-engine beside the program.
    static QString enginePath();

Q_SIGNALS:
    void notified(const QString &method, const QJsonObject &params);
    /// The engine ended without being asked to; open calls have failed already.
    void died(const taxon::Error &error);

private:
    struct Call {
        QPointer<QObject> context;
        Result result;
        Failure failure;
        std::function<void()> cancelled;
    };

    void start();
    void write(const QString &method, const QJsonObject &params, qint64 id);
    void readLines();
    void readLog();
    void handle(const QJsonObject &message);
    void endAfter(const Error &error);
    void processEnded();
    void failAll(const Error &error);
    Error reasonOfEnd() const;
    void stop();
    void release();

    QProcess *m_process = nullptr; ///< owned; deleted by hand because a detached one must outlive this object
    QByteArray m_logTail;
    QHash<qint64, Call> m_calls;
    qint64 m_nextId = 1;
    bool m_isDetached = false;
};

} // namespace taxon
