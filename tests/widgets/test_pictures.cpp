#include "widgets/gallery/gallery_view.h"
#include "widgets/gallery/picture_roles.h"
#include "widgets/image_view/image_view.h"
#include "widgets/image_view/picture_loader.h"

#include "core/base/error.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QMutex>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QWheelEvent>

#include <memory>

using namespace taxon;

namespace {

QImage picture(int width = 100, int height = 50)
{
    QImage image(width, height, QImage::Format_RGB888);
    image.fill(Qt::darkGreen);
    return image;
}

} // namespace

class TestPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGalleryModelIsValid()
    {
        GalleryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({{{1}, QStringLiteral("/a.png"), QStringLiteral("a"), Qt::red}, {{2}, QStringLiteral("/b.png"), {}, {}}});
        model.setRow(1, {{2}, QStringLiteral("/b.png"), QStringLiteral("b"), Qt::blue});
        QCOMPARE(model.index(1).data(CaptionRole).toString(), QStringLiteral("b"));
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void theGalleryLoadsWhatIsInView()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.png"));
        QVERIFY(picture().save(path));
        GalleryView view;
        view.resize(400, 300);
        view.setRows({{{1}, path, QStringLiteral("a"), Qt::red}, {{2}, folder.filePath(QStringLiteral("none.png")), {}, {}}});
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.grab();
        QTRY_VERIFY(view.isSettled());
        const QImage shot = view.grab().toImage();
        QVERIFY(shot.pixelColor(view.visualRect(view.model()->index(0, 0)).center()).green() > 80);
        QSignalSpy activated(&view, &GalleryView::rowActivated);
        view.setCurrentRow(1);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(view.selectedRows(), QList<int>{1});
    }

    void whatIsNoLongerWantedIsNotDecoded()
    {
        QSemaphore gate;
        QStringList decoded;
        QMutex mutex;
        PictureLoader loader(
            [&](const PictureRequest &request) {
                gate.acquire();
                const QMutexLocker lock(&mutex);
                decoded.append(request.path);
                return picture();
            },
            1'000'000);
        loader.want({{{1}, QStringLiteral("1")}, {{2}, QStringLiteral("2")}, {{3}, QStringLiteral("3")}, {{4}, QStringLiteral("4")},
            {{5}, QStringLiteral("5")}, {{6}, QStringLiteral("6")}});
        loader.want({{{7}, QStringLiteral("7")}});
        gate.release(10);
        QTRY_VERIFY(loader.isIdle());
        QVERIFY(loader.find({7}));
        QVERIFY(!decoded.contains(QStringLiteral("6")));
        QVERIFY(!loader.find({6}));
    }

    void resultsFromBeforeClearAreDropped()
    {
        QSemaphore gate;
        PictureLoader loader([&](const PictureRequest &) { return gate.acquire(), picture(); }, 1'000'000);
        loader.want({{{1}, QStringLiteral("1")}});
        loader.clear();
        QSignalSpy loaded(&loader, &PictureLoader::loaded);
        gate.release();
        QVERIFY(!loaded.wait(100));
        QVERIFY(!loader.find({1}));
    }

    void aFileThatNeverComesHoldsUpNeitherTheOthersNorTheEnd()
    {
        const auto gate = std::make_shared<QSemaphore>();
        auto loader = std::make_unique<PictureLoader>(
            [gate](const PictureRequest &request) {
                if (request.path == QStringLiteral("gone"))
                    gate->acquire();
                return picture();
            },
            1'000'000);
        const int threads = qBound(1, QThread::idealThreadCount() - 1, 4);
        QList<PictureRequest> requests;
        for (int id = 1; id <= threads; ++id)
            requests.append({{id}, QStringLiteral("gone")});
        requests.append({{9}, QStringLiteral("there")});
        loader->want(requests);
        QTRY_VERIFY_WITH_TIMEOUT(loader->find({9}), 30'000);
        QVERIFY(!loader->find({1}));
        QElapsedTimer timer;
        timer.start();
        loader.reset();
        QVERIFY(timer.elapsed() < 5'000);
        gate->release(threads); // what comes later finds nobody, and does no harm
    }

    void aFailureIsKeptAsItsSentence()
    {
        PictureLoader loader(
            [](const PictureRequest &) -> QImage { throw Error(ErrorCode::Unreadable, QStringLiteral("It is torn.")); }, 1'000'000);
        loader.want({{{1}, QStringLiteral("1")}});
        QTRY_VERIFY(loader.find({1}));
        QCOMPARE(loader.find({1})->error, QStringLiteral("It is torn."));
    }

    void thePictureIsFittedAndOneToOneIsOnePixelAPixel()
    {
        ImageView view;
        view.resize(400, 300);
        view.show();
        view.showImage(picture(1'000, 500));
        QVERIFY(view.isFitted());
        QVERIFY(view.zoom() < 0.4 && view.zoom() > 0.3);
        view.toggleOneToOne();
        QCOMPARE(view.zoom(), 1.0);
        view.toggleOneToOne();
        QVERIFY(view.isFitted());
        view.resize(800, 600);
        QVERIFY(view.zoom() > 0.7);
    }

    void theWheelKeepsThePointUnderThePointer()
    {
        ImageView view;
        view.resize(400, 400);
        view.show();
        QImage marked = picture(100, 100);
        for (int y = 60; y < 80; ++y)
            for (int x = 60; x < 80; ++x)
                marked.setPixelColor(x, y, Qt::white);
        view.showImage(marked);
        const double scale = view.zoom();
        const QPointF spot = QPointF(200, 200) + QPointF(20, 20) * scale; // image pixel 70, 70
        QVERIFY(view.grab().toImage().pixelColor(spot.toPoint()).lightness() > 240);
        QWheelEvent wheel(spot, view.mapToGlobal(spot), {}, QPoint(0, 480), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &wheel);
        QVERIFY(view.zoom() > 1.5 * scale);
        QVERIFY(view.grab().toImage().pixelColor(spot.toPoint()).lightness() > 240);
    }

    void anEmptyViewSurvivesEveryGesture()
    {
        ImageView view;
        view.resize(300, 200);
        view.show();
        view.showReason(QStringLiteral("gone"));
        view.toggleOneToOne();
        view.zoomAt({10, 10}, 2);
        QTest::mouseClick(&view, Qt::LeftButton);
        QTest::mouseDClick(&view, Qt::LeftButton);
        view.flash(Qt::red);
        view.grab();
        view.showImage(picture(1, 1));
        view.zoomAt({10, 10}, 1'000);
        view.grab();
        QVERIFY(view.hasImage());
    }
};

QTEST_MAIN(TestPictures)
#include "test_pictures.moc"
