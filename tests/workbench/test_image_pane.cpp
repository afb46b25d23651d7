#include "app/workbench/label/image_pane.h"
#include "app/workbench/label/label_page.h"
#include "app/workbench/label/view_bar.h"
#include "app/workbench/session.h"
#include "tests/imaging/dicom_files.h"
#include "tests/workbench/workbench_project.h"
#include "widgets/image_view/image_view.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace taxon;
using namespace taxon::test;

namespace {

QString writeBytes(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

QByteArray threeFrames()
{
    DicomPicture picture{.width = 2, .height = 2, .frames = 3, .stored = 12};
    picture.intercept = "-1024";
    picture.slope = "1";
    picture.center = "40";
    picture.windowWidth = "400";
    picture.pixels = words({0, 1'000, 2'000, 3'000, 10, 20, 30, 40, 11, 21, 31, 41});
    return dicomFile(picture);
}

/// Twelve megapixels each, with edges and texture as in a photograph.
QList<PixelRequest> largeJpegs(const QTemporaryDir &folder, int count)
{
    QImage small(100, 75, QImage::Format_RGB888);
    for (int y = 0; y < small.height(); ++y)
        for (int x = 0; x < small.width() * 3; ++x)
            small.scanLine(y)[x] = uchar((x * 71 + y * 113 + x * y * 7) & 0xff);
    QImage image = small.scaled(4'000, 3'000, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB888);
    quint32 noise = 1;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width() * 3; ++x) {
            noise = noise * 1664525U + 1013904223U;
            uchar &value = image.scanLine(y)[x];
            value = uchar(qMin(255, value + int(noise >> 29)));
        }
    QList<PixelRequest> requests;
    for (int i = 1; i <= count; ++i) {
        requests.append({{i}, folder.filePath(QStringLiteral("%1.jpg").arg(i))});
        if (!(i > 1 ? QFile::copy(requests[0].path, requests.last().path) : image.save(requests[0].path, nullptr, 85)))
            return {};
    }
    return requests;
}

} // namespace

class TestImagePane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TAXON_SETTINGS_DIR", m_settings.path().toUtf8()); }

    void aFileThatDoesNotComeIsSaidAndHoldsUpNoOther()
    {
        const QTemporaryDir folder;
        // Opening it waits until somebody writes, as a network folder does that has gone.
        const QString stalled = folder.filePath(QStringLiteral("stalled.png"));
        QCOMPARE(::mkfifo(QFile::encodeName(stalled).constData(), 0600), 0);
        const QString good = folder.filePath(QStringLiteral("good.png"));
        writeImage(good, 1);
        ImagePane pane;
        pane.resize(400, 300);
        pane.show();
        pane.showImage({{1}, stalled});
        pane.prepare({});
        QTRY_VERIFY(pane.view().reason().contains(stalled));
        for (qint64 id = 2; id < 4; ++id) { // another one that hangs, then one that is there
            pane.showImage({{id}, id == 2 ? stalled : good});
            pane.prepare({});
        }
        QTRY_VERIFY(pane.view().hasImage());

        pane.showImage({{1}, stalled});
        pane.prepare({});
        QFile source(good);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QByteArray bytes = source.readAll();
        for (int i = 0; i < 2; ++i) { // both readers, which may have been let go at once
            const int writer = ::open(QFile::encodeName(stalled).constData(), O_WRONLY | O_NONBLOCK);
            if (writer >= 0) {
                QCOMPARE(::write(writer, bytes.constData(), std::size_t(bytes.size())), bytes.size());
                ::close(writer);
            }
            QTest::qWait(50);
        }
        QTRY_VERIFY(pane.view().hasImage() || !pane.view().reason().contains(QStringLiteral("Still")));
    }

    void howThePictureWasShownIsStoredWithTheDecision()
    {
        WorkbenchProject project(3, {QStringLiteral("a"), QStringLiteral("b")});
        Session session;
        session.openProject(project.path());
        session.setAnnotator(QStringLiteral("Dr A"));
        LabelPage page(session);
        page.resize(1'000, 700);
        page.show();
        page.activate();
        QTRY_VERIFY(page.controller().isShown());
        QTest::keyClick(&page, Qt::Key_1);
        QTRY_VERIFY(page.controller().isShown());
        ImageDisplay display;
        display.isInverted = true;
        page.imagePane().view().setDisplay(display);
        QTest::keyClick(&page, Qt::Key_2);
        const auto stored = project.open();
        QCOMPARE(stored->decisions().history({1}).constFirst().view, QString());
        QCOMPARE(stored->decisions().history({2}).constFirst().view, QStringLiteral(R"({"inverted":true})"));
    }

    void theFramesOfADicomFileAreStepped()
    {
        const QTemporaryDir folder;
        ImagePane pane;
        pane.resize(700, 500);
        pane.show();
        pane.showImage({{1}, writeBytes(folder, QStringLiteral("a.dcm"), threeFrames())});
        pane.prepare({});
        QTRY_COMPARE(pane.frames(), 3);
        QTRY_VERIFY(pane.isSettled());
        QCOMPARE(pane.view().picture()->image().value(0, 0, 0), -1'024.0);
        pane.showFrame(-1);
        QCOMPARE(pane.frame(), 0);
        pane.showFrame(2);
        QTRY_COMPARE(pane.view().picture()->image().value(0, 0, 0), -1'013.0);
        QCOMPARE(pane.view().viewDescription(), QStringLiteral(R"({"frame":3})"));
        pane.findChild<QSlider *>(QStringLiteral("frame"))->setValue(1);
        QTRY_COMPARE(pane.view().picture()->image().value(0, 0, 0), -1'014.0);
        pane.showFrame(3);
        QCOMPARE(pane.frame(), 1);
    }

    void theLineNamesPixelValueAndWindowAndNoPatient()
    {
        const QTemporaryDir folder;
        ImagePane pane;
        pane.resize(700, 500);
        pane.show();
        pane.showImage({{1}, writeBytes(folder, QStringLiteral("a.dcm"), threeFrames())});
        pane.prepare({});
        QTRY_VERIFY(pane.view().hasImage());
        QTest::mouseMove(&pane.view(), pane.view().rect().center() + QPoint(30, 30));
        auto *pixel = pane.findChild<QLabel *>(QStringLiteral("pixel"));
        QTRY_VERIFY(pixel->text().contains(QLocale().toString(3'000 - 1'024)));
        QVERIFY(pixel->text().startsWith(QStringLiteral("x 1  y 1")));
        QCOMPARE(pane.findChild<QLabel *>(QStringLiteral("window"))->text(), QStringLiteral("W 399  L 39.5"));
        const QList<QLabel *> labels = pane.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY(!label->text().contains(QStringLiteral("Doe")));
    }

    void aFileThatVanishesLeavesThePictureAndThenASentence()
    {
        const QTemporaryDir folder;
        const QString path = writeBytes(folder, QStringLiteral("a.dcm"), threeFrames());
        ImagePane pane;
        pane.resize(700, 500);
        pane.show();
        pane.showImage({{1}, path});
        pane.prepare({});
        QTRY_VERIFY(pane.view().hasImage() && pane.isSettled());
        QVERIFY(QFile::remove(path));
        pane.view().zoomAt({100, 100}, 2);
        pane.grab();
        QVERIFY(pane.view().hasImage());
        pane.showFrame(1);
        QTRY_VERIFY(!pane.view().hasImage());
        pane.showReason(QStringLiteral("gone"));
        pane.grab();
    }

    void nothingIsClippedBesideTheClassesOfASmallWindow()
    {
        ViewBar *bar = nullptr;
        ImagePane pane;
        bar = pane.findChild<ViewBar *>();
        bar->setFrames(0, 1'000);
        QVERIFY2(bar->minimumSizeHint().width() < 600, qPrintable(QString::number(bar->minimumSizeHint().width())));
    }

    void theNextTwelveMegapixelPictureIsPaintedAtOnce()
    {
        const QTemporaryDir folder;
        const QList<PixelRequest> requests = largeJpegs(folder, 12);
        QVERIFY(!requests.isEmpty());
        ImagePane pane;
        pane.resize(1'000, 700);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        QImage canvas(pane.size(), QImage::Format_RGB32);
        const auto timeOf = [&](const PixelRequest &image, const QList<PixelRequest> &next) {
            QElapsedTimer clock;
            clock.start();
            pane.showImage(image);
            pane.prepare(next);
            while (!pane.view().hasImage() && clock.elapsed() < 10'000)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
            pane.view().render(&canvas);
            return clock.nsecsElapsed() / 1'000;
        };
        QList<qint64> prefetched, jumped;
        for (int i = 0; i < requests.size(); ++i) {
            const qint64 time = timeOf(requests[i], requests.mid(i + 1, 3));
            if (i > 0)
                prefetched.append(time);
            QTRY_VERIFY_WITH_TIMEOUT(pane.isSettled(), 20'000);
        }
        for (int i = 0; i < requests.size(); ++i) {
            pane.forgetPictures();
            jumped.append(timeOf(requests[i * 5 % requests.size()], requests.mid(0, 3)));
        }
        std::sort(prefetched.begin(), prefetched.end());
        std::sort(jumped.begin(), jumped.end());
        qInfo() << "microseconds: decoded ahead" << prefetched << "at random" << jumped;
        QVERIFY(prefetched[5] < 50'000); // far above what is wanted, for slow machines
        QVERIFY(jumped[5] < 1'000'000);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestImagePane)
#include "test_image_pane.moc"
