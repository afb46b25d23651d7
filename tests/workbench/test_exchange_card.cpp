#include "app/workbench/data/data_page.h"
#include "app/workbench/frame/main_window.h"
#include "app/workbench/session.h"
#include "core/base/files.h"
#include "tests/workbench/workbench_project.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QUrl>

using namespace taxon;
using namespace taxon::test;

namespace {

QString writeLabels(const WorkbenchProject &project)
{
    const QString path = project.folder() + QStringLiteral("/labels.csv");
    writeFileAtomically(path, "image,annotator,label\nimages/00000.png,ann,patches\nimages/00001.png,ann,rust\nelsewhere.png,ann,patches\n");
    return path;
}

struct Bench {
    explicit Bench(const QString &path)
    {
        session.openProject(path);
        page.resize(1'200, 900);
        page.show();
        page.activate();
    }
    template <class Widget> Widget *find(const char *name) { return page.findChild<Widget *>(QLatin1String(name)); }
    bool finishJobs()
    {
        return QTest::qWaitFor([this] { return session.runningJobs() == 0 && page.isSettled(); }, 20'000);
    }

    Session session;
    DataPage page{session};
};

} // namespace

class TestExchangeCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPreviewChangesNothingAndApplyDoes()
    {
        const WorkbenchProject project(3);
        Bench bench(project.path());
        auto *apply = bench.find<QPushButton>("exchangeApply");
        QVERIFY(!apply->isEnabled());
        bench.session.prepareImport(writeLabels(project));
        QVERIFY(bench.finishJobs());
        QTRY_VERIFY(apply->isEnabled());
        const auto *summary = bench.find<QLabel>("exchangeSummary");
        QVERIFY2(summary->text().contains(QStringLiteral("3 labels read, 2")), qPrintable(summary->text()));
        QCOMPARE(bench.find<QTableWidget>("exchangeUnknown")->item(0, 0)->text(), QStringLiteral("rust"));
        QCOMPARE(bench.find<QTableWidget>("exchangeUnmatched")->item(0, 0)->text(), QStringLiteral("elsewhere.png"));
        QVERIFY(project.open()->annotators().all().isEmpty());

        bench.find<QCheckBox>("exchangeAddClasses")->click();
        QVERIFY(bench.finishJobs());
        QTRY_VERIFY(apply->isEnabled());
        QTest::mouseClick(apply, Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QCOMPARE(project.labelsOf(QStringLiteral("ann")).value(1), QStringLiteral("patches"));
        QCOMPARE(project.labelsOf(QStringLiteral("ann")).value(2), QStringLiteral("rust"));
    }

    void aMalformedFileIsSaidAndCannotBeApplied()
    {
        const WorkbenchProject project(1);
        Bench bench(project.path());
        QSignalSpy messages(&bench.session, &Session::messageShown);
        const QString path = project.folder() + QStringLiteral("/labels.json");
        writeFileAtomically(path, "[{\"image\": ");
        bench.session.prepareImport(path);
        QVERIFY(bench.finishJobs());
        QTRY_COMPARE(messages.count(), 1);
        QCOMPARE(messages[0][0].value<MessageKind>(), MessageKind::Bad);
        QVERIFY(!bench.find<QPushButton>("exchangeApply")->isEnabled());
    }

    void aFileOfLabelsDroppedOnTheWindowIsPreviewed()
    {
        const WorkbenchProject project(3);
        Session session;
        session.openProject(project.path());
        MainWindow window(session);
        window.resize(1'024, 700);
        window.setVisible(true);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(writeLabels(project))});
        QDragEnterEvent enter({500, 400}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({500, 400}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &drop);
        QCOMPARE(window.currentPage()->iconName(), QStringLiteral("data"));
        QTRY_VERIFY(window.findChild<QPushButton *>(QStringLiteral("exchangeApply"))->isEnabled());
    }
};

QTEST_MAIN(TestExchangeCard)
#include "test_exchange_card.moc"
