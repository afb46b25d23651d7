#include "app/cli/agreement_input.h"
#include "app/cli/agreement_json.h"
#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/project/project.h"
#include "core/report/agreement_report.h"

#include <QFileInfo>
#include <QJsonArray>

namespace taxon::cli {
namespace {

std::optional<Level> levelOf(const Invocation &invocation)
{
    if (!invocation.has(QStringLiteral("level")))
        return std::nullopt;
    const QString name = invocation.value(QStringLiteral("level"));
    if (name == QStringLiteral("nominal"))
        return Level::Nominal;
    if (name == QStringLiteral("ordinal"))
        return Level::Ordinal;
    if (name == QStringLiteral("interval"))
        return Level::Interval;
    throw Error(ErrorCode::Usage, CommandLine::tr("--level is nominal, ordinal or interval, not \"%1\".").arg(name));
}

struct Report : AgreementReport {
    FleissTest classic;
};

void addAllIntervals(Report &report, const UnitCounts &counts, const ClassScale &scale, Invocation &invocation)
{
    const bool isWhole = addIntervals(report.summary, counts, scale, {},
                             controlOf(invocation, CommandLine::tr("Resampling images")))
        && addIntervals(report.agreements, report.pairs, scale, {},
            controlOf(invocation, CommandLine::tr("Resampling images of each pair")));
    if (!isWhole)
        throw Cancelled();
}

// A table's repeats are rows like any other; a project knows them apart, and when they were made.
ClassScale readTable(Report &report, std::optional<Level> level, Invocation &invocation)
{
    report.table = ratingsFrom(invocation); // also says what is wrong with the arguments
    if (invocation.arguments().isEmpty()) {
        const ClassScale scale = scaleOf(report.table.classes, level);
        for (const PairTable &table : repeatTables(report.table.ratings))
            report.repeats.push_back(pairAgreement(table, scale));
        report.title = CommandLine::tr("Agreement of annotators: %1").arg(QFileInfo(invocation.value(QStringLiteral("csv"))).fileName());
        return scale;
    }
    const auto project = Project::open(invocation.arguments()[0]);
    const ClassScale scale = scaleOf(*project, report.table, level);
    for (const SelfConsistency &self : selfConsistency(*project, report.table, scale))
        report.repeats.push_back(self.agreement);
    report.drift = driftOf(*project, report.table);
    report.title = CommandLine::tr("Agreement of annotators: %1").arg(project->name());
    return scale;
}

Report reportOf(Invocation &invocation)
{
    const auto level = levelOf(invocation);
    Report report;
    const ClassScale scale = readTable(report, level, invocation);
    report.level = scale.level();
    const UnitCounts counts(report.table.ratings);
    report.summary = summarize(counts, scale);
    report.classic = classicFleiss(counts);
    report.pairs = raterPairs(report.table.ratings);
    for (const RaterPair &pair : report.pairs)
        report.agreements.push_back(pairAgreement(pair.table, scale));
    if (invocation.has(QStringLiteral("ci")) || invocation.has(QStringLiteral("report")))
        addAllIntervals(report, counts, scale, invocation);
    return report;
}

QJsonArray windowsToJson(const std::vector<DriftWindow> &windows)
{
    QJsonArray rows;
    for (const DriftWindow &window : windows)
        rows.append(QJsonObject {{QStringLiteral("from"), window.from.toString(Qt::ISODate)}, {QStringLiteral("to"), window.to.toString(Qt::ISODate)},
            {QStringLiteral("images"), window.images}, {QStringLiteral("share"), window.share()}, {QStringLiteral("low"), window.interval.low},
            {QStringLiteral("high"), window.interval.high}});
    return rows;
}

QJsonArray driftToJson(const Report &report)
{
    QJsonArray rows;
    for (std::size_t i = 0; i < report.drift.size(); ++i)
        rows.append(QJsonObject {{QStringLiteral("annotator"), report.table.annotators[static_cast<qsizetype>(i)]},
            {QStringLiteral("drifting"), report.drift[i].isDrifting}, {QStringLiteral("with_others"), windowsToJson(report.drift[i].withOthers)},
            {QStringLiteral("with_self"), windowsToJson(report.drift[i].withSelf)}});
    return rows;
}

// How often each person's label is the others' consensus: what a model can be expected to reach.
QJsonArray ceilingsToJson(const Report &report)
{
    QJsonArray rows;
    const std::vector<HumanCeiling> ceilings = humanCeilings(report.table.ratings, report.table.gold);
    for (std::size_t i = 0; i < ceilings.size(); ++i)
        if (ceilings[i].units > 0)
            rows.append(QJsonObject {{QStringLiteral("annotator"), report.table.annotators[static_cast<qsizetype>(i)]},
                {QStringLiteral("images"), static_cast<qint64>(ceilings[i].units)}, {QStringLiteral("share"), *ceilings[i].share},
                {QStringLiteral("low"), ceilings[i].interval.low}, {QStringLiteral("high"), ceilings[i].interval.high},
                {QStringLiteral("cohen_kappa"), toJson(ceilings[i].kappa)}});
    return rows;
}

QJsonObject reportToJson(const Report &report)
{
    QJsonObject json = toJson(report.summary, report.table.classes);
    QJsonArray pairs;
    for (std::size_t i = 0; i < report.pairs.size(); ++i) {
        QJsonObject pair = toJson(report.agreements[i]);
        pair.insert(QStringLiteral("a"), report.table.annotators[report.pairs[i].first]);
        pair.insert(QStringLiteral("b"), report.table.annotators[report.pairs[i].second]);
        pairs.append(pair);
    }
    QJsonArray repeats;
    for (std::size_t i = 0; i < report.repeats.size(); ++i) {
        if (report.repeats[i].percent.units == 0)
            continue;
        QJsonObject repeat = toJson(report.repeats[i]);
        repeat.insert(QStringLiteral("annotator"), report.table.annotators[static_cast<qsizetype>(i)]);
        repeats.append(repeat);
    }
    QJsonObject fleiss = json.value(QStringLiteral("fleiss_kappa")).toObject();
    fleiss.insert(QStringLiteral("z"), report.classic.z ? QJsonValue(*report.classic.z) : QJsonValue());
    fleiss.insert(QStringLiteral("se_if_chance"),
        report.classic.nullError ? QJsonValue(*report.classic.nullError) : QJsonValue());
    json.insert(QStringLiteral("fleiss_kappa"), fleiss);
    json.insert(QStringLiteral("units"), report.table.images.size());
    json.insert(QStringLiteral("ratings"), static_cast<qint64>(report.table.ratings.size()));
    json.insert(QStringLiteral("skipped"), report.table.skipped);
    json.insert(QStringLiteral("classes"), report.table.classes.size());
    json.insert(QStringLiteral("class_names"), QJsonArray::fromStringList(report.table.classes));
    json.insert(QStringLiteral("pairs"), pairs);
    json.insert(QStringLiteral("self_consistency"), repeats);
    json.insert(QStringLiteral("human_ceiling"), ceilingsToJson(report));
    json.insert(QStringLiteral("drift"), driftToJson(report));
    return json;
}

QString number(double value)
{
    return QString::number(value, 'f', 3);
}

QStringList row(const QString &name, const Coefficient &coefficient)
{
    if (!coefficient.value)
        return {name, CommandLine::tr("undefined: %1").arg(undefinedReasonText(coefficient.reason))};
    QStringList cells {name, number(*coefficient.value)};
    if (const auto &interval = coefficient.interval)
        cells.append(QStringLiteral("%1 … %2").arg(number(interval->low), number(interval->high)));
    return cells;
}

QString toText(const Report &report)
{
    const AgreementSummary &summary = report.summary;
    QList<QStringList> rows {row(CommandLine::tr("percent agreement"), summary.percent),
        row(CommandLine::tr("Fleiss' kappa"), summary.fleiss), row(CommandLine::tr("Gwet's AC1"), summary.ac1),
        row(CommandLine::tr("Krippendorff's alpha"), summary.alphaNominal)};
    if (summary.alphaOrdinal.reason != Undefined::NotOrdered)
        rows.append(row(CommandLine::tr("alpha, ordinal"), summary.alphaOrdinal));
    if (summary.alphaInterval.value)
        rows.append(row(CommandLine::tr("alpha, interval"), summary.alphaInterval));
    QList<QStringList> pairs;
    for (std::size_t i = 0; i < report.pairs.size(); ++i)
        pairs.append(row(CommandLine::tr("%1 and %2").arg(report.table.annotators[report.pairs[i].first],
                             report.table.annotators[report.pairs[i].second]),
            report.agreements[i].cohen));
    QString text = CommandLine::tr("%1 images, %2 labels, %3 classes")
                       .arg(numberText(report.table.images.size()), numberText(report.table.ratings.size()),
                           numberText(report.table.classes.size()))
        + u'\n' + alignedTable(rows);
    if (summary.kappaAndAc1Part)
        text += CommandLine::tr("Kappa is low although people agree, since nearly all labels are of one class: look at AC1.")
            + u'\n';
    if (!pairs.isEmpty())
        text += u'\n' + CommandLine::tr("Cohen's kappa of each pair") + u'\n' + alignedTable(pairs);
    return text.chopped(1);
}

int run(Invocation &invocation)
{
    const Report report = reportOf(invocation);
    QJsonObject json = reportToJson(report);
    QString text = toText(report);
    if (invocation.has(QStringLiteral("report"))) {
        const QString path = QFileInfo(invocation.value(QStringLiteral("report"))).absoluteFilePath();
        writeFileAtomically(path, agreementReportHtml(report).toUtf8());
        json.insert(QStringLiteral("report"), path);
        text += u'\n' + CommandLine::tr("Wrote the report to %1").arg(path);
    }
    invocation.answer(json, [&] { return text; });
    return kNoError;
}

} // namespace

Command agreementCommand()
{
    return {.name = QStringLiteral("agreement"),
        .arguments = QStringLiteral("[PROJECT]"),
        .minArguments = 0,
        .summary = CommandLine::tr("tell how far annotators agree"),
        .options = ratingsOptions()
            + QList<QCommandLineOption> {option(QStringLiteral("level"),
                                             CommandLine::tr("what the classes are: nominal, ordinal or interval"),
                                             QStringLiteral("LEVEL")),
                option(QStringLiteral("ci"), CommandLine::tr("with 95 % intervals from 2,000 resamples of the images")),
                option(QStringLiteral("report"), CommandLine::tr("also write a page for print, with intervals, plots and methods"),
                    QStringLiteral("FILE.html"))},
        .run = run};
}

} // namespace taxon::cli
