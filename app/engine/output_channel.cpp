#include "app/engine/output_channel.h"

#include "core/engine/protocol.h"

#include <cerrno>
#include <unistd.h>

namespace taxon {

OutputChannel::OutputChannel()
    : m_descriptor(::dup(STDOUT_FILENO))
{
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
}

void OutputChannel::send(const QJsonObject &message)
{
    const QByteArray line = protocol::encode(message);
    const std::scoped_lock lock(m_mutex);
    for (qsizetype sent = 0; sent < line.size();) {
        const ssize_t count = ::write(m_descriptor, line.constData() + sent, std::size_t(line.size() - sent));
        if (count < 0 && errno != EINTR)
            return;
        sent += std::max<ssize_t>(count, 0);
    }
}

} // namespace taxon
