#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/packing/pack_cache.h"
#include "core/project/project.h"

#include <cmath>

namespace taxon::cli {
namespace {

constexpr double kGigabyte = 1e9;

QString limitOption()
{
    return QStringLiteral("limit");
}

/// Throws Usage.
qint64 bytesFrom(const QString &gigabytes)
{
    bool isNumber = false;
    const double bytes = gigabytes.toDouble(&isNumber) * kGigabyte;
    if (!isNumber || !(std::abs(bytes) <= 2 * static_cast<double>(kMostCacheBytes)))
        throw Error(ErrorCode::Usage, CommandLine::tr("--limit is a number of gigabytes, such as 20, not \"%1\".").arg(gigabytes));
    return std::llround(bytes);
}

int run(Invocation &invocation)
{
    const auto project = Project::open(invocation.arguments()[0]);
    if (invocation.has(limitOption()))
        setPackCacheLimit(*project, bytesFrom(invocation.value(limitOption())));
    const CacheUse before = cacheUse(*project);
    if (invocation.has(QStringLiteral("clear")))
        clearCache(*project);
    const CacheUse use = cacheUse(*project);
    const qint64 limit = packCacheLimit(*project);
    const qint64 freed = before.total() - use.total();
    const QJsonObject json {{QStringLiteral("path"), project->cacheFolder()}, {QStringLiteral("limit_bytes"), limit},
        {QStringLiteral("stores"), use.stores}, {QStringLiteral("store_bytes"), use.storeBytes},
        {QStringLiteral("other_bytes"), use.otherBytes}, {QStringLiteral("freed_bytes"), freed}};
    invocation.answer(json, [&] {
        QList<std::pair<QString, QString>> rows {
            {CommandLine::tr("prepared images"), CommandLine::tr("%1 in %2 stores, at most %3").arg(bytesText(use.storeBytes), numberText(use.stores), bytesText(limit))},
            {CommandLine::tr("thumbnails and measurements"), bytesText(use.otherBytes)}};
        if (invocation.has(QStringLiteral("clear")))
            rows.append({CommandLine::tr("freed"), bytesText(freed)});
        return alignedPairs(rows).chopped(1);
    });
    return kNoError;
}

} // namespace

Command cacheCommand()
{
    return {.name = QStringLiteral("cache"),
        .arguments = QStringLiteral("PROJECT"),
        .summary = CommandLine::tr("show, bound or clear what a project keeps to be faster"),
        .options = {option(limitOption(), CommandLine::tr("gigabytes that the images prepared for training may take; those not used for longest go first (20)"), QStringLiteral("GB")),
            option(QStringLiteral("clear"), CommandLine::tr("delete it all; only what a program has open stays, and it is made again when needed"))},
        .run = run};
}

} // namespace taxon::cli
