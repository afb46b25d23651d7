#include "app/workbench/train/run_charts.h"
#include "app/workbench/train/run_table.h"
#include "app/workbench/train/run_table_model.h"
#include "app/workbench/session.h"
#include "app/workbench/train/train_form.h"
#include "app/workbench/train/train_page.h"
#include "app/workbench/train/training_controller.h"
#include "core/augmentation/albumentations_json.h"
#include "core/augmentation/presets.h"
#include "core/dataset/training_pipeline.h"
#include "core/engine/engine_client.h"
#include "core/dataset/snapshot_builder.h"
#include "core/project/project.h"
#include "tests/engine/colour_project.h"
#include "widgets/plots/curve_plot.h"

#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace taxon;
using namespace taxon::test;

namespace {

constexpr int kTrainingMs = 100'000;
using Phase = TrainingStatus::Phase;

/// A page over a small project of colours, with the real engine.
struct Opened {
    QTemporaryDir folder;
    ColourProject project = makeColourProject(folder.path());
    Session session;
    std::unique_ptr<TrainPage> page;
    QStringList messages;

    explicit Opened(int epochs)
    {
        qputenv("TAXON_SETTINGS_DIR", folder.filePath(QStringLiteral("settings")).toUtf8());
        session.openProject(project.path);
        QObject::connect(&session, &Session::messageShown, &session,
            [this](MessageKind, const QString &text) { messages << text; });
        page = std::make_unique<TrainPage>(session);
        page->resize(1200, 800);
        page->show();
        page->findChild<TrainForm *>()->setConfig(quickConfig(epochs));
    }
    TrainingController &controller() const { return page->controller(); }
    RunCharts *charts() const { return page->findChild<RunCharts *>(); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : page->findChildren<QPushButton *>())
            if (one->text() == text && one->isVisibleTo(page.get()))
                return one;
        return nullptr;
    }
    bool click(const QString &text) const
    {
        QPushButton *one = button(text);
        if (one)
            QTest::mouseClick(one, Qt::LeftButton);
        return one != nullptr;
    }
    RunState state() const { return session.project()->runs().all().first().state; }
};

} // namespace

class TestTrainPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutImagesItSaysWhyAndLeadsToThem()
    {
        QTemporaryDir folder;
        qputenv("TAXON_SETTINGS_DIR", folder.filePath(QStringLiteral("settings")).toUtf8());
        Session session;
        QVERIFY(session.createProject(
            folder.filePath(QStringLiteral("new.taxon")), {QStringLiteral("a"), QStringLiteral("b")}));
        TrainPage page(session);
        page.show();
        QSignalSpy requests(&session, &Session::pageRequested);
        QPushButton *lead = nullptr;
        const auto findLead = [&] {
            for (QPushButton *one : page.findChildren<QPushButton *>())
                if (one->text() == QStringLiteral("Import images") && one->isVisibleTo(&page))
                    lead = one;
            return lead != nullptr;
        };
        QTRY_VERIFY(findLead());
        QTest::mouseClick(lead, Qt::LeftButton);
        QCOMPARE(requests.first().first().toString(), QStringLiteral("data"));
    }

    void oneClickTrainsEvaluatesAndLists()
    {
        Opened opened(2);
        QSignalSpy epochs(&opened.controller(), &TrainingController::epochArrived);
        QVERIFY(opened.click(QStringLiteral("Train")));
        QVERIFY(opened.controller().status().isBusy());
        QVERIFY(!opened.button(QStringLiteral("Train")));
        QTRY_VERIFY_WITH_TIMEOUT(!opened.controller().status().isBusy(), kTrainingMs);
        QCOMPARE(epochs.count(), 2);
        QCOMPARE(opened.charts()->accuracyPlot()->values(1).size(), 2);
        QCOMPARE(opened.state(), RunState::Finished);
        const QList<RunRow> rows = opened.page->findChild<RunTable *>()->rows();
        QCOMPARE(rows.size(), 1);
        QVERIFY(rows.first().figures.testAccuracy);
        QVERIFY(opened.button(QStringLiteral("Train")));

        // A new window on the same project shows the run and its curves.
        opened.page.reset();
        const TrainPage again(opened.session);
        QCOMPARE(again.findChild<RunTable *>()->rows().size(), 1);
        QCOMPARE(again.findChild<RunCharts *>()->accuracyPlot()->values(1).size(), 2);
    }

    void theProjectsAugmentationIsShownAndRecorded()
    {
        Opened opened(1);
        const TransformStep pipeline = augmentationPreset(QStringLiteral("satellite"), 32).pipeline;
        setTrainingPipeline(*opened.session.project(), pipeline);
        opened.page->activate();
        const auto *label = opened.page->findChild<QLabel *>(QStringLiteral("runAugmentation"));
        QTRY_COMPARE(label->text(), QStringLiteral("Augmentation: Satellite and aerial images"));
        QSignalSpy requests(&opened.session, &Session::pageRequested);
        QVERIFY(opened.click(QStringLiteral("Change…")));
        QCOMPARE(requests.first().first().toString(), QStringLiteral("data/augmentation"));
        QVERIFY(opened.click(QStringLiteral("Train")));
        QTRY_VERIFY_WITH_TIMEOUT(!opened.controller().status().isBusy(), kTrainingMs);
        const Run run = opened.session.project()->runs().all().first();
        QCOMPARE(run.config.value(QStringLiteral("augmentation")).toObject(), pipelineToJson(pipeline));
        const QAbstractItemModel *runs = opened.page->findChild<QTableView *>()->model();
        const QString tip = runs->index(0, RunTableModel::Model).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(QStringLiteral("Satellite")));
    }

    void howImagesBecomeSquaresIsTheProjectsAndRecorded()
    {
        Opened opened(1);
        auto *fit = opened.page->findChild<QComboBox *>(QStringLiteral("fit"));
        QTRY_VERIFY(opened.page->isSettled());
        QCOMPARE(fit->currentData().toString(), QStringLiteral("crop"));
        setTrainingFit(*opened.session.project(), ImageFit::Letterbox); // as the Data page does
        opened.page->activate();
        QTRY_COMPARE(fit->currentData().toString(), QStringLiteral("letterbox"));
        QVERIFY(opened.click(QStringLiteral("Train")));
        QTRY_VERIFY_WITH_TIMEOUT(!opened.controller().status().isBusy(), kTrainingMs);
        QCOMPARE(opened.session.project()->runs().all().first().config.value(QStringLiteral("fit")).toString(), QStringLiteral("letterbox"));
        fit->setCurrentIndex(0);
        Q_EMIT fit->activated(0);
        QVERIFY(trainingFit(*opened.session.project()) == ImageFit::Crop);
    }

    void aChosenFoldIsTrainedOn()
    {
        Opened opened(1);
        Project &project = *opened.session.project();
        const Snapshot first = project.snapshots().load(*project.snapshots().newest());
        for (const SnapshotItem &item : first.items) {
            Decision decision;
            decision.image = item.image;
            decision.label = first.classes[item.label].id;
            project.decisions().record(decision);
        }
        Progress progress;
        const FoldsReport report = buildFolds(project, {}, 3, progress);
        auto *split = opened.page->findChild<QComboBox *>(QStringLiteral("splitToTrain"));
        Q_EMIT opened.session.snapshotChanged();
        QTRY_VERIFY(split->isVisible());
        QCOMPARE(split->count(), 4); // with the one that was there
        QVERIFY(split->itemText(0).startsWith(QStringLiteral("Snapshot %1, fold 3/3: ").arg(report.folds[2].id.value)));
        split->setCurrentIndex(split->findData(report.folds[1].id.value));
        QVERIFY(opened.click(QStringLiteral("Train")));
        QCOMPARE(opened.session.project()->runs().all().first().snapshot, report.folds[1].id);
        QTRY_VERIFY_WITH_TIMEOUT(!opened.controller().status().isBusy(), kTrainingMs);
        QCOMPARE(opened.state(), RunState::Finished);
        QCOMPARE(split->currentData().toLongLong(), report.folds[1].id.value); // for the next run, too

        const auto *mean = opened.page->findChild<QLabel *>(QStringLiteral("folds"));
        QTRY_VERIFY(mean->isVisible());
        QVERIFY2(mean->text().contains(QStringLiteral("1 of 3 folds done")), qPrintable(mean->text()));
        QVERIFY(!mean->text().contains(u'±'));
        split->setCurrentIndex(split->findData(report.folds[2].id.value));
        QVERIFY(opened.click(QStringLiteral("Train")));
        QTRY_VERIFY_WITH_TIMEOUT(!opened.controller().status().isBusy(), kTrainingMs);
        QTRY_VERIFY(mean->text().contains(QStringLiteral("2 of 3 folds done")));
        QCOMPARE(mean->text().count(u'±'), 4); // accuracy and macro F1, validation and test
    }

    void pausesContinuesStopsAndResumes()
    {
        Opened opened(400);
        QVERIFY(opened.click(QStringLiteral("Train")));
        QTRY_VERIFY_WITH_TIMEOUT(opened.controller().status().phase == Phase::Training, kTrainingMs);
        QVERIFY(opened.click(QStringLiteral("Pause")));
        QTRY_VERIFY_WITH_TIMEOUT(opened.controller().status().phase == Phase::Paused, kTrainingMs);
        QCOMPARE(opened.page->stateText(), QStringLiteral("paused"));
        QVERIFY(opened.click(QStringLiteral("Continue")));
        QTRY_VERIFY_WITH_TIMEOUT(opened.controller().status().phase == Phase::Training, kTrainingMs);
        QVERIFY(opened.click(QStringLiteral("Stop")));
        QTRY_VERIFY_WITH_TIMEOUT(!opened.controller().status().isBusy(), kTrainingMs);
        QCOMPARE(opened.state(), RunState::Cancelled);
        QVERIFY(opened.click(QStringLiteral("Resume run 1")));
        QTRY_VERIFY_WITH_TIMEOUT(opened.controller().status().phase == Phase::Training, kTrainingMs);
        QVERIFY(opened.click(QStringLiteral("Stop")));
        QTRY_VERIFY_WITH_TIMEOUT(!opened.controller().status().isBusy(), kTrainingMs);
    }

    void anEngineThatDiesLeavesAMessageAndAUsablePage()
    {
        Opened opened(400);
        QVERIFY(opened.click(QStringLiteral("Train")));
        QTRY_VERIFY_WITH_TIMEOUT(opened.controller().status().phase == Phase::Training, kTrainingMs);
        opened.messages.clear();
        ::kill(pid_t(opened.session.engine().processId()), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(!opened.controller().status().isBusy(), kTrainingMs);
        QVERIFY(!opened.messages.isEmpty());
        QCOMPARE(opened.state(), RunState::Interrupted);
        QVERIFY(opened.button(QStringLiteral("Train")));
        QVERIFY(opened.button(QStringLiteral("Resume run 1")));
    }

    void closingWhileTrainingAsksAndStaysOpenOnCancel()
    {
        Opened opened(400);
        QVERIFY(opened.page->mayClose());
        QVERIFY(opened.click(QStringLiteral("Train")));
        QTimer::singleShot(0, &opened.session, [] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (box)
                box->button(QMessageBox::Cancel)->click();
        });
        QVERIFY(!opened.page->mayClose());
        opened.controller().cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!opened.controller().status().isBusy(), kTrainingMs);
    }

    void keptInTheBackgroundARunIsFollowedByTheNextWindow()
    {
        Opened opened(400);
        QVERIFY(opened.click(QStringLiteral("Train")));
        QTRY_VERIFY_WITH_TIMEOUT(opened.controller().status().epoch > 1, kTrainingMs);
        {
            // Another window sees the run through the database alone.
            Session other;
            QVERIFY(other.openProject(opened.project.path));
            const TrainPage page(other);
            QTRY_VERIFY_WITH_TIMEOUT(page.controller().status().isElsewhere, 10'000);
            QVERIFY(!page.controller().isOwn());
            page.controller().cancel();
            QTRY_VERIFY_WITH_TIMEOUT(!page.controller().status().isBusy(), kTrainingMs);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!opened.controller().status().isBusy(), kTrainingMs);
        QVERIFY(isResumable(opened.state()));
    }

    void aBadSettingIsSaidAndNothingStarts()
    {
        Opened opened(1);
        TrainConfig config = quickConfig(1);
        config.epochs = 0;
        opened.controller().start(config);
        QVERIFY(!opened.controller().status().isBusy());
        QCOMPARE(opened.messages.size(), 1);
        QVERIFY(opened.session.project()->runs().all().isEmpty());
    }
};

QTEST_MAIN(TestTrainPage)
#include "test_train_page.moc"
