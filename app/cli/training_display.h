#pragma once

#include <QJsonObject>
#include <QString>

namespace taxon {
struct EpochRecord;
}

namespace taxon::cli {

class TerminalProgress;

/// Shows a training run on standard error: a line an epoch and, on a terminal, a live bar.
class TrainingDisplay {
public:
    explicit TrainingDisplay(TerminalProgress &terminal);

    /// Takes a notification of the engine; true when it was about training.
    bool show(const QString &method, const QJsonObject &params);

private:
    void showEpoch(const EpochRecord &record);

    TerminalProgress &m_terminal;
    int m_epochs = 0; ///< of the whole run; 0 until the engine tells
};

} // namespace taxon::cli
