#include "app/workbench/label/class_button.h"
#include "app/workbench/label/class_list.h"
#include "app/workbench/label/command_button.h"
#include "app/workbench/label/filmstrip.h"
#include "tests/workbench/label_bench.h"
#include "tests/workbench/workbench_project.h"
#include "widgets/gallery/picture_roles.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QSplitter>

using namespace taxon;
using namespace taxon::test;

namespace {

QStringList manyClasses(int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names.append(QStringLiteral("species %1").arg(i, 3, 10, QLatin1Char('0')));
    return names;
}

} // namespace

class TestLabelKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unsureHoldsForOneLabelAndStoresItsConfidence()
    {
        const WorkbenchProject project(4);
        LabelBench bench(project.path());
        bench.press(Qt::Key_Space);
        bench.press(Qt::Key_1);
        bench.press(Qt::Key_2);
        QCOMPARE(bench.decision({1})->confidence, std::optional(50));
        QVERIFY(!bench.decision({2})->confidence);
        bench.press(Qt::Key_Up); // unsure, as last
        bench.press(Qt::Key_Up);
        bench.press(Qt::Key_3);
        QCOMPARE(bench.decision({3})->confidence, std::optional(75));
        bench.press(Qt::Key_Left);
        QVERIFY(noteOf(bench).contains(QStringLiteral("75 %")));
    }

    void theConfidenceOfUnsureIsRemembered()
    {
        const WorkbenchProject project(2);
        {
            LabelBench bench(project.path());
            bench.press(Qt::Key_Down);
            bench.press(Qt::Key_Down);
        }
        LabelBench bench(project.path());
        bench.press(Qt::Key_Space);
        bench.press(Qt::Key_1);
        QCOMPARE(bench.decision({1})->confidence, std::optional(25));
    }

    void unsureIsNotCarriedToAnotherImage()
    {
        const WorkbenchProject project(3);
        LabelBench bench(project.path());
        bench.press(Qt::Key_Space);
        bench.press(Qt::Key_Right);
        bench.press(Qt::Key_1);
        QVERIFY(!bench.decision({2})->confidence);
        bench.press(Qt::Key_Space);
        bench.press(Qt::Key_Escape);
        QVERIFY(!bench.page.controller().confidence());
    }

    void aFlagIsShownAndTakenAway()
    {
        const WorkbenchProject project(2);
        LabelBench bench(project.path());
        auto *button = bench.page.findChild<CommandButton *>(QStringLiteral("flag"));
        bench.press(Qt::Key_F);
        QVERIFY(bench.remarks({1}).isFlagged);
        QVERIFY(button->isChecked());
        QCOMPARE(bench.image(), ImageId{1}); // it stays, to be labeled
        const QModelIndex index = bench.page.controller().sequence().index(0);
        QCOMPARE(index.data(BadgesRole).toStringList(), QStringList{QStringLiteral("flag")});
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("flagged")));
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!bench.remarks({1}).isFlagged);
        QVERIFY(!button->isChecked());
    }

    void aCommentIsSavedByEnterAndLeftByEsc()
    {
        const WorkbenchProject project(3);
        LabelBench bench(project.path());
        bench.writeComment(QStringLiteral("two cracks, s 1"));
        QCOMPARE(bench.remarks({1}).comment, QStringLiteral("two cracks, s 1"));
        QVERIFY(noteOf(bench).contains(QStringLiteral("two cracks")));
        QVERIFY(!bench.decision({1})); // the letters and digits were text, not keys
        bench.press(Qt::Key_C);
        QLineEdit *text = bench.field("commentText");
        QTest::keyClicks(text, QStringLiteral("not this"));
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!text->isVisible());
        QCOMPARE(bench.remarks({1}).comment, QStringLiteral("two cracks, s 1"));
        bench.press(Qt::Key_1);
        QCOMPARE(bench.image(), ImageId{2});
    }

    void aCommentGoesToTheImageForWhichItWasBegun()
    {
        const WorkbenchProject project(3);
        LabelBench bench(project.path());
        bench.press(Qt::Key_C);
        QTest::keyClicks(bench.field("commentText"), QStringLiteral("of the first"));
        bench.page.controller().go(1);
        QCOMPARE(bench.remarks({1}).comment, QStringLiteral("of the first"));
        QVERIFY(bench.remarks({2}).isEmpty());
        QVERIFY(!bench.field("commentText")->isVisible());
    }

    void theNoteHasRoomForTheLabelAndAComment()
    {
        const WorkbenchProject project(2);
        LabelBench bench(project.path());
        bench.page.findChild<QSplitter *>()->setSizes({10'000, 1});
        bench.writeComment(QStringLiteral("two cracks"));
        bench.press(Qt::Key_2);
        bench.press(Qt::Key_Left);
        const auto *note = bench.page.findChild<QLabel *>(QStringLiteral("labelNote"));
        QVERIFY(note->text().contains(QStringLiteral("inclusion")));
        QVERIFY(note->text().endsWith(QStringLiteral("two cracks")));
        QVERIFY(note->width() < 250); // the panel at its narrowest
        QVERIFY2(note->heightForWidth(note->width()) <= note->height(), qPrintable(note->text()));
    }

    void aCommentBegunIsSavedWhenTheWindowCloses()
    {
        const WorkbenchProject project(2);
        LabelBench bench(project.path());
        bench.press(Qt::Key_C);
        QTest::keyClicks(bench.field("commentText"), QStringLiteral("to the last"));
        QVERIFY(bench.remarks({1}).isEmpty());
        QVERIFY(bench.page.mayClose());
        QCOMPARE(bench.remarks({1}).comment, QStringLiteral("to the last"));
    }

    void aCommentBegunIsNobodyElses()
    {
        const WorkbenchProject project(2);
        LabelBench bench(project.path());
        bench.press(Qt::Key_C);
        bench.field("commentText")->setText(QStringLiteral("of Dr A"));
        bench.session.setAnnotator(QStringLiteral("Dr B"));
        QCoreApplication::processEvents();
        QVERIFY(bench.remarks({1}).isEmpty());
        QVERIFY(!bench.field("commentText")->isVisible());
    }

    void theKeyThatOpensTheCommentIsNotWrittenWhenHeld()
    {
        const WorkbenchProject project(1);
        LabelBench bench(project.path());
        bench.press(Qt::Key_C);
        QLineEdit *text = bench.field("commentText");
        text->clear();
        QKeyEvent release(QEvent::KeyRelease, Qt::Key_C, Qt::NoModifier, QStringLiteral("c"));
        bench.page.run(LabelCommand::Comment);
        QKeyEvent held(QEvent::KeyPress, Qt::Key_C, Qt::NoModifier, QStringLiteral("c"), true);
        QCoreApplication::sendEvent(text, &held);
        QCOMPARE(text->text(), QString());
        QCoreApplication::sendEvent(text, &release);
        QTest::keyClicks(text, QStringLiteral("c"));
        QCOMPARE(text->text(), QStringLiteral("c"));
    }

    void undoTakesEverythingBackInOrderAndShowsTheImage()
    {
        const WorkbenchProject project(4);
        {
            LabelBench bench(project.path());
            bench.press(Qt::Key_F);
            bench.press(Qt::Key_1);
            bench.writeComment(QStringLiteral("odd"));
            bench.press(Qt::Key_2);
        }
        LabelBench bench(project.path());
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.image(), ImageId{2});
        QVERIFY(!bench.decision({2}));
        QCOMPARE(bench.remarks({2}).comment, QStringLiteral("odd"));
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(bench.remarks({2}).isEmpty());
        QVERIFY(bench.decision({1}));
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.image(), ImageId{1});
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!bench.remarks({1}).isFlagged);
        for (int i = 0; i < 4; ++i)
            bench.press(Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(bench.remarks({1}).isFlagged && bench.decision({1}) && bench.decision({2}));
        QCOMPARE(bench.remarks({2}).comment, QStringLiteral("odd"));
    }

    void aHeldKeyDoesNothingTwice()
    {
        const WorkbenchProject project(4);
        LabelBench bench(project.path());
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_S, Qt::Key_F, Qt::Key_C, Qt::Key_Space})
            bench.hold(key);
        QCOMPARE(project.open()->decisions().history({1}).size(), 0);
        QVERIFY(bench.remarks({1}).isEmpty());
        QVERIFY(!bench.page.controller().confidence());
        bench.hold(Qt::Key_Right);
        QCOMPARE(bench.image(), ImageId{2});
    }

    void goingOnCanBeSwitchedOffAndIsRemembered()
    {
        const WorkbenchProject project(3);
        {
            LabelBench bench(project.path());
            bench.press(Qt::Key_J, Qt::ControlModifier);
            bench.press(Qt::Key_1);
            QCOMPARE(bench.image(), ImageId{1});
            QVERIFY(bench.page.controller().isShown());
            bench.press(Qt::Key_2); // another key changes it
            QCOMPARE(project.labelsOf(QStringLiteral("Dr A")).value(1), QStringLiteral("inclusion"));
        }
        LabelBench bench(project.path());
        QVERIFY(!bench.page.findChild<QCheckBox *>()->isChecked());
        bench.page.controller().go(0);
        bench.press(Qt::Key_3);
        QCOMPARE(bench.image(), ImageId{1});
        QTest::mouseClick(bench.page.findChild<QCheckBox *>(), Qt::LeftButton, Qt::NoModifier, QPoint(8, 16));
        bench.press(Qt::Key_3);
        QCOMPARE(bench.image(), ImageId{2});
    }

    void twoKeysLabelAmongManyClasses()
    {
        const WorkbenchProject project(3, manyClasses(60));
        LabelBench bench(project.path());
        const ImageClass wanted = bench.page.controller().classes()[40];
        const QString key = bench.page.keyMap().keyOf(wanted.id);
        QCOMPARE(key.left(2), QStringLiteral("1:"));
        bench.press(Qt::Key_Comma);
        QVERIFY(noteOf(bench).startsWith(QLatin1Char(',')));
        bench.press(Qt::Key(key.back().unicode()));
        QCOMPARE(bench.decision({1})->label, std::optional(wanted.id));
        // A second key that nothing has is nothing, whatever it does alone.
        bench.press(Qt::Key_Period);
        bench.press(Qt::Key_S);
        bench.press(Qt::Key_Comma);
        bench.press(Qt::Key_Escape);
        QCOMPARE(bench.image(), ImageId{2});
        QVERIFY(!bench.decision({2}));
    }

    void typingFindsAClassAmongManyAndEnterLabels()
    {
        const WorkbenchProject project(2, manyClasses(500) + QStringList{QStringLiteral("Écaillé")});
        LabelBench bench(project.path());
        QElapsedTimer clock;
        clock.start();
        bench.press(Qt::Key_Slash);
        QLineEdit *search = bench.field("classSearch");
        QVERIFY(search->isVisible());
        QTest::keyClicks(search, QStringLiteral("ecail"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY2(clock.elapsed() < 2'000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(project.labelsOf(QStringLiteral("Dr A")).value(1), QStringLiteral("Écaillé"));
        QCOMPARE(search->text(), QString());
        // No match labels nothing; Down walks on; Esc leaves.
        bench.press(Qt::Key_Slash);
        QTest::keyClicks(search, QStringLiteral("zzz"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(!bench.decision({2}));
        search->clear();
        QTest::keyClicks(search, QStringLiteral("species 02"));
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(project.labelsOf(QStringLiteral("Dr A")).value(2), QStringLiteral("species 021"));
    }

    void everyButtonIsLargeEnoughForAFinger()
    {
        const WorkbenchProject project(2, manyClasses(30));
        LabelBench bench(project.path());
        for (const ClassButton *button : bench.page.findChildren<ClassButton *>())
            QVERIFY(button->height() >= 40);
        const QList<CommandButton *> commands = bench.page.findChildren<CommandButton *>();
        QCOMPARE(commands.size(), 9);
        for (const CommandButton *button : commands) {
            QVERIFY2(button->width() >= 40 && button->height() >= 40, qPrintable(button->text()));
            QCOMPARE(button->key(), bench.page.keyMap().textOf(button->command()));
        }
        QTest::mouseClick(bench.page.findChildren<ClassButton *>()[29], Qt::LeftButton);
        QCOMPARE(project.labelsOf(QStringLiteral("Dr A")).value(1), QStringLiteral("species 029"));
        bench.waitForPicture();
        QTest::mouseClick(bench.page.findChild<CommandButton *>(QStringLiteral("unsure")), Qt::LeftButton);
        QTest::mouseClick(bench.page.findChildren<ClassButton *>()[0], Qt::LeftButton);
        QCOMPARE(bench.decision({2})->confidence, std::optional(50));
    }

    void inputMethodsStayOutOfTheWay()
    {
        const WorkbenchProject project(2);
        LabelBench bench(project.path());
        QVERIFY(!bench.page.testAttribute(Qt::WA_InputMethodEnabled));
        bench.pressPlace(Qt::Key_Ampersand, 2, QStringLiteral("&")); // AZERTY's 1 without Shift
        QCOMPARE(project.labelsOf(QStringLiteral("Dr A")).value(1), QStringLiteral("crazing"));
    }

    void theOverlaysRowsAreThoseThatTheKeysDo()
    {
        const WorkbenchProject project(2);
        LabelBench bench(project.path());
        QStringList listed;
        for (const auto &[key, text] : bench.page.keys())
            listed.append(key + QLatin1Char(' ') + text);
        for (const LabelCommandInfo &info : labelCommands())
            QVERIFY(listed.contains(bench.page.keyMap().textOf(info.command) + QLatin1Char(' ') + info.text));
    }

private:
    static QString noteOf(const LabelBench &bench)
    {
        return bench.page.findChild<QLabel *>(QStringLiteral("labelNote"))->text();
    }
};

QTEST_MAIN(TestLabelKeys)
#include "test_label_keys.moc"
