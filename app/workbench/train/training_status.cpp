#include "app/workbench/train/training_status.h"

#include "core/base/progress.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace taxon {
namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Training", text);
}

QString epochWords(const TrainingStatus &status)
{
    const QLocale locale;
    return say(QT_TRANSLATE_NOOP("Training", "Epoch %1 of %2"))
        .arg(locale.toString(status.epoch), locale.toString(status.epochs));
}

QStringList phaseWords(const TrainingStatus &status)
{
    using Phase = TrainingStatus::Phase;
    switch (status.phase) {
    case Phase::Idle:
        return {};
    case Phase::Splitting:
        return {
            say(QT_TRANSLATE_NOOP("Training", "Splitting the images into training, validation and test"))};
    case Phase::Starting:
        return {
            status.what.isEmpty() ? say(QT_TRANSLATE_NOOP("Training", "Starting the engine")) : status.what};
    case Phase::Evaluating:
        return {say(QT_TRANSLATE_NOOP("Training", "Evaluating"))};
    case Phase::Exporting:
        return {say(QT_TRANSLATE_NOOP("Training", "Exporting the model"))};
    case Phase::Predicting:
        return {say(QT_TRANSLATE_NOOP("Training", "Trying the model"))};
    case Phase::Paused:
        return {say(QT_TRANSLATE_NOOP("Training", "Paused")), epochWords(status)};
    case Phase::Training:
        return {epochWords(status)};
    }
    return {};
}

} // namespace

QString trainingWords(const TrainingStatus &status)
{
    QStringList words = phaseWords(status);
    const bool isMoving = status.phase == TrainingStatus::Phase::Training;
    if (isMoving && status.imagesPerSecond)
        words << say(QT_TRANSLATE_NOOP("Training", "%1 images/s"))
                     .arg(QLocale().toString(
                         *status.imagesPerSecond, 'f', *status.imagesPerSecond < 10 ? 1 : 0));
    if (isMoving && status.remainingMs)
        words << say(QT_TRANSLATE_NOOP("Training", "%1 left")).arg(durationText(*status.remainingMs));
    if (status.stopsAfterEpoch)
        words << say(QT_TRANSLATE_NOOP("Training", "stops after this epoch"));
    if (status.isElsewhere)
        words << say(QT_TRANSLATE_NOOP("Training", "in the background"));
    return words.join(QStringLiteral(" · "));
}

} // namespace taxon
