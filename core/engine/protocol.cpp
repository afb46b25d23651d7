#include "core/engine/protocol.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace taxon::protocol {
namespace {

QJsonObject message()
{
    return {{QStringLiteral("jsonrpc"), QStringLiteral("2.0")}};
}

} // namespace

QJsonObject request(qint64 id, const QString &method, const QJsonObject &params)
{
    QJsonObject result = notification(method, params);
    result.insert(QStringLiteral("id"), id);
    return result;
}

QJsonObject notification(const QString &method, const QJsonObject &params)
{
    QJsonObject result = message();
    result.insert(QStringLiteral("method"), method);
    result.insert(QStringLiteral("params"), params);
    return result;
}

QJsonObject reply(const QJsonValue &id, const QJsonObject &result)
{
    QJsonObject answer = message();
    answer.insert(QStringLiteral("id"), id);
    answer.insert(QStringLiteral("result"), result);
    return answer;
}

QJsonObject errorReply(const QJsonValue &id, int code, const Error &error)
{
    const QJsonObject data{{QStringLiteral("code"), errorCodeName(error.code())},
        {QStringLiteral("detail"), error.detail()}};
    QJsonObject answer = message();
    answer.insert(QStringLiteral("id"), id);
    answer.insert(QStringLiteral("error"),
        QJsonObject{{QStringLiteral("code"), code}, {QStringLiteral("message"), error.message()},
            {QStringLiteral("data"), data}});
    return answer;
}

Error errorFromJson(const QJsonObject &error)
{
    const QJsonObject data = error.value(QStringLiteral("data")).toObject();
    return Error(errorCodeFromName(data.value(QStringLiteral("code")).toString()),
        error.value(QStringLiteral("message")).toString(), data.value(QStringLiteral("detail")).toString());
}

QByteArray encode(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject decode(const QByteArray &line)
{
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(line, &failure);
    if (document.isObject())
        return document.object();
    throw Error(ErrorCode::Engine,
        QCoreApplication::translate("Engine", "The training engine and the program do not understand each other; install both from the same version."),
        failure.errorString() + QStringLiteral(": ") + QString::fromUtf8(line.left(200)));
}

} // namespace taxon::protocol
