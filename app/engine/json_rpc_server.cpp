#include "app/engine/json_rpc_server.h"

#include "app/engine/output_channel.h"
#include "app/engine/worker.h"
#include "core/engine/protocol.h"
#include "core/engine/train_config.h"
#include "core/learning/devices.h"

#include <QHash>
#include <QJsonArray>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <functional>
#include <unistd.h>

namespace taxon {
namespace {

constexpr qsizetype kLongestLine = 64 << 20; // a list of some hundred thousand paths fits

QJsonObject hello()
{
    return {
        {QStringLiteral("protocol"), protocol::kVersion},
        {QStringLiteral("versions"), libraryVersions()},
        {QStringLiteral("devices"), QJsonArray::fromStringList(deviceNames())},
        {QStringLiteral("models"), QJsonArray::fromStringList(modelNames())},
    };
}

} // namespace

JsonRpcServer::JsonRpcServer(OutputChannel &output, Worker &worker, QObject *parent)
    : QObject(parent)
    , m_output(output)
    , m_worker(worker)
{
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &JsonRpcServer::readInput);
    connect(&worker, &Worker::becameIdle, this, [this] {
        if (m_isDetached && !findChild<QSocketNotifier *>()->isEnabled())
            Q_EMIT finished();
    });
}

void JsonRpcServer::readInput()
{
    std::array<char, 65536> chunk;
    const ssize_t count = ::read(STDIN_FILENO, chunk.data(), chunk.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count <= 0) {
        endOfInput();
        return;
    }
    const qsizetype known = m_buffer.size(); // holds no newline
    m_buffer.append(chunk.data(), count);
    takeLines(known);
}

void JsonRpcServer::takeLines(qsizetype searchFrom)
{
    qsizetype start = 0;
    for (qsizetype end = m_buffer.indexOf('\n', searchFrom); end >= 0; end = m_buffer.indexOf('\n', start)) {
        if (!std::exchange(m_isSkippingLine, false))
            handleLine(m_buffer.mid(start, end - start));
        start = end + 1;
    }
    m_buffer.remove(0, start);
    if (m_buffer.size() <= kLongestLine)
        return;
    if (!m_isSkippingLine)
        refuse({}, protocol::kParseError, QStringLiteral("The line is too long."));
    m_isSkippingLine = true;
    m_buffer.clear();
}

void JsonRpcServer::handleLine(const QByteArray &line)
{
    if (line.trimmed().isEmpty())
        return;
    try {
        handle(protocol::decode(line));
    } catch (const Error &error) {
        m_output.send(protocol::errorReply({}, protocol::kParseError, error));
    }
}

void JsonRpcServer::handle(const QJsonObject &request)
{
    const QJsonValue id = request.value(QStringLiteral("id"));
    const QJsonValue method = request.value(QStringLiteral("method"));
    const QJsonValue params = request.value(QStringLiteral("params"));
    if (!method.isString() || !(params.isObject() || params.isUndefined()) || id.isObject() || id.isArray()) {
        refuse(id, protocol::kInvalidRequest, QStringLiteral("A request is an object with id, method and params."));
        return;
    }
    if (isLongCall(method.toString()))
        m_worker.enqueue(id, method.toString(), params.toObject());
    else
        answer(id, method.toString(), params.toObject());
}

void JsonRpcServer::answer(const QJsonValue &id, const QString &method, const QJsonObject &)
{
    const QHash<QString, std::function<QJsonObject()>> methods{
        {QString::fromLatin1(protocol::kHello), hello},
        {QString::fromLatin1(protocol::kStatus), [this] { return m_worker.status(); }},
        {QString::fromLatin1(protocol::kPause), [this] { return m_worker.pause(), QJsonObject(); }},
        {QString::fromLatin1(protocol::kResume), [this] { return m_worker.resume(), QJsonObject(); }},
        {QString::fromLatin1(protocol::kCancel), [this] { return m_worker.cancel(), QJsonObject(); }},
        {QString::fromLatin1(protocol::kStopAfterEpoch), [this] { return m_worker.stopAfterEpoch(), QJsonObject(); }},
        {QString::fromLatin1(protocol::kDetach), [this] { return m_isDetached = true, QJsonObject(); }},
    };
    const auto known = methods.find(method);
    if (known == methods.end()) {
        refuse(id, protocol::kMethodNotFound, QStringLiteral("There is no method \"%1\".").arg(method.left(100)));
        return;
    }
    const QJsonObject result = (*known)();
    if (!id.isUndefined()) // without an id nobody waits for the answer
        m_output.send(protocol::reply(id, result));
}

void JsonRpcServer::refuse(const QJsonValue &id, int code, const QString &message, const QString &detail)
{
    const QJsonValue answered = id.isDouble() || id.isString() ? id : QJsonValue(QJsonValue::Null);
    m_output.send(protocol::errorReply(answered, code, Error(ErrorCode::Usage, message, detail)));
}

void JsonRpcServer::endOfInput()
{
    findChild<QSocketNotifier *>()->setEnabled(false);
    if (!m_isDetached || m_worker.isIdle())
        Q_EMIT finished();
}

} // namespace taxon
