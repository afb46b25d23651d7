#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/catalog/catalog.h"
#include "core/catalog/catalog_loader.h"
#include "core/consensus/project_consensus.h"
#include "core/dataset/resolved_labels.h"
#include "tests/consensus/labeled_project.h"
#include "tests/support/test_support.h"

#include <QTest>

using namespace taxon;
using test::LabeledProject;

namespace {

const QString kCat = QStringLiteral("cat");
const QString kDog = QStringLiteral("dog");

ResolvedLabel resolved(Project &project, ImageId image)
{
    for (const ResolvedLabel &label : resolveLabels(project))
        if (label.image == image)
            return label;
    return {};
}

ConsensusRequest majorityRequest()
{
    ConsensusRequest request;
    request.method = ConsensusMethod::Majority;
    return request;
}

qint64 decisionRows(Project &project)
{
    QSqlQuery row = project.database().run(QStringLiteral("SELECT COUNT(*) * 1000 + SUM(undone) FROM decision"));
    return row.next() ? row.value(0).toLongLong() : -1;
}

} // namespace

class TestProposals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProposalIsStoredAsItWasFound();
    void aProposalDoesNothingUntilItIsApplied();
    void withdrawingFallsBackToTheVotes();
    void anOlderAppliedProposalComesBack();
    void aCorrectionGoesBeforeAnAppliedConsensus();
    void theCatalogueResolvesAlike();
    void mergedAndDeletedClassesCountAsTheyDoNow();
    void thePolicyDecidesWhatIsSettled();
    void tiesMayGoToTheMoreSkilled();
    void goldImagesKeepTheirClassInEveryMethod();
    void measuredSkillIsApartFromEstimated();
    void aMethodThatAsksAModelNeedsHeldOutAnswers();
    void onlyHeldOutAnswersCount();
};

void TestProposals::aProposalIsStoredAsItWasFound()
{
    LabeledProject p;
    const ImageId one = p.votes(QStringLiteral("1"), QStringLiteral("cat cat dog"));
    const ImageId two = p.votes(QStringLiteral("2"), QStringLiteral("cat dog -"));
    p.image(QStringLiteral("nobody labeled it"));
    const ProposalId id = proposeConsensus(*p, majorityRequest());
    const Proposal stored = p->proposals().load(id);
    QCOMPARE(stored.method, QStringLiteral("majority"));
    QCOMPARE(stored.state, ProposalState::Open);
    QCOMPARE(stored.items.size(), std::size_t(2));
    QCOMPARE(stored.items[0].image, one);
    QCOMPARE(stored.items[0].label, std::optional(0));
    QCOMPARE(stored.items[0].posterior, (std::vector<double>{2.0 / 3, 1.0 / 3})); // bit for bit
    QVERIFY(stored.items[0].isSettled());
    QCOMPARE(stored.items[1].image, two);
    QCOMPARE(stored.items[1].reason, QStringLiteral("tie"));
    QVERIFY(!stored.items[1].label);
    QCOMPARE(stored.raters.size(), std::size_t(3));
    QCOMPARE(stored.summary.value(QStringLiteral("settled")).toInt(), 1);
    QCOMPARE(stored.classes[1].name, kDog);
    QCOMPARE(p->proposals().item(id, two)->votes, 2);
    QCOMPARE(p->proposals().all().constFirst().id, id);
    p->proposals().rename(id, QStringLiteral("first try"));
    QCOMPARE(p->proposals().load(id).name, QStringLiteral("first try"));
    TAXON_VERIFY_ERROR(p->proposals().rename(id, QStringLiteral(" ")), ErrorCode::Usage);
    TAXON_VERIFY_ERROR(p->proposals().load(ProposalId{99}), ErrorCode::NotFound);
}

void TestProposals::aProposalDoesNothingUntilItIsApplied()
{
    LabeledProject p;
    const ImageId one = p.votes(QStringLiteral("1"), QStringLiteral("cat cat dog"));
    const ImageId tied = p.votes(QStringLiteral("2"), QStringLiteral("cat dog"));
    const qint64 before = decisionRows(*p);
    const ProposalId id = proposeConsensus(*p, majorityRequest());
    QCOMPARE(resolved(*p, one).source, LabelSource::Votes);
    QCOMPARE(p->proposals().apply(id), 1);
    QCOMPARE(p->proposals().apply(id), 0); // once
    QCOMPARE(resolved(*p, one).source, LabelSource::Consensus);
    QCOMPARE(resolved(*p, one).label, std::optional(p.label(kCat)));
    QCOMPARE(resolved(*p, tied).source, LabelSource::Tie);
    QCOMPARE(decisionRows(*p), before);
    QCOMPARE(p->proposals().newestApplied(), std::optional(id));
    for (const char *late : {"D", "E", "F"}) // later votes do not change what was settled
        p.decide(one, QString::fromLatin1(late), kDog);
    QCOMPARE(resolved(*p, one).label, std::optional(p.label(kCat)));
}

void TestProposals::withdrawingFallsBackToTheVotes()
{
    LabeledProject p;
    const ImageId one = p.votes(QStringLiteral("1"), QStringLiteral("cat cat dog"));
    const ProposalId id = proposeConsensus(*p, majorityRequest());
    p->proposals().apply(id);
    QCOMPARE(p->proposals().withdraw(id), 1);
    QCOMPARE(p->proposals().withdraw(id), 0);
    QCOMPARE(resolved(*p, one).source, LabelSource::Votes);
    QCOMPARE(p->proposals().load(id).state, ProposalState::Withdrawn);
    QVERIFY(!p->proposals().newestApplied());
    QCOMPARE(p->proposals().apply(id), 1); // and again
    QCOMPARE(resolved(*p, one).source, LabelSource::Consensus);
}

void TestProposals::anOlderAppliedProposalComesBack()
{
    LabeledProject p;
    const ImageId one = p.votes(QStringLiteral("1"), QStringLiteral("cat cat dog"));
    const ProposalId first = proposeConsensus(*p, majorityRequest());
    p->proposals().apply(first);
    for (const char *late : {"D", "E", "F"})
        p.decide(one, QString::fromLatin1(late), kDog);
    const ProposalId second = proposeConsensus(*p, majorityRequest());
    p->proposals().apply(second);
    QCOMPARE(resolved(*p, one).label, std::optional(p.label(kDog)));
    QCOMPARE(p->proposals().settled(one)->proposal, second);
    p->proposals().withdraw(second);
    QCOMPARE(resolved(*p, one).label, std::optional(p.label(kCat)));
    QCOMPARE(p->proposals().newestApplied(), std::optional(first));
}

void TestProposals::aCorrectionGoesBeforeAnAppliedConsensus()
{
    LabeledProject p;
    const ImageId one = p.votes(QStringLiteral("1"), QStringLiteral("cat cat dog"));
    p->proposals().apply(proposeConsensus(*p, majorityRequest()));
    p.decide(one, QStringLiteral("Judge"), kDog, DecisionPurpose::Correction);
    QCOMPARE(resolved(*p, one).source, LabelSource::Correction);
    QCOMPARE(resolved(*p, one).label, std::optional(p.label(kDog)));
}

void TestProposals::theCatalogueResolvesAlike()
{
    LabeledProject p;
    const ImageId one = p.votes(QStringLiteral("1"), QStringLiteral("cat cat dog"));
    const ProposalId id = proposeConsensus(*p, majorityRequest());
    p->proposals().apply(id);
    for (const char *late : {"D", "E", "F"})
        p.decide(one, QString::fromLatin1(late), kDog);
    Progress progress;
    const auto catalog = loadCatalog(*p, {}, progress);
    QCOMPARE(catalog->classes[std::size_t(catalog->resolved[0])], p.label(kCat));
    p->proposals().withdraw(id);
    refreshImage(*catalog, *p, {}, one);
    QCOMPARE(catalog->classes[std::size_t(catalog->resolved[0])], p.label(kDog));
}

void TestProposals::mergedAndDeletedClassesCountAsTheyDoNow()
{
    LabeledProject p({kCat, kDog, QStringLiteral("wolf")});
    const ImageId one = p.votes(QStringLiteral("1"), QStringLiteral("wolf wolf dog"));
    p->proposals().apply(proposeConsensus(*p, majorityRequest()));
    p->database().run(QStringLiteral("UPDATE class SET state = 'merged', merged_into = ? WHERE name = 'wolf'"), {p.label(kDog).value});
    QCOMPARE(p->proposals().settled(one)->label, p.label(kDog));
    p->database().run(QStringLiteral("UPDATE class SET state = 'deleted' WHERE name = 'dog'"));
    QVERIFY(!p->proposals().settled(one));
    QVERIFY(p->proposals().settled().isEmpty());
}

void TestProposals::thePolicyDecidesWhatIsSettled()
{
    LabeledProject p;
    p.votes(QStringLiteral("1"), QStringLiteral("cat - -"));
    p.votes(QStringLiteral("2"), QStringLiteral("cat cat dog"));
    p.votes(QStringLiteral("3"), QStringLiteral("cat cat cat"));
    ConsensusRequest request = majorityRequest();
    request.policy.minimumPosterior = 0.8;
    const Proposal proposal = proposalOf(findConsensus(*p, request), request);
    QCOMPARE(proposal.items[0].reason, QStringLiteral("few_votes"));
    QCOMPARE(proposal.items[1].reason, QStringLiteral("low_posterior"));
    QVERIFY(proposal.items[2].isSettled());
    QCOMPARE(proposal.policy.value(QStringLiteral("minimum_posterior")).toDouble(), 0.8);
}

void TestProposals::tiesMayGoToTheMoreSkilled()
{
    LabeledProject p;
    for (int i = 0; i < 6; ++i) // B is often alone
        p.votes(QString::number(i), i % 2 ? QStringLiteral("cat dog cat") : QStringLiteral("dog dog dog"));
    const ImageId tied = p.votes(QStringLiteral("tied"), QStringLiteral("dog cat -"));
    ConsensusRequest request = majorityRequest();
    QCOMPARE(proposalOf(findConsensus(*p, request), request).items.back().reason, QStringLiteral("tie"));
    request.policy.tieRule = TieRule::MostSkilled;
    const Proposal proposal = proposalOf(findConsensus(*p, request), request);
    QCOMPARE(proposal.items.back().image, tied);
    QCOMPARE(proposal.items.back().label, std::optional(1));
    QVERIFY(proposal.items.back().isSettled());
}

void TestProposals::goldImagesKeepTheirClassInEveryMethod()
{
    LabeledProject p;
    const ImageId gold = p.votes(QStringLiteral("gold"), QStringLiteral("cat cat cat"));
    for (int i = 0; i < 8; ++i)
        p.votes(QString::number(i), i % 3 ? QStringLiteral("cat cat dog") : QStringLiteral("dog dog dog"));
    p.decide(gold, QStringLiteral("Judge"), kDog, DecisionPurpose::Correction);
    for (const ConsensusMethod method : consensusMethods()) {
        if (asksModel(method))
            continue;
        ConsensusRequest request;
        request.method = method;
        const Proposal proposal = proposalOf(findConsensus(*p, request), request);
        QVERIFY(proposal.items[0].isGold);
        QVERIFY2(proposal.items[0].label == 1, qPrintable(proposal.method));
        QCOMPARE(proposal.items[0].posterior[1], 1.0);
        QVERIFY(proposal.items[0].isSettled());
    }
}

void TestProposals::measuredSkillIsApartFromEstimated()
{
    LabeledProject p;
    const ImageId gold = p.votes(QStringLiteral("gold"), QStringLiteral("cat cat dog"));
    for (int i = 0; i < 4; ++i)
        p.votes(QString::number(i), QStringLiteral("cat cat dog"));
    p.decide(gold, QStringLiteral("Judge"), kDog, DecisionPurpose::Correction);
    const ProposalId id = proposeConsensus(*p, majorityRequest());
    const std::vector<ProposalRater> raters = p->proposals().load(id).raters;
    QCOMPARE(raters.size(), std::size_t(3)); // the judge gave no vote
    QCOMPARE(raters[2].goldRatings, 1);
    QCOMPARE(raters[2].goldRight, 1);
    QCOMPARE(raters[0].goldRight, 0);
    QCOMPARE(raters[0].skill, std::optional(0.8));
}

void TestProposals::aMethodThatAsksAModelNeedsHeldOutAnswers()
{
    LabeledProject p;
    p.votes(QStringLiteral("1"), QStringLiteral("cat cat dog"));
    ConsensusRequest request;
    request.method = ConsensusMethod::Crowdlab;
    TAXON_VERIFY_ERROR(findConsensus(*p, request), ErrorCode::Impossible);
    QVERIFY(p->proposals().all().isEmpty());
}

void TestProposals::onlyHeldOutAnswersCount()
{
    LabeledProject p;
    std::vector<ImageId> images;
    for (int i = 0; i < 8; ++i)
        images.push_back(p.votes(QString::number(i), i % 2 ? QStringLiteral("cat cat") : QStringLiteral("dog dog")));
    images.push_back(p.votes(QStringLiteral("held out"), QStringLiteral("cat dog")));
    images.push_back(p.votes(QStringLiteral("trained on"), QStringLiteral("cat dog")));
    Snapshot snapshot;
    for (const ImageClass &entry : p->classes().all())
        snapshot.classes.append({entry.id, entry.name});
    std::vector<Prediction> predictions;
    for (std::size_t i = 0; i < images.size(); ++i) {
        const int truth = i % 2 ? 0 : 1;
        const Part part = i + 1 < images.size() ? Part::Test : Part::Train;
        snapshot.items.push_back({images[i], p->images().image(images[i]).sha256, truth, part});
        if (part == Part::Test)
            predictions.push_back({images[i], part, truth, truth, truth ? std::vector<float>{0.1F, 0.9F} : std::vector<float>{0.9F, 0.1F}});
    }
    const RunId run = p->runs().add(p->snapshots().add(snapshot), {});
    p->runs().savePredictions(run, Part::Test, predictions);
    ConsensusRequest request;
    request.method = ConsensusMethod::Crowdlab;
    request.run = run;
    const ProjectConsensus found = findConsensus(*p, request);
    QCOMPARE(found.heldOut, 9);
    QCOMPARE(found.trainedOn, 1);
    const Proposal proposal = p->proposals().load(p->proposals().add(proposalOf(found, request)));
    QCOMPARE(proposal.items[8].label, std::optional(1)); // the model settles the tie
    QCOMPARE(proposal.items[8].model, ModelVoice::HeldOut);
    QVERIFY(!proposal.items[9].label); // and has no say where it only learned the label
    QCOMPARE(proposal.items[9].model, ModelVoice::TrainedOn);
    QCOMPARE(proposal.options.value(QStringLiteral("run")).toInteger(), run.value);
    QCOMPARE(proposal.summary.value(QStringLiteral("held_out")).toInt(), 9);
}

QTEST_GUILESS_MAIN(TestProposals)
#include "test_proposals.moc"
