#include "app/workbench/frame/command_palette.h"
#include "app/workbench/frame/keys_overlay.h"
#include "app/workbench/frame/main_window.h"
#include "app/workbench/page.h"
#include "app/workbench/frame/preferences.h"
#include "app/workbench/session.h"
#include "tests/workbench/workbench_project.h"
#include "widgets/jobs/message_line.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QUrl>

using namespace taxon;
using namespace taxon::test;

namespace {

void drop(MainWindow &window, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRailFollowsTheOrderOfTheWork()
    {
        const WorkbenchProject project(1);
        Session session;
        session.openProject(project.path());
        MainWindow window(session);
        QStringList names;
        for (const Page *page : window.pages())
            names.append(page->iconName());
        QCOMPARE(names, (QStringList{QStringLiteral("data"), QStringLiteral("label"), QStringLiteral("agreement"), QStringLiteral("adjudicate"), QStringLiteral("train"),
                     QStringLiteral("inspect"), QStringLiteral("deploy")}));
    }

    void geometryAndPageAreRemembered()
    {
        const WorkbenchProject project(1);
        Session session;
        session.openProject(project.path());
        {
            MainWindow window(session);
            window.resize(1'111, 777);
            window.QWidget::show();
            window.showPage(QStringLiteral("label"));
            window.close();
        }
        MainWindow window(session);
        QCOMPARE(window.size(), QSize(1'111, 777));
        QCOMPARE(window.currentPage()->iconName(), QStringLiteral("label"));
    }

    void thePagesAreBuiltWithTheFirstProjectAndStay()
    {
        const WorkbenchProject project(1);
        Session session;
        MainWindow window(session);
        window.QWidget::show();
        QVERIFY(window.pages().isEmpty());
        session.openProject(project.path());
        const QList<Page *> pages = window.pages();
        QCOMPARE(pages.size(), 7);
        session.closeProject();
        session.openProject(project.path());
        QCOMPARE(window.pages(), pages);
    }

    void aProjectOpensOnceTheWindowIsThere()
    {
        const WorkbenchProject project(1);
        Session session;
        MainWindow window(session);
        bool isOpen = false;
        window.openSoon(project.path(), [&] { isOpen = session.project(); });
        QVERIFY(!session.project());
        window.QWidget::show();
        QTRY_VERIFY(isOpen);
        QCOMPARE(window.currentPage()->iconName(), QStringLiteral("data"));
        QVERIFY(window.currentPage()->isVisible());
    }

    void aProjectThatCannotBeOpenedLeavesTheWelcomePage()
    {
        const WorkbenchProject project(1);
        Session session;
        MainWindow window(session);
        bool isDone = false;
        window.openSoon(project.folder() + QStringLiteral("/none.taxon"), [&isDone] { isDone = true; });
        window.QWidget::show();
        QTRY_VERIFY(isDone);
        QVERIFY(window.findChild<QLineEdit *>(QStringLiteral("projectName"))->isVisible());
        QVERIFY(window.messageLine().isVisible());
    }

    void aProjectIsMadeFromTheWelcomePage()
    {
        const WorkbenchProject existing(0);
        Session session;
        MainWindow window(session);
        window.QWidget::show();
        auto *name = window.findChild<QLineEdit *>(QStringLiteral("projectName"));
        auto *create = window.findChild<QPushButton *>(QStringLiteral("createProject"));
        QVERIFY(name->isVisible());
        QVERIFY(!create->isEnabled());
        window.findChild<QLineEdit *>(QStringLiteral("projectFolder"))->setText(existing.folder());
        window.findChild<QPlainTextEdit *>(QStringLiteral("projectClasses"))->setPlainText(QStringLiteral("good\nbad"));
        QTest::keyClicks(name, QStringLiteral("steel"));
        QVERIFY(!create->isEnabled()); // steel.taxon is there already
        QTest::keyClicks(name, QStringLiteral("-2"));
        QTest::mouseClick(create, Qt::LeftButton);
        QVERIFY(session.project());
        QCOMPARE(session.project()->classes().all().size(), 2);
        QCOMPARE(window.currentPage()->iconName(), QStringLiteral("data"));
    }

    void droppedProjectsOpenAndDroppedFoldersPrepareAnImport()
    {
        const WorkbenchProject project(1);
        Session session;
        MainWindow window(session);
        window.QWidget::show();
        drop(window, project.path());
        QVERIFY(session.project());
        window.showPage(QStringLiteral("label"));
        drop(window, project.folder() + QStringLiteral("/images"));
        QCOMPARE(window.currentPage()->iconName(), QStringLiteral("data"));
        const auto *folder = window.findChild<QLineEdit *>(QStringLiteral("importFolder"));
        QVERIFY(folder->text().endsWith(QStringLiteral("images")));
        QTRY_COMPARE(session.runningJobs(), 0);
        QCOMPARE(session.project()->images().count(), 1);
    }

    void thePaletteFindsPagesAndClasses()
    {
        const WorkbenchProject project(1);
        Session session;
        session.openProject(project.path());
        MainWindow window(session);
        window.QWidget::show();
        window.showPage(QStringLiteral("data"));
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        auto *palette = window.findChild<CommandPalette *>();
        QTRY_VERIFY(palette->isVisible());
        auto *search = palette->findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("labeled craz"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QCOMPARE(window.currentPage()->iconName(), QStringLiteral("label"));
    }

    void aQuestionMarkShowsTheKeysOfThePage()
    {
        const WorkbenchProject project(1);
        Session session;
        session.openProject(project.path());
        MainWindow window(session);
        window.QWidget::show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *keys = window.findChild<KeysOverlay *>();
        QTest::keyClick(&window, Qt::Key_Question, Qt::ShiftModifier);
        QTRY_VERIFY(keys->isVisible());
        QTest::keyClick(keys, Qt::Key_Escape);
        QVERIFY(!keys->isVisible());
    }

    void theKeysOfTheFullestPageFitIntoTheSmallestWindow()
    {
        const WorkbenchProject project(1);
        Session session;
        session.openProject(project.path());
        MainWindow window(session);
        window.resize(1'024, 700);
        window.QWidget::show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        Q_EMIT session.pageRequested(QStringLiteral("label"));
        QTest::keyClick(&window, Qt::Key_Question, Qt::ShiftModifier);
        auto *keys = window.findChild<KeysOverlay *>();
        QTRY_VERIFY(keys->isVisible());
        QVERIFY(window.rect().contains(keys->geometry()));
        const QList<QLabel *> texts = keys->findChildren<QLabel *>();
        QVERIFY(texts.size() > 50);
        for (const QLabel *text : texts)
            QVERIFY2(keys->rect().contains(text->geometry()) && text->height() >= text->heightForWidth(text->width()), qPrintable(text->text()));
    }

    void theThemeChangesAtRunTimeAndIsRemembered()
    {
        const WorkbenchProject project(1);
        Session session;
        MainWindow window(session);
        window.QWidget::show();
        chooseTheme(ThemeKind::Dark);
        QVERIFY(theme().isDark);
        QTRY_VERIFY(window.grab().toImage().pixelColor(4, 100).lightness() < 80);
        QCOMPARE(rememberedTheme(), ThemeKind::Dark);
        chooseTheme(ThemeKind::Light);
        QTRY_VERIFY(window.grab().toImage().pixelColor(4, 100).lightness() > 180);
    }

    void aFailureStaysOnTheMessageLineUntilDismissed()
    {
        const WorkbenchProject project(1);
        Session session;
        MainWindow window(session);
        window.QWidget::show();
        session.openProject(project.folder() + QStringLiteral("/none.taxon"));
        QVERIFY(window.messageLine().isVisible());
        QCOMPARE(window.messageLine().kind(), MessageKind::Bad);
        window.messageLine().dismiss();
        QVERIFY(!window.messageLine().isVisible());
    }
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
