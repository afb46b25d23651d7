#include "app/workbench/train/run_table.h"
#include "app/workbench/train/run_table_model.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace taxon;

namespace {

RunRow row(qint64 id, RunState state, int epochs)
{
    RunRow result;
    result.run.id = RunId {id};
    result.run.state = state;
    result.run.seconds = 65;
    result.run.config = {{QStringLiteral("model"), QStringLiteral("resnet18")}, {QStringLiteral("size"), 64},
        {QStringLiteral("epochs"), 15}};
    result.figures.epochs = epochs;
    return result;
}

QString text(const RunTableModel &model, int at, RunTableModel::Column column)
{
    return model.index(at, column).data().toString();
}

} // namespace

class TestRunTableModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsOneRowARun()
    {
        RunTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        RunRow finished = row(7, RunState::Finished, 15);
        finished.figures.bestValAccuracy = 0.953;
        finished.figures.testAccuracy = 0.9444;
        model.setRows({finished});
        QCOMPARE(text(model, 0, RunTableModel::Number), QStringLiteral("7"));
        QCOMPARE(text(model, 0, RunTableModel::State), QStringLiteral("finished"));
        QCOMPARE(text(model, 0, RunTableModel::Model), QStringLiteral("resnet18"));
        QCOMPARE(text(model, 0, RunTableModel::Size), QStringLiteral("64 px"));
        QCOMPARE(text(model, 0, RunTableModel::Epochs), QStringLiteral("15 of 15"));
        QCOMPARE(text(model, 0, RunTableModel::BestValidation), QStringLiteral("95.3 %"));
        QCOMPARE(text(model, 0, RunTableModel::Test), QStringLiteral("94.4 %"));
        QCOMPARE(text(model, 0, RunTableModel::Time), QStringLiteral("1 min 5 s"));
    }

    void aRunThatWasNotEvaluatedShowsADash()
    {
        RunTableModel model;
        model.setRows({row(1, RunState::Running, 2)});
        QCOMPARE(text(model, 0, RunTableModel::Test), QStringLiteral("–"));
        QVERIFY(!model.index(0, RunTableModel::Test).data(Qt::ToolTipRole).toString().isEmpty());
    }

    void ofTodayTheTimeIsShownAndOfEarlierRunsTheDayButBothAreToldAndCopied()
    {
        const QDateTime now = QDateTime::currentDateTime();
        RunTableModel model;
        QList<RunRow> rows {row(2, RunState::Finished, 15), row(1, RunState::Finished, 15)};
        rows[0].run.createdAt = now;
        rows[1].run.createdAt = now.addDays(-1);
        model.setRows(rows);
        const QLocale locale;
        QCOMPARE(text(model, 0, RunTableModel::Created), locale.toString(now.time(), QLocale::ShortFormat));
        QCOMPARE(text(model, 1, RunTableModel::Created), locale.toString(now.date().addDays(-1), QLocale::ShortFormat));
        const QString whole = locale.toString(now, QLocale::ShortFormat);
        QCOMPARE(model.index(0, RunTableModel::Created).data(Qt::ToolTipRole).toString(), whole);
        QVERIFY(model.rowText(0).endsWith(whole));
    }

    void aLongListFitsItsWidthAndElidesOnlyTheModel()
    {
        applyTheme(*qApp, ThemeKind::Light);
        RunTable table;
        table.resize(592, 80); // what a window of 1024 × 700 leaves
        QList<RunRow> rows;
        for (int id = 20; id > 0; --id) {
            rows.append(row(id, RunState::Interrupted, 15));
            rows.last().run.createdAt = QDateTime(QDate(2026, 10, 28), QTime(12, 0));
        }
        table.setRows(rows);
        table.show();
        QCoreApplication::processEvents();
        QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
    }

    void onlyWhatChangesIsAnnounced()
    {
        RunTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({row(2, RunState::Running, 1), row(1, RunState::Finished, 15)});
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setRows({row(2, RunState::Running, 2), row(1, RunState::Finished, 15)});
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 0);
        model.setRows(
            {row(3, RunState::Waiting, 0), row(2, RunState::Running, 2), row(1, RunState::Finished, 15)});
        QCOMPARE(inserts.count(), 1);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(resets.count(), 0);
        model.setRows({row(9, RunState::Finished, 15)});
        QCOMPARE(resets.count(), 1);
    }

    void theChosenRunStaysChosenWhenANewOneIsAdded()
    {
        RunTable table;
        table.setRows({row(2, RunState::Cancelled, 1), row(1, RunState::Finished, 15)});
        table.choose(RunId {1});
        QSignalSpy chosen(&table, &RunTable::chosen);
        table.setRows(
            {row(3, RunState::Waiting, 0), row(2, RunState::Cancelled, 1), row(1, RunState::Finished, 15)});
        QCOMPARE(table.currentRun(), std::optional(RunId {1}));
        QCOMPARE(chosen.count(), 0);
    }
};

QTEST_MAIN(TestRunTableModel)
#include "test_run_table_model.moc"
