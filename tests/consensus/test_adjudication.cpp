#include "core/base/error.h"
#include "core/consensus/adjudication.h"
#include "core/consensus/project_consensus.h"
#include "tests/consensus/labeled_project.h"
#include "tests/support/test_support.h"

#include <QTest>

#include <set>

using namespace taxon;
using test::LabeledProject;

namespace {

const QString kCat = QStringLiteral("cat");
const QString kDog = QStringLiteral("dog");

std::vector<ImageId> imagesOf(const AdjudicationQueue &queue)
{
    std::vector<ImageId> images;
    for (const DisputedImage &row : queue.images)
        images.push_back(row.image);
    return images;
}

QString numbersAndPeople(const std::vector<AnonymousAnswer> &answers)
{
    QString text;
    for (const AnonymousAnswer &answer : answers)
        text += QString::number(answer.person) + u'=' + QString::number(answer.annotator.value) + u' ';
    return text;
}

} // namespace

class TestAdjudication : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void disputedImagesComeInOrderOfWorth();
    void aProposalsUnsettledImagesAreQueued();
    void adjudicatedImagesLeaveTheQueue();
    void answersAreShuffledAndAlwaysAlike();
    void answersTellCommentsAndSkips();
    void aSecondOpinionShowsInThatPersonsQueue();
    void onlyALaterDecisionAnswersASecondOpinion();
    void aPlanIsAQueueAndIsTakenBack();
};

void TestAdjudication::disputedImagesComeInOrderOfWorth()
{
    LabeledProject p;
    p.votes(QStringLiteral("agreed"), QStringLiteral("cat cat cat"));
    const ImageId two = p.votes(QStringLiteral("two"), QStringLiteral("cat dog"));
    const ImageId four = p.votes(QStringLiteral("four"), QStringLiteral("cat dog cat dog"));
    const ImageId clear = p.votes(QStringLiteral("clear"), QStringLiteral("cat cat cat cat dog"));
    const AdjudicationQueue queue = adjudicationQueue(*p, std::nullopt);
    QCOMPARE(imagesOf(queue), (std::vector{four, clear, two}));
    QCOMPARE(queue.images[0].entropy, 1.0);
    QCOMPARE(queue.images[0].worth, 4.0);
    QCOMPARE(queue.images[2].reason, QStringLiteral("tie"));
    p->assignments().askSecondOpinion(four, p.person(QStringLiteral("E")), std::nullopt, {});
    const AdjudicationQueue later = adjudicationQueue(*p, std::nullopt);
    QCOMPARE(imagesOf(later), (std::vector{clear, two, four})); // waits
    QVERIFY(later.images[2].waits);
}

void TestAdjudication::aProposalsUnsettledImagesAreQueued()
{
    LabeledProject p;
    const ImageId few = p.votes(QStringLiteral("few"), QStringLiteral("cat"));
    p.votes(QStringLiteral("settled"), QStringLiteral("cat cat dog"));
    const ImageId tie = p.votes(QStringLiteral("tie"), QStringLiteral("cat dog"));
    ConsensusRequest request;
    request.method = ConsensusMethod::Majority;
    const AdjudicationQueue queue = adjudicationQueue(*p, proposeConsensus(*p, request));
    QCOMPARE(imagesOf(queue), (std::vector{tie, few}));
    QCOMPARE(queue.images[1].reason, QStringLiteral("few_votes"));
    TAXON_VERIFY_ERROR(adjudicationQueue(*p, ProposalId{77}), ErrorCode::NotFound);
}

void TestAdjudication::adjudicatedImagesLeaveTheQueue()
{
    LabeledProject p;
    const ImageId tie = p.votes(QStringLiteral("tie"), QStringLiteral("cat dog"));
    p.decide(tie, QStringLiteral("Judge"), kCat, DecisionPurpose::Correction);
    QVERIFY(adjudicationQueue(*p, std::nullopt).images.empty());
    p->decisions().undo(p.person(QStringLiteral("Judge")));
    QCOMPARE(imagesOf(adjudicationQueue(*p, std::nullopt)), std::vector{tie});
}

void TestAdjudication::answersAreShuffledAndAlwaysAlike()
{
    LabeledProject p;
    std::set<QString> orders;
    for (int i = 0; i < 20; ++i) {
        const ImageId image = p.votes(QString::number(i), QStringLiteral("cat dog cat"));
        const QString order = numbersAndPeople(anonymousAnswers(*p, image, 7));
        QCOMPARE(numbersAndPeople(anonymousAnswers(*p, image, 7)), order);
        QVERIFY(order.startsWith(u'1'));
        orders.insert(order);
    }
    QCOMPARE(orders.size(), std::size_t(6)); // a number is another person on another image
}

void TestAdjudication::answersTellCommentsAndSkips()
{
    LabeledProject p;
    const ImageId image = p.votes(QStringLiteral("1"), QStringLiteral("cat dog"));
    p.decide(image, QStringLiteral("A"), kDog); // the newest counts
    p.decide(image, QStringLiteral("C"), {});
    p.decide(image, QStringLiteral("B"), kCat, DecisionPurpose::Repeat);
    p.decide(image, QStringLiteral("B"), kCat, DecisionPurpose::Correction);
    p->database().run(QStringLiteral("INSERT INTO remark (image_id, annotator_id, kind, value, made_at) VALUES (?, ?, 'comment', 'blurred', '')"),
        {image.value, p.person(QStringLiteral("C")).value});
    const auto answers = anonymousAnswers(*p, image, 1);
    QCOMPARE(answers.size(), std::size_t(3));
    for (const AnonymousAnswer &answer : answers) {
        const bool isC = answer.annotator == p.person(QStringLiteral("C"));
        QCOMPARE(answer.label, isC ? std::nullopt : std::optional(p.label(kDog)));
        QCOMPARE(answer.comment, isC ? QStringLiteral("blurred") : QString());
        QCOMPARE(answer.milliseconds, 1000);
    }
}

void TestAdjudication::aSecondOpinionShowsInThatPersonsQueue()
{
    LabeledProject p;
    const ImageId tie = p.votes(QStringLiteral("tie"), QStringLiteral("cat dog"));
    const AnnotatorId cid = p.person(QStringLiteral("C"));
    const AssignmentId asked = p->assignments().askSecondOpinion(tie, cid, p.person(QStringLiteral("A")), QStringLiteral(" look at the ears "));
    QCOMPARE(p->assignments().askSecondOpinion(tie, cid, std::nullopt, {}), asked); // once
    QCOMPARE(p->assignments().queue(cid).size(), std::size_t(1));
    QCOMPARE(p->assignments().queue(cid)[0].comment, QStringLiteral("look at the ears"));
    QVERIFY(p->assignments().queue(cid)[0].isSecondOpinion);
    QVERIFY(p->assignments().queue(p.person(kDog)).empty());
    p->assignments().withdraw(asked);
    QVERIFY(p->assignments().queue(cid).empty());
}

void TestAdjudication::onlyALaterDecisionAnswersASecondOpinion()
{
    LabeledProject p;
    const ImageId tie = p.votes(QStringLiteral("tie"), QStringLiteral("cat dog"));
    const AnnotatorId ann = p.person(QStringLiteral("A"));
    p->assignments().askSecondOpinion(tie, ann, std::nullopt, {});
    constexpr int kLater = 100'000'000; // minutes
    p.decide(tie, QStringLiteral("A"), kCat, DecisionPurpose::Repeat, kLater);
    QCOMPARE(p->assignments().queue(ann).size(), std::size_t(1)); // labeled before; a repeat is silent
    p.decide(tie, QStringLiteral("A"), kCat);
    QCOMPARE(p->assignments().queue(ann).size(), std::size_t(1)); // made before, and merged after
    p.decide(tie, QStringLiteral("A"), kDog, DecisionPurpose::Vote, kLater);
    QVERIFY(p->assignments().queue(ann).empty());
    QVERIFY(p->assignments().secondOpinions(tie)[0].isDone);
    p->decisions().undo(ann);
    QCOMPARE(p->assignments().queue(ann).size(), std::size_t(1));
}

void TestAdjudication::aPlanIsAQueueAndIsTakenBack()
{
    LabeledProject p;
    const ImageId one = p.image(QStringLiteral("1"));
    const ImageId two = p.image(QStringLiteral("2"));
    const AnnotatorId ann = p.person(QStringLiteral("A"));
    const NewAssignments asked = p->assignments().assign({{ann, two}, {ann, one}, {ann, two}}, {{QStringLiteral("seed"), 3}});
    QCOMPARE(asked.added, 2);
    const PlanId plan = asked.plan.value();
    const NewAssignments again = p->assignments().assign({{ann, one}, {ann, two}}, {{QStringLiteral("seed"), 4}});
    QCOMPARE(again.added, 0);
    QVERIFY(!again.plan);
    QCOMPARE(p->assignments().newestPlan()->first, plan);
    std::vector<Assignment> queue = p->assignments().queue(ann);
    QCOMPARE(queue.size(), std::size_t(2));
    QCOMPARE(queue[0].image, two);
    p.decide(two, QStringLiteral("A"), {}); // a skip is an answer
    QCOMPARE(p->assignments().queue(ann).size(), std::size_t(1));
    QCOMPARE(p->assignments().counts()[0].assigned, 2);
    QCOMPARE(p->assignments().counts()[0].done, 1);
    QCOMPARE(p->assignments().newestPlan()->second.value(QStringLiteral("seed")).toInt(), 3);
    p->assignments().withdrawPlan(plan);
    QVERIFY(p->assignments().queue(ann).empty());
    QVERIFY(!p->assignments().newestPlan());
    p->assignments().restorePlan(plan);
    QCOMPARE(p->assignments().queue(ann).size(), std::size_t(1));
    TAXON_VERIFY_ERROR(p->assignments().withdrawPlan(PlanId{9}), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestAdjudication)
#include "test_adjudication.moc"
