#include "core/base/error.h"

#include <array>
#include <utility>

namespace taxon {
namespace {

constexpr std::array<std::pair<ErrorCode, const char *>, 13> kNames{{
    {ErrorCode::Usage, "usage"},
    {ErrorCode::NotFound, "not_found"},
    {ErrorCode::Unreadable, "unreadable"},
    {ErrorCode::NotWritable, "not_writable"},
    {ErrorCode::DiskFull, "disk_full"},
    {ErrorCode::Corrupt, "corrupt"},
    {ErrorCode::TooNew, "too_new"},
    {ErrorCode::Mismatch, "mismatch"},
    {ErrorCode::Impossible, "impossible"},
    {ErrorCode::Busy, "busy"},
    {ErrorCode::OutOfMemory, "out_of_memory"},
    {ErrorCode::Engine, "engine"},
    {ErrorCode::Internal, "internal"},
}};

} // namespace

QString errorCodeName(ErrorCode code)
{
    for (const auto &[value, name] : kNames)
        if (value == code)
            return QString::fromLatin1(name);
    return QStringLiteral("internal");
}

ErrorCode errorCodeFromName(const QString &name)
{
    for (const auto &[value, text] : kNames)
        if (name == QLatin1StringView(text))
            return value;
    return ErrorCode::Internal;
}

Error::Error(ErrorCode code, QString message, QString detail)
    : m_code(code)
    , m_message(std::move(message))
    , m_detail(std::move(detail))
    , m_utf8(m_message.toUtf8())
{
}

} // namespace taxon
