#include "core/consensus/project_consensus.h"

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/project/counted_decisions.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>
#include <utility>

namespace taxon {
namespace {

QString textOfMethod(ConsensusMethod method)
{
    const std::string_view name = consensusMethodName(method);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

// A run's answers, in the order of the table's images and classes.
struct ModelAnswers {
    std::vector<double> probabilities; ///< images × q, zeros where the model has no say
    std::vector<ModelVoice> voices;
};

// The table's class of each of the snapshot's, as it counts now; −1: deleted since.
std::vector<int> classPlaces(Project &project, const NamedRatings &table, const Snapshot &snapshot)
{
    QHash<ClassId, ClassId> countsAs;
    for (const CountedClass &entry : countedClasses(project.database()))
        countsAs.insert(entry.id, entry.countsAs);
    std::vector<int> places;
    for (const SnapshotClass &entry : snapshot.classes) {
        const auto found = std::find(table.classIds.begin(), table.classIds.end(), countsAs.value(entry.id));
        places.push_back(found == table.classIds.end() ? -1 : static_cast<int>(found - table.classIds.begin()));
    }
    return places;
}

// Adds up the probabilities of merged classes; false when all of them are of deleted ones.
bool take(const Prediction &prediction, const std::vector<int> &places, std::span<double> row)
{
    double total = 0;
    for (std::size_t c = 0; c < std::min(places.size(), prediction.probabilities.size()); ++c)
        if (places[c] >= 0) {
            row[static_cast<std::size_t>(places[c])] += static_cast<double>(prediction.probabilities[c]);
            total += static_cast<double>(prediction.probabilities[c]);
        }
    for (double &p : row)
        p = total > 0 ? p / total : 0;
    return total > 0;
}

ModelAnswers answersOf(Project &project, RunId run, const NamedRatings &table)
{
    QHash<ImageId, std::size_t> rows;
    for (std::size_t i = 0; i < table.imageIds.size(); ++i)
        rows.insert(table.imageIds[i], i);
    const std::size_t q = table.classIds.size();
    ModelAnswers answers{std::vector<double>(rows.size() * q), std::vector<ModelVoice>(rows.size(), ModelVoice::None)};
    const Snapshot snapshot = project.snapshots().load(project.runs().run(run).snapshot);
    const std::vector<int> places = classPlaces(project, table, snapshot);
    for (const Part part : {Part::Validation, Part::Test})
        for (const Prediction &prediction : project.runs().predictions(run, part)) {
            const auto row = rows.constFind(prediction.image);
            if (row != rows.constEnd() && take(prediction, places, std::span(answers.probabilities).subspan(*row * q, q)))
                answers.voices[*row] = ModelVoice::HeldOut;
        }
    for (const SnapshotItem &item : snapshot.items)
        if (const auto row = rows.constFind(item.image); item.part == Part::Train && row != rows.constEnd())
            answers.voices[*row] = ModelVoice::TrainedOn;
    return answers;
}

void count(ProjectConsensus &found)
{
    for (int unit = 0; unit < found.table.ratings.units(); ++unit) {
        if (found.table.ratings.on(unit).empty())
            continue;
        const ModelVoice voice = found.voices[static_cast<std::size_t>(unit)];
        found.heldOut += voice == ModelVoice::HeldOut;
        found.trainedOn += voice == ModelVoice::TrainedOn;
    }
}

[[noreturn]] void throwNoAnswers()
{
    throw Error(ErrorCode::Impossible,
        QCoreApplication::translate("Consensus", "This method also asks a model, and no run has answers for labeled images that it was not trained on: train a model and evaluate it on its validation and test images first."));
}

ModelAnswers askModel(Project &project, const ConsensusRequest &request, ProjectConsensus &found)
{
    found.run = request.run ? request.run : project.runs().newestFinished();
    if (!found.run)
        throwNoAnswers();
    ModelAnswers answers = answersOf(project, *found.run, found.table);
    found.voices = answers.voices;
    count(found);
    if (found.heldOut == 0)
        throwNoAnswers();
    return answers;
}

ProposalItem itemOf(const ProjectConsensus &found, int unit)
{
    const auto index = static_cast<std::size_t>(unit);
    ProposalItem item;
    item.image = found.table.imageIds[index];
    if (found.consensus.label[index] >= 0)
        item.label = found.consensus.label[index];
    const auto posterior = found.consensus.posteriorOf(unit);
    item.posterior.assign(posterior.begin(), posterior.end());
    item.votes = static_cast<int>(found.table.ratings.on(unit).size());
    item.reason = QString::fromLatin1(unsettledName(found.consensus.reason[index]));
    item.isGold = found.table.gold[index] >= 0;
    if (!found.voices.empty())
        item.model = found.voices[index];
    return item;
}

QJsonObject summaryOf(const ProjectConsensus &found, const Proposal &proposal)
{
    const auto settled = std::count_if(proposal.items.begin(), proposal.items.end(), [](const ProposalItem &item) { return item.isSettled(); });
    const auto gold = std::count_if(proposal.items.begin(), proposal.items.end(), [](const ProposalItem &item) { return item.isGold; });
    QJsonObject summary{{QStringLiteral("images"), static_cast<qint64>(proposal.items.size())}, {QStringLiteral("settled"), static_cast<qint64>(settled)},
        {QStringLiteral("disputed"), static_cast<qint64>(proposal.items.size()) - settled}, {QStringLiteral("gold"), static_cast<qint64>(gold)},
        {QStringLiteral("labels"), static_cast<qint64>(found.table.ratings.size())},
        {QStringLiteral("iterations"), found.consensus.iterations}, {QStringLiteral("converged"), found.consensus.isConverged}};
    if (found.consensus.logLikelihood)
        summary.insert(QStringLiteral("log_likelihood"), *found.consensus.logLikelihood);
    if (found.run) {
        summary.insert(QStringLiteral("held_out"), found.heldOut);
        summary.insert(QStringLiteral("trained_on"), found.trainedOn);
    }
    return summary;
}

} // namespace

std::vector<ImageId> differingImages(const Proposal &first, const Proposal &second)
{
    std::map<qint64, std::pair<qint64, qint64>> settled; // image → class by the first and the second, 0: left open
    const auto collect = [&](const Proposal &from, qint64 std::pair<qint64, qint64>::*side) {
        for (const ProposalItem &item : from.items)
            if (item.isSettled() && item.label)
                settled[item.image.value].*side = from.classes[*item.label].id.value;
    };
    collect(first, &std::pair<qint64, qint64>::first);
    collect(second, &std::pair<qint64, qint64>::second);
    std::vector<ImageId> images;
    for (const auto &[image, labels] : settled)
        if (labels.first != labels.second)
            images.push_back({image});
    return images;
}

QString consensusMethodTitle(ConsensusMethod method)
{
    switch (method) {
    case ConsensusMethod::Majority:
        return QCoreApplication::translate("Consensus", "Majority");
    case ConsensusMethod::Wawa:
        return QCoreApplication::translate("Consensus", "Weighted majority");
    case ConsensusMethod::DawidSkene:
        return QStringLiteral("Dawid-Skene");
    case ConsensusMethod::OneCoin:
        return QCoreApplication::translate("Consensus", "One-coin Dawid-Skene");
    case ConsensusMethod::Glad:
        return QStringLiteral("GLAD");
    case ConsensusMethod::Mace:
        return QStringLiteral("MACE");
    case ConsensusMethod::Crowdlab:
        break;
    }
    return QStringLiteral("CROWDLAB");
}

ProjectConsensus findConsensus(Project &project, const ConsensusRequest &request, const RunControl &control)
{
    ProjectConsensus found;
    found.table = projectRatings(project);
    ModelAnswers answers;
    if (asksModel(request.method))
        answers = askModel(project, request, found);
    const ConsensusTask task{found.table.ratings, found.table.gold, request.policy, answers.probabilities};
    auto consensus = findConsensus(request.method, task, control);
    if (!consensus)
        throw Cancelled();
    found.consensus = std::move(*consensus);
    found.goldSkill = goldSkill(found.table.ratings, found.table.gold);
    return found;
}

Proposal proposalOf(const ProjectConsensus &found, const ConsensusRequest &request)
{
    Proposal proposal;
    proposal.name = request.name.trimmed().isEmpty() ? consensusMethodTitle(request.method) : request.name.trimmed();
    proposal.annotator = request.annotator;
    proposal.method = textOfMethod(request.method);
    if (found.run)
        proposal.options.insert(QStringLiteral("run"), found.run->value);
    proposal.policy = {{QStringLiteral("minimum_votes"), request.policy.minimumVotes},
        {QStringLiteral("minimum_posterior"), request.policy.minimumPosterior},
        {QStringLiteral("tie_rule"), request.policy.tieRule == TieRule::MostSkilled ? QStringLiteral("most_skilled") : QStringLiteral("adjudicate")}};
    for (std::size_t c = 0; c < found.table.classIds.size(); ++c)
        proposal.classes.append({found.table.classIds[c], found.table.classes[static_cast<qsizetype>(c)]});
    for (int unit = 0; unit < found.table.ratings.units(); ++unit)
        if (!found.table.ratings.on(unit).empty() || found.table.gold[static_cast<std::size_t>(unit)] >= 0)
            proposal.items.push_back(itemOf(found, unit));
    for (std::size_t j = 0; j < found.table.annotatorIds.size(); ++j) {
        const RaterEstimate &rater = found.consensus.raters[j];
        if (rater.ratings > 0)
            proposal.raters.push_back({found.table.annotatorIds[j], rater.ratings, rater.skill, rater.ability, rater.confusion,
                found.goldSkill[j].ratings, found.goldSkill[j].right});
    }
    proposal.summary = summaryOf(found, proposal);
    return proposal;
}

ProposalId proposeConsensus(Project &project, const ConsensusRequest &request, const RunControl &control)
{
    return project.proposals().add(proposalOf(findConsensus(project, request, control), request));
}

} // namespace taxon
