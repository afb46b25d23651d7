#include "core/report/agreement_report.h"

#include "core/report/agreement_svg.h"
#include "core/report/html_text.h"
#include "core/report/report_style.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace taxon {
namespace {

constexpr std::size_t kMostImages = 20;
constexpr qsizetype kMostInMatrix = 20;

using Row = std::pair<QString, Coefficient>;

QString intervalText(const Coefficient &coefficient)
{
    const auto &interval = coefficient.interval;
    return interval ? QString(html::decimal(interval->low, 3) + QStringLiteral(" … ") + html::decimal(interval->high, 3)) : QStringLiteral("–");
}

QString valueText(const Coefficient &coefficient)
{
    return coefficient.value ? html::decimal(*coefficient.value, 3)
                             : QCoreApplication::translate("AgreementReport", "undefined: %1").arg(undefinedReasonText(coefficient.reason));
}

QString orDash(const std::optional<double> &value)
{
    return value ? html::decimal(*value, 3) : QStringLiteral("–");
}

QList<Row> overall(const AgreementReport &report)
{
    const AgreementSummary &summary = report.summary;
    QList<Row> rows{{QCoreApplication::translate("AgreementReport", "percent agreement"), summary.percent},
        {QCoreApplication::translate("AgreementReport", "Krippendorff's α"), summary.alphaNominal},
        {QCoreApplication::translate("AgreementReport", "Fleiss' κ"), summary.fleiss}, {QStringLiteral("Gwet's AC1"), summary.ac1},
        {QCoreApplication::translate("AgreementReport", "free-marginal κ"), summary.freeMarginal}};
    if (report.level != Level::Nominal)
        rows += {Row{QCoreApplication::translate("AgreementReport", "α, ordinal"), summary.alphaOrdinal},
            Row{QCoreApplication::translate("AgreementReport", "AC2, linear weights"), summary.ac2Linear},
            Row{QCoreApplication::translate("AgreementReport", "AC2, quadratic weights"), summary.ac2Quadratic}};
    if (report.level == Level::Interval)
        rows.append({QCoreApplication::translate("AgreementReport", "α, interval"), summary.alphaInterval});
    return rows;
}

QStringList headings(const QString &first)
{
    return {first, QCoreApplication::translate("AgreementReport", "value"), QCoreApplication::translate("AgreementReport", "95 % interval"),
        QStringLiteral("p_o"), QStringLiteral("p_e"), QStringLiteral("SE"), QCoreApplication::translate("AgreementReport", "images"),
        QCoreApplication::translate("AgreementReport", "labels")};
}

QStringList cells(const QString &name, const Coefficient &coefficient)
{
    return {name, valueText(coefficient), intervalText(coefficient), orDash(coefficient.observed), orDash(coefficient.expected),
        orDash(coefficient.standardError), html::number(coefficient.units), html::number(coefficient.ratings)};
}

QString coefficientSection(const AgreementReport &report)
{
    QList<QStringList> rows;
    for (const Row &row : overall(report))
        rows.append(cells(row.first, row.second));
    QString body = intervalsSvg(overall(report)) + html::table(headings(QCoreApplication::translate("AgreementReport", "coefficient")), rows);
    if (report.summary.kappaAndAc1Part)
        body += html::element(QStringLiteral("p"), QCoreApplication::translate("AgreementReport",
            "κ is low although people agree, since nearly all labels are of one class: look at AC1 beside it."));
    return html::section(QCoreApplication::translate("AgreementReport", "Agreement of all annotators"), body);
}

QString pairSection(const AgreementReport &report)
{
    const qsizetype n = report.table.annotators.size();
    std::vector<std::optional<double>> values(static_cast<std::size_t>(n * n));
    QList<QStringList> rows;
    for (std::size_t i = 0; i < report.pairs.size(); ++i) {
        const RaterPair &pair = report.pairs[i];
        const Coefficient &kappa = report.agreements[i].cohen;
        values[static_cast<std::size_t>(pair.first * n + pair.second)] = kappa.value;
        values[static_cast<std::size_t>(pair.second * n + pair.first)] = kappa.value;
        if (kappa.units > 0)
            rows.append(cells(report.table.annotators[pair.first] + QStringLiteral(" – ") + report.table.annotators[pair.second], kappa));
    }
    const QString matrix = n >= 2 && n <= kMostInMatrix ? pairMatrixSvg(report.table.annotators, values) : QString();
    return rows.isEmpty() ? QString()
                          : html::section(QCoreApplication::translate("AgreementReport", "Cohen's κ of each pair"),
                                matrix + html::table(headings(QCoreApplication::translate("AgreementReport", "pair")), rows));
}

QString classSection(const AgreementReport &report)
{
    QList<QStringList> rows;
    for (std::size_t c = 0; c < report.summary.perClass.size(); ++c)
        rows.append(cells(report.table.classes[static_cast<qsizetype>(c)], report.summary.perClass[c].fleiss));
    return html::section(QCoreApplication::translate("AgreementReport", "Fleiss' κ of each class against all others"),
        html::table(headings(QCoreApplication::translate("AgreementReport", "class")), rows));
}

QString peopleSection(const AgreementReport &report)
{
    const std::vector<HumanCeiling> ceilings = humanCeilings(report.table.ratings, report.table.gold);
    QList<QStringList> rows;
    for (std::size_t rater = 0; rater < ceilings.size(); ++rater) {
        const HumanCeiling &ceiling = ceilings[rater];
        if (ceiling.units > 0)
            rows.append({report.table.annotators[static_cast<qsizetype>(rater)], html::percent(ceiling.share),
                QString(html::percent(ceiling.interval.low) + QStringLiteral(" … ") + html::percent(ceiling.interval.high)), valueText(ceiling.kappa), html::number(ceiling.units)});
    }
    return rows.isEmpty() ? QString()
                          : html::section(QCoreApplication::translate("AgreementReport", "Each annotator and the consensus of the others"),
                                html::table({QCoreApplication::translate("AgreementReport", "annotator"), QCoreApplication::translate("AgreementReport", "same label"),
                                                QCoreApplication::translate("AgreementReport", "95 % interval"), QStringLiteral("κ"), QCoreApplication::translate("AgreementReport", "images")},
                                    rows));
}

QString repeatSection(const AgreementReport &report)
{
    QList<QStringList> rows;
    for (std::size_t rater = 0; rater < report.repeats.size(); ++rater)
        if (report.repeats[rater].cohen.units > 0)
            rows.append(cells(report.table.annotators[static_cast<qsizetype>(rater)], report.repeats[rater].cohen));
    QString plots;
    for (std::size_t rater = 0; rater < report.drift.size(); ++rater) {
        const QString name = report.table.annotators[static_cast<qsizetype>(rater)];
        if (report.drift[rater].withOthers.size() > 1)
            plots += driftSvg(QCoreApplication::translate("AgreementReport", "%1: with the others, over time").arg(name), report.drift[rater].withOthers);
        if (report.drift[rater].withSelf.size() > 1)
            plots += driftSvg(QCoreApplication::translate("AgreementReport", "%1: with their own first label, over time").arg(name), report.drift[rater].withSelf);
    }
    if (rows.isEmpty() && plots.isEmpty())
        return {};
    QString body;
    if (!rows.isEmpty())
        body = html::table(headings(QCoreApplication::translate("AgreementReport", "annotator")), rows);
    if (!plots.isEmpty())
        body += QStringLiteral("<div class=\"charts\">\n") + plots + QStringLiteral("</div>\n");
    return html::section(QCoreApplication::translate("AgreementReport", "Self-consistency and drift"), body);
}

// Of labels that differ: the share that is not the most frequent one.
double dispute(const Ratings &ratings, int unit)
{
    std::vector<int> counts(static_cast<std::size_t>(ratings.classes()), 0);
    for (const RaterLabel &vote : ratings.on(unit))
        ++counts[static_cast<std::size_t>(vote.label)];
    const auto votes = static_cast<double>(ratings.on(unit).size());
    return votes > 0 ? 1 - *std::max_element(counts.begin(), counts.end()) / votes : 0;
}

QString disputedSection(const AgreementReport &report)
{
    const Ratings &ratings = report.table.ratings;
    std::vector<std::pair<double, int>> units;
    for (int unit = 0; unit < ratings.units(); ++unit)
        if (const double share = dispute(ratings, unit); share > 0)
            units.emplace_back(-share, unit);
    std::sort(units.begin(), units.end());
    QList<QStringList> rows;
    for (std::size_t i = 0; i < std::min(units.size(), kMostImages); ++i) {
        QStringList labels;
        for (const RaterLabel &vote : ratings.on(units[i].second))
            labels.append(report.table.annotators[vote.rater] + QStringLiteral(": ") + report.table.classes[vote.label]);
        rows.append({report.table.images[units[i].second], labels.join(QStringLiteral(", "))});
    }
    if (rows.isEmpty())
        return {};
    return html::section(QCoreApplication::translate("AgreementReport", "Most disputed images"),
        html::element(QStringLiteral("p"), QCoreApplication::translate("AgreementReport", "Images with different labels: %1. Shown are at most %2.")
                .arg(html::number(static_cast<qint64>(units.size()))).arg(kMostImages))
            + html::table({QCoreApplication::translate("AgreementReport", "image"), QCoreApplication::translate("AgreementReport", "labels")}, rows));
}

QString levelText(Level level)
{
    switch (level) {
    case Level::Nominal:
        return QCoreApplication::translate("AgreementReport", "nominal");
    case Level::Ordinal:
        return QCoreApplication::translate("AgreementReport", "ordinal");
    case Level::Interval:
        break;
    }
    return QCoreApplication::translate("AgreementReport", "interval");
}

int mostUndefined(const AgreementReport &report)
{
    int most = 0;
    for (const Row &row : overall(report))
        if (row.second.interval)
            most = std::max(most, row.second.interval->undefined);
    return most;
}

QString methodsSection(const AgreementReport &report)
{
    const auto paragraph = [](const QString &text) { return QString(html::element(QStringLiteral("p"), text)); };
    QString body = paragraph(QCoreApplication::translate("AgreementReport",
        "%1 annotators gave %2 labels to %3 images in %4 declared classes (%5), taken as %6; %7 images have two or more labels. Skipped images count as not labeled.")
            .arg(html::number(report.table.annotators.size()), html::number(report.table.ratings.size()), html::number(report.table.images.size()),
                html::number(report.table.classes.size()), report.table.classes.join(QStringLiteral(", ")), levelText(report.level), html::number(report.summary.percent.units)));
    body += paragraph(QCoreApplication::translate("AgreementReport",
        "With n_ic labels of class c on image i and m_i labels on it: percent agreement p_o is the mean over images with m ≥ 2 of Σ_c n_ic(n_ic − 1)/(m_i(m_i − 1)). "
        "Fleiss' κ (1971, generalised to unequal m) and Gwet's AC1 (2008) are (p_o − p_e)/(1 − p_e) with p_e = Σ p_c² and p_e = Σ p_c(1 − p_c)/(q − 1), "
        "p_c the mean of n_ic/m_i over all labeled images, q the declared classes; AC2 uses linear or quadratic weights over the whole declared scale. "
        "Krippendorff's α (2019) is 1 − D_o/D_e, images with a single label dropped. Cohen's κ (1960) is over the images that both annotators labeled. "
        "A coefficient that is 0/0 is undefined, never 0 or 1."));
    body += paragraph(report.hasIntervals()
            ? QCoreApplication::translate("AgreementReport",
                  "Intervals are 95 % percentile intervals from %1 bootstrap resamples of the images with replacement (seed %2); at most %3 resamples of a coefficient over all annotators were undefined and left out. "
                  "Standard errors are by formula: Fleiss, Cohen and Everitt (1969) for Cohen's κ, linearisation (Gwet 2014) for the others.")
                  .arg(html::number(report.bootstrap.resamples), QString::number(report.bootstrap.seed), html::number(mostUndefined(report)))
            : QCoreApplication::translate("AgreementReport", "No bootstrap intervals were asked for."));
    body += paragraph(QCoreApplication::translate("AgreementReport",
        "The consensus of the others is their plain majority, images on which it ties left out, and an adjudicated image's class; its intervals are Wilson's at 95 %. "
        "Self-consistency is Cohen's κ between an annotator's standing label and the first silent repeat. Drift windows hold equal numbers of images in order of time."));
    body += paragraph(QCoreApplication::translate("AgreementReport", "Computed with Taxon %1 on %2 (UTC).")
            .arg(QStringLiteral(TAXON_VERSION), QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd hh:mm"))));
    return html::section(QCoreApplication::translate("AgreementReport", "Methods"), body);
}

QString headOf(const QString &title)
{
    const QString language = QLocale().language() == QLocale::C ? QStringLiteral("en") : QLocale().bcp47Name();
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%2</title>\n<style>%3</style>\n</head>\n")
        .arg(html::escaped(language), html::escaped(title), QLatin1StringView(kReportStyle));
}

} // namespace

QString undefinedReasonText(Undefined reason)
{
    switch (reason) {
    case Undefined::No:
        return {};
    case Undefined::NoOverlap:
        return QCoreApplication::translate("AgreementReport", "no image has two labels");
    case Undefined::OneClassUsed:
        return QCoreApplication::translate("AgreementReport", "only one class used");
    case Undefined::OneClassDeclared:
        return QCoreApplication::translate("AgreementReport", "there is only one class");
    case Undefined::ClassNotUsed:
        return QCoreApplication::translate("AgreementReport", "the class is not used");
    case Undefined::NotOrdered:
        return QCoreApplication::translate("AgreementReport", "the classes have no order");
    case Undefined::NotNumeric:
        return QCoreApplication::translate("AgreementReport", "the classes are not numbers");
    case Undefined::UnequalRatings:
        return QCoreApplication::translate("AgreementReport", "the images have different numbers of labels");
    }
    return {};
}

QString agreementReportHtml(const AgreementReport &report)
{
    return headOf(report.title) + QStringLiteral("<body>\n") + html::element(QStringLiteral("h1"), report.title) + u'\n' + coefficientSection(report)
        + pairSection(report) + classSection(report) + peopleSection(report) + repeatSection(report) + disputedSection(report) + methodsSection(report)
        + QStringLiteral("</body>\n</html>\n");
}

} // namespace taxon
