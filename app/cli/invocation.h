#pragma once

#include "app/cli/interruption.h"
#include "app/cli/terminal_progress.h"
#include "core/base/progress.h"

#include <QCommandLineParser>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace taxon::cli {

/// One call of a command: what was asked for, and how to answer.
class Invocation {
public:
    /// `parser` has parsed the command's own arguments and must outlive this.
    explicit Invocation(const QCommandLineParser &parser);

    bool wantsJson() const { return has(QStringLiteral("json")); }
    /// What stands beside the options: PROJECT and the like.
    const QStringList &arguments() const { return m_arguments; }
    bool has(const QString &option) const { return m_parser.isSet(option); }
    QString value(const QString &option) const { return m_parser.value(option); }
    QStringList values(const QString &option) const { return m_parser.values(option); }
    /// A whole number from 0 to 2^53 − 1, the range that every JSON reader keeps. Throws Usage.
    std::optional<qint64> number(const QString &option) const;
    /// A whole number from `low` to `high`, or `otherwise` where the option is not given. Throws Usage.
    int numberInRange(const QString &option, int low, int high, int otherwise) const;

    /// For the command's long work; Ctrl+C cancels it.
    Progress &progress() { return m_progress; }
    TerminalProgress &terminal() { return m_terminal; }

    /// Answers with `json` under --json, else with the text.
    void answer(const QJsonObject &json, const std::function<QString()> &text);

private:
    /// A whole number from `low` to `high`; none where the option is not given. Throws Usage.
    std::optional<qint64> number(const QString &option, qint64 low, qint64 high) const;

    const QCommandLineParser &m_parser;
    QStringList m_arguments;
    TerminalProgress m_terminal;
    Progress m_progress;
    Interruption m_interruption;
};

} // namespace taxon::cli
