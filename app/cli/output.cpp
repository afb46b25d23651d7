#include "app/cli/output.h"

#include "app/cli/text.h"
#include "core/base/error.h"
#include "core/base/files.h"

#include <QJsonDocument>

#include <cstdio>

namespace taxon::cli {
namespace {

void print(const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        throwWriteError(CommandLine::tr("the standard output"), QString());
}

} // namespace

void printJson(const QJsonObject &object)
{
    print(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void printText(const QString &text)
{
    print(withoutControls(text).toUtf8() + '\n');
}

void note(const QString &text)
{
    const QByteArray bytes = withoutControls(text).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

QJsonObject errorToJson(const Error &error)
{
    QJsonObject json {
        {QStringLiteral("code"), errorCodeName(error.code())}, {QStringLiteral("message"), error.message()}};
    if (!error.detail().isEmpty())
        json.insert(QStringLiteral("detail"), error.detail());
    return json;
}

QJsonObject cancelledToJson(const QString &message)
{
    return {{QStringLiteral("code"), QStringLiteral("cancelled")}, {QStringLiteral("message"), message}};
}

} // namespace taxon::cli
