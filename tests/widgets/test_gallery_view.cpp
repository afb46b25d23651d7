#include "widgets/gallery/gallery_view.h"
#include "widgets/gallery/picture_roles.h"
#include "widgets/image_view/thumbnails.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/imaging/thumbnail_cache.h"

#include <QAbstractListModel>
#include <QSet>
#include <QFileInfo>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace taxon;

namespace {

/// Rows without files, and which of them it was asked for.
class CountingModel : public QAbstractListModel {
public:
    explicit CountingModel(int rows)
        : m_rows(rows)
    {
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        asked.insert(index.row());
        return role == ImageIdRole ? QVariant(qint64(index.row() + 1)) : QVariant();
    }

    mutable QSet<int> asked; ///< rows

private:
    int m_rows;
};

/// A shown gallery of drawn pictures, eight columns wide.
struct Gallery {
    explicit Gallery(int rows)
        : model(rows)
    {
        view.setPictureSource(
            [this](const PictureRequest &request) {
                ++decoded;
                QImage image(request.side, request.side, QImage::Format_RGB32);
                image.fill(Qt::darkGreen);
                return image;
            },
            [](PictureRequest &) {});
        view.setModel(&model);
        view.setCellSide(100);
        view.resize(8 * 104 + 40, 600);
        view.show();
    }

    bool settle()
    {
        return QTest::qWaitFor([this] { return view.grab(), view.isSettled(); }, 30'000);
    }
    QPoint middle(int row) const { return view.visualRect(model.index(row)).center(); }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers, from);
        move((from + to) / 2, modifiers);
        move(to, modifiers);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, modifiers, to);
    }
    void move(const QPoint &to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QMouseEvent event(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&view, which, modifiers); }

    CountingModel model;
    std::atomic<int> decoded = 0;
    GalleryView view;
};

using Rows = QList<int>;

} // namespace

class TestGalleryView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClickSelectsOneShiftUpToThereAndCtrlInAndOut()
    {
        Gallery gallery(50);
        QTest::mouseClick(gallery.view.viewport(), Qt::LeftButton, {}, gallery.middle(2));
        QCOMPARE(gallery.view.selectedRows(), (Rows{2}));
        QTest::mouseClick(gallery.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, gallery.middle(5));
        QCOMPARE(gallery.view.selectedRows(), (Rows{2, 3, 4, 5}));
        QTest::mouseClick(gallery.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, gallery.middle(1));
        QCOMPARE(gallery.view.selectedRows(), (Rows{1, 2}));
        QTest::mouseClick(gallery.view.viewport(), Qt::LeftButton, Qt::ControlModifier, gallery.middle(8));
        QCOMPARE(gallery.view.selectedRows(), (Rows{1, 2, 8}));
        QTest::mouseClick(gallery.view.viewport(), Qt::LeftButton, Qt::ControlModifier, gallery.middle(2));
        QCOMPARE(gallery.view.selectedRows(), (Rows{1, 8}));
        QCOMPARE(gallery.view.selectedCount(), 2);
    }

    void aRubberBandSelectsWhatItTouches()
    {
        Gallery gallery(50);
        gallery.drag(gallery.middle(1), gallery.middle(10)); // columns 1 and 2 of two lines
        QCOMPARE(gallery.view.selectedRows(), (Rows{1, 2, 9, 10}));
        gallery.drag(gallery.middle(20), gallery.middle(21), Qt::ShiftModifier);
        QVERIFY(gallery.view.selectedRows().contains(1) && gallery.view.selectedRows().contains(21));
        gallery.drag(gallery.middle(5), gallery.middle(6));
        QCOMPARE(gallery.view.selectedRows(), (Rows{5, 6}));
        gallery.drag(gallery.middle(6), gallery.middle(7), Qt::ControlModifier); // 6 goes out by the band
        QVERIFY(gallery.view.selectedRows().contains(7));
    }

    void aRubberBandOverTheEdgeScrolls()
    {
        Gallery gallery(500);
        QTest::mousePress(gallery.view.viewport(), Qt::LeftButton, {}, gallery.middle(0));
        gallery.move(gallery.middle(8));
        gallery.move({gallery.middle(7).x(), gallery.view.viewport()->height() + 60});
        QTRY_VERIFY(gallery.view.verticalScrollBar()->value() > 300);
        QVERIFY(gallery.view.selectedCount() >= 48);
        QTest::mouseRelease(gallery.view.viewport(), Qt::LeftButton, {}, {10, 10});
    }

    void keysMoveAndShiftSelects()
    {
        Gallery gallery(50);
        gallery.view.setCurrentRow(0);
        gallery.key(Qt::Key_Right);
        gallery.key(Qt::Key_Down);
        QCOMPARE(gallery.view.selectedRows(), (Rows{9}));
        gallery.key(Qt::Key_Right, Qt::ShiftModifier);
        gallery.key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(gallery.view.selectedRows(), (Rows{9, 10, 11}));
        gallery.key(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(gallery.view.selectedRows(), (Rows{9, 10}));
        gallery.key(Qt::Key_Right, Qt::ControlModifier);
        gallery.key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(gallery.view.selectedRows(), (Rows{9, 10}));
        gallery.key(Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(gallery.view.selectedRows(), (Rows{9, 10, 12}));
        gallery.key(Qt::Key_End);
        QCOMPARE(gallery.view.currentRow(), 49);
        gallery.key(Qt::Key_Home);
        gallery.key(Qt::Key_PageDown);
        QVERIFY(gallery.view.currentRow() >= 32);
        gallery.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(gallery.view.selectedCount(), 50);
    }

    void otherKeysGoToTheParent()
    {
        Gallery gallery(5);
        QKeyEvent label(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, QStringLiteral("1"));
        label.accept();
        QCoreApplication::sendEvent(&gallery.view, &label);
        QVERIFY(!label.isAccepted());
        QKeyEvent pad(QEvent::KeyPress, Qt::Key_4, Qt::KeypadModifier, QStringLiteral("4"));
        QCoreApplication::sendEvent(&gallery.view, &pad);
        QVERIFY(!pad.isAccepted());
        QSignalSpy activated(&gallery.view, &GalleryView::rowActivated);
        gallery.view.setCurrentRow(3);
        gallery.key(Qt::Key_Return);
        QTest::mouseDClick(gallery.view.viewport(), Qt::LeftButton, {}, gallery.middle(2));
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated[0][0].toInt(), 3);
        QCOMPARE(activated[1][0].toInt(), 2);
    }

    void aHundredThousandRowsAreScrolledWithoutTouchingAll()
    {
        Gallery gallery(100'000);
        QVERIFY(gallery.settle());
        QVERIFY2(gallery.decoded < 300, qPrintable(QString::number(gallery.decoded)));
        QVERIFY2(gallery.model.asked.size() < 300, qPrintable(QString::number(gallery.model.asked.size())));
        gallery.view.verticalScrollBar()->setValue(gallery.view.verticalScrollBar()->maximum());
        QVERIFY(gallery.settle());
        const auto [first, last] = gallery.view.visibleRows();
        QCOMPARE(last, 99'999);
        QVERIFY(gallery.view.hasPicture(first) && gallery.view.hasPicture(last));
        QVERIFY(gallery.decoded < 600);
        QVERIFY(gallery.model.asked.size() < 600);
    }

    void onlyPicturesThatWereOnTheScreenCountAsShown()
    {
        Gallery gallery(1'000);
        QVERIFY(!gallery.view.wasShown({1}));
        QVERIFY(gallery.settle());
        gallery.view.grab();
        QVERIFY(gallery.view.wasShown({1}));
        const int last = gallery.view.visibleRows().second;
        QVERIFY(gallery.view.hasPicture(last + 8)); // decoded ahead
        QVERIFY(!gallery.view.wasShown({last + 9}));
        gallery.view.forgetPictures();
        QVERIFY(!gallery.view.wasShown({1}));
    }

    void damagedPicturesWereNotShown()
    {
        Gallery gallery(3);
        gallery.view.setPictureSource(
            [](const PictureRequest &) -> QImage { throw Error(ErrorCode::Unreadable, QStringLiteral("torn")); }, [](PictureRequest &) {});
        QVERIFY(gallery.settle());
        gallery.view.grab();
        QVERIFY(gallery.view.hasPicture(0));
        QVERIFY(!gallery.view.wasShown({1}));
    }

    void ctrlAndTheWheelResizeAndKeepThePlace()
    {
        Gallery gallery(10'000);
        gallery.view.setCurrentRow(5'000);
        const auto distance = [&] { return qAbs(gallery.middle(5'000).y() - 300); };
        QVERIFY(distance() < 200);
        const int before = gallery.view.cellSide();
        QWheelEvent wheel(QPointF(100, 100), QPointF(100, 100), {}, QPoint(0, 240), Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(gallery.view.viewport(), &wheel);
        QVERIFY(gallery.view.cellSide() > before);
        QVERIFY(distance() < 200);
        gallery.view.setCellSide(10'000);
        QCOMPARE(gallery.view.cellSide(), GalleryView::kMostSide);
        gallery.view.resize(500, 500);
        QVERIFY(gallery.view.viewport()->rect().intersects(gallery.view.visualRect(gallery.model.index(5'000))));
    }

    void thumbnailsComeFromTheDiskTheSecondTime()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.bmp"));
        QImage image(600, 300, QImage::Format_RGB888);
        image.fill(QColor(200, 40, 40));
        QVERIFY(image.save(path));
        PictureRequest request{{1}, path, 120};
        request.sha256 = sha256OfFile(path);
        const auto cache = std::make_shared<ThumbnailCache>(folder.filePath(QStringLiteral("cache")));
        const QImage first = thumbnailDecode(cache)(request);
        QCOMPARE(first.size(), QSize(120, 60));
        QVERIFY(QFile::remove(path));
        const QImage second = thumbnailDecode(cache)(request);
        QCOMPARE(second.size(), QSize(120, 60));
        QVERIFY(qAbs(second.pixelColor(60, 30).red() - 200) < 6);
        request.side = 240;
        QCOMPARE(thumbnailDecode(cache)(request).size(), QSize(240, 120));
    }

    void aFileWithOtherContentIsNotShown()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.png"));
        QImage image(60, 30, QImage::Format_RGB888);
        image.fill(Qt::red);
        QVERIFY(image.save(path));
        PictureRequest request{{1}, path, 120};
        request.sha256 = sha256OfFile(path);
        QCOMPARE(thumbnailDecode()(request).size(), QSize(120, 60));
        image.fill(Qt::blue);
        QVERIFY(image.save(path));
        QVERIFY_EXCEPTION_THROWN(thumbnailDecode()(request), Error);
    }
};

QTEST_MAIN(TestGalleryView)
#include "test_gallery_view.moc"
