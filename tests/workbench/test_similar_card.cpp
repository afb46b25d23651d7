#include "app/workbench/data/similar_card.h"
#include "app/workbench/data/similar_view.h"
#include "core/dataset/snapshot_builder.h"
#include "core/exchange/folder_import.h"
#include "tests/workbench/data_bench.h"
#include "tests/workbench/workbench_project.h"
#include "widgets/image_view/thumbnails.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace taxon;
using namespace taxon::test;

namespace {

/// A smooth picture of its own for every number; `brighter` by a little.
void writePicture(const QString &path, int number, int brighter = 0)
{
    QImage image(96, 96, QImage::Format_RGB888);
    for (int y = 0; y < 96; ++y)
        for (int x = 0; x < 96; ++x) {
            const double value = 110 + 60 * std::sin(x * (0.02 + 0.031 * number)) + 40 * std::cos(y * (0.05 + 0.023 * number) + number);
            const int grey = std::clamp(int(value) + brighter, 0, 255);
            image.setPixel(x, y, qRgb(grey, grey, grey));
        }
    image.save(path);
}

/// Images 1 to 7: 1 and 2 look alike, 3 and 4 are the same file, the others are alone. 1 and 2 have different labels.
void importPictures(const WorkbenchProject &project)
{
    const QString folder = project.folder() + QStringLiteral("/pictures");
    QDir().mkpath(folder);
    writePicture(folder + QStringLiteral("/a.png"), 1);
    writePicture(folder + QStringLiteral("/b.png"), 1, 12);
    writePicture(folder + QStringLiteral("/c.png"), 4);
    QFile::copy(folder + QStringLiteral("/c.png"), folder + QStringLiteral("/d.png"));
    writePicture(folder + QStringLiteral("/e.png"), 7);
    writePicture(folder + QStringLiteral("/f.png"), 11);
    Progress progress;
    const auto open = project.open();
    importFolder(*open, folder, {}, progress);
    for (const auto &[image, name] : {std::pair<qint64, QString>(1, QStringLiteral("crazing")), {2, QStringLiteral("patches")}}) {
        Decision decision;
        decision.image = {image};
        decision.label = open->classes().find(name)->id;
        open->decisions().record(decision);
    }
}

} // namespace

class TestSimilarCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void imagesAreComparedAndGroupedWithTheirLabels()
    {
        const WorkbenchProject project(0);
        importPictures(project);
        DataBench bench(project.path(), QStringLiteral("similar"));
        QVERIFY(bench.finishJobs());
        SimilarView &view = bench.page.findChild<SimilarCard *>()->view();
        const auto &model = static_cast<const SimilarModel &>(*view.model());
        QCOMPARE(model.rowCount(), 1); // the same content is known without comparing
        auto *compare = bench.find<QPushButton>("compareImages");
        QVERIFY2(compare->isVisible() && compare->text().contains(QLatin1Char('6')), qPrintable(compare->text()));
        QTest::mouseClick(compare, Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(!compare->isVisible());
        QVERIFY(model.group(0).hasConflict); // those to be judged come first
        QCOMPARE(model.member(0, 0).label, QStringLiteral("crazing"));
        QCOMPARE(model.member(0, 1).label, QStringLiteral("patches"));
        QVERIFY(model.title(0).contains(QStringLiteral("different labels")));
        QVERIFY(model.group(1).isIdentical);
        QTRY_VERIFY(view.isSettled());

        QTest::mouseClick(bench.find<QCheckBox>("onlyConflicts"), Qt::LeftButton);
        QCOMPARE(model.rowCount(), 1);
    }

    void comparingIsOfferedAgainOnlyOnceSomethingHasChanged()
    {
        const WorkbenchProject project(0);
        importPictures(project);
        const QString lost = project.folder() + QStringLiteral("/pictures/f.png");
        QVERIFY(QFile::rename(lost, project.folder() + QStringLiteral("/f.png")));
        DataBench bench(project.path(), QStringLiteral("similar"));
        QVERIFY(bench.finishJobs());
        auto *compare = bench.find<QPushButton>("compareImages");
        QTest::mouseClick(compare, Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QTRY_VERIFY(!compare->isVisible()); // it would only fail again
        QVERIFY(QFile::rename(project.folder() + QStringLiteral("/f.png"), lost));
        Q_EMIT bench.session.imagesChanged();
        QVERIFY(bench.finishJobs());
        QTRY_VERIFY(compare->isVisible() && compare->isEnabled());
    }

    void aClickOpensTheGroupAsAReview()
    {
        const WorkbenchProject project(0);
        importPictures(project);
        DataBench bench(project.path(), QStringLiteral("similar"));
        QVERIFY(bench.finishJobs());
        SimilarView &view = bench.page.findChild<SimilarCard *>()->view();
        QSignalSpy reviews(&bench.session, &Session::reviewRequested);
        const QRect row = view.visualRect(view.model()->index(0, 0));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(130, row.center().y()));
        QCOMPARE(reviews.count(), 1);
        QCOMPARE(reviews[0][0].value<QList<ImageId>>(), (QList<ImageId>{{3}, {4}}));
        QCOMPARE(reviews[0][1].toInt(), 1);
        view.setCurrentIndex(view.model()->index(0, 0));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(reviews.count(), 2);
    }

    void theDistanceIsExplainedAndHoldsForTheSplitWhenWanted()
    {
        const WorkbenchProject project(0);
        importPictures(project);
        DataBench bench(project.path(), QStringLiteral("similar"));
        QVERIFY(bench.finishJobs());
        auto *distance = bench.find<QSlider>("nearDistance");
        QVERIFY(!distance->isEnabled()); // nothing is compared, and nothing to be kept together
        QVERIFY(!newestNearDistance(*project.open()));
        auto *keep = bench.find<QCheckBox>("keepTogether");
        QTest::mouseClick(keep, Qt::LeftButton);
        QTest::keyClick(distance, Qt::Key_Right);
        QVERIFY(bench.find<QLabel>("nearMeaning")->text().startsWith(QStringLiteral("5 of 64")));
        QCOMPARE(newestNearDistance(*project.open()), std::optional(5));
        distance->setValue(7);
        QCOMPARE(newestNearDistance(*project.open()), std::optional(7));

        DataBench again(project.path(), QStringLiteral("similar"));
        QVERIFY(again.finishJobs());
        QCOMPARE(again.find<QSlider>("nearDistance")->value(), 7);
        QVERIFY(again.find<QCheckBox>("keepTogether")->isChecked());
        again.page.showSection(QStringLiteral("split"));
        QTRY_VERIFY(again.find<QLabel>("keptTogether")->text().contains(QStringLiteral("up to 7 of 64")));

        QTest::mouseClick(keep, Qt::LeftButton);
        QVERIFY(!newestNearDistance(*project.open()));
    }

    void imagesThatVanishLeaveTheOthersComparable()
    {
        const WorkbenchProject project(0);
        importPictures(project);
        QVERIFY(QFile::remove(project.folder() + QStringLiteral("/pictures/e.png")));
        QFile empty(project.folder() + QStringLiteral("/pictures/f.png"));
        QVERIFY(empty.open(QIODevice::WriteOnly | QIODevice::Truncate)); // of no bytes at all
        empty.close();
        DataBench bench(project.path(), QStringLiteral("similar"));
        QVERIFY(bench.finishJobs());
        QSignalSpy messages(&bench.session, &Session::messageShown);
        QTest::mouseClick(bench.find<QPushButton>("compareImages"), Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        const auto isSaid = [](const QList<QVariant> &message) { return message[1].toString().startsWith(QStringLiteral("2 image(s) could not be compared")); };
        QCOMPARE(std::count_if(messages.begin(), messages.end(), isSaid), 1);
        QTRY_COMPARE(bench.page.findChild<SimilarCard *>()->view().model()->rowCount(), 2);
    }

    void theModelKeepsItsPromisesWithManyGroups()
    {
        SimilarModel model([](ImageId) { return QStringLiteral("/none.png"); });
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        SimilarGroups similar;
        for (qint64 i = 0; i < 30'000; ++i)
            similar.groups.append({.images = {{2 * i + 1}, {2 * i + 2}}, .labels = {std::nullopt, std::nullopt}, .isIdentical = false, .hasConflict = i % 10 == 0});
        model.setGroups(similar);
        QCOMPARE(model.rowCount(), 30'000);
        model.showOnlyConflicts(true);
        QCOMPARE(model.rowCount(), 3'000);
        int asked = 0;
        SimilarView view(model);
        view.setPictureSource(thumbnailDecode(), [&](PictureRequest &request) {
            ++asked;
            request.path = QStringLiteral("/none.png");
        });
        view.resize(900, 600);
        view.show();
        view.scrollToBottom();
        QTRY_VERIFY(view.isSettled());
        QVERIFY2(asked < 60, qPrintable(QString::number(asked))); // only what comes into view
    }
};

QTEST_MAIN(TestSimilarCard)
#include "test_similar_card.moc"
