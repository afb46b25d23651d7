#include "app/workbench/data/rules_card.h"
#include "app/workbench/session.h"
#include "core/dataset/labeling_rules.h"
#include "tests/workbench/workbench_project.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

struct Bench {
    explicit Bench(const QString &path)
    {
        session.openProject(path);
        card.resize(500, 500);
        card.show();
        settle();
    }
    template <class Widget> Widget *find(const char *name) { return card.findChild<Widget *>(QLatin1String(name)); }
    bool settle()
    {
        return QTest::qWaitFor([this] { return card.isSettled(); });
    }
    QPushButton *apply() { return find<QPushButton>("rulesApply"); }

    Session session;
    RulesCard card{session};
};

} // namespace

/// The labeling rules on the Data page.
class TestRulesCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsChangedUntilTheButtonIsPressed()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path());
        QVERIFY(!bench.apply()->isEnabled());
        bench.find<QCheckBox>("rulesBlind")->click();
        QVERIFY(bench.apply()->isEnabled());
        QVERIFY(!labelingRules(*project.open()).isBlind);
        bench.find<QCheckBox>("rulesBlind")->click();
        QVERIFY(!bench.apply()->isEnabled());
    }

    void rulesAreStoredAndNoted()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path());
        bench.session.setAnnotator(QStringLiteral("Dr A"));
        bench.find<QCheckBox>("rulesBlind")->click();
        bench.find<QComboBox>("rulesOrder")->setCurrentIndex(1);
        bench.find<QCheckBox>("rulesRepeats")->click();
        bench.find<QSpinBox>("rulesPercent")->setValue(15);
        bench.find<QSpinBox>("rulesDistance")->setValue(30);
        bench.find<QSpinBox>("rulesHours")->setValue(2);
        bench.apply()->click();
        QVERIFY(bench.settle());
        const LabelingRules expected{.isBlind = true, .order = LabelingOrder::Shuffled, .repeats = {.sharePercent = 15, .distance = 30, .minHours = 2}};
        QVERIFY(labelingRules(*project.open()) == expected);
        QVERIFY(!bench.apply()->isEnabled());
        QVERIFY(bench.find<QLabel>("rulesChanges")->text().contains(QStringLiteral("Dr A")));
        QCOMPARE(rulesChanges(*project.open()).size(), 1);
    }

    void rulesOfAnotherProjectAreShown()
    {
        const WorkbenchProject project(2);
        const WorkbenchProject other(2);
        changeLabelingRules(*other.open(), {.isBlind = true, .order = LabelingOrder::Imported, .repeats = {}}, {});
        Bench bench(project.path());
        QVERIFY(!bench.find<QCheckBox>("rulesBlind")->isChecked());
        bench.session.openProject(other.path());
        QVERIFY(bench.settle());
        QVERIFY(bench.find<QCheckBox>("rulesBlind")->isChecked());
        QVERIFY(!bench.apply()->isEnabled());
    }

    void changingRulesMidwaySaysWhatItMeans()
    {
        const WorkbenchProject project(2);
        const auto own = project.open();
        Decision decision;
        decision.image = own->images().ids().front();
        decision.annotator = own->annotators().findOrAdd(QStringLiteral("Ann"));
        decision.label = own->classes().all().constFirst().id;
        own->decisions().record(decision);
        Bench bench(project.path());
        auto *warning = bench.find<QLabel>("rulesWarning");
        QVERIFY(!warning->isVisible());
        bench.find<QCheckBox>("rulesBlind")->click();
        QVERIFY(warning->isVisible());
        QVERIFY(warning->text().contains(QLatin1Char('1')));
    }

    void numbersOfRepeatsAreOpenOnlyWithRepeats()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path());
        QVERIFY(!bench.find<QSpinBox>("rulesPercent")->isEnabled());
        bench.find<QCheckBox>("rulesRepeats")->click();
        QVERIFY(bench.find<QSpinBox>("rulesPercent")->isEnabled());
    }
};

QTEST_MAIN(TestRulesCard)
#include "test_rules_card.moc"
