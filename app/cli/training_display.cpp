#include "app/cli/training_display.h"

#include "app/cli/engine_call.h"
#include "app/cli/terminal_progress.h"
#include "app/cli/text.h"
#include "core/engine/evaluation.h"
#include "core/engine/protocol.h"

#include <cmath>

namespace taxon::cli {
namespace {

std::optional<double> defined(double value)
{
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString lossText(double loss)
{
    return std::isfinite(loss) ? QString::number(loss, 'f', 4) : QStringLiteral("–");
}

QString liveDetail(const QJsonObject &params)
{
    QStringList parts;
    if (const QJsonValue loss = params.value(QStringLiteral("loss")); loss.isDouble())
        parts.append(CommandLine::tr("loss %1").arg(lossText(loss.toDouble())));
    if (const QJsonValue accuracy = params.value(QStringLiteral("accuracy")); accuracy.isDouble())
        parts.append(percentText(accuracy.toDouble()));
    if (const QJsonValue speed = params.value(QStringLiteral("images_per_second")); speed.isDouble())
        parts.append(CommandLine::tr("%1 images/s").arg(numberText(std::llround(speed.toDouble()))));
    return parts.join(QStringLiteral(", "));
}

} // namespace

TrainingDisplay::TrainingDisplay(TerminalProgress &terminal)
    : m_terminal(terminal)
{
}

bool TrainingDisplay::show(const QString &method, const QJsonObject &params)
{
    if (method == QLatin1StringView(protocol::kEpoch)) {
        showEpoch(epochFromJson(params));
        return true;
    }
    if (method != QLatin1StringView(protocol::kProgress) || !params.contains(QStringLiteral("epoch")))
        return false;
    m_epochs = params.value(QStringLiteral("epochs")).toInt();
    if (m_terminal.isTerminal()) // elsewhere the line an epoch is enough
        m_terminal.show(progressFromJson(params), liveDetail(params));
    return true;
}

void TrainingDisplay::showEpoch(const EpochRecord &record)
{
    const QString number = m_epochs > 0 ? CommandLine::tr("Epoch %1 of %2").arg(record.epoch).arg(m_epochs)
                                        : CommandLine::tr("Epoch %1").arg(record.epoch);
    m_terminal.line(padded(number, 16)
        + CommandLine::tr("training loss %1, accuracy %2   validation loss %3, accuracy %4   %5 images/s")
              .arg(lossText(record.trainLoss), paddedLeft(percentText(defined(record.trainAccuracy)), 7),
                  lossText(record.valLoss), paddedLeft(percentText(defined(record.valAccuracy)), 7),
                  numberText(std::llround(record.imagesPerSecond))));
}

} // namespace taxon::cli
