#include "app/cli/agreement_input.h"
#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/consensus/project_consensus.h"
#include "core/project/project.h"

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

TieRule tieRuleOf(const Invocation &invocation)
{
    const QString rule = invocation.value(QStringLiteral("ties"));
    if (rule.isEmpty() || rule == QStringLiteral("adjudicate"))
        return TieRule::Adjudicate;
    if (rule == QStringLiteral("most-skilled"))
        return TieRule::MostSkilled;
    throw Error(ErrorCode::Usage, CommandLine::tr("--ties is adjudicate or most-skilled, not \"%1\".").arg(rule));
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
    policy.tieRule = tieRuleOf(invocation);
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

// What was measured on adjudicated images; null where a person labeled none.
QJsonValue goldToJson(const ProjectConsensus &found, std::size_t rater)
{
    if (found.goldSkill.empty() || !found.goldSkill[rater].share)
        return {};
    const GoldSkill &gold = found.goldSkill[rater];
    return QJsonObject {{QStringLiteral("ratings"), static_cast<qint64>(gold.ratings)}, {QStringLiteral("right"), static_cast<qint64>(gold.right)},
        {QStringLiteral("share"), *gold.share}, {QStringLiteral("low"), gold.interval.low}, {QStringLiteral("high"), gold.interval.high}};
}

QString voiceName(ModelVoice voice)
{
    switch (voice) {
    case ModelVoice::None:
        return QStringLiteral("none");
    case ModelVoice::HeldOut:
        return QStringLiteral("held_out");
    case ModelVoice::TrainedOn:
        break;
    }
    return QStringLiteral("trained_on");
}

QJsonObject toJson(const ProjectConsensus &found, ConsensusMethod method)
{
    const NamedRatings &table = found.table;
    const Consensus &consensus = found.consensus;
    QJsonArray images;
    for (int unit = 0; unit < table.images.size(); ++unit) {
        QJsonObject image = imageToJson(table, consensus, unit);
        const auto index = static_cast<std::size_t>(unit);
        image.insert(QStringLiteral("gold"), !table.gold.empty() && table.gold[index] >= 0);
        if (!found.voices.empty())
            image.insert(QStringLiteral("model"), voiceName(found.voices[index]));
        images.append(image);
    }
    QJsonArray annotators;
    for (qsizetype i = 0; i < table.annotators.size(); ++i) {
        const RaterEstimate &rater = consensus.raters[static_cast<std::size_t>(i)];
        annotators.append(QJsonObject {{QStringLiteral("name"), table.annotators[i]},
            {QStringLiteral("ratings"), static_cast<qint64>(rater.ratings)},
            {QStringLiteral("skill"), orNull(rater.skill)}, {QStringLiteral("ability"), orNull(rater.ability)},
            {QStringLiteral("gold_skill"), goldToJson(found, static_cast<std::size_t>(i))},
            {QStringLiteral("confusion"), confusionToJson(rater, consensus.classes)}});
    }
    QJsonObject prior;
    for (std::size_t c = 0; c < consensus.prior.size(); ++c)
        prior.insert(table.classes[static_cast<qsizetype>(c)], consensus.prior[c]);
    return {{QStringLiteral("method"), nameOf(method)}, {QStringLiteral("images"), images},
        {QStringLiteral("annotators"), annotators}, {QStringLiteral("class_names"), QJsonArray::fromStringList(table.classes)},
        {QStringLiteral("class_shares"), consensus.prior.empty() ? QJsonValue() : QJsonValue(prior)},
        {QStringLiteral("log_likelihood"), orNull(consensus.logLikelihood)},
        {QStringLiteral("iterations"), consensus.iterations}, {QStringLiteral("converged"), consensus.isConverged},
        {QStringLiteral("model"), found.run ? QJsonValue(QJsonObject {{QStringLiteral("run"), found.run->value},
                                                 {QStringLiteral("held_out"), found.heldOut}, {QStringLiteral("trained_on"), found.trainedOn}})
                                           : QJsonValue()}};
}

QString toText(const ProjectConsensus &found)
{
    const NamedRatings &table = found.table;
    const Consensus &consensus = found.consensus;
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
    QString text = CommandLine::tr("%1 of %2 images are settled").arg(numberText(settled), numberText(table.images.size()))
        + u'\n' + alignedTable(classes);
    if (!annotators.isEmpty())
        text += u'\n' + CommandLine::tr("Estimated share of correct labels") + u'\n' + alignedTable(annotators);
    return text.chopped(1);
}

ProjectConsensus ofTable(Invocation &invocation, const ConsensusRequest &request)
{
    if (asksModel(request.method))
        throw Error(ErrorCode::Usage, CommandLine::tr("%1 also asks a model: it needs a project with a trained run.").arg(nameOf(request.method)));
    ProjectConsensus found;
    found.table = ratingsFrom(invocation);
    auto consensus = findConsensus(request.method, ConsensusTask {found.table.ratings, {}, request.policy, {}},
        controlOf(invocation, CommandLine::tr("Weighing the labels")));
    if (!consensus)
        throw Cancelled();
    found.consensus = std::move(*consensus);
    return found;
}

int withdraw(Invocation &invocation)
{
    const auto project = Project::open(invocation.arguments()[0]);
    const auto applied = project->proposals().newestApplied();
    if (!applied)
        throw Error(ErrorCode::Impossible, CommandLine::tr("No consensus is applied: there is nothing to take back."));
    const qint64 images = project->proposals().withdraw(*applied);
    invocation.answer({{QStringLiteral("proposal"), applied->value}, {QStringLiteral("withdrawn"), images}},
        [&] { return CommandLine::tr("Consensus %1 was taken back: images concerned: %2").arg(applied->value).arg(numberText(images)); });
    return kNoError;
}

ConsensusRequest requestOf(const Invocation &invocation)
{
    ConsensusRequest request;
    request.method = methodOf(invocation);
    request.policy = policyOf(invocation);
    if (const auto run = invocation.number(QStringLiteral("run")))
        request.run = RunId {*run};
    request.name = invocation.value(QStringLiteral("name"));
    return request;
}

int run(Invocation &invocation)
{
    const bool isProject = !invocation.has(QStringLiteral("csv")) && !invocation.arguments().isEmpty();
    for (const QString &name : {QStringLiteral("apply"), QStringLiteral("withdraw"), QStringLiteral("run"), QStringLiteral("name")})
        if (invocation.has(name) && !isProject)
            throw Error(ErrorCode::Usage, CommandLine::tr("--%1 needs a project.").arg(name));
    if (invocation.has(QStringLiteral("withdraw")))
        return withdraw(invocation);
    const ConsensusRequest request = requestOf(invocation);
    if (!isProject) {
        const ProjectConsensus found = ofTable(invocation, request);
        invocation.answer(toJson(found, request.method), [&] { return toText(found); });
        return kNoError;
    }
    const auto project = Project::open(invocation.arguments()[0]);
    const ProjectConsensus found = findConsensus(*project, request, controlOf(invocation, CommandLine::tr("Weighing the labels")));
    QJsonObject json = toJson(found, request.method);
    QString text = toText(found);
    if (invocation.has(QStringLiteral("apply"))) {
        const ProposalId id = project->proposals().add(proposalOf(found, request));
        const qint64 applied = project->proposals().apply(id);
        json.insert(QStringLiteral("proposal"), id.value);
        json.insert(QStringLiteral("applied"), applied);
        text += u'\n' + CommandLine::tr("Applied as consensus %1 to %2 images; --withdraw takes it back").arg(QString::number(id.value), numberText(applied));
    }
    invocation.answer(json, [&] { return text; });
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
                    QStringLiteral("P")),
                option(QStringLiteral("ties"), CommandLine::tr("what becomes of ties: adjudicate (a person decides) or most-skilled"),
                    QStringLiteral("RULE")),
                option(QStringLiteral("run"), CommandLine::tr("the run that crowdlab asks; else the newest finished one"),
                    QStringLiteral("ID")),
                option(QStringLiteral("apply"), CommandLine::tr("store it and give settled images its labels; no vote is touched")),
                option(QStringLiteral("name"), CommandLine::tr("with --apply: what to call it"), QStringLiteral("NAME")),
                option(QStringLiteral("withdraw"), CommandLine::tr("take back the consensus that was applied last"))},
        .run = run};
}

} // namespace taxon::cli
