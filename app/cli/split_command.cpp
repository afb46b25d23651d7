#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/dataset/near_groups.h"
#include "core/dataset/snapshot_builder.h"
#include "core/project/project.h"

#include <QJsonArray>

#include <algorithm>

namespace taxon::cli {
namespace {

constexpr qsizetype kMostRowsShown = 10;

std::array<int, 3> ratiosOf(const QString &text)
{
    const QStringList words = text.split(u':');
    std::array<int, 3> ratios {};
    bool isFine = words.size() == 3;
    for (std::size_t i = 0; i < 3 && isFine; ++i)
        ratios[i] = words[static_cast<qsizetype>(i)].toInt(&isFine);
    if (!isFine)
        throw Error(ErrorCode::Usage,
            CommandLine::tr("--ratios needs three whole numbers for training, validation and test, such as "
                            "70:20:10, not \"%1\".")
                .arg(text));
    return ratios;
}

std::optional<int> nearDistanceOf(const QString &text)
{
    if (text == QLatin1StringView("off"))
        return std::nullopt;
    bool isNumber = false;
    const int distance = text.toInt(&isNumber);
    if (!isNumber || distance < 0 || distance > kMaxHammingDistance)
        throw Error(ErrorCode::Usage,
            CommandLine::tr("--near needs a number from 0 to %1, or \"off\", not \"%2\".")
                .arg(QString::number(kMaxHammingDistance), text));
    return distance;
}

/// Images of each class in one part.
std::vector<qint64> countsOf(const Snapshot &snapshot, Part part)
{
    std::vector<qint64> counts(static_cast<std::size_t>(snapshot.classes.size()));
    for (const SnapshotItem &item : snapshot.items)
        if (item.part == part)
            ++counts[static_cast<std::size_t>(item.label)];
    return counts;
}

QJsonObject partToJson(const Snapshot &snapshot, Part part)
{
    const std::vector<qint64> counts = countsOf(snapshot, part);
    QJsonObject perClass;
    qint64 images = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        perClass.insert(snapshot.classes[static_cast<qsizetype>(i)].name, counts[i]);
        images += counts[i];
    }
    return {{QStringLiteral("images"), images}, {QStringLiteral("per_class"), perClass}};
}

QJsonObject toJson(const SnapshotReport &report)
{
    QJsonObject parts;
    for (const Part part : kParts)
        parts.insert(partName(part), partToJson(report.snapshot, part));
    QJsonArray excluded;
    for (const ExcludedImage &image : report.excluded)
        excluded.append(
            QJsonObject {{QStringLiteral("path"), image.path}, {QStringLiteral("reason"), image.reason}});
    QJsonArray warnings;
    for (const SplitWarning &warning : report.warnings)
        warnings.append(warning.text);
    return {{QStringLiteral("snapshot"), report.snapshot.id.value},
        {QStringLiteral("snapshot_sha256"), report.snapshot.sha256},
        {QStringLiteral("seed"), static_cast<qint64>(report.snapshot.seed)}, {QStringLiteral("parts"), parts},
        {QStringLiteral("groups"),
            QJsonObject {{QStringLiteral("groups"), report.groups.groups}, {QStringLiteral("images"), report.groups.images},
                {QStringLiteral("largest"), report.groups.largest}}},
        {QStringLiteral("excluded"), excluded}, {QStringLiteral("warnings"), warnings}};
}

QString partsTable(const Snapshot &snapshot)
{
    QList<QStringList> rows {{CommandLine::tr("class"), CommandLine::tr("train"),
        CommandLine::tr("validation"), CommandLine::tr("test")}};
    for (const SnapshotClass &entry : snapshot.classes)
        rows.append({shortened(entry.name, 40)});
    rows.append({CommandLine::tr("all")});
    for (const Part part : kParts) {
        qint64 images = 0;
        qsizetype row = 1;
        for (const qint64 count : countsOf(snapshot, part)) {
            rows[row++].append(numberText(count));
            images += count;
        }
        rows[row].append(numberText(images));
    }
    return alignedTable(rows);
}

QString toText(const SnapshotReport &report)
{
    QString text = CommandLine::tr("Snapshot %1").arg(report.snapshot.id.value) + u'\n'
        + alignedPairs({{CommandLine::tr("seed"), QString::number(report.snapshot.seed)},
            {CommandLine::tr("SHA-256"), report.snapshot.sha256},
            {CommandLine::tr("groups kept together"), CommandLine::tr("%1, of %2 images").arg(numberText(report.groups.groups), numberText(report.groups.images))}})
        + u'\n' + partsTable(report.snapshot).chopped(1);
    for (const SplitWarning &warning : report.warnings)
        text += u'\n' + CommandLine::tr("Note: %1").arg(warning.text);
    if (report.excluded.isEmpty())
        return text;
    text += u'\n' + CommandLine::tr("Left out: %1 images").arg(numberText(report.excluded.size()));
    for (const ExcludedImage &image : report.excluded.first(std::min(report.excluded.size(), kMostRowsShown)))
        text += QStringLiteral("\n  ") + CommandLine::tr("%1: %2").arg(image.path, image.reason);
    if (report.excluded.size() > kMostRowsShown)
        text += QStringLiteral("\n  ")
            + CommandLine::tr("and %1 more; --json lists all")
                  .arg(numberText(report.excluded.size() - kMostRowsShown));
    return text;
}

int run(Invocation &invocation)
{
    SplitOptions options;
    if (invocation.has(QStringLiteral("ratios")))
        options.ratios = ratiosOf(invocation.value(QStringLiteral("ratios")));
    options.seed = static_cast<quint64>(invocation.number(QStringLiteral("seed")).value_or(0));
    options.validate();
    const auto project = Project::open(invocation.arguments()[0]);
    options.nearDistance = invocation.has(QStringLiteral("near")) ? nearDistanceOf(invocation.value(QStringLiteral("near")))
                                                                  : newestNearDistance(*project);
    const SnapshotReport report = buildSnapshot(*project, options, invocation.progress());
    invocation.answer(toJson(report), [&] { return toText(report); });
    return kNoError;
}

} // namespace

Command splitCommand()
{
    return {.name = QStringLiteral("split"),
        .arguments = QStringLiteral("PROJECT"),
        .summary = CommandLine::tr("divide the labeled images and keep the result as a snapshot"),
        .options = {option(QStringLiteral("ratios"),
                        CommandLine::tr("training, validation and test (70:20:10)"), QStringLiteral("A:B:C")),
            option(
                QStringLiteral("seed"), CommandLine::tr("of the random division (0)"), QStringLiteral("N")),
            option(QStringLiteral("near"),
                CommandLine::tr("keep look-alikes together: bits by which they may differ, or off (as the last time)"),
                QStringLiteral("DISTANCE"))},
        .run = run};
}

} // namespace taxon::cli
