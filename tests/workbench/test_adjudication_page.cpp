#include "app/workbench/agreement/adjudication_page.h"
#include "app/workbench/agreement/consensus_panel.h"
#include "app/workbench/agreement/figure_table.h"
#include "app/workbench/agreement/plan_card.h"
#include "app/workbench/inspect/probability_bars.h"
#include "app/workbench/session.h"
#include "core/project/project.h"
#include "tests/workbench/workbench_project.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

/// Of six images: 0 and 1 are disputed by all three people, 2 by one of them, the rest by nobody.
void label(const WorkbenchProject &project)
{
    const QStringList people {QStringLiteral("001000"), QStringLiteral("111000"), QStringLiteral("220000")};
    const auto open = project.open();
    const auto images = open->images().ids();
    const QList<ImageClass> classes = open->classes().all();
    QList<Decision> decisions;
    for (int person = 0; person < people.size(); ++person)
        for (int i = 0; i < people[person].size(); ++i) {
            Decision decision;
            decision.image = images[std::size_t(i)];
            decision.annotator = open->annotators().findOrAdd(QStringLiteral("Dr %1").arg(QChar(u'K' + person)));
            decision.label = classes[people[person][i].digitValue()].id;
            decision.milliseconds = 2000;
            decision.origin = DecisionOrigin::Import;
            decisions.append(decision);
        }
    open->decisions().record(decisions);
}

bool shows(const QWidget &page, const QString &text)
{
    for (const QLabel *one : page.findChildren<QLabel *>())
        if (one->isVisibleTo(&page) && one->text().contains(text))
            return true;
    return false;
}

QPushButton *button(const QWidget &page, const QString &text)
{
    for (QPushButton *one : page.findChildren<QPushButton *>())
        if (one->text().contains(text))
            return one;
    return nullptr;
}

QTableView *table(const QWidget &page, const QString &name)
{
    for (QTableView *one : page.findChildren<QTableView *>())
        if (one->accessibleName() == name)
            return one;
    return nullptr;
}

struct Opened {
    WorkbenchProject project {6};
    Session session;
    std::unique_ptr<AdjudicationPage> page;

    Opened()
    {
        label(project);
        session.openProject(project.path());
        session.setAnnotator(QStringLiteral("Judge"));
        page = std::make_unique<AdjudicationPage>(session);
        page->resize(1200, 800);
        page->show();
        page->activate();
    }
    AdjudicationController &controller() const { return page->controller(); }
    bool isThere() const { return controller().row() >= 0 && page->isSettled(); }
    /// The class that a correction gave the image, by name.
    QString settledAs(ImageId image) const
    {
        const auto open = project.open();
        const QList<Decision> standing = open->decisions().standingOn(image);
        for (const Decision &decision : standing)
            if (decision.purpose == DecisionPurpose::Correction)
                for (const ImageClass &one : open->classes().all())
                    if (one.id == *decision.label)
                        return one.name;
        return {};
    }
};

} // namespace

class TestAdjudicationPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void disputedImagesComeTheMostWorthFirst()
    {
        const Opened opened;
        QTRY_VERIFY(opened.isThere());
        const auto ids = opened.project.open()->images().ids();
        QCOMPARE(opened.controller().rows().size(), std::size_t(3));
        QCOMPARE(opened.controller().rows()[2].disputed.image, ids[2]);
        QVERIFY(shows(*opened.page, QStringLiteral("0 of 3 settled")));
    }

    void namesStayHiddenUnlessAskedFor()
    {
        const Opened opened;
        QTRY_VERIFY(opened.isThere());
        QVERIFY(shows(*opened.page, QStringLiteral("<b>Person 1</b>")));
        QVERIFY(shows(*opened.page, QStringLiteral("2.0 s")));
        QVERIFY(!shows(*opened.page, QStringLiteral("Dr K")));
        QTest::keyClick(opened.page.get(), Qt::Key_N);
        QVERIFY(shows(*opened.page, QStringLiteral("Dr K")));
        QTest::keyClick(opened.page.get(), Qt::Key_Right);
        QVERIFY(!shows(*opened.page, QStringLiteral("Dr K")));
    }

    void buttonsStepBackAndForward()
    {
        const Opened opened;
        QTRY_VERIFY(opened.isThere());
        QPushButton *back = button(*opened.page, QStringLiteral("Back"));
        QPushButton *forward = button(*opened.page, QStringLiteral("Forward"));
        QVERIFY(!back->isEnabled());
        forward->click();
        QCOMPARE(opened.controller().row(), 1);
        back->click();
        QCOMPARE(opened.controller().row(), 0);
        QTest::keyClick(opened.page.get(), Qt::Key_Right);
        QTest::keyClick(opened.page.get(), Qt::Key_Right);
        QCOMPARE(opened.controller().row(), 2);
        QVERIFY(!forward->isEnabled());
    }

    void theSecondOpinionIsInViewOnASmallWindow()
    {
        const Opened opened;
        QTRY_VERIFY(opened.isThere());
        opened.page->resize(920, 600);
        QTRY_VERIFY(opened.page->rect().contains(
            QRect(button(*opened.page, QStringLiteral("opinion"))->mapTo(opened.page.get(), QPoint()), button(*opened.page, QStringLiteral("opinion"))->size())));
        QVERIFY(!button(*opened.page, QStringLiteral("opinion"))->visibleRegion().isEmpty());
    }

    void oneKeySettlesAndUndoTakesItBack()
    {
        const Opened opened;
        QTRY_VERIFY(opened.isThere());
        const ImageId first = opened.controller().current().disputed.image;
        QTest::keyClick(opened.page.get(), Qt::Key_3);
        QCOMPARE(opened.settledAs(first), QStringLiteral("patches"));
        QVERIFY(opened.controller().current().disputed.image != first);
        QVERIFY(shows(*opened.page, QStringLiteral("1 of 3 settled")));
        // Nobody's own answer has changed.
        QCOMPARE(opened.project.labelsOf(QStringLiteral("Dr K")).value(first.value), QStringLiteral("crazing"));
        QTest::keyClick(opened.page.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(opened.settledAs(first), QString());
        QCOMPARE(opened.controller().current().disputed.image, first);
        QVERIFY(shows(*opened.page, QStringLiteral("0 of 3 settled")));
    }

    void whatNobodySeesIsNotSettled()
    {
        const Opened opened;
        QTRY_VERIFY(opened.isThere());
        opened.controller().setShown(false);
        QTest::keyClick(opened.page.get(), Qt::Key_1);
        QCOMPARE(opened.controller().settled(), 0);
        QCOMPARE(opened.settledAs(opened.controller().current().disputed.image), QString());
    }

    void undoLeavesAloneWhatWasDoneElsewhere()
    {
        const Opened opened;
        QTRY_VERIFY(opened.isThere());
        const ImageId first = opened.controller().current().disputed.image;
        QTest::keyClick(opened.page.get(), Qt::Key_3);
        const auto project = opened.project.open();
        Decision vote;
        vote.image = project->images().ids()[5];
        vote.annotator = project->annotators().findOrAdd(QStringLiteral("Judge"));
        vote.label = project->classes().all()[0].id;
        project->decisions().record(vote);
        QTest::keyClick(opened.page.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(opened.settledAs(first), QStringLiteral("patches"));
        QVERIFY(project->decisions().standing(vote.image, *vote.annotator));
        QVERIFY(shows(*opened.page, QStringLiteral("1 of 3 settled")));
    }

    void theKeysAreThoseOfTheLabelPage()
    {
        Opened opened;
        QTRY_VERIFY(opened.isThere());
        const auto project = opened.project.open();
        const QList<ImageClass> classes = project->classes().all();
        project->classes().setShortcuts({{classes[2].id, QStringLiteral("1")}});
        Q_EMIT opened.session.classesChanged();
        opened.page->activate();
        QTRY_VERIFY(opened.isThere());
        const ImageId first = opened.controller().current().disputed.image;
        QTest::keyClick(opened.page.get(), Qt::Key_1);
        QCOMPARE(opened.settledAs(first), classes[2].name);
    }

    void anotherProjectGetsNothingOfThisOne()
    {
        Opened opened;
        QTRY_VERIFY(opened.isThere());
        const ImageId image = opened.controller().current().disputed.image;
        const WorkbenchProject other(6);
        opened.session.openProject(other.path());
        opened.session.setAnnotator(QStringLiteral("Judge"));
        QTest::keyClick(opened.page.get(), Qt::Key_1);
        QVERIFY(other.open()->decisions().standingOn(image).isEmpty());
        opened.page->activate();
        QCOMPARE(opened.controller().row(), -1);
        QTest::keyClick(opened.page.get(), Qt::Key_1);
        QTRY_VERIFY(!opened.controller().isLoading());
        QVERIFY(other.open()->decisions().standingOn(image).isEmpty());
        QCOMPARE(opened.settledAs(image), QString());
    }

    void theModelsAnswerWaitsForTheDecision()
    {
        const Opened opened;
        QTRY_VERIFY(opened.isThere());
        QVERIFY(shows(*opened.page, QStringLiteral("shows once you have settled")));
        QTest::keyClick(opened.page.get(), Qt::Key_1);
        QTest::keyClick(opened.page.get(), Qt::Key_Left);
        QVERIFY(shows(*opened.page, QStringLiteral("Settled as “crazing”")));
        QVERIFY(shows(*opened.page, QStringLiteral("No model has an answer")));
    }

    void nobodySettlesWithoutAName()
    {
        WorkbenchProject project(6);
        label(project);
        Session session;
        session.openProject(project.path());
        AdjudicationPage page(session);
        page.show();
        page.activate();
        QTRY_VERIFY(page.controller().row() >= 0 && page.isSettled());
        QTest::keyClick(&page, Qt::Key_1);
        QCOMPARE(page.controller().settled(), 0);
    }

    void aSecondOpinionGoesToThePersonsQueue()
    {
        const Opened opened;
        QTRY_VERIFY(opened.isThere());
        const auto project = opened.project.open();
        const AnnotatorId asked = project->annotators().findOrAdd(QStringLiteral("Dr L"));
        const ImageId image = opened.controller().current().disputed.image;
        QVERIFY(opened.controller().askSecondOpinion(asked, QStringLiteral("please")));
        const auto queue = project->assignments().queue(asked);
        QCOMPARE(queue.size(), std::size_t(1));
        QCOMPARE(queue[0].image, image);
        QVERIFY(opened.controller().current().disputed.image != image);
    }

    void aSecondOpinionIsAskedWithAComment()
    {
        const Opened opened;
        QTRY_VERIFY(opened.isThere());
        const ImageId image = opened.controller().current().disputed.image;
        QTest::keyClick(opened.page.get(), Qt::Key_O, Qt::AltModifier);
        auto *request = opened.page->findChild<QWidget *>(QStringLiteral("opinionRequest"));
        QTRY_VERIFY(request->isVisible());
        auto *person = request->findChild<QComboBox *>(QStringLiteral("opinionPerson"));
        QCOMPARE(person->findText(QStringLiteral("Judge")), -1); // nobody asks himself
        person->setCurrentText(QStringLiteral("Dr M"));
        auto *comment = request->findChild<QLineEdit *>(QStringLiteral("opinionComment"));
        QTest::keyClicks(comment, QStringLiteral("left edge?"));
        QTest::keyClick(comment, Qt::Key_Return);
        QVERIFY(!request->isVisible());
        const auto project = opened.project.open();
        const QList<Assignment> asked = project->assignments().secondOpinions(image);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0].comment, QStringLiteral("left edge?"));
        QCOMPARE(asked[0].annotator, project->annotators().findOrAdd(QStringLiteral("Dr M")));
        QVERIFY(opened.controller().current().disputed.image != image);
    }

    void anOpinionThatArrivesFromElsewhereIsSeen()
    {
        const Opened opened;
        QTRY_VERIFY(opened.isThere());
        const auto project = opened.project.open();
        const AnnotatorId asked = project->annotators().findOrAdd(QStringLiteral("Dr K"));
        const ImageId image = opened.controller().current().disputed.image;
        QVERIFY(opened.controller().askSecondOpinion(asked, QStringLiteral("please")));
        QTest::keyClick(opened.page.get(), Qt::Key_Left);
        QCOMPARE(opened.controller().current().disputed.image, image);
        QVERIFY(shows(*opened.page, QStringLiteral("is not there yet")));
        Decision decision;
        decision.image = image;
        decision.annotator = asked;
        decision.label = project->classes().all()[2].id;
        project->decisions().record(decision);
        QTRY_VERIFY_WITH_TIMEOUT(shows(*opened.page, QStringLiteral("that was asked for is there. “please”")), 10000);
        QCOMPARE(opened.controller().current().disputed.image, image);
        QVERIFY(!opened.controller().current().disputed.waits);
    }

    void whatWasSettledStaysReachableWhenTheQueueIsReadAgain()
    {
        const Opened opened;
        QTRY_VERIFY(opened.isThere());
        const ImageId first = opened.controller().current().disputed.image;
        QTest::keyClick(opened.page.get(), Qt::Key_1);
        opened.controller().refresh();
        QTRY_VERIFY(!opened.controller().isLoading());
        QVERIFY(shows(*opened.page, QStringLiteral("1 of 3 settled")));
        QTest::keyClick(opened.page.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(opened.controller().current().disputed.image, first);
    }

    void aProposalIsSavedAppliedAndTakenBack()
    {
        const Opened opened;
        ConsensusPanel panel(const_cast<Session &>(opened.session));
        panel.show();
        panel.refresh();
        QTableView *methods = table(panel, QStringLiteral("Consensus methods"));
        QTRY_VERIFY_WITH_TIMEOUT(methods->model()->rowCount() > 5, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(panel.isSettled(), 20000);
        // Majority: images 2 to 5 have one; 0 and 1 tie.
        QCOMPARE(methods->model()->index(0, 1).data().toString(), QStringLiteral("4"));
        QCOMPARE(methods->model()->index(0, 2).data().toString(), QStringLiteral("2"));
        methods->selectRow(0);
        button(panel, QStringLiteral("Save as proposal"))->click();
        QTableView *proposals = table(panel, QStringLiteral("Proposals"));
        QTRY_COMPARE_WITH_TIMEOUT(proposals->model()->rowCount(), 1, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(panel.isSettled(), 20000);
        const auto project = opened.project.open();
        QVERIFY(project->proposals().settled().isEmpty());
        button(panel, QStringLiteral("Apply"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(project->proposals().settled().size(), 4, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(panel.isSettled(), 20000);
        button(panel, QStringLiteral("Take back"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(project->proposals().settled().isEmpty(), 20000);
    }

    void proposalsAreRenamedAndCompared()
    {
        const Opened opened;
        ConsensusPanel panel(const_cast<Session &>(opened.session));
        panel.show();
        panel.refresh();
        QTableView *methods = table(panel, QStringLiteral("Consensus methods"));
        QTRY_VERIFY_WITH_TIMEOUT(methods->model()->rowCount() > 5 && panel.isSettled(), 20000);
        QTableView *proposals = table(panel, QStringLiteral("Proposals"));
        for (int made = 1; made <= 2; ++made) {
            // The second asks for a probability of 0.9: of images 2 to 5 it leaves open the one with two votes of three.
            if (made == 2) {
                panel.findChild<QDoubleSpinBox *>()->setValue(0.9);
                QTRY_VERIFY_WITH_TIMEOUT(panel.isSettled(), 20000);
            }
            methods->selectRow(0);
            button(panel, QStringLiteral("Save as proposal"))->click();
            QTRY_COMPARE_WITH_TIMEOUT(proposals->model()->rowCount(), made, 20000);
            QTRY_VERIFY_WITH_TIMEOUT(panel.isSettled(), 20000);
        }
        // Not selectRow(): it asks which modifiers were pressed last.
        proposals->selectionModel()->select(proposals->model()->index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        button(panel, QStringLiteral("Rename"))->click();
        auto *name = panel.findChild<QLineEdit *>(QStringLiteral("proposalName"));
        QVERIFY(name->isVisible());
        QTest::keyClicks(name, QStringLiteral("strict"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(!name->isVisible());
        QCOMPARE(opened.project.open()->proposals().all().constFirst().name, QStringLiteral("strict"));
        QCOMPARE(proposals->model()->index(0, 0).data().toString(), QStringLiteral("strict"));

        QVERIFY(!button(panel, QStringLiteral("Compare"))->isEnabled());
        proposals->selectAll();
        QVERIFY(!button(panel, QStringLiteral("Rename"))->isEnabled());
        const QSignalSpy wanted(&panel, &ConsensusPanel::imagesWanted);
        button(panel, QStringLiteral("Compare"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 1, 20000);
        QVERIFY(wanted[0][0].toString().contains(QStringLiteral("“strict”")));
        QCOMPARE(wanted[0][1].value<QList<ImageId>>(), QList<ImageId> {opened.project.open()->images().ids()[2]});
    }

    void aPlanIsForecastAndAssigned()
    {
        const Opened opened;
        PlanCard card(const_cast<Session &>(opened.session));
        card.show();
        card.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(shows(card, QStringLiteral("decisions in all")), 20000);
        button(card, QStringLiteral("Assign"))->click();
        const auto project = opened.project.open();
        QTRY_VERIFY_WITH_TIMEOUT(!project->assignments().counts().isEmpty(), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(card.isSettled(), 20000);
        button(card, QStringLiteral("Take the last plan back"))->click();
        QVERIFY(project->assignments().counts().isEmpty() || project->assignments().counts().first().assigned == 0);
    }
};

QTEST_MAIN(TestAdjudicationPage)
#include "test_adjudication_page.moc"
