#include "app/workbench/label/key_editor.h"
#include "app/workbench/label/key_table_model.h"
#include "tests/workbench/label_bench.h"
#include "tests/workbench/workbench_project.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QPushButton>
#include <QTableView>

using namespace taxon;
using namespace taxon::test;

namespace {

/// The editor, opened from the page.
struct EditorBench : LabelBench {
    using LabelBench::LabelBench;

    KeyEditor &openFor(int place)
    {
        page.editKeys(page.controller().classes()[place].id);
        return *page.findChild<KeyEditor *>();
    }
    void pressInEditor(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(page.findChild<KeyEditor *>()->findChild<QTableView *>(), key, modifiers);
    }
    QString keyOf(int place) { return page.keyMap().keyOf(page.controller().classes()[place].id); }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *candidate : page.findChild<KeyEditor *>()->findChildren<QPushButton *>())
            if (candidate->text().contains(text))
                return candidate;
        return nullptr;
    }
};

} // namespace

class TestKeyEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyPressAssignsIt()
    {
        const WorkbenchProject project(2);
        {
            EditorBench bench(project.path());
            bench.openFor(1);
            bench.pressInEditor(Qt::Key_X);
            QCOMPARE(bench.keyOf(1), QStringLiteral("X"));
            bench.press(Qt::Key_X);
            QCOMPARE(project.labelsOf(QStringLiteral("Dr A")).value(1), QStringLiteral("inclusion"));
        }
        QCOMPARE(project.open()->classes().all()[1].shortcut, QStringLiteral("X")); // with the project
        EditorBench bench(project.path());
        QCOMPARE(bench.keyOf(1), QStringLiteral("X"));
    }

    void aKeyThatIsTakenIsRefusedAndSaysBy()
    {
        const WorkbenchProject project(2);
        EditorBench bench(project.path());
        bench.page.addAction(new QAction(QStringLiteral("Something of the window"), &bench.page));
        bench.page.actions().constLast()->setShortcut(Qt::Key_G);
        KeyEditor &editor = bench.openFor(1);
        const QList<std::pair<Qt::Key, QString>> taken{{Qt::Key_S, QStringLiteral("Skip")}, {Qt::Key_1, QStringLiteral("crazing")},
            {Qt::Key_G, QStringLiteral("Something of the window")}, {Qt::Key_Left, QStringLiteral("class")}};
        for (const auto &[key, holder] : taken) {
            bench.pressInEditor(key);
            QVERIFY2(editor.message().contains(holder), qPrintable(editor.message()));
        }
        QCOMPARE(bench.keyOf(1), QStringLiteral("2"));
        bench.pressInEditor(Qt::Key_M); // it still waits
        QCOMPARE(bench.keyOf(1), QStringLiteral("M"));
    }

    void escLeavesTheKeyAsItIs()
    {
        const WorkbenchProject project(2);
        EditorBench bench(project.path());
        bench.openFor(1);
        bench.pressInEditor(Qt::Key_Escape);
        bench.pressInEditor(Qt::Key_X);
        QCOMPARE(bench.keyOf(1), QStringLiteral("2"));
    }

    void twoClassesSwapTheirKeys()
    {
        const WorkbenchProject project(2);
        EditorBench bench(project.path());
        bench.openFor(0);
        bench.pressInEditor(Qt::Key_3);
        QTest::mouseClick(bench.button(QStringLiteral("Swap")), Qt::LeftButton);
        QCOMPARE(bench.keyOf(0), QStringLiteral("3"));
        QCOMPARE(bench.keyOf(2), QStringLiteral("1"));
    }

    void aClassMayHaveTwoKeys()
    {
        const WorkbenchProject project(2);
        EditorBench bench(project.path());
        bench.openFor(2);
        bench.pressInEditor(Qt::Key_Comma);
        bench.pressInEditor(Qt::Key_P);
        QCOMPARE(bench.page.keyMap().textOf(bench.page.controller().classes()[2].id), QStringLiteral(", P"));
        bench.press(Qt::Key_Comma);
        bench.press(Qt::Key_P);
        QCOMPARE(project.labelsOf(QStringLiteral("Dr A")).value(1), QStringLiteral("patches"));
    }

    void aCommandGetsAKeyForAllProjects()
    {
        const WorkbenchProject project(2);
        EditorBench bench(project.path());
        KeyEditor &editor = bench.openFor(0);
        bench.pressInEditor(Qt::Key_Escape);
        auto *table = editor.findChild<QTableView *>();
        const int row = int(bench.page.controller().classes().size()) + int(LabelCommand::Skip);
        table->selectRow(row);
        bench.pressInEditor(Qt::Key_Return);
        bench.pressInEditor(Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(bench.page.keyMap().keyOf(LabelCommand::Skip), QStringLiteral("Ctrl+W"));
        bench.press(Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(project.labelsOf(QStringLiteral("Dr A")).value(1), QStringLiteral("skip"));
        bench.pressInEditor(Qt::Key_Delete);
        QCOMPARE(bench.page.keyMap().keyOf(LabelCommand::Skip), QStringLiteral("S"));
    }

    void resettingCanBeTakenBack()
    {
        const WorkbenchProject project(2);
        EditorBench bench(project.path());
        bench.openFor(0);
        bench.pressInEditor(Qt::Key_X);
        rememberKey(LabelCommand::Flag, QStringLiteral("B"));
        bench.page.findChild<KeyEditor *>()->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        bench.openFor(0);
        QTest::mouseClick(bench.button(QStringLiteral("Reset")), Qt::LeftButton);
        QCOMPARE(bench.keyOf(0), QStringLiteral("1"));
        QCOMPARE(bench.page.keyMap().keyOf(LabelCommand::Flag), QStringLiteral("F"));
        QTest::mouseClick(bench.button(QStringLiteral("Undo")), Qt::LeftButton);
        QCOMPARE(bench.keyOf(0), QStringLiteral("X"));
        QCOMPARE(bench.page.keyMap().keyOf(LabelCommand::Flag), QStringLiteral("B"));
    }

    void theTableFollowsTheRulesOfModels()
    {
        const WorkbenchProject project(1);
        Session session;
        session.openProject(project.path());
        KeyTableModel model(session, {});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.assign(0, QStringLiteral("X")), QString());
        model.swap(0, 1);
        QCOMPARE(model.index(1, KeyTableModel::Key).data().toString(), QStringLiteral("X"));
        model.restoreAll();
        QCOMPARE(model.index(1, KeyTableModel::Key).data().toString(), QStringLiteral("2"));
    }
};

QTEST_MAIN(TestKeyEditor)
#include "test_key_editor.moc"
