#include "app/cli/agreement_json.h"

#include "app/cli/text.h"
#include "core/report/agreement_report.h"

#include <QJsonArray>

namespace taxon::cli {
namespace {

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray perClassToJson(const AgreementSummary &summary, const QStringList &classes)
{
    QJsonArray rows;
    for (std::size_t c = 0; c < summary.perClass.size(); ++c) {
        const ClassAgreement &agreement = summary.perClass[c];
        rows.append(QJsonObject {{QStringLiteral("class"), classes[static_cast<qsizetype>(c)]},
            {QStringLiteral("percent_agreement"), toJson(agreement.percent)},
            {QStringLiteral("fleiss_kappa"), toJson(agreement.fleiss)},
            {QStringLiteral("gwet_ac1"), toJson(agreement.ac1)},
            {QStringLiteral("krippendorff_alpha"), toJson(agreement.alpha)}});
    }
    return rows;
}

} // namespace

QJsonObject toJson(const Coefficient &coefficient)
{
    const bool isDefined = coefficient.value.has_value();
    QJsonObject json {{QStringLiteral("value"), orNull(coefficient.value)},
        {QStringLiteral("reason"), isDefined ? QJsonValue() : QJsonValue(undefinedReasonText(coefficient.reason))},
        {QStringLiteral("reason_code"),
            isDefined ? QJsonValue() : QJsonValue(QLatin1StringView(undefinedName(coefficient.reason)))},
        {QStringLiteral("p_o"), orNull(coefficient.observed)}, {QStringLiteral("p_e"), orNull(coefficient.expected)},
        {QStringLiteral("se"), orNull(coefficient.standardError)}, {QStringLiteral("ci"), QJsonValue()},
        {QStringLiteral("units"), static_cast<qint64>(coefficient.units)},
        {QStringLiteral("ratings"), static_cast<qint64>(coefficient.ratings)}};
    if (const auto &interval = coefficient.interval) {
        json.insert(QStringLiteral("ci"), QJsonArray {interval->low, interval->high});
        json.insert(QStringLiteral("resamples"),
            QJsonObject {{QStringLiteral("defined"), interval->defined},
                {QStringLiteral("undefined"), interval->undefined}});
    }
    return json;
}

QJsonObject toJson(const AgreementSummary &summary, const QStringList &classes)
{
    return {{QStringLiteral("percent_agreement"), toJson(summary.percent)},
        {QStringLiteral("fleiss_kappa"), toJson(summary.fleiss)}, {QStringLiteral("gwet_ac1"), toJson(summary.ac1)},
        {QStringLiteral("gwet_ac2"),
            QJsonObject {{QStringLiteral("linear"), toJson(summary.ac2Linear)},
                {QStringLiteral("quadratic"), toJson(summary.ac2Quadratic)}}},
        {QStringLiteral("free_marginal_kappa"), toJson(summary.freeMarginal)},
        {QStringLiteral("krippendorff_alpha"),
            QJsonObject {{QStringLiteral("nominal"), toJson(summary.alphaNominal)},
                {QStringLiteral("ordinal"), toJson(summary.alphaOrdinal)},
                {QStringLiteral("interval"), toJson(summary.alphaInterval)}}},
        {QStringLiteral("per_class"), perClassToJson(summary, classes)},
        {QStringLiteral("kappa_and_ac1_part"), summary.kappaAndAc1Part}};
}

QJsonObject toJson(const PairAgreement &agreement)
{
    return {{QStringLiteral("images"), static_cast<qint64>(agreement.percent.units)},
        {QStringLiteral("percent_agreement"), toJson(agreement.percent)},
        {QStringLiteral("cohen_kappa"), toJson(agreement.cohen)},
        {QStringLiteral("cohen_kappa_linear"), toJson(agreement.cohenLinear)},
        {QStringLiteral("cohen_kappa_quadratic"), toJson(agreement.cohenQuadratic)},
        {QStringLiteral("scott_pi"), toJson(agreement.scott)}, {QStringLiteral("gwet_ac1"), toJson(agreement.ac1)},
        {QStringLiteral("se_if_chance"), orNull(agreement.cohenNullError)},
        {QStringLiteral("prevalence_index"), orNull(agreement.prevalence)},
        {QStringLiteral("bias_index"), orNull(agreement.bias)},
        {QStringLiteral("kappa_and_ac1_part"), agreement.kappaAndAc1Part}};
}

} // namespace taxon::cli
