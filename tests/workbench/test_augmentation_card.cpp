#include "core/augmentation/augmenter.h"
#include "core/augmentation/presets.h"
#include "core/dataset/training_pipeline.h"
#include "core/imaging/decode.h"
#include "core/imaging/preprocessing.h"
#include "tests/workbench/data_bench.h"
#include "tests/workbench/workbench_project.h"
#include "widgets/augmentation/histogram_view.h"
#include "widgets/augmentation/pipeline_editor.h"
#include "widgets/augmentation/variant_grid.h"
#include "widgets/image_view/picture_loader.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace taxon;
using namespace taxon::test;

namespace {

struct Bench : DataBench {
    explicit Bench(const QString &path)
        : DataBench(path, QStringLiteral("augmentation"))
    {
    }

    VariantGrid *grid() { return find<VariantGrid>("variants"); }
    QLabel *warnings() { return find<QLabel>("augmentationWarnings"); }
    QLabel *training() { return find<QLabel>("trainingAugmentation"); }
    PipelineEditor *editor() { return page.findChild<PipelineEditor *>(); }
    void choose(const char *preset)
    {
        auto *box = find<QComboBox>("augmentationPreset");
        box->setCurrentIndex(box->findData(QString::fromLatin1(preset)));
        Q_EMIT box->activated(box->currentIndex());
    }
    /// Until the grid shows what is chosen.
    bool settle() { return finishJobs() && grid()->count() == 16; }
    QList<QImage> shown() { return grid()->variants(); }
};

} // namespace

/// The augmentation section of the Data page.
class TestAugmentationCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sixteenVariantsOfAnImageAreShown()
    {
        const WorkbenchProject project(3);
        Bench bench(project.path());
        QVERIFY(bench.settle());
        QVERIFY(bench.find<QLabel>("augmentedImage")->text().contains(QLatin1Char('3')));
        QVERIFY(!bench.find<QLabel>("presetReason")->text().isEmpty());
        double sum = 0;
        for (const double share : bench.page.findChild<HistogramView *>()->after())
            sum += share;
        QVERIFY(std::abs(sum - 1) < 1e-6);
    }

    void theVariantsAreThoseOfTheTrainer()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path());
        bench.choose("satellite");
        QVERIFY(bench.settle());
        const auto opened = project.open();
        const ImageRecord record = opened->images().image(opened->images().ids().front());
        const RgbImage prepared
            = prepare(decodeImageFile(opened->images().absolutePath(record)).image, {.size = 128});
        const Augmenter augmenter(augmentationPreset(QStringLiteral("satellite"), 128).pipeline);
        QList<QImage> expected;
        for (quint64 epoch = 1; epoch <= 16; ++epoch)
            expected.append(toQImage(augmenter.apply(prepared, {0, epoch, quint64(record.id.value)})));
        QVERIFY(bench.shown() == expected);
    }

    void theSameSeedShowsTheSameAndANewOneOthers()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path());
        QVERIFY(bench.settle());
        const QList<QImage> first = bench.shown();
        bench.find<QPushButton>("newSeed")->click();
        QVERIFY(bench.settle());
        QVERIFY(bench.shown() != first);
        bench.find<QSpinBox>("augmentationSeed")->setValue(0);
        QVERIFY(bench.settle());
        QVERIFY(bench.shown() == first);
    }

    void switchingATransformShowsAtOnce()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path());
        bench.choose("none");
        QVERIFY(bench.settle());
        const QList<QImage> plain = bench.shown();
        bench.choose("natural");
        QVERIFY(bench.settle());
        QVERIFY(bench.shown() != plain);
        for (int i = 0; i < bench.editor()->steps().topLevelItemCount(); ++i)
            bench.editor()->steps().topLevelItem(i)->setCheckState(0, Qt::Unchecked);
        QVERIFY(bench.settle());
        QVERIFY(bench.shown() == plain);
    }

    void classesToldApartByOrientationAreWarnedOf()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path());
        bench.choose("industrial");
        QVERIFY(bench.settle());
        QVERIFY(!bench.warnings()->text().contains(QStringLiteral("crazing")));
        QAction *crazing = bench.find<QPushButton>("orientationClasses")->menu()->actions().first();
        QCOMPARE(crazing->text(), QStringLiteral("crazing"));
        crazing->trigger();
        QVERIFY(bench.warnings()->text().contains(QStringLiteral("HorizontalFlip")));
        QVERIFY(bench.warnings()->text().contains(QStringLiteral("crazing")));
        bench.choose("medical");
        QVERIFY(!bench.warnings()->text().contains(QStringLiteral("crazing")));
        QVERIFY(bench.settle());
    }

    void theNextImageComesToTheFront()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path());
        QVERIFY(bench.settle());
        const QString first = bench.find<QLabel>("augmentedImage")->text();
        bench.find<QToolButton>("nextImage")->click();
        QVERIFY(bench.settle());
        QVERIFY(bench.find<QLabel>("augmentedImage")->text() != first);
        bench.find<QToolButton>("previousImage")->click();
        QVERIFY(bench.settle());
        QCOMPARE(bench.find<QLabel>("augmentedImage")->text(), first);
    }

    void conditionsAreMeasuredOnTheProjectsImages()
    {
        const WorkbenchProject project(3);
        Bench bench(project.path());
        QVERIFY(bench.settle());
        bench.find<QPushButton>("measureConditions")->click();
        QVERIFY(bench.settle());
        QCOMPARE(bench.find<QComboBox>("augmentationPreset")->currentData().toString(),
            QStringLiteral("industrial"));
        QVERIFY(bench.find<QLabel>("presetReason")->text().contains(QStringLiteral("brightness")));
    }

    void theProjectTrainsWithWhatIsShownAndRemembersIt()
    {
        const WorkbenchProject project(2);
        TransformStep shown;
        {
            Bench bench(project.path());
            QVERIFY(bench.settle());
            QVERIFY(trainingPipeline(*project.open()).steps.empty());
            QVERIFY(bench.training()->text().contains(QStringLiteral("Not used in training yet")));
            bench.choose("microscopy");
            bench.editor()->steps().topLevelItem(1)->setCheckState(0, Qt::Unchecked);
            bench.find<QPushButton>("trainWithThese")->click();
            QVERIFY(!bench.find<QPushButton>("trainWithThese")->isEnabled());
            QCOMPARE(bench.training()->text(), QStringLiteral("Training uses these variants."));
            shown = bench.editor()->pipeline();
            bench.choose("natural");
            QVERIFY(bench.training()->text().contains(QStringLiteral("RandomRotate90")));
            QVERIFY(bench.settle());
        }
        QVERIFY(trainingPipeline(*project.open()) == shown);
        Bench bench(project.path());
        QVERIFY(bench.settle());
        QVERIFY(bench.editor()->pipeline() == shown);
        QCOMPARE(bench.editor()->steps().topLevelItem(1)->checkState(0), Qt::Unchecked);
        QCOMPARE(bench.find<QComboBox>("augmentationPreset")->currentIndex(), -1);
        QCOMPARE(bench.training()->text(), QStringLiteral("Training uses these variants."));
    }

    void aPipelineOfAnotherSizeIsShownAtTheTrainingSize()
    {
        const WorkbenchProject project(2);
        setTrainingPipeline(*project.open(), augmentationPreset(QStringLiteral("natural"), 224).pipeline);
        Bench bench(project.path());
        QVERIFY(bench.settle());
        QCOMPARE(
            bench.find<QComboBox>("augmentationPreset")->currentData().toString(), QStringLiteral("natural"));
        for (const QImage &variant : bench.shown())
            QCOMPARE(variant.size(), QSize(128, 128));
        QStringList rows; // none for what training sets
        for (const QDoubleSpinBox *box : bench.editor()->findChildren<QDoubleSpinBox *>())
            rows.append(box->accessibleName());
        QVERIFY(rows.contains(QStringLiteral("scale")) && !rows.contains(QStringLiteral("height")));
    }

    void theCentreAndTheWholeAreShownAndOneClickTrainsWithTheOther()
    {
        const WorkbenchProject project(1);
        RgbImage wide {48, 16, std::vector<std::uint8_t>(48 * 16 * 3, 200)};
        {
            const auto opened = project.open();
            const ImageRecord record = opened->images().image(opened->images().ids().front());
            QVERIFY(toQImage(wide).save(opened->images().absolutePath(record)));
        }
        {
            Bench bench(project.path());
            bench.choose("none");
            QVERIFY(bench.settle());
            auto *crop = bench.find<QToolButton>("fitCrop");
            auto *letterbox = bench.find<QToolButton>("fitLetterbox");
            QVERIFY(crop->isVisible() && letterbox->isVisible());
            QVERIFY(crop->isChecked() && !letterbox->isChecked());
            const auto top = [](const QImage &image) { return qGray(image.pixel(64, 1)); };
            QCOMPARE(top(bench.shown().first()), 200);
            QCOMPARE(bench.shown().first(), toQImage(prepare(wide, {.size = 128})));
            letterbox->click();
            QVERIFY(bench.settle());
            QVERIFY(letterbox->isChecked() && !crop->isChecked());
            QCOMPARE(top(bench.shown().first()), 0);
            QCOMPARE(bench.shown().first(), toQImage(prepare(wide, {.size = 128, .fit = ImageFit::Letterbox})));
            QVERIFY(trainingFit(*project.open()) == ImageFit::Letterbox);
        }
        Bench again(project.path());
        QVERIFY(again.settle());
        QVERIFY(again.find<QToolButton>("fitLetterbox")->isChecked());
    }

    void anEmptyProjectSaysSo()
    {
        const WorkbenchProject project(0);
        Bench bench(project.path());
        QVERIFY(bench.finishJobs());
        QCOMPARE(bench.grid()->count(), 0);
        QVERIFY(!bench.find<QLabel>("augmentedImage")->text().isEmpty());
    }
};

QTEST_MAIN(TestAugmentationCard)
#include "test_augmentation_card.moc"
