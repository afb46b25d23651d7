#include "core/augmentation/transform_catalog.h"
#include "widgets/augmentation/histogram_view.h"
#include "widgets/augmentation/pipeline_editor.h"
#include "widgets/augmentation/variant_grid.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace taxon;

namespace {

QImage filled(const QColor &color, int width = 32, int height = 32)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

TransformStep pipeline()
{
    return compose({makeStep(QStringLiteral("HorizontalFlip")),
        oneOf({makeStep(QStringLiteral("Blur"), {}, 0.3), makeStep(QStringLiteral("MedianBlur"), {}, 0.7)},
            0.4),
        makeStep(QStringLiteral("RandomBrightnessContrast"), {}, 0.8)});
}

QDoubleSpinBox *number(PipelineEditor &editor, const char *name, int place = 0)
{
    QList<QDoubleSpinBox *> boxes;
    for (QDoubleSpinBox *box : editor.findChildren<QDoubleSpinBox *>())
        if (box->accessibleName() == QLatin1StringView(name))
            boxes.append(box);
    return boxes.value(place);
}

QComboBox *choice(PipelineEditor &editor, const QString &name)
{
    for (QComboBox *box : editor.findChildren<QComboBox *>())
        if (box->accessibleName() == name)
            return box;
    return nullptr;
}

} // namespace

/// The grid of variants, the histogram and the editor of a pipeline.
class TestAugmentationWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDividerShowsTheOriginalOnItsLeft()
    {
        VariantGrid grid;
        grid.resize(200, 200);
        grid.setVariants(filled(Qt::red),
            {filled(Qt::green), filled(Qt::green), filled(Qt::green), filled(Qt::green)}, {1, 1, 1, 1});
        const QRect last = grid.cell(3);
        QCOMPARE(QColor(grid.grab().toImage().pixel(last.center())), QColor(Qt::green));
        grid.setDivider(0.75);
        const QImage shown = grid.grab().toImage();
        QCOMPARE(QColor(shown.pixel(last.left() + 5, last.center().y())), QColor(Qt::red));
        QCOMPARE(QColor(shown.pixel(last.right() - 5, last.center().y())), QColor(Qt::green));
        grid.setDivider(1);
        QCOMPARE(QColor(grid.grab().toImage().pixel(last.center())), QColor(Qt::red));
    }

    void cellsAreAsLargeAsTheRoomAllows()
    {
        VariantGrid grid;
        grid.setVariants(filled(Qt::red), QList<QImage>(16, filled(Qt::green)), {});
        grid.resize(400, 400);
        QCOMPARE(grid.cell(4).topLeft(), QPoint(0, grid.cell(0).height() + 4)); // four columns
        grid.resize(1600, 120);
        QCOMPARE(grid.cell(15).top(), 0); // one row
        grid.resize(100, 1600);
        QCOMPARE(grid.cell(1).left(), 0); // one column
        for (int i = 0; i < 16; ++i)
            QVERIFY(grid.rect().contains(grid.cell(i)));
    }

    void variantsThatShowLittleAreMarked()
    {
        VariantGrid grid;
        grid.resize(200, 100);
        grid.setVariants(filled(Qt::black), {filled(Qt::black), filled(Qt::black)}, {0.9, 0.3});
        const QImage shown = grid.grab().toImage();
        QCOMPARE(QColor(shown.pixel(grid.cell(0).topLeft() + QPoint(5, 5))), QColor(Qt::black));
        QVERIFY(QColor(shown.pixel(grid.cell(1).topLeft() + QPoint(5, 5))) != QColor(Qt::black));
        QVERIFY(grid.accessibleDescription().contains(QLatin1Char('1')));
    }

    void emptyWidgetsPaintNothingAndDoNotFail()
    {
        VariantGrid grid;
        QVERIFY(!grid.grab().isNull());
        HistogramView histogram;
        histogram.resize(100, 50);
        QVERIFY(!histogram.grab().isNull());
    }

    void theCurvesOfBrightnessAreNamedAlsoWhereTheyAreAlikeOrAtTheEdge()
    {
        const auto bluePixels = [](std::size_t before, std::size_t after) {
            BrightnessHistogram one {};
            BrightnessHistogram other {};
            one[before] = 1;
            other[after] = 1;
            HistogramView view;
            view.resize(view.minimumSizeHint());
            view.setHistograms(one, other);
            const QImage shown = view.grab().toImage();
            int count = 0; // of bluish pixels, as the accent is, but for the curve: it rises over no more than two bins
            for (int x = 0; x < shown.width(); ++x)
                for (int y = 0; y < shown.height() - 20; ++y)
                    count += std::abs(x * 64 / shown.width() - int(after)) > 2 && shown.pixelColor(x, y).blue() - shown.pixelColor(x, y).red() > 60;
            return count;
        };
        for (const auto &[before, after] : {std::pair(32, 32), std::pair(0, 0), std::pair(63, 63), std::pair(63, 62), std::pair(0, 1)})
            QVERIFY2(bluePixels(std::size_t(before), std::size_t(after)) > 10, qPrintable(QString::number(after)));
    }

    void theEditorGivesBackWhatItShows()
    {
        PipelineEditor editor;
        editor.setPipeline(pipeline());
        QVERIFY(editor.pipeline() == pipeline());
        QCOMPARE(editor.steps().topLevelItemCount(), 3);
        QCOMPARE(editor.steps().topLevelItem(1)->childCount(), 2);
        editor.setPipeline(oneOf({makeStep(QStringLiteral("Blur"))}, 0.3)); // another root stays whole
        QVERIFY(editor.pipeline() == compose({oneOf({makeStep(QStringLiteral("Blur"))}, 0.3)}));
        editor.setPipeline(compose({}));
        QVERIFY(editor.pipeline() == compose({}));
    }

    void aTickSwitchesATransformOffInItsPlaceAndOnAgain()
    {
        PipelineEditor editor;
        editor.setPipeline(pipeline());
        const QSignalSpy changed(&editor, &PipelineEditor::pipelineChanged);
        QTreeWidgetItem *item = editor.steps().topLevelItem(1)->child(0);
        item->setCheckState(0, Qt::Unchecked);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(editor.pipeline().steps[1].steps.size(), std::size_t(2));
        QCOMPARE(editor.pipeline().steps[1].steps[0].p, 0.0);
        item->setCheckState(0, Qt::Checked);
        QCOMPARE(changed.count(), 2);
        QVERIFY(editor.pipeline() == pipeline());
    }

    void theFormTunesTheChosenTransform()
    {
        PipelineEditor editor;
        editor.setPipeline(pipeline());
        editor.steps().setCurrentItem(editor.steps().topLevelItem(2));
        const QSignalSpy changed(&editor, &PipelineEditor::pipelineChanged);
        number(editor, "probability")->setValue(0.25);
        number(editor, "brightness_limit", 1)->setValue(0.6);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(editor.pipeline().steps[2].p, 0.25);
        QVERIFY(editor.pipeline().steps[2].parameters[QStringLiteral("brightness_limit")]
            == (QJsonArray {-0.2, 0.6}));
        QVERIFY(editor.pipeline().steps[0] == pipeline().steps[0]);
    }

    void interpolationBorderAndFillHaveExplainedRows()
    {
        for (const TransformSpec &known : transformCatalog()) {
            PipelineEditor editor;
            TransformStep step = makeStep(known.name);
            editor.setPipeline(compose({step}));
            QVERIFY(editor.pipeline().steps[0] == step); // showing changes nothing
            for (const ParameterSpec &parameter : known.parameters) {
                if (parameter.kind == ParameterKind::Interpolation || parameter.kind == ParameterKind::Border) {
                    auto *box = choice(editor, parameter.name);
                    QVERIFY2(box && !box->toolTip().isEmpty(), qPrintable(known.name + u' ' + parameter.name));
                    QCOMPARE(box->currentData().toInt(), parameter.standard.toInt());
                    QCOMPARE(box->count(), 5);
                    box->setCurrentIndex(2);
                    step.parameters.insert(parameter.name, 2);
                } else if (parameter.kind == ParameterKind::Fill) {
                    auto *red = number(editor, parameter.name.toLatin1().constData(), 0);
                    QVERIFY2(red && !red->toolTip().isEmpty(), qPrintable(known.name + u' ' + parameter.name));
                    for (int channel = 0; channel < 3; ++channel)
                        QCOMPARE(number(editor, parameter.name.toLatin1().constData(), channel)->value(), 0.0);
                    red->setValue(200);
                    step.parameters.insert(parameter.name, QJsonArray {200, 0, 0});
                }
                QVERIFY2(editor.pipeline().steps[0] == step, qPrintable(known.name + u' ' + parameter.name));
            }
        }
    }

    void aGrayFillIsOneNumberAndEveryWayOfScalingHasARow()
    {
        PipelineEditor editor;
        editor.setPipeline(compose({makeStep(QStringLiteral("CoarseDropout"))}));
        for (int channel = 0; channel < 3; ++channel)
            number(editor, "fill_value", channel)->setValue(77);
        QCOMPARE(editor.pipeline().steps[0].parameters[QStringLiteral("fill_value")], QJsonValue(77));
        editor.setPipeline(compose({makeStep(QStringLiteral("Downscale"))}));
        choice(editor, QStringLiteral("interpolation upscale"))->setCurrentIndex(1);
        choice(editor, QStringLiteral("interpolation downscale"))->setCurrentIndex(3);
        QCOMPARE(editor.pipeline().steps[0].parameters[QStringLiteral("interpolation")].toObject(),
            (QJsonObject {{QStringLiteral("upscale"), 1}, {QStringLiteral("downscale"), 3}}));
    }

    void whatIsNotAllowedIsSaidAndNotTaken()
    {
        PipelineEditor editor;
        editor.setPipeline(compose({makeStep(QStringLiteral("MedianBlur"))}));
        const QSignalSpy changed(&editor, &PipelineEditor::pipelineChanged);
        const auto *problem = editor.findChild<QLabel *>(QStringLiteral("pipelineProblem"));
        QVERIFY(problem->isHidden());
        number(editor, "blur_limit", 1)->setValue(8);
        QVERIFY(!problem->isHidden());
        QCOMPARE(changed.count(), 0);
        QVERIFY(editor.pipeline() == compose({makeStep(QStringLiteral("MedianBlur"))}));
        number(editor, "blur_limit", 1)->setValue(9);
        QVERIFY(problem->isHidden());
        QCOMPARE(changed.count(), 1);
    }

    void transformsAreAddedAndRemoved()
    {
        PipelineEditor editor;
        editor.setPipeline(compose({}));
        auto *remove = editor.findChild<QToolButton *>();
        QVERIFY(!remove->isEnabled());
        for (QMenu *part :
            editor.findChild<QPushButton *>(QStringLiteral("addTransform"))->menu()->findChildren<QMenu *>())
            for (QAction *action : part->actions())
                action->trigger(); // everything that can be added has a form
        QCOMPARE(editor.pipeline().steps.size(), std::size_t(40));
        remove->click();
        QCOMPARE(editor.pipeline().steps.size(), std::size_t(39));
    }
};

QTEST_MAIN(TestAugmentationWidgets)
#include "test_augmentation_widgets.moc"
