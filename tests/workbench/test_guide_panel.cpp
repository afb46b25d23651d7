#include "app/workbench/label/class_button.h"
#include "app/workbench/label/guide_panel.h"
#include "app/workbench/label/label_page.h"
#include "app/workbench/session.h"
#include "tests/workbench/workbench_project.h"
#include "widgets/gallery/gallery_view.h"

#include <QAction>
#include <QEnterEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace taxon;
using namespace taxon::test;

class TestGuidePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void closedItReadsAndShowsNothing();
    void itShowsTheClassUnderThePointer();
    void itFollowsTheLabelOfTheImage();
    void theImageBecomesAnExampleByKeyAndIsNoneByTheSameKey();
    void withoutALabelTheKeySaysWhatToDo();
    void theMenuOfAClassLeadsToTheManager();
    void itStaysOpenAfterARestart();
    void theManagerIsToldWhatThePageShows();

private:
    void makePage();
    template <class Widget> Widget *find(const char *name) { return m_page->findChild<Widget *>(QLatin1String(name)); }
    ClassId id(const QString &name) { return m_session->project()->classes().find(name)->id; }
    ClassButton *button(const QString &name);
    void pointAt(ClassButton *button);
    bool settle() { return QTest::qWaitFor([this] { return m_page->isSettled(); }, 20'000); }

    std::unique_ptr<WorkbenchProject> m_project;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<LabelPage> m_page;
};

void TestGuidePanel::init()
{
    m_project = std::make_unique<WorkbenchProject>(4);
    {
        const auto project = m_project->open();
        ClassStore &classes = project->classes();
        classes.describe(classes.find(QStringLiteral("crazing"))->id, QStringLiteral("Fine cracks like a net"));
        classes.setExamples(classes.find(QStringLiteral("crazing"))->id, {{2}, {3}});
    }
    m_session = std::make_unique<Session>();
    m_session->openProject(m_project->path());
    m_session->setAnnotator(QStringLiteral("Dr A"));
    makePage();
}

void TestGuidePanel::cleanup()
{
    if (m_page && m_page->guide().isOpen())
        m_page->guide().toggle();
    m_page.reset();
    m_session.reset();
    m_project.reset();
}

void TestGuidePanel::makePage()
{
    m_page = std::make_unique<LabelPage>(*m_session);
    m_page->resize(1'200, 900);
    m_page->show();
    m_page->activate();
    QVERIFY(settle());
    QCoreApplication::processEvents();
}

ClassButton *TestGuidePanel::button(const QString &name)
{
    const auto buttons = m_page->findChildren<ClassButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [&](const ClassButton *one) { return one->text() == name; });
    return found == buttons.end() ? nullptr : *found;
}

void TestGuidePanel::pointAt(ClassButton *button)
{
    QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
    QCoreApplication::sendEvent(button, &enter);
}

void TestGuidePanel::closedItReadsAndShowsNothing()
{
    QVERIFY(!m_page->guide().isOpen());
    QVERIFY(!find<GalleryView>("guideExamples"));
    pointAt(button(QStringLiteral("crazing")));
    QVERIFY(!find<GalleryView>("guideExamples"));
}

void TestGuidePanel::itShowsTheClassUnderThePointer()
{
    m_page->guide().toggle();
    QVERIFY(!find<QLabel>("guideDescription")->text().isEmpty());
    pointAt(button(QStringLiteral("crazing")));
    QCOMPARE(find<QLabel>("guideDescription")->text(), QStringLiteral("Fine cracks like a net"));
    QCOMPARE(find<GalleryView>("guideExamples")->rows().size(), 2);
    QCOMPARE(find<GalleryView>("guideExamples")->rows().at(0).image, ImageId{2});
    QVERIFY(settle());
    pointAt(button(QStringLiteral("patches")));
    QCOMPARE(find<QLabel>("guideName")->text(), QStringLiteral("patches"));
    QVERIFY(find<GalleryView>("guideExamples")->isHidden());
}

void TestGuidePanel::itFollowsTheLabelOfTheImage()
{
    m_page->guide().toggle();
    const ImageId first = m_page->controller().image();
    QVERIFY(QTest::qWaitFor([this] { return m_page->controller().label(id(QStringLiteral("crazing"))); }, 20'000));
    m_page->controller().go(m_page->controller().sequence().rowOf(first));
    QCOMPARE(find<QLabel>("guideName")->text(), QStringLiteral("crazing"));
    m_session->project()->classes().describe(id(QStringLiteral("crazing")), QStringLiteral("Other words"));
    Q_EMIT m_session->classesChanged();
    QCOMPARE(find<QLabel>("guideDescription")->text(), QStringLiteral("Other words"));
}

void TestGuidePanel::theImageBecomesAnExampleByKeyAndIsNoneByTheSameKey()
{
    const ImageId first = m_page->controller().image();
    QVERIFY(QTest::qWaitFor([this] { return m_page->controller().label(id(QStringLiteral("patches"))); }, 20'000));
    m_page->controller().go(m_page->controller().sequence().rowOf(first));
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->setFocus();
    QTest::keyClick(m_page.get(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(m_project->open()->classes().examples(id(QStringLiteral("patches"))), QList<ImageId>{first});
    QTest::keyClick(m_page.get(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(m_project->open()->classes().examples(id(QStringLiteral("patches"))).isEmpty());
    QCOMPARE(m_project->open()->classes().history().newest().constFirst().annotator, std::optional(m_session->annotator()));
}

void TestGuidePanel::withoutALabelTheKeySaysWhatToDo()
{
    QSignalSpy messages(m_session.get(), &Session::messageShown);
    m_page->guide().toggleExampleOfLabel();
    QCOMPARE(messages.count(), 1);
}

void TestGuidePanel::theMenuOfAClassLeadsToTheManager()
{
    QSignalSpy asked(m_session.get(), &Session::classRequested);
    const QList<QAction *> actions = button(QStringLiteral("patches"))->actions();
    QCOMPARE(actions.size(), 2);
    actions[1]->trigger();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].value<ClassId>(), id(QStringLiteral("patches")));
    actions[0]->trigger();
    QCOMPARE(m_project->open()->classes().examples(id(QStringLiteral("patches"))), QList<ImageId>{m_page->controller().image()});
}

void TestGuidePanel::itStaysOpenAfterARestart()
{
    m_page->guide().toggle();
    m_page.reset();
    makePage();
    QVERIFY(m_page->guide().isOpen());
}

void TestGuidePanel::theManagerIsToldWhatThePageShows()
{
    QCOMPARE(m_session->shownImages().size(), 4);
    QCOMPARE(m_session->currentImage(), m_page->controller().image());
    m_page.reset();
    QVERIFY(m_session->shownImages().isEmpty());
    QVERIFY(!m_session->currentImage().isValid());
}

QTEST_MAIN(TestGuidePanel)
#include "test_guide_panel.moc"
