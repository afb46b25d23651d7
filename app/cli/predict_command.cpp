#include "app/cli/command.h"
#include "app/cli/engine_call.h"
#include "app/cli/output.h"
#include "core/base/error.h"
#include "core/engine/protocol.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace taxon::cli {
namespace {

QString absolute(const QString &path)
{
    return QFileInfo(path).absoluteFilePath();
}

/// The engine answers in the order asked; the caller sees the paths as he gave them.
QJsonArray withPathsAsGiven(QJsonArray results, const QStringList &images)
{
    for (qsizetype i = 0; i < results.size() && i < images.size(); ++i) {
        QJsonObject row = results[i].toObject();
        row.insert(QStringLiteral("path"), images[i]);
        results[i] = row;
    }
    return results;
}

qsizetype failures(const QJsonArray &results)
{
    return std::count_if(results.begin(), results.end(),
        [](const QJsonValue &row) { return row[QStringLiteral("error")].isString(); });
}

QString toText(const QJsonArray &results)
{
    QList<QStringList> rows;
    for (const QJsonValue &row : results) {
        const QString name = row[QStringLiteral("class")].toString();
        const QString error = row[QStringLiteral("error")].toString();
        if (error.isEmpty())
            rows.append({row[QStringLiteral("path")].toString(), name,
                percentText(row[QStringLiteral("probabilities")][name].toDouble())});
        else
            rows.append({row[QStringLiteral("path")].toString() + QStringLiteral(": ") + error});
    }
    return alignedTable(rows).chopped(1);
}

int run(Invocation &invocation)
{
    const QString model = invocation.arguments()[0];
    const QStringList images = invocation.arguments().mid(1);
    QJsonArray paths;
    for (const QString &image : images)
        paths.append(absolute(image));
    const QJsonObject reply = callEngine(invocation, QLatin1StringView(protocol::kPredict),
        {{QStringLiteral("model"), absolute(model)}, {QStringLiteral("images"), paths}});
    const QJsonArray results = withPathsAsGiven(reply.value(QStringLiteral("results")).toArray(), images);
    QJsonObject json {{QStringLiteral("results"), results}};
    const bool isFailed = failures(results) == results.size();
    if (isFailed) {
        const Error error(ErrorCode::Unreadable, CommandLine::tr("None of the images could be read."));
        json.insert(QStringLiteral("error"), errorToJson(error));
        note(QStringLiteral("taxon: ") + error.message());
    }
    invocation.answer(json, [&] { return toText(results); });
    return isFailed ? kFailed : kNoError;
}

} // namespace

Command predictCommand()
{
    return {.name = QStringLiteral("predict"),
        .arguments = QStringLiteral("MODEL IMAGE..."),
        .minArguments = 2,
        .maxArguments = kAnyNumber,
        .summary = CommandLine::tr("classify images with an exported model"),
        .run = run};
}

} // namespace taxon::cli
