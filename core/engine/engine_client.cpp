#include "core/engine/engine_client.h"

#include "core/engine/protocol.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace taxon {
namespace {

constexpr qsizetype kLogTailBytes = 4096;
constexpr int kGracefulEndMs = 3000;
constexpr int kTerminateMs = 1000;

} // namespace

EngineClient::EngineClient(QObject *parent)
    : QObject(parent)
{
    qRegisterMetaType<Error>();
}

EngineClient::~EngineClient()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    if (m_isDetached)
        release();
    else
        stop();
}

QString EngineClient::enginePath()
{
    const QString chosen = qEnvironmentVariable("TAXON_ENGINE");
    return chosen.isEmpty() ? QCoreApplication::applicationDirPath() + QStringLiteral("/taxon-engine") : chosen;
}

bool EngineClient::isRunning() const
{
    return m_process && m_process->state() != QProcess::NotRunning;
}

qint64 EngineClient::processId() const
{
    return m_process ? m_process->processId() : 0;
}

void EngineClient::warmUp()
{
    if (!m_process) // one that could not be started is still to be reported
        start();
}

void EngineClient::start()
{
    m_isDetached = false;
    m_logTail.clear();
    m_process = new QProcess;
    // A session of its own: Ctrl-C in a terminal reaches the client, which cancels in order.
    m_process->setChildProcessModifier([] { ::setsid(); });
    connect(m_process, &QProcess::readyReadStandardOutput, this, &EngineClient::readLines);
    connect(m_process, &QProcess::readyReadStandardError, this, &EngineClient::readLog);
    connect(m_process, &QProcess::finished, this, &EngineClient::processEnded);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            QMetaObject::invokeMethod(this, &EngineClient::processEnded, Qt::QueuedConnection);
    });
    m_process->start(enginePath(), QStringList());
}

void EngineClient::call(const QString &method, const QJsonObject &params, QObject *context, Result result,
    Failure failure, std::function<void()> cancelled)
{
    warmUp();
    const qint64 id = m_nextId++;
    m_calls.insert(id, {context, std::move(result), std::move(failure), std::move(cancelled)});
    write(method, params, id);
}

void EngineClient::send(const QString &method)
{
    if (isRunning())
        write(method, {}, m_nextId++);
}

void EngineClient::detach()
{
    send(QString::fromLatin1(protocol::kDetach));
    m_isDetached = isRunning();
}

void EngineClient::write(const QString &method, const QJsonObject &params, qint64 id)
{
    if (m_process->isOpen())
        m_process->write(protocol::encode(protocol::request(id, method, params)));
}

void EngineClient::readLog()
{
    const QByteArray log = m_process->readAllStandardError();
    if (qEnvironmentVariableIsSet("TAXON_LOG"))
        std::fwrite(log.constData(), 1, std::size_t(log.size()), stderr);
    m_logTail += log;
    m_logTail = m_logTail.right(kLogTailBytes);
}

void EngineClient::readLines()
{
    // A handler may end the engine, or this object.
    const QPointer<EngineClient> self(this);
    const QProcess *process = m_process;
    while (self && process && m_process == process && m_process->canReadLine()) {
        QJsonObject message;
        try {
            message = protocol::decode(m_process->readLine());
        } catch (const Error &error) {
            endAfter(error);
            return;
        }
        handle(message);
    }
}

void EngineClient::handle(const QJsonObject &message)
{
    if (message.contains(QStringLiteral("method"))) {
        Q_EMIT notified(message.value(QStringLiteral("method")).toString(),
            message.value(QStringLiteral("params")).toObject());
        return;
    }
    const Call call = m_calls.take(message.value(QStringLiteral("id")).toInteger());
    if (!call.context)
        return; // an answer that does not matter, or whose asker is gone
    if (!message.contains(QStringLiteral("error"))) {
        if (call.result)
            call.result(message.value(QStringLiteral("result")).toObject());
        return;
    }
    const QJsonObject error = message.value(QStringLiteral("error")).toObject();
    if (error.value(QStringLiteral("code")).toInt() == protocol::kCancelledError) {
        if (call.cancelled)
            call.cancelled();
    } else if (call.failure) {
        call.failure(protocol::errorFromJson(error));
    }
}

void EngineClient::endAfter(const Error &error)
{
    QProcess *process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    process->kill();
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    failAll(error);
}

void EngineClient::processEnded()
{
    if (!m_process)
        return;
    readLog();
    const QPointer<EngineClient> self(this);
    readLines();
    if (!self || !m_process)
        return;
    const Error error = reasonOfEnd();
    m_process->disconnect(this);
    std::exchange(m_process, nullptr)->deleteLater();
    failAll(error);
}

Error EngineClient::reasonOfEnd() const
{
    const QString log = QString::fromUtf8(m_logTail).trimmed();
    if (m_process->error() == QProcess::FailedToStart)
        return Error(ErrorCode::Engine,
            tr("The training engine %1 could not be started; install it again or set TAXON_ENGINE.").arg(QDir::toNativeSeparators(enginePath())),
            m_process->errorString());
    // For a process that was killed, Qt gives the signal as the exit code.
    if (m_process->exitStatus() == QProcess::CrashExit && m_process->exitCode() == SIGKILL)
        return Error(ErrorCode::OutOfMemory,
            tr("The system stopped the training engine, most likely because memory ran out. What was finished is kept; resume the run after closing other programs, or start one with a smaller batch or image size."),
            log);
    return Error(ErrorCode::Engine,
        tr("The training engine ended unexpectedly. What was finished is kept; resume the run to go on."), log);
}

void EngineClient::failAll(const Error &error)
{
    const QPointer<EngineClient> self(this);
    const QHash<qint64, Call> calls = std::exchange(m_calls, {});
    for (const Call &call : calls)
        if (call.context && call.failure)
            call.failure(error);
    if (self)
        Q_EMIT died(error);
}

void EngineClient::stop()
{
    if (isRunning()) {
        send(QString::fromLatin1(protocol::kCancel));
        m_process->closeWriteChannel();
        if (!m_process->waitForFinished(kGracefulEndMs)) {
            m_process->terminate();
            if (!m_process->waitForFinished(kTerminateMs)) {
                m_process->kill();
                m_process->waitForFinished();
            }
        }
    }
    delete m_process;
}

/// QProcess kills its child when it is destroyed, so that it has to stay behind until the engine ends.
void EngineClient::release()
{
    QProcess *process = m_process;
    process->waitForBytesWritten(kTerminateMs);
    process->closeWriteChannel();
    connect(process, &QProcess::readyReadStandardOutput, process, [process] { process->readAllStandardOutput(); });
    connect(process, &QProcess::readyReadStandardError, process, [process] { process->readAllStandardError(); });
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    if (process->state() == QProcess::NotRunning)
        delete process;
}

} // namespace taxon
