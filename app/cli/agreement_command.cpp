#include "app/cli/agreement_input.h"
#include "app/cli/agreement_json.h"
#include "app/cli/command.h"
#include "core/agreement/bootstrap.h"
#include "core/base/error.h"

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

struct Report {
    NamedRatings table;
    AgreementSummary summary;
    FleissTest classic;
    std::vector<RaterPair> pairs;
    std::vector<PairAgreement> agreements;
    std::vector<PairAgreement> repeats; ///< of each annotator with himself
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

Report reportOf(Invocation &invocation)
{
    const auto level = levelOf(invocation);
    Report report;
    report.table = ratingsFrom(invocation);
    const ClassScale scale = scaleOf(report.table.classes, level);
    const UnitCounts counts(report.table.ratings);
    report.summary = summarize(counts, scale);
    report.classic = classicFleiss(counts);
    report.pairs = raterPairs(report.table.ratings);
    for (const RaterPair &pair : report.pairs)
        report.agreements.push_back(pairAgreement(pair.table, scale));
    for (const PairTable &table : repeatTables(report.table.ratings))
        report.repeats.push_back(pairAgreement(table, scale));
    if (invocation.has(QStringLiteral("ci")))
        addAllIntervals(report, counts, scale, invocation);
    return report;
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
    return json;
}

QString number(double value)
{
    return QString::number(value, 'f', 3);
}

QStringList row(const QString &name, const Coefficient &coefficient)
{
    if (!coefficient.value)
        return {name, CommandLine::tr("undefined: %1").arg(reasonText(coefficient.reason))};
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
    invocation.answer(reportToJson(report), [&] { return toText(report); });
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
                option(QStringLiteral("ci"), CommandLine::tr("with 95 % intervals from 2,000 resamples of the images"))},
        .run = run};
}

} // namespace taxon::cli
