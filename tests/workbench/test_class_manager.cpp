#include "app/workbench/data/class_card.h"
#include "app/workbench/data/data_page.h"
#include "app/workbench/session.h"
#include "tests/workbench/workbench_project.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <memory>

using namespace taxon;
using namespace taxon::test;

/// Classes crazing, inclusion, patches; Dr A labels images 1 to 3 crazing, Dr B image 1 too.
class TestClassManager : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theListTellsLabelsAndStates();
    void aNameThatIsTakenIsRefusedAndTheListSaysTheOldOne();
    void rowsAreDraggedIntoOrder();
    void keysMoveAClassAndItStaysChosen();
    void classesAreDeclaredOrderedAndRanksMove();
    void numbersAreTypedAndTwoTheSameAreRefused();
    void mergingTellsItsEffectFirstAndIsUndoneInTheHistory();
    void deletingAsksOnlyWhenThereAreLabels();
    void aClassIsSplitByWhatTheLabelPageShows();
    void retiredClassesComeBack();
    void theSafeColoursAreOneClickAway();
    void aDescriptionIsStoredWhenTheFieldIsLeft();
    void whatWasTypedForAnotherProjectIsForgotten();
    void examplesAreAddedMovedAndTakenOut();
    void changesCarryTheNameOfWhoLabels();
    void thePaletteLeadsToEachClass();

private:
    template <class Widget> Widget *find(const char *name) { return m_page->findChild<Widget *>(QLatin1String(name)); }
    void press(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void choose(const QString &name);
    void label(int image, const QString &name, const QString &who);
    bool settle() { return QTest::qWaitFor([this] { return m_page->isSettled(); }, 20'000); }
    QStringList offered();
    void chooseScale(ScaleLevel level);
    ClassTableModel &model() { return *static_cast<ClassTableModel *>(find<QTreeView>("classList")->model()); }
    QString cell(int row, int column) { return model().index(row, column).data().toString(); }

    std::unique_ptr<WorkbenchProject> m_project;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<DataPage> m_page;
};

void TestClassManager::init()
{
    m_project = std::make_unique<WorkbenchProject>(4);
    for (int i = 1; i <= 3; ++i)
        label(i, QStringLiteral("crazing"), QStringLiteral("Dr A"));
    label(1, QStringLiteral("crazing"), QStringLiteral("Dr B"));
    m_session = std::make_unique<Session>();
    m_session->openProject(m_project->path());
    m_session->setAnnotator(QStringLiteral("Dr A"));
    m_page = std::make_unique<DataPage>(*m_session);
    m_page->resize(1'200, 900);
    m_page->showSection(QStringLiteral("classes"));
    m_page->show();
    m_page->activate();
    QVERIFY(settle());
}

void TestClassManager::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_project.reset();
}

void TestClassManager::label(int image, const QString &name, const QString &who)
{
    const auto project = m_project->open();
    Decision decision;
    decision.image = {image};
    decision.annotator = project->annotators().findOrAdd(who);
    decision.label = project->classes().find(name)->id;
    project->decisions().record(decision);
}

void TestClassManager::choose(const QString &name)
{
    for (int row = 0; row < model().rowCount(); ++row)
        if (cell(row, ClassTableModel::Name) == name)
            find<QTreeView>("classList")->setCurrentIndex(model().index(row, 0));
}

QStringList TestClassManager::offered()
{
    QStringList names;
    for (const ImageClass &item : m_project->open()->classes().all())
        names.append(item.name);
    return names;
}

void TestClassManager::chooseScale(ScaleLevel level)
{
    auto *scale = find<QComboBox>("classScale");
    scale->setCurrentIndex(scale->findData(int(level)));
    Q_EMIT scale->activated(scale->currentIndex());
}

void TestClassManager::theListTellsLabelsAndStates()
{
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(cell(0, ClassTableModel::Name), QStringLiteral("crazing"));
    QCOMPARE(cell(0, ClassTableModel::Labels), QStringLiteral("4"));
    choose(QStringLiteral("patches"));
    press("retireClass");
    QCOMPARE(cell(2, ClassTableModel::State), QStringLiteral("retired"));
    choose(QStringLiteral("inclusion"));
    press("deleteClass");
    QCOMPARE(cell(2, ClassTableModel::State), QStringLiteral("deleted"));
    QCOMPARE(offered(), QStringList{QStringLiteral("crazing")});
}

void TestClassManager::aNameThatIsTakenIsRefusedAndTheListSaysTheOldOne()
{
    QSignalSpy messages(m_session.get(), &Session::messageShown);
    model().setData(model().index(0, 0), QStringLiteral("patches"));
    QCOMPARE(cell(0, ClassTableModel::Name), QStringLiteral("crazing"));
    QCOMPARE(messages.count(), 1);
}

void TestClassManager::rowsAreDraggedIntoOrder()
{
    const std::unique_ptr<QMimeData> dragged(model().mimeData({model().index(2, 0)}));
    QVERIFY(!model().dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {}));
    QTRY_COMPARE(offered(), QStringList({QStringLiteral("patches"), QStringLiteral("crazing"), QStringLiteral("inclusion")}));
    QCOMPARE(cell(0, ClassTableModel::Name), QStringLiteral("patches"));
}

void TestClassManager::classesAreDeclaredOrderedAndRanksMove()
{
    auto *list = find<QTreeView>("classList");
    QVERIFY(list->isColumnHidden(ClassTableModel::Number));
    chooseScale(ScaleLevel::Ordinal);
    QVERIFY(!list->isColumnHidden(ClassTableModel::Number));
    QCOMPARE(model().headerData(ClassTableModel::Number, Qt::Horizontal).toString(), QStringLiteral("Rank"));
    const auto text = [this] { return find<QLabel>("classScaleText")->text(); };
    QVERIFY(text().contains(QStringLiteral("crazing < inclusion < patches")));
    QVERIFY(model().setData(model().index(0, ClassTableModel::Number), QStringLiteral("3")));
    QTRY_VERIFY(text().contains(QStringLiteral("inclusion < patches < crazing")));
    QCOMPARE(cell(0, ClassTableModel::Number), QStringLiteral("3"));
    QCOMPARE(offered().constFirst(), QStringLiteral("crazing")); // the order of the list stays

    find<QLineEdit>("newClass")->setText(QStringLiteral("scale"));
    QTest::keyClick(find<QLineEdit>("newClass"), Qt::Key_Return);
    QVERIFY(text().contains(QStringLiteral("Not in it yet: scale.")));

    const auto project = m_project->open();
    const ClassChange moved = project->classes().history().newest(2).constLast();
    QCOMPARE(moved.kind, ClassChangeKind::Scale);
    QCOMPARE(moved.annotator, std::optional(m_session->annotator()));
    project->classes().history().undo(moved.id);
    QCOMPARE(project->classScale().values().value(project->classes().find(QStringLiteral("crazing"))->id), 1.0);
}

void TestClassManager::numbersAreTypedAndTwoTheSameAreRefused()
{
    chooseScale(ScaleLevel::Interval);
    QCOMPARE(model().headerData(ClassTableModel::Number, Qt::Horizontal).toString(), QStringLiteral("Number"));
    QVERIFY(model().setData(model().index(1, ClassTableModel::Number), QStringLiteral("7.5")));
    QTRY_COMPARE(cell(1, ClassTableModel::Number), QStringLiteral("7.5"));
    const QSignalSpy messages(m_session.get(), &Session::messageShown);
    QVERIFY(model().setData(model().index(0, ClassTableModel::Number), QStringLiteral("7.5")));
    QTRY_COMPARE(messages.count(), 1);
    QCOMPARE(cell(0, ClassTableModel::Number), QStringLiteral("1"));
    QVERIFY(!model().setData(model().index(0, ClassTableModel::Number), QStringLiteral("much")));
    chooseScale(ScaleLevel::Nominal);
    QVERIFY(find<QTreeView>("classList")->isColumnHidden(ClassTableModel::Number));
    QVERIFY(m_project->open()->classScale().values().isEmpty());
}

void TestClassManager::keysMoveAClassAndItStaysChosen()
{
    auto *list = find<QTreeView>("classList");
    choose(QStringLiteral("crazing"));
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(offered().first(), QStringLiteral("inclusion"));
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("crazing"));
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier); // it is the first already
    QCOMPARE(offered().first(), QStringLiteral("crazing"));
}

void TestClassManager::mergingTellsItsEffectFirstAndIsUndoneInTheHistory()
{
    choose(QStringLiteral("crazing"));
    press("mergeClass");
    auto *target = find<QComboBox>("classTarget");
    target->setCurrentIndex(target->findText(QStringLiteral("patches")));
    const QString said = find<QLabel>("classQuestion")->text();
    QVERIFY2(said.contains(QStringLiteral("4 label")) && said.contains(QStringLiteral("2 people")) && said.contains(QStringLiteral("patches")), qPrintable(said));
    QCOMPARE(offered().size(), 3);
    press("classAnswer");
    QCOMPARE(offered().size(), 2);
    QCOMPARE(m_project->labelsOf(QStringLiteral("Dr A")).value(1), QStringLiteral("patches"));
    QVERIFY(settle());
    QCOMPARE(cell(1, ClassTableModel::Labels), QStringLiteral("4"));

    press("classHistory");
    const ClassChange newest = m_session->project()->classes().history().newest().constFirst();
    const QByteArray undo = QByteArray("change") + QByteArray::number(newest.id.value);
    press(undo.constData());
    QCOMPARE(m_project->labelsOf(QStringLiteral("Dr A")).value(1), QStringLiteral("crazing"));
    press(undo.constData()); // is "Redo" now
    QCOMPARE(offered().size(), 2);
}

void TestClassManager::deletingAsksOnlyWhenThereAreLabels()
{
    choose(QStringLiteral("patches"));
    press("deleteClass");
    QCOMPARE(offered().size(), 2);
    choose(QStringLiteral("crazing"));
    press("deleteClass");
    QCOMPARE(offered().size(), 2);
    QVERIFY(find<QLabel>("classQuestion")->text().contains(QStringLiteral("4 label")));
    press("classAnswer");
    QCOMPARE(offered(), QStringList{QStringLiteral("inclusion")});
    QVERIFY(m_project->labelsOf(QStringLiteral("Dr A")).isEmpty());
    choose(QStringLiteral("crazing"));
    press("restoreClass");
    QCOMPARE(m_project->labelsOf(QStringLiteral("Dr A")).size(), 3);
}

void TestClassManager::aClassIsSplitByWhatTheLabelPageShows()
{
    m_session->setShownImages([] { return QList<ImageId>{{1}, {4}}; }, [] { return ImageId{1}; });
    choose(QStringLiteral("crazing"));
    press("splitClass");
    QVERIFY(find<QLabel>("classQuestion")->text().contains(QStringLiteral("2 image")));
    QVERIFY(!find<QPushButton>("classAnswer")->isEnabled());
    QTest::keyClicks(find<QLineEdit>("splitName"), QStringLiteral("hairline"));
    press("classAnswer");
    QCOMPARE(m_project->labelsOf(QStringLiteral("Dr A")).value(1), QStringLiteral("hairline"));
    QCOMPARE(m_project->labelsOf(QStringLiteral("Dr A")).value(2), QStringLiteral("crazing"));
}

void TestClassManager::retiredClassesComeBack()
{
    choose(QStringLiteral("crazing"));
    press("retireClass");
    QCOMPARE(offered().size(), 2);
    QVERIFY(find<QPushButton>("retireClass")->isHidden());
    press("restoreClass");
    QCOMPARE(offered().size(), 3);
}

void TestClassManager::theSafeColoursAreOneClickAway()
{
    choose(QStringLiteral("crazing"));
    QTest::mouseClick(find<QToolButton>("color5"), Qt::LeftButton);
    const QString color = m_project->open()->classes().find(QStringLiteral("crazing"))->color;
    QCOMPARE(color, find<QToolButton>("color5")->property("color").toString());
    QVERIFY(find<QToolButton>("color5")->isChecked());
}

void TestClassManager::aDescriptionIsStoredWhenTheFieldIsLeft()
{
    choose(QStringLiteral("crazing"));
    find<QPlainTextEdit>("classDescription")->setPlainText(QStringLiteral("Fine cracks"));
    choose(QStringLiteral("patches"));
    QCOMPARE(m_project->open()->classes().find(QStringLiteral("crazing"))->description, QStringLiteral("Fine cracks"));
    QVERIFY(find<QPlainTextEdit>("classDescription")->toPlainText().isEmpty());
}

void TestClassManager::whatWasTypedForAnotherProjectIsForgotten()
{
    const WorkbenchProject other(1);
    choose(QStringLiteral("crazing"));
    find<QPlainTextEdit>("classDescription")->setPlainText(QStringLiteral("Fine cracks"));
    m_session->openProject(other.path());
    choose(QStringLiteral("patches"));
    for (const ImageClass &item : other.open()->classes().every())
        QVERIFY(item.description.isEmpty());
}

void TestClassManager::examplesAreAddedMovedAndTakenOut()
{
    ImageId current{2};
    m_session->setShownImages({}, [&current] { return current; });
    const ClassId id = m_project->open()->classes().find(QStringLiteral("crazing"))->id;
    choose(QStringLiteral("crazing"));
    press("addExample");
    current = {3};
    choose(QStringLiteral("patches"));
    choose(QStringLiteral("crazing"));
    press("addExample");
    QVERIFY(!find<QPushButton>("addExample")->isEnabled());
    QCOMPARE(m_project->open()->classes().examples(id), QList<ImageId>({{2}, {3}}));
    find<QListWidget>("classExamples")->setCurrentRow(1);
    const auto button = [this](const QString &name) {
        for (QToolButton *one : m_page->findChildren<QToolButton *>())
            if (one->accessibleName() == name)
                return one;
        return static_cast<QToolButton *>(nullptr);
    };
    QTest::mouseClick(button(QStringLiteral("Move the example up")), Qt::LeftButton);
    QCOMPARE(m_project->open()->classes().examples(id), QList<ImageId>({{3}, {2}}));
    QTest::mouseClick(button(QStringLiteral("Take the image out of the examples")), Qt::LeftButton);
    QCOMPARE(m_project->open()->classes().examples(id), QList<ImageId>{ImageId{2}});
    m_session->setShownImages({}, {});
}

void TestClassManager::changesCarryTheNameOfWhoLabels()
{
    choose(QStringLiteral("patches"));
    press("retireClass");
    const auto project = m_project->open();
    QCOMPARE(project->classes().history().newest().constFirst().annotator, std::optional(m_session->annotator()));
}

void TestClassManager::thePaletteLeadsToEachClass()
{
    QSignalSpy pages(m_session.get(), &Session::pageRequested);
    for (const PaletteEntry &entry : m_page->paletteEntries())
        if (entry.title.contains(QStringLiteral("patches")))
            entry.run();
    QCOMPARE(pages.count(), 1);
    QCOMPARE(find<QTreeView>("classList")->currentIndex().data().toString(), QStringLiteral("patches"));
}

QTEST_MAIN(TestClassManager)
#include "test_class_manager.moc"
