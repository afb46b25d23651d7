#include "app/workbench/session.h"
#include "tests/workbench/workbench_project.h"

#include <QSignalSpy>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

class TestSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProjectThatCannotBeOpenedLeavesTheOldOneOpen()
    {
        const WorkbenchProject project(1);
        Session session;
        QVERIFY(session.openProject(project.path()));
        QSignalSpy messages(&session, &Session::messageShown);
        QVERIFY(!session.openProject(project.folder() + QStringLiteral("/none.taxon")));
        QCOMPARE(messages.count(), 1);
        QCOMPARE(messages[0][0].value<MessageKind>(), MessageKind::Bad);
        QVERIFY(session.project());
        QCOMPARE(session.project()->path(), project.path());
    }

    void aProjectThatExistsIsNotMadeAgain()
    {
        const WorkbenchProject project(1);
        Session session;
        QVERIFY(session.openProject(project.path()));
        QVERIFY(!session.createProject(project.path(), {QStringLiteral("a")}));
        QCOMPARE(session.project()->images().count(), 1);
    }

    void theAnnotatorIsRememberedForEachProject()
    {
        const WorkbenchProject project(1);
        {
            Session session;
            session.openProject(project.path());
            QVERIFY(!session.annotator().isValid());
            QVERIFY(session.setAnnotator(QStringLiteral("  Dr A ")));
        }
        Session session;
        session.openProject(project.path());
        QCOMPARE(session.annotatorName(), QStringLiteral("Dr A"));
        QVERIFY(session.createProject(project.folder() + QStringLiteral("/other.taxon"), {}));
        QVERIFY(!session.annotator().isValid());
    }

    void recentProjectsAreNewestFirstAndExist()
    {
        const WorkbenchProject project(1);
        Session session;
        session.openProject(project.path());
        const QString other = project.folder() + QStringLiteral("/other.taxon");
        session.createProject(other, {});
        QCOMPARE(session.recentProjects(), (QStringList{other, project.path()}));
        session.closeProject();
        QVERIFY(QDir(other).removeRecursively());
        QCOMPARE(session.recentProjects(), QStringList{project.path()});
    }

    void attemptShowsWhatIsThrown()
    {
        const WorkbenchProject project(0);
        Session session;
        QSignalSpy messages(&session, &Session::messageShown);
        QVERIFY(session.attempt([] {}));
        QVERIFY(!session.attempt([] { throw Error(ErrorCode::Usage, QStringLiteral("no")); }));
        QVERIFY(!session.attempt([] { throw std::bad_alloc(); }));
        QCOMPARE(messages.count(), 2);
    }
};

QTEST_MAIN(TestSession)
#include "test_session.moc"
