// What the Train page says and offers at a moment; how it is built and wired stands in train_page.cpp.

#include "app/workbench/frame/ribbon.h"
#include "app/workbench/train/run_charts.h"
#include "app/workbench/train/run_table.h"
#include "app/workbench/train/run_table_model.h"
#include "app/workbench/session.h"
#include "app/workbench/train/train_form.h"
#include "app/workbench/train/train_page.h"
#include "app/workbench/train/training_controller.h"
#include "core/augmentation/presets.h"
#include "core/base/progress.h"
#include "core/project/project.h"
#include "core/project/run_overview.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace taxon {
namespace {

using Phase = TrainingStatus::Phase;

QString perCent(double share, const QLocale &locale)
{
    return locale.toString(share * 100, 'f', 1);
}

QString numbersOf(const FoldSet &set)
{
    QStringList numbers;
    for (const SnapshotId snapshot : set)
        numbers.append(QString::number(snapshot.value));
    return numbers.join(QStringLiteral(", "));
}

/// "91.2 ± 1.4 %"
QString meanText(const std::optional<MeanFigure> &figure, const QLocale &locale)
{
    if (!figure)
        return QStringLiteral("–");
    const QString mean = perCent(figure->mean, locale);
    QString text = TrainPage::tr("%1 %").arg(figure->deviation ? QStringLiteral("%1 ± %2").arg(mean, perCent(*figure->deviation, locale)) : mean);
    return text.replace(u' ', QChar::Nbsp); // stays in one line
}

} // namespace

void TrainPage::showStatus()
{
    const TrainingStatus &status = m_controller->status();
    QString words = status.isBusy() ? trainingWords(status) : endedWords();
    if (status.run.isValid())
        words = tr("Run %1 · %2").arg(status.run.value).arg(words);
    m_words->setText(words);
    m_bar->setVisible(status.isBusy() && !status.isElsewhere);
    m_bar->setRange(0, status.total > 0 ? 1000 : 0);
    m_bar->setValue(status.total > 0 ? int(status.done * 1000 / status.total) : 0);
    showFolds();
    showButtons();
    Q_EMIT stateTextChanged();
}

/// One sentence about the chosen run while nothing is under way.
QString TrainPage::endedWords() const
{
    const auto chosen = m_table->currentRun();
    if (!chosen || !m_session.project())
        return trainingObstacle(m_data) ? tr("No run yet") : tr("No run yet. Press Train to start the first one.");
    QString words;
    m_session.attempt([&] {
        const Run run = m_session.project()->runs().run(*chosen);
        const RunFigures figures = runFigures(m_session.project()->database()).value(*chosen);
        words = tr("Run %1 · %2").arg(run.id.value).arg(runStateText(run.state));
        if (!run.error.isEmpty())
            words += QStringLiteral(" · ") + run.error;
        if (figures.testAccuracy)
            words += tr(" · %1 % of the test images right").arg(perCent(*figures.testAccuracy, locale()));
        else if (figures.bestValAccuracy)
            words += tr(" · best validation accuracy %1 %").arg(perCent(*figures.bestValAccuracy, locale()));
    });
    return words;
}

void TrainPage::showButtons()
{
    const TrainingStatus &status = m_controller->status();
    const auto obstacle = trainingObstacle(m_data);
    const bool isIdle = !status.isBusy();
    const bool isObstructed = isIdle && m_session.project() && !m_isReading && obstacle;
    m_obstacle->setVisible(isObstructed);
    m_obstacleButton->setVisible(isObstructed);
    if (isObstructed) {
        m_obstacle->setText(obstacle->text);
        m_obstacleButton->setText(obstacle->button);
    }
    m_train->setVisible(isIdle);
    m_train->setEnabled(!isObstructed);
    const bool canPause = status.phase == Phase::Training || status.phase == Phase::Paused;
    m_pause->setVisible(!isIdle && !status.isElsewhere);
    m_pause->setEnabled(canPause);
    m_pause->setText(status.phase == Phase::Paused ? tr("Continue") : tr("Pause"));
    m_stop->setVisible(!isIdle);
    m_stopAfterEpoch->setVisible(canPause && !status.isElsewhere && !status.stopsAfterEpoch);
    m_form->setEnabled(isIdle);

    const auto chosen = m_table->currentRun();
    bool canResume = false;
    if (chosen && isIdle && m_session.project())
        m_session.attempt([&] { canResume = isResumable(m_session.project()->runs().run(*chosen).state); });
    m_resume->setVisible(canResume);
    if (canResume)
        m_resume->setText(tr("Resume run %1").arg(chosen->value));
    showEstimate();
    if (isIdle && !chosen)
        m_words->setText(endedWords());
}

void TrainPage::showAugmentation()
{
    m_augmentation->setText(tr("Augmentation: %1").arg(pipelineTitle(m_data.augmentation)));
}

void TrainPage::showFolds()
{
    const auto run = m_table->currentRun();
    const auto result = std::ranges::find_if(m_data.crossValidations, [&](const CrossValidation &one) { return run && one.runs.contains(*run); });
    m_folds->setVisible(result != m_data.crossValidations.end());
    if (result == m_data.crossValidations.end())
        return;
    QString words = tr("Cross-validation: %1 of %2 folds done").arg(result->runs.size()).arg(result->snapshots.size());
    if (result->validation.folds > 0)
        words += tr(" · validation accuracy %1, macro F1 %2").arg(meanText(result->validation.accuracy, locale()), meanText(result->validation.macroF1, locale()));
    if (result->test.folds > 0)
        words += tr(" · on the test images %1 and %2").arg(meanText(result->test.accuracy, locale()), meanText(result->test.macroF1, locale()));
    if (result->test.folds > 0 && result->test.folds < result->runs.size())
        words += tr(" (of %n fold(s))", nullptr, result->test.folds);
    m_folds->setText(words);
    m_folds->setToolTip(tr("Mean ± standard deviation over the newest finished run of each fold with the same settings. Snapshots %1.").arg(numbersOf(result->snapshots)));
}

/// From the newest run of the same model: time grows with the epochs and with the square of the side.
void TrainPage::showEstimate()
{
    m_estimate->setVisible(false);
    if (!m_session.project() || m_controller->status().isBusy())
        return;
    const TrainConfig config = m_form->config();
    for (const RunRow &row : m_table->rows()) {
        const double size = row.run.config.value(QStringLiteral("size")).toInt();
        if (row.run.config.value(QStringLiteral("model")).toString() != config.model
            || row.figures.epochs == 0 || row.run.seconds <= 0 || size <= 0)
            continue;
        const double scale = (config.size / size) * (config.size / size);
        const double seconds = row.run.seconds / row.figures.epochs * config.epochs * scale;
        m_estimate->setText(tr("About %1, judging by run %2.")
                                .arg(durationText(qint64(seconds * 1000)))
                                .arg(row.run.id.value));
        m_estimate->setVisible(true);
        return;
    }
}

} // namespace taxon
