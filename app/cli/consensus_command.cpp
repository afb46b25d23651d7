#include "app/cli/agreement_input.h"
#include "app/cli/command.h"
#include "core/agreement/consensus_methods.h"
#include "core/base/error.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace taxon::cli {
namespace {

QString nameOf(ConsensusMethod method)
{
    const std::string_view name = consensusMethodName(method);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString methodNames()
{
    QStringList names;
    for (const ConsensusMethod method : consensusMethods())
        names.append(nameOf(method));
    return names.join(QStringLiteral(", "));
}

ConsensusMethod methodOf(const Invocation &invocation)
{
    const QString name = invocation.value(QStringLiteral("method"));
    if (const auto method = consensusMethodFromName(name.toStdString()))
        return *method;
    throw Error(ErrorCode::Usage, CommandLine::tr("--method is one of: %1.").arg(methodNames()));
}

ConsensusPolicy policyOf(const Invocation &invocation)
{
    ConsensusPolicy policy;
    if (const auto votes = invocation.number(QStringLiteral("min-votes")))
        policy.minimumVotes = static_cast<int>(std::min<qint64>(*votes, std::numeric_limits<int>::max()));
    if (invocation.has(QStringLiteral("min-posterior"))) {
        bool isNumber = false;
        policy.minimumPosterior = invocation.value(QStringLiteral("min-posterior")).toDouble(&isNumber);
        if (!isNumber || !(policy.minimumPosterior >= 0 && policy.minimumPosterior <= 1))
            throw Error(ErrorCode::Usage, CommandLine::tr("--min-posterior is a number from 0 to 1."));
    }
    return policy;
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject imageToJson(const NamedRatings &table, const Consensus &consensus, int unit)
{
    const int label = consensus.label[static_cast<std::size_t>(unit)];
    QJsonObject posterior;
    for (int c = 0; c < consensus.classes; ++c)
        posterior.insert(table.classes[c], consensus.posteriorOf(unit)[static_cast<std::size_t>(c)]);
    const bool isSettled = consensus.isSettled(unit);
    return {{QStringLiteral("image"), table.images[unit]},
        {QStringLiteral("label"), label >= 0 ? QJsonValue(table.classes[label]) : QJsonValue()},
        {QStringLiteral("posterior"), posterior}, {QStringLiteral("settled"), isSettled},
        {QStringLiteral("reason"),
            isSettled ? QJsonValue()
                      : QJsonValue(QLatin1StringView(unsettledName(consensus.reason[static_cast<std::size_t>(unit)])))}};
}

// Rows are the true class; a row of a class that the annotator never met is null.
QJsonArray confusionToJson(const RaterEstimate &rater, int classes)
{
    QJsonArray rows;
    for (int j = 0; j < classes; ++j) {
        QJsonArray row;
        for (int l = 0; l < classes; ++l)
            row.append(rater.confusion[static_cast<std::size_t>(j * classes + l)]);
        rows.append(rater.isRowKnown[static_cast<std::size_t>(j)] ? QJsonValue(row) : QJsonValue());
    }
    return rows;
}

QJsonObject toJson(const NamedRatings &table, const Consensus &consensus, ConsensusMethod method)
{
    QJsonArray images;
    for (int unit = 0; unit < table.images.size(); ++unit)
        images.append(imageToJson(table, consensus, unit));
    QJsonArray annotators;
    for (qsizetype i = 0; i < table.annotators.size(); ++i) {
        const RaterEstimate &rater = consensus.raters[static_cast<std::size_t>(i)];
        annotators.append(QJsonObject {{QStringLiteral("name"), table.annotators[i]},
            {QStringLiteral("ratings"), static_cast<qint64>(rater.ratings)},
            {QStringLiteral("skill"), orNull(rater.skill)}, {QStringLiteral("ability"), orNull(rater.ability)},
            {QStringLiteral("confusion"), confusionToJson(rater, consensus.classes)}});
    }
    QJsonObject prior;
    for (std::size_t c = 0; c < consensus.prior.size(); ++c)
        prior.insert(table.classes[static_cast<qsizetype>(c)], consensus.prior[c]);
    return {{QStringLiteral("method"), nameOf(method)}, {QStringLiteral("images"), images},
        {QStringLiteral("annotators"), annotators}, {QStringLiteral("class_names"), QJsonArray::fromStringList(table.classes)},
        {QStringLiteral("class_shares"), consensus.prior.empty() ? QJsonValue() : QJsonValue(prior)},
        {QStringLiteral("log_likelihood"), orNull(consensus.logLikelihood)},
        {QStringLiteral("iterations"), consensus.iterations}, {QStringLiteral("converged"), consensus.isConverged}};
}

QString toText(const NamedRatings &table, const Consensus &consensus)
{
    qint64 settled = 0;
    QList<qint64> images(table.classes.size(), 0);
    for (int unit = 0; unit < table.images.size(); ++unit) {
        settled += consensus.isSettled(unit);
        if (const int label = consensus.label[static_cast<std::size_t>(unit)]; label >= 0)
            ++images[label];
    }
    QList<QStringList> classes;
    for (qsizetype c = 0; c < table.classes.size(); ++c)
        classes.append({table.classes[c], CommandLine::tr("%1 images").arg(numberText(images[c]))});
    QList<QStringList> annotators;
    for (qsizetype i = 0; i < table.annotators.size(); ++i)
        annotators.append({table.annotators[i], percentText(consensus.raters[static_cast<std::size_t>(i)].skill)});
    return CommandLine::tr("%1 of %2 images are settled").arg(numberText(settled), numberText(table.images.size()))
        + u'\n' + alignedTable(classes) + u'\n' + CommandLine::tr("Estimated share of correct labels") + u'\n'
        + alignedTable(annotators).chopped(1);
}

int run(Invocation &invocation)
{
    const ConsensusMethod method = methodOf(invocation);
    const ConsensusPolicy policy = policyOf(invocation);
    const NamedRatings table = ratingsFrom(invocation);
    const auto consensus = findConsensus(method, {table.ratings, {}, policy},
        controlOf(invocation, CommandLine::tr("Weighing the labels")));
    if (!consensus)
        throw Cancelled();
    invocation.answer(toJson(table, *consensus, method), [&] { return toText(table, *consensus); });
    return kNoError;
}

} // namespace

Command consensusCommand()
{
    return {.name = QStringLiteral("consensus"),
        .arguments = QStringLiteral("[PROJECT]"),
        .minArguments = 0,
        .summary = CommandLine::tr("turn many labels of an image into one"),
        .options = QList<QCommandLineOption> {option(QStringLiteral("method"),
                       CommandLine::tr("one of %1").arg(methodNames()), QStringLiteral("METHOD"))}
            + ratingsOptions()
            + QList<QCommandLineOption> {
                option(QStringLiteral("min-votes"), CommandLine::tr("labels that an image needs to be settled; 2"),
                    QStringLiteral("N")),
                option(QStringLiteral("min-posterior"), CommandLine::tr("certainty that it needs, 0 to 1; 0.5"),
                    QStringLiteral("P"))},
        .run = run};
}

} // namespace taxon::cli
