#include "core/base/error.h"
#include "core/dataset/labeling_order.h"
#include "core/dataset/labeling_rules.h"
#include "core/project/project.h"
#include "tests/support/test_support.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace taxon;

namespace {

std::vector<ImageId> images(int count)
{
    std::vector<ImageId> ids;
    for (int i = 1; i <= count; ++i)
        ids.push_back({i});
    return ids;
}

std::vector<ImageId> shuffled(int count, quint64 seed)
{
    std::vector<ImageId> ids = images(count);
    sortForLabeling(ids, LabelingOrder::Shuffled, seed);
    return ids;
}

} // namespace

/// The rules in the project, and the order that follows from them.
class TestLabelingRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_project.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = Project::create(m_folder->filePath(QStringLiteral("p")), {QStringLiteral("cat")});
    }

    void aNewProjectHidesNothingAndRepeatsNothing()
    {
        const LabelingRules rules = labelingRules(*m_project);
        QVERIFY(!rules.isBlind);
        QCOMPARE(rules.order, LabelingOrder::Imported);
        QCOMPARE(rules.repeats.sharePercent, 0);
        QVERIFY(rulesChanges(*m_project).isEmpty());
    }

    void rulesAreThereAfterReopening()
    {
        const LabelingRules rules{.isBlind = true, .order = LabelingOrder::Shuffled, .repeats = {.sharePercent = 10, .distance = 7, .minHours = 3}};
        changeLabelingRules(*m_project, rules, QStringLiteral("Ann"));
        QVERIFY(labelingRules(*Project::open(m_project->path())) == rules);
    }

    void everyChangeIsNotedWithItsTimeAndNothingElse()
    {
        LabelingRules rules;
        changeLabelingRules(*m_project, rules, QStringLiteral("Ann"));
        QVERIFY(rulesChanges(*m_project).isEmpty());
        rules.isBlind = true;
        const QDateTime before = QDateTime::currentDateTimeUtc().addMSecs(-1);
        changeLabelingRules(*m_project, rules, QStringLiteral("Ann"));
        changeLabelingRules(*m_project, rules, QStringLiteral("Bob"));
        Decision decision;
        decision.image = addImage();
        decision.annotator = m_project->annotators().findOrAdd(QStringLiteral("Ann"));
        decision.label = m_project->classes().all().constFirst().id;
        m_project->decisions().record(decision);
        rules.isBlind = false;
        changeLabelingRules(*m_project, rules, QStringLiteral("Bob"));
        const QList<RulesChange> changes = rulesChanges(*m_project);
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes[0].by, QStringLiteral("Ann"));
        QVERIFY(changes[0].rules.isBlind);
        QVERIFY(changes[0].madeAt >= before && changes[0].madeAt <= QDateTime::currentDateTimeUtc());
        QCOMPARE(changes[0].decisions, 0);
        QCOMPARE(changes[1].decisions, 1);
        QVERIFY(!changes[1].rules.isBlind);
    }

    void whatCannotBeMeantIsRefused()
    {
        const auto refused = [this](const RepeatRule &repeats) {
            TAXON_VERIFY_ERROR(changeLabelingRules(*m_project, {.isBlind = false, .order = LabelingOrder::Imported, .repeats = repeats}, {}), ErrorCode::Usage);
        };
        refused({.sharePercent = -1, .distance = 50, .minHours = 0});
        refused({.sharePercent = 101, .distance = 50, .minHours = 0});
        refused({.sharePercent = 10, .distance = 0, .minHours = 0});
        refused({.sharePercent = 10, .distance = 50, .minHours = -1});
        QVERIFY(rulesChanges(*m_project).isEmpty());
        for (const char *text : {R"({"blind": 1})", R"({"order": "random"})", R"({"repeats": {"percent": 1.5}})", R"({"repeats": {"distance": "far"}})"})
            TAXON_VERIFY_ERROR(LabelingRules::fromJson(QJsonDocument::fromJson(text).object()), ErrorCode::Usage);
    }

    void theSeedStaysWhateverIsChanged()
    {
        LabelingRules rules{.isBlind = false, .order = LabelingOrder::Shuffled, .repeats = {}};
        changeLabelingRules(*m_project, rules, {});
        const quint64 seed = labelingSeed(*m_project, {1});
        QVERIFY(seed != labelingSeed(*m_project, {2}));
        rules.order = LabelingOrder::Imported;
        changeLabelingRules(*m_project, rules, {});
        rules.order = LabelingOrder::Shuffled;
        changeLabelingRules(*m_project, rules, {});
        QCOMPARE(labelingSeed(*Project::open(m_project->path()), {1}), seed);
    }

    void twoProjectsDrawTheirOwnSeeds()
    {
        const auto other = Project::create(m_folder->filePath(QStringLiteral("other")), {QStringLiteral("cat")});
        const LabelingRules rules{.isBlind = false, .order = LabelingOrder::Shuffled, .repeats = {}};
        changeLabelingRules(*m_project, rules, {});
        changeLabelingRules(*other, rules, {});
        QVERIFY(labelingSeed(*m_project, {1}) != labelingSeed(*other, {1}));
    }

    void shufflingKeepsEveryImageAndDiffersPerAnnotator()
    {
        std::vector<ImageId> one = shuffled(500, 1);
        const std::vector<ImageId> two = shuffled(500, 2);
        int same = 0;
        for (std::size_t i = 0; i < one.size(); ++i)
            same += one[i] == two[i];
        QVERIFY(same < 10); // one is expected
        std::sort(one.begin(), one.end());
        QVERIFY(one == images(500));
    }

    void theOrderOfImportIsKeptWhenNothingIsShuffled()
    {
        std::vector<ImageId> ids{{3}, {1}, {2}};
        sortForLabeling(ids, LabelingOrder::Imported, 5);
        QVERIFY(ids == images(3));
    }

    // Each image's place is uniform: chi square over ten tenths of the queue for the images of the first tenth.
    void everyPlaceIsEquallyProbable()
    {
        std::array<int, 10> counts{};
        for (quint64 seed = 0; seed < 200; ++seed) {
            const std::vector<ImageId> order = shuffled(100, seed);
            for (std::size_t place = 0; place < order.size(); ++place)
                if (order[place].value <= 10)
                    ++counts[place / 10];
        }
        double chiSquare = 0;
        for (const int count : counts)
            chiSquare += std::pow(count - 200.0, 2) / 200.0;
        QVERIFY2(chiSquare < 27.9, qPrintable(QString::number(chiSquare))); // p = 0.001 at nine degrees
    }

    void imagesThatComeLaterMoveNoOther()
    {
        std::vector<ImageId> later = shuffled(1'000, 9);
        std::erase_if(later, [](ImageId image) { return image.value > 300; });
        QVERIFY(later == shuffled(300, 9));
    }

private:
    ImageId addImage()
    {
        ImageRecord record;
        record.path = record.importedFrom = QStringLiteral("/a.png");
        record.sha256 = QString(64, u'a');
        return m_project->images().add(record);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestLabelingRules)
#include "test_labeling_rules.moc"
