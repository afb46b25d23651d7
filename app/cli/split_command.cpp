#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/dataset/near_groups.h"
#include "core/dataset/snapshot_builder.h"
#include "core/dataset/test_lock.h"
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

/// What stands at the top level for one snapshot, and in "folds" for each of several.
QJsonObject toJson(const Snapshot &snapshot)
{
    QJsonObject parts;
    for (const Part part : kParts)
        parts.insert(partName(part), partToJson(snapshot, part));
    return {{QStringLiteral("snapshot"), snapshot.id.value}, {QStringLiteral("snapshot_sha256"), snapshot.sha256}, {QStringLiteral("parts"), parts}};
}

/// One snapshot, or one a fold.
struct Outcome {
    QList<Snapshot> snapshots;
    QList<ExcludedImage> excluded;
    std::vector<SplitWarning> warnings;
    SplitGroups groups;
    std::optional<SnapshotId> lock;
};

QJsonObject toJson(const Outcome &outcome)
{
    QJsonArray excluded;
    for (const ExcludedImage &image : outcome.excluded)
        excluded.append(
            QJsonObject {{QStringLiteral("path"), image.path}, {QStringLiteral("reason"), image.reason}});
    QJsonArray warnings;
    for (const SplitWarning &warning : outcome.warnings)
        warnings.append(warning.text);
    QJsonArray folds;
    for (const Snapshot &snapshot : outcome.snapshots)
        folds.append(toJson(snapshot));
    QJsonObject json = toJson(outcome.snapshots.constLast());
    json.insert(QStringLiteral("seed"), static_cast<qint64>(outcome.snapshots.constLast().seed));
    json.insert(QStringLiteral("groups"),
        QJsonObject {{QStringLiteral("groups"), outcome.groups.groups}, {QStringLiteral("images"), outcome.groups.images},
            {QStringLiteral("largest"), outcome.groups.largest}});
    json.insert(QStringLiteral("locked_test"), outcome.lock ? QJsonValue(outcome.lock->value) : QJsonValue());
    json.insert(QStringLiteral("folds"), folds.size() > 1 ? folds : QJsonArray());
    json.insert(QStringLiteral("excluded"), excluded);
    json.insert(QStringLiteral("warnings"), warnings);
    return json;
}

QString partsTable(const Snapshot &snapshot)
{
    QList<QStringList> rows {{CommandLine::tr("class"), partText(Part::Train), partText(Part::Validation), partText(Part::Test)}};
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

QString toText(const Outcome &outcome)
{
    const Snapshot &newest = outcome.snapshots.constLast();
    QStringList numbers;
    for (const Snapshot &snapshot : outcome.snapshots)
        numbers.append(QString::number(snapshot.id.value));
    QString text = CommandLine::tr("Snapshot %1").arg(newest.id.value) + u'\n';
    if (outcome.snapshots.size() > 1)
        text = CommandLine::tr("Snapshots %1, one a fold; the last of them:").arg(numbers.join(QStringLiteral(", "))) + u'\n';
    QList<std::pair<QString, QString>> pairs {{CommandLine::tr("seed"), QString::number(newest.seed)},
        {CommandLine::tr("SHA-256"), newest.sha256},
        {CommandLine::tr("groups kept together"), CommandLine::tr("%1, of %2 images").arg(numberText(outcome.groups.groups), numberText(outcome.groups.images))}};
    if (outcome.lock)
        pairs.append({CommandLine::tr("locked test set"), CommandLine::tr("that of snapshot %1").arg(outcome.lock->value)});
    text += alignedPairs(pairs) + u'\n' + partsTable(newest).chopped(1);
    for (const SplitWarning &warning : outcome.warnings)
        text += u'\n' + CommandLine::tr("Note: %1").arg(warning.text);
    if (outcome.excluded.isEmpty())
        return text;
    text += u'\n' + CommandLine::tr("Left out: %1 images").arg(numberText(outcome.excluded.size()));
    for (const ExcludedImage &image : outcome.excluded.first(std::min(outcome.excluded.size(), kMostRowsShown)))
        text += QStringLiteral("\n  ") + CommandLine::tr("%1: %2").arg(image.path, image.reason);
    if (outcome.excluded.size() > kMostRowsShown)
        text += QStringLiteral("\n  ")
            + CommandLine::tr("and %1 more; --json lists all")
                  .arg(numberText(outcome.excluded.size() - kMostRowsShown));
    return text;
}

/// `folds` 0: one snapshot.
Outcome build(Project &project, const SplitOptions &options, int folds, Progress &progress)
{
    if (folds > 0) {
        const FoldsReport report = buildFolds(project, options, folds, progress);
        return {report.folds, report.excluded, report.warnings, report.groups, {}};
    }
    const SnapshotReport report = buildSnapshot(project, options, progress);
    return {{report.snapshot}, report.excluded, report.warnings, report.groups, {}};
}

int run(Invocation &invocation)
{
    SplitOptions options;
    if (invocation.has(QStringLiteral("ratios")))
        options.ratios = ratiosOf(invocation.value(QStringLiteral("ratios")));
    options.seed = static_cast<quint64>(invocation.number(QStringLiteral("seed")).value_or(0));
    options.validate();
    const int folds = invocation.numberInRange(QStringLiteral("folds"), 2, kMostFolds, 0);
    const auto project = Project::open(invocation.arguments()[0]);
    options.nearDistance = invocation.has(QStringLiteral("near")) ? nearDistanceOf(invocation.value(QStringLiteral("near")))
                                                                  : newestNearDistance(*project);
    if (invocation.has(QStringLiteral("unlock-test")))
        unlockTestSet(*project);
    Outcome outcome = build(*project, options, folds, invocation.progress());
    if (invocation.has(QStringLiteral("lock-test")) && !testLock(*project))
        lockTestSet(*project, outcome.snapshots.constLast().id);
    outcome.lock = testLock(*project);
    invocation.answer(toJson(outcome), [&] { return toText(outcome); });
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
                QStringLiteral("DISTANCE")),
            option(QStringLiteral("folds"), CommandLine::tr("a snapshot a fold, for cross-validation: 2 to %1 of them").arg(kMostFolds), QStringLiteral("K")),
            option(QStringLiteral("lock-test"), CommandLine::tr("later splits keep this test set")),
            option(QStringLiteral("unlock-test"), CommandLine::tr("make a new test set, although one was locked"))},
        .run = run};
}

} // namespace taxon::cli
