#include "core/base/error.h"
#include "core/engine/evaluation.h"
#include "core/project/project.h"
#include "tests/engine/colour_project.h"
#include "tests/support/test_support.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace taxon;
using namespace taxon::test;

class TestEvaluation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void predictionsBecomeTheContractOfEvaluate()
    {
        QTemporaryDir folder;
        const ColourProject colours = makeColourProject(folder.path(), {3, 0, 3});
        const RunId run = addRun(colours, quickConfig(1));
        const auto project = Project::open(colours.path);
        TAXON_VERIFY_ERROR(evaluationOf(*project, run, Part::Test), ErrorCode::NotFound);
        const auto items = project->snapshots().load(colours.snapshot).itemsOf(Part::Test);
        std::vector<Prediction> predictions;
        for (const SnapshotItem &item : items) // blue and green right, red taken for blue
            predictions.push_back({item.image, Part::Test, item.label, item.label % 2, {0.5f, 0.25f, 0.25f}});
        project->runs().savePredictions(run, Part::Test, predictions);

        const QJsonObject json = evaluationToJson(evaluationOf(*project, run, Part::Test));
        QCOMPARE(json.value(QStringLiteral("run")).toInteger(), run.value);
        QCOMPARE(json.value(QStringLiteral("part")).toString(), QStringLiteral("test"));
        QCOMPARE(json.value(QStringLiteral("images")).toInt(), 3);
        QCOMPARE(json.value(QStringLiteral("accuracy")).toDouble(), 2.0 / 3);
        const QJsonObject confusion = json.value(QStringLiteral("confusion")).toObject();
        QCOMPARE(confusion.value(QStringLiteral("classes")).toArray().size(), 3);
        QCOMPARE(confusion.value(QStringLiteral("matrix")).toArray().at(2).toArray(), (QJsonArray{1, 0, 0}));
        const QJsonObject red = json.value(QStringLiteral("per_class")).toArray().at(2).toObject();
        QCOMPARE(red.value(QStringLiteral("class")).toString(), QStringLiteral("red"));
        QVERIFY(red.value(QStringLiteral("precision")).isNull()); // nothing was called red
        QCOMPARE(red.value(QStringLiteral("recall")).toDouble(-1), 0.0);
        QCOMPARE(red.value(QStringLiteral("support")).toInt(), 1);
    }

    void anEpochSurvivesJson()
    {
        EpochRecord record;
        record.epoch = 4;
        record.trainLoss = 0.5;
        record.trainAccuracy = 0.75;
        record.valLoss = std::nan("");
        record.valAccuracy = std::nan("");
        record.learningRate = 0.001;
        record.imagesPerSecond = 123.5;
        record.seconds = 9.25;
        record.valConfusion = {1, 2, 3, 4};
        const QJsonObject json = epochToJson(record);
        QVERIFY(json.value(QStringLiteral("val_loss")).isNull());
        const EpochRecord again = epochFromJson(json);
        QVERIFY(std::isnan(again.valAccuracy));
        QCOMPARE(again.valConfusion, record.valConfusion);
        QCOMPARE(epochToJson(again), json);
    }
};

QTEST_GUILESS_MAIN(TestEvaluation)
#include "test_evaluation.moc"
