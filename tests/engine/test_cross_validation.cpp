#include "core/engine/cross_validation.h"
#include "core/project/project.h"
#include "tests/engine/colour_project.h"

#include <QTemporaryDir>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

/// The mean over the folds of a cross-validation. The figures are NumPy's: mean() and std(ddof=1).
class TestCrossValidation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_colours = makeColourProject(m_folder->path());
        m_project = Project::open(m_colours.path);
        m_set.clear();
        Snapshot snapshot = m_project->snapshots().load(m_colours.snapshot);
        for (quint64 seed = 101; seed <= 103; ++seed) {
            snapshot.seed = seed;
            m_set.append(m_project->snapshots().add(snapshot));
        }
    }

    void theMeanOfOneValueHasNoDeviation()
    {
        QVERIFY(!meanOf({}));
        const std::vector<double> one {0.25};
        QCOMPARE(meanOf(one)->mean, 0.25);
        QVERIFY(!meanOf(one)->deviation);
    }

    void setsAreKeptTogetherOnce()
    {
        QVERIFY(foldSets(m_project->database()).isEmpty());
        QVERIFY(crossValidations(*m_project).isEmpty());
        const FoldSet other {m_colours.snapshot, m_set[0]};
        addFoldSet(m_project->database(), other);
        addFoldSet(m_project->database(), m_set);
        addFoldSet(m_project->database(), other);
        QCOMPARE(foldSets(Project::open(m_colours.path)->database()), (QList {other, m_set}));
        const QList<CrossValidation> results = crossValidations(*m_project);
        QCOMPARE(results.size(), 2);
        QCOMPARE(results[0].snapshots, m_set); // the newest first
        QVERIFY(results[0].runs.isEmpty() && results[0].config.isEmpty() && !results[0].isComplete());
        QVERIFY(!results[0].validation.accuracy && !results[0].test.accuracy);
    }

    void meanAndDeviationAreThoseOfNumpy()
    {
        addFoldSet(m_project->database(), m_set);
        const TrainConfig config = quickConfig(3);
        finished(0, config, {5, 1, 0, 0, 6, 0, 1, 0, 5});
        finished(1, config, {4, 2, 0, 1, 5, 0, 0, 0, 6});
        CrossValidation result = crossValidations(*m_project).first();
        QCOMPARE(result.runs.size(), 2);
        QVERIFY(!result.isComplete());
        compare(result.validation.accuracy, 0.8611111111111112, 0.03928371006591924);
        compare(result.validation.macroF1, 0.8603341103341103, 0.03983313258432374);
        QCOMPARE(result.test.folds, 0);

        TrainConfig elsewhere = config; // the same training
        elsewhere.threads = 7;
        elsewhere.device = QStringLiteral("cpu");
        finished(2, elsewhere, {6, 0, 0, 0, 6, 0, 0, 2, 4});
        result = crossValidations(*m_project).first();
        QVERIFY(result.isComplete());
        QCOMPARE(result.validation.folds, 3);
        compare(result.validation.accuracy, 0.8703703703703703, 0.03207501495497916);
        compare(result.validation.macroF1, 0.8687941687941688, 0.031749913278353664);
    }

    void onlyTheNewestFinishedRunOfAFoldCounts()
    {
        addFoldSet(m_project->database(), m_set);
        const TrainConfig config = quickConfig(3);
        finished(0, config, {0, 6, 0, 6, 0, 0, 0, 6, 0});
        const RunId newer = finished(0, config, {6, 0, 0, 0, 6, 0, 0, 0, 6});
        m_project->runs().add(m_set[0], config.toJson()); // waits
        m_project->runs().add(m_colours.snapshot, config.toJson()); // is no fold
        const QList<CrossValidation> results = crossValidations(*m_project);
        QCOMPARE(results.size(), 1);
        QCOMPARE(results[0].runs, QList {newer});
        QCOMPARE(results[0].validation.accuracy->mean, 1.0);
        QVERIFY(!results[0].validation.accuracy->deviation);
    }

    void otherSettingsAreAResultOfTheirOwn()
    {
        addFoldSet(m_project->database(), m_set);
        TrainConfig config = quickConfig(3);
        const RunId older = finished(0, config, {6, 0, 0, 0, 6, 0, 0, 0, 6});
        config.seed = 4;
        const RunId newer = finished(1, config, {6, 0, 0, 0, 6, 0, 0, 0, 6});
        const QList<CrossValidation> results = crossValidations(*m_project);
        QCOMPARE(results.size(), 2);
        QCOMPARE(results[0].runs, QList {newer});
        QCOMPARE(results[1].runs, QList {older});
    }

    void theTestPartCountsWhereItWasEvaluated()
    {
        addFoldSet(m_project->database(), m_set);
        const RunId run = finished(1, quickConfig(3), {6, 0, 0, 0, 6, 0, 0, 0, 6});
        finished(2, quickConfig(3), {6, 0, 0, 0, 6, 0, 0, 0, 6});
        std::vector<Prediction> predictions;
        for (const SnapshotItem &item : m_project->snapshots().load(m_set[1]).itemsOf(Part::Test))
            predictions.push_back({item.image, Part::Test, item.label, item.label % 2, {0.5f, 0.25f, 0.25f}}); // red is taken for blue
        m_project->runs().savePredictions(run, Part::Test, predictions);
        const CrossValidation result = crossValidations(*m_project).first();
        QCOMPARE(result.test.folds, 1);
        QCOMPARE(result.test.accuracy->mean, 2.0 / 3);
        QCOMPARE(result.test.macroF1->mean, (2.0 / 3 + 1 + 0) / 3);
        QCOMPARE(result.validation.folds, 2);
    }

private:
    /// A run on a fold whose kept epoch, the second, has this validation matrix, and the last one another.
    RunId finished(int fold, const TrainConfig &config, const std::vector<qint64> &matrix)
    {
        const RunId run = m_project->runs().add(m_set[fold], config.toJson());
        EpochRecord record;
        for (int epoch = 1; epoch <= 3; ++epoch) {
            record.epoch = epoch;
            record.valConfusion = epoch == 2 ? matrix : std::vector<qint64>(9, 1);
            m_project->runs().saveEpoch(run, record);
        }
        m_project->runs().finish(run, 2, QStringLiteral("00"));
        return run;
    }

    static void compare(const std::optional<MeanFigure> &figure, double mean, double deviation)
    {
        QVERIFY(figure && figure->deviation);
        QVERIFY2(std::abs(figure->mean - mean) < 1e-12, qPrintable(QString::number(figure->mean, 'g', 17)));
        QVERIFY2(std::abs(*figure->deviation - deviation) < 1e-12, qPrintable(QString::number(*figure->deviation, 'g', 17)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    ColourProject m_colours;
    std::unique_ptr<Project> m_project;
    FoldSet m_set;
};

QTEST_GUILESS_MAIN(TestCrossValidation)
#include "test_cross_validation.moc"
