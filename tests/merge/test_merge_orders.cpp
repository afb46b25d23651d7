#include "core/base/random.h"
#include "core/merge/merge.h"
#include "tests/consensus/labeled_project.h"
#include "tests/merge/project_dump.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <memory>

using namespace taxon;
using test::LabeledProject;
using test::rowsOf;
using test::standingOf;

namespace {

const QStringList kClasses{QStringLiteral("cat"), QStringLiteral("dog"), QStringLiteral("wolf")};
const QStringList kImages{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")};
const QStringList kPeople{QStringLiteral("Ann"), QStringLiteral("Bob"), QString()}; // nobody: a given label
constexpr std::array kPurposes{DecisionPurpose::Vote, DecisionPurpose::Vote, DecisionPurpose::Correction, DecisionPurpose::Repeat};
constexpr std::size_t kSources = 3;

MergeReport merged(LabeledProject &here, LabeledProject &there, MergeMode mode = MergeMode::Apply)
{
    Progress progress;
    return merge(*here, there->path(), mode, progress);
}

qsizetype standingMerges(LabeledProject &p)
{
    const QList<MergeAct> acts = p->merges().all();
    return std::count_if(acts.begin(), acts.end(), [](const MergeAct &merge) { return !merge.isUndone; });
}

QString oneOf(const QStringList &choices, Random &random)
{
    return choices[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(choices.size())))];
}

ImageId imageIn(LabeledProject &p, const QString &name)
{
    for (const ImageId id : p->images().ids())
        if (p->images().image(id).importedFrom.endsWith(u'/' + name))
            return id;
    return p.image(name);
}

void remark(LabeledProject &p, ImageId image, const QString &person, Random &random)
{
    if (random.below(2) == 0)
        p->remarks().comment(image, p.person(person), oneOf(kClasses, random));
    else
        p->remarks().flag({image}, p.person(person), random.below(2) == 0 ? Flag::On : Flag::Off);
}

void giveLabel(LabeledProject &p, ImageId image, const QString &label)
{
    Decision decision;
    decision.image = image;
    decision.label = p.label(label);
    decision.origin = DecisionOrigin::Import;
    decision.madeAt = QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC);
    p->decisions().record(decision);
}

// One act of one person: often at the same minute as another, here or elsewhere.
void act(LabeledProject &p, Random &random)
{
    const QString person = oneOf(kPeople, random);
    const ImageId image = imageIn(p, oneOf(kImages, random));
    const std::uint64_t kind = random.below(10);
    if (person.isEmpty())
        giveLabel(p, image, oneOf(kClasses, random));
    else if (kind == 0)
        p->decisions().undo(p.person(person));
    else if (kind == 1)
        p->decisions().redo(p.person(person));
    else if (kind == 2)
        remark(p, image, person, random);
    else
        p.decide(image, person, random.below(6) == 0 ? QString() : oneOf(kClasses, random), kPurposes[random.below(kPurposes.size())],
            static_cast<int>(random.below(8)));
}

// Projects that have worked apart, and of which some have met before.
std::array<std::unique_ptr<LabeledProject>, kSources> sources(LabeledProject &here, Random &random)
{
    std::array<std::unique_ptr<LabeledProject>, kSources> projects;
    for (auto &p : projects) {
        QStringList classes = kClasses;
        std::rotate(classes.begin(), classes.begin() + static_cast<qsizetype>(random.below(3)), classes.end());
        p = std::make_unique<LabeledProject>(classes);
        for (int i = 0; i < 8; ++i)
            act(*p, random);
    }
    merged(*projects[1], *projects[0]);
    merged(*projects[2], here);
    merged(here, *projects[0]);
    for (auto &p : projects)
        for (int i = 0; i < 8; ++i)
            act(*p, random);
    return projects;
}

} // namespace

class TestMergeOrders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOrderGivesTheSameAndUndoGivesBackWhatWas_data();
    void everyOrderGivesTheSameAndUndoGivesBackWhatWas();
};

void TestMergeOrders::everyOrderGivesTheSameAndUndoGivesBackWhatWas_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 3; ++seed)
        QTest::addRow("seed %d", int(seed)) << seed;
}

void TestMergeOrders::everyOrderGivesTheSameAndUndoGivesBackWhatWas()
{
    QFETCH(quint64, seed);
    Random random(seed);
    LabeledProject here(kClasses);
    for (int i = 0; i < 8; ++i)
        act(here, random);
    const auto from = sources(here, random);
    for (int i = 0; i < 8; ++i)
        act(here, random);
    here->merges().identify();
    const QStringList before = rowsOf(*here);
    const qsizetype merges = standingMerges(here);
    QStringList expected;
    std::array<std::size_t, kSources> order{0, 1, 2};
    do {
        for (const std::size_t i : order) {
            const MergeReport preview = merged(here, *from[i], MergeMode::Preview);
            const MergeReport report = merged(here, *from[i]);
            QCOMPARE(report.newDecisions, preview.newDecisions);
            QCOMPARE(report.conflicts.size(), preview.conflicts.size());
        }
        const QStringList standing = standingOf(*here);
        if (expected.isEmpty())
            expected = standing;
        QCOMPARE(standing, expected);
        const QStringList rows = rowsOf(*here);
        for (const auto &p : from)
            QVERIFY(merged(here, *p).isNothingNew());
        QCOMPARE(rowsOf(*here), rows);
        while (standingMerges(here) > merges)
            here->merges().undoNewest();
        QCOMPARE(rowsOf(*here), before);
    } while (std::next_permutation(order.begin(), order.end()));
}

QTEST_GUILESS_MAIN(TestMergeOrders)
#include "test_merge_orders.moc"
