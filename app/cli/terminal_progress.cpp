#include "app/cli/terminal_progress.h"

#include "app/cli/output.h"
#include "app/cli/text.h"

#include <algorithm>
#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

namespace taxon::cli {
namespace {

constexpr int kBarCells = 24;
constexpr int kDefaultColumns = 80;

void writeRaw(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

int terminalColumns()
{
    winsize size {};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kDefaultColumns;
}

QString bar(qint64 done, qint64 total)
{
    const int filled = static_cast<int>(std::clamp<qint64>(done * kBarCells / total, 0, kBarCells));
    return QString(filled, QChar(u'▮')) + QString(kBarCells - filled, QChar(u'▯'));
}

QString barLine(const ProgressReport &report, const QString &detail)
{
    QString text = report.what;
    if (report.total > 0)
        text += QStringLiteral("  ") + bar(report.done, report.total) + QStringLiteral("  ")
            + CommandLine::tr("%1 of %2").arg(numberText(report.done), numberText(report.total));
    if (!detail.isEmpty())
        text += QStringLiteral(", ") + detail;
    if (report.remainingMs)
        text += QStringLiteral(", ") + CommandLine::tr("%1 left").arg(durationText(*report.remainingMs));
    return text;
}

} // namespace

TerminalProgress::TerminalProgress()
    : m_isTerminal(::isatty(STDERR_FILENO) == 1)
{
}

TerminalProgress::~TerminalProgress()
{
    clear();
}

void TerminalProgress::show(const ProgressReport &report, const QString &detail)
{
    if (m_isTerminal) {
        writeRaw(u'\r' + shortened(withoutControls(barLine(report, detail)), terminalColumns() - 1)
            + QStringLiteral("\x1b[K"));
        m_hasBar = true;
    } else if (report.what != m_phase) {
        note(report.what);
    }
    m_phase = report.what;
}

void TerminalProgress::line(const QString &text)
{
    clear();
    note(text);
}

void TerminalProgress::clear()
{
    if (m_hasBar)
        writeRaw(QStringLiteral("\r\x1b[K"));
    m_hasBar = false;
}

} // namespace taxon::cli
