#include "app/cli/invocation.h"

#include "app/cli/output.h"
#include "app/cli/text.h"
#include "core/base/error.h"

namespace taxon::cli {
namespace {

constexpr qint64 kLargestJsonInteger = (1LL << 53) - 1;

} // namespace

Invocation::Invocation(const QCommandLineParser &parser)
    : m_parser(parser)
    , m_arguments(parser.positionalArguments())
    , m_progress([this](const ProgressReport &report) { m_terminal.show(report); })
    , m_interruption(m_progress)
{
}

std::optional<qint64> Invocation::number(const QString &option) const
{
    return number(option, 0, kLargestJsonInteger);
}

std::optional<qint64> Invocation::number(const QString &option, qint64 low, qint64 high) const
{
    if (!has(option))
        return std::nullopt;
    bool isNumber = false;
    const qint64 result = value(option).toLongLong(&isNumber);
    if (!isNumber || result < low || result > high)
        throw Error(ErrorCode::Usage,
            CommandLine::tr("--%1 needs a whole number from %2 to %3, not \"%4\".")
                .arg(option, QString::number(low), QString::number(high), value(option)));
    return result;
}

int Invocation::numberInRange(const QString &option, int low, int high, int otherwise) const
{
    return static_cast<int>(number(option, low, high).value_or(otherwise));
}

void Invocation::answer(const QJsonObject &json, const std::function<QString()> &text)
{
    m_terminal.clear();
    if (wantsJson())
        printJson(json);
    else
        printText(text());
}

} // namespace taxon::cli
