#pragma once

#include "core/base/progress.h"

#include <QString>

namespace taxon::cli {

/// Shows long work on standard error: a live bar on a terminal, else one line a phase.
class TerminalProgress {
public:
    TerminalProgress();
    ~TerminalProgress();
    TerminalProgress(const TerminalProgress &) = delete;
    TerminalProgress &operator=(const TerminalProgress &) = delete;

    /// `detail` is further text for the bar, such as the current loss.
    void show(const ProgressReport &report, const QString &detail = {});
    /// A line that stays, above the bar.
    void line(const QString &text);
    bool isTerminal() const { return m_isTerminal; }
    /// Removes the bar.
    void clear();

private:
    bool m_isTerminal;
    bool m_hasBar = false;
    QString m_phase;
};

} // namespace taxon::cli
