#include "app/workbench/label/class_button.h"
#include "app/workbench/label/filmstrip.h"
#include "app/workbench/label/label_page.h"
#include "app/workbench/session.h"
#include "tests/workbench/workbench_project.h"
#include "widgets/image_view/image_view.h"

#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

constexpr char kName[] = "Dr A";

/// The page in a window, with a project open and somebody labeling.
struct Bench {
    explicit Bench(const QString &path, const QString &annotator = QString::fromLatin1(kName))
    {
        session.openProject(path);
        if (!annotator.isEmpty())
            session.setAnnotator(annotator);
        page.resize(1'000, 700);
        page.show();
        page.activate();
        waitForImages();
    }

    bool waitForImages()
    {
        return QTest::qWaitFor([this] { return page.controller().loader().isComplete() && page.controller().loader().isSettled(); });
    }

    bool waitForPicture()
    {
        return QTest::qWaitFor([this] { return page.controller().isShown(); });
    }
    /// Presses a key on the picture, as a person does: after it is there.
    bool press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const bool isThere = waitForPicture();
        QTest::keyClick(&page, key, modifiers);
        return isThere;
    }
    qint64 image() { return page.controller().image().value; }

    Session session;
    LabelPage page{session};
};

} // namespace

class TestLabelPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void longClassNamesCanBeToldApartByTheirEndAndTakeTwoLines()
    {
        const auto picture = [](const QString &name) {
            ImageClass one;
            one.name = name;
            one.color = QStringLiteral("#0072b2");
            ClassButton button(one, QStringLiteral("1"));
            button.resize(220, 40);
            return button.grab().toImage();
        };
        const QString start = QStringLiteral("normal tissue without any visible abnormality whatsoever, ");
        QVERIFY(picture(start + u'A') != picture(start + u'B'));
        QVERIFY(picture(QStringLiteral("coarse grains, a crack, dry")) != picture(QStringLiteral("coarse grains, a spall, dry"))); // two whole lines
    }

    void oneKeyLabelsAndMovesOn()
    {
        const WorkbenchProject project(4);
        Bench bench(project.path());
        QVERIFY(bench.waitForPicture());
        const qint64 first = bench.image();
        QVERIFY(bench.press(Qt::Key_2));
        QCOMPARE(bench.image(), first + 1);
        QCOMPARE(project.labelsOf(QLatin1String(kName)), (QHash<qint64, QString>{{first, QStringLiteral("inclusion")}}));
    }

    void theDecisionIsOnTheDiskBeforeTheNextImageShows()
    {
        const WorkbenchProject project(3);
        Bench bench(project.path());
        QVERIFY(bench.waitForPicture());
        QHash<qint64, QString> onDisk;
        connect(&bench.page.controller(), &LabelController::currentChanged, &bench.page,
            [&] { onDisk = project.labelsOf(QLatin1String(kName)); });
        QVERIFY(bench.press(Qt::Key_1));
        QCOMPARE(onDisk.size(), 1);
    }

    void aDecisionThatCannotBeWrittenIsSaidAndTheImageStays()
    {
        const WorkbenchProject project(3);
        project.open()->database().run(QStringLiteral(
            "CREATE TRIGGER no_room BEFORE INSERT ON decision BEGIN SELECT RAISE(FAIL, 'no room'); END"));
        Bench bench(project.path());
        QVERIFY(bench.waitForPicture());
        const qint64 first = bench.image();
        const QSignalSpy messages(&bench.session, &Session::messageShown);
        QVERIFY(bench.press(Qt::Key_1));
        QCOMPARE(bench.image(), first);
        QCOMPARE(messages.size(), 1);
        QVERIFY(project.labelsOf(QLatin1String(kName)).isEmpty());
    }

    void theNumberPadLabelsToo()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path());
        QVERIFY(bench.waitForPicture());
        const qint64 first = bench.image();
        QVERIFY(bench.press(Qt::Key_3, Qt::KeypadModifier));
        QCOMPARE(project.labelsOf(QLatin1String(kName)).value(first), QStringLiteral("patches"));
    }

    void skipLeavesTheImageWithoutAClassAndMovesOn()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path());
        QVERIFY(bench.waitForPicture());
        const qint64 first = bench.image();
        QVERIFY(bench.press(Qt::Key_S));
        QCOMPARE(bench.image(), first + 1);
        QCOMPARE(project.labelsOf(QLatin1String(kName)).value(first), QStringLiteral("skip"));
    }

    void undoAndRedoWorkInAReopenedWindowAndJumpToTheImage()
    {
        const WorkbenchProject project(5);
        qint64 second = 0;
        {
            Bench bench(project.path());
            QVERIFY(bench.press(Qt::Key_1));
            second = bench.image();
            QVERIFY(bench.press(Qt::Key_2));
        }
        Bench bench(project.path());
        QVERIFY(bench.image() != second);
        QVERIFY(bench.press(Qt::Key_Z, Qt::ControlModifier));
        QCOMPARE(bench.image(), second);
        QVERIFY(!project.labelsOf(QLatin1String(kName)).contains(second));
        QVERIFY(bench.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier));
        QCOMPARE(bench.image(), second);
        QCOMPARE(project.labelsOf(QLatin1String(kName)).value(second), QStringLiteral("inclusion"));
    }

    void labelingResumesAtTheNextUnlabeledImage()
    {
        const WorkbenchProject project(4);
        {
            Bench bench(project.path());
            QVERIFY(bench.press(Qt::Key_1));
            QVERIFY(bench.press(Qt::Key_S));
        }
        Bench bench(project.path());
        QCOMPARE(bench.page.controller().row(), 2);
    }

    void afterTheLastImageAFurtherKeyTouchesNoOther()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path());
        QVERIFY(bench.press(Qt::Key_1));
        QVERIFY(bench.press(Qt::Key_1));
        QVERIFY(bench.press(Qt::Key_2));
        const auto labels = project.labelsOf(QLatin1String(kName));
        QCOMPARE(labels.value(1), QStringLiteral("crazing"));
        QCOMPARE(labels.value(2), QStringLiteral("inclusion"));
    }

    void aKeyHeldDownDecidesOnce()
    {
        const WorkbenchProject project(3);
        Bench bench(project.path());
        QVERIFY(bench.waitForPicture());
        QKeyEvent held(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, QStringLiteral("1"), true);
        QCoreApplication::sendEvent(&bench.page, &held);
        QVERIFY(project.labelsOf(QLatin1String(kName)).isEmpty());
    }

    void anImageThatIsNotOnTheScreenCannotBeLabeled()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path());
        // The picture arrives through the event loop, which has not run since.
        bench.page.controller().go(1);
        bench.page.controller().setShown(false);
        QTest::keyClick(&bench.page, Qt::Key_1);
        QVERIFY(project.labelsOf(QLatin1String(kName)).isEmpty());
    }

    void anUnreadableImageSaysWhyAndCanBeSkipped()
    {
        const WorkbenchProject project(2);
        {
            // Same size and time as imported, so that only decoding finds out.
            const QString path = project.folder() + QStringLiteral("/images/00000.png");
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            const QDateTime time = file.fileTime(QFileDevice::FileModificationTime);
            file.write(QByteArray(int(file.size()), 'x'));
            file.flush();
            QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
        }
        Bench bench(project.path());
        QTRY_VERIFY(bench.page.isSettled());
        QVERIFY(!bench.page.controller().isShown());
        QTest::keyClick(&bench.page, Qt::Key_1);
        QVERIFY(project.labelsOf(QLatin1String(kName)).isEmpty());
        QTest::keyClick(&bench.page, Qt::Key_S);
        QCOMPARE(bench.image(), 2);
    }

    void aMissingFileIsToldWithItsPath()
    {
        const WorkbenchProject project(2);
        QVERIFY(QFile::remove(project.folder() + QStringLiteral("/images/00000.png")));
        Bench bench(project.path());
        QTRY_VERIFY(bench.page.imageView().reason().contains(QStringLiteral("00000.png")));
        QVERIFY(!bench.page.imageView().hasImage());
    }

    void othersLabelsAreNotShown()
    {
        const WorkbenchProject project(3);
        {
            Bench bench(project.path());
            QVERIFY(bench.press(Qt::Key_1));
        }
        Bench bench(project.path(), QStringLiteral("Dr B"));
        QCOMPARE(bench.page.controller().row(), 0);
        QCOMPARE(bench.page.controller().sequence().decided(), 0);
    }

    void thereIsNoLabelingWithoutAPerson()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path(), QString());
        auto *name = bench.page.findChild<QLineEdit *>(QStringLiteral("annotatorName"));
        QVERIFY(name->isVisible());
        QTest::keyClicks(name, QStringLiteral("Dr C"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(bench.session.annotatorName(), QStringLiteral("Dr C"));
        QTRY_VERIFY(!name->isVisible());
        QVERIFY(bench.press(Qt::Key_1));
        QCOMPARE(project.labelsOf(QStringLiteral("Dr C")).size(), 1);
    }

    void aReviewRecordsCorrections()
    {
        const WorkbenchProject project(4);
        Bench bench(project.path());
        bench.session.review({{3}, {1}}, 0);
        QCOMPARE(bench.image(), 3);
        QVERIFY(bench.press(Qt::Key_2));
        QCOMPARE(bench.image(), 1);
        const Decision made = project.open()->decisions().history({3}).constLast();
        QCOMPARE(made.purpose, DecisionPurpose::Correction);
        QCOMPARE(made.shown, QStringLiteral("prediction"));
        QSignalSpy asked(&bench.session, &Session::pageRequested);
        QTest::keyClick(&bench.page, Qt::Key_Escape);
        QVERIFY(!bench.page.controller().isReview());
        QCOMPARE(asked.count(), 1);
    }

    void theTimeOnTheScreenIsStored()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path());
        QVERIFY(bench.waitForPicture());
        QTest::qWait(30);
        QVERIFY(bench.press(Qt::Key_1));
        QVERIFY(project.open()->decisions().history({1}).constFirst().milliseconds >= 25);
    }

    void theBorderFlashesInTheColourOfTheClass()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path());
        const QColor color(bench.page.controller().classes()[1].color);
        QVERIFY(bench.press(Qt::Key_2));
        QCOMPARE(bench.page.imageView().flashColor(), color);
        QTRY_VERIFY(!bench.page.imageView().flashColor().isValid());
    }

    void arrowsAndTheFilterWalkWithoutDeciding()
    {
        const WorkbenchProject project(4);
        Bench bench(project.path());
        QVERIFY(bench.press(Qt::Key_1));
        QVERIFY(bench.press(Qt::Key_Left));
        QCOMPARE(bench.page.controller().row(), 0);
        QVERIFY(bench.press(Qt::Key_N));
        QCOMPARE(bench.page.controller().row(), 1);
        ImageFilter unlabeled;
        unlabeled.states = {OwnState::Unlabeled};
        bench.page.controller().setFilter(unlabeled);
        QCOMPARE(bench.page.controller().sequence().rowCount(), 3);
        QCOMPARE(project.labelsOf(QLatin1String(kName)).size(), 1);
    }
};

QTEST_MAIN(TestLabelPage)
#include "test_label_page.moc"
