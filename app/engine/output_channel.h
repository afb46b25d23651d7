#pragma once

#include <QJsonObject>

#include <mutex>

namespace taxon {

/// The one way out of the engine: whole messages, one a line. Thread-safe. What a client that is gone does not
/// take is dropped.
class OutputChannel {
public:
    /// Takes the process's standard output for itself: whatever libraries print goes to standard error from now on.
    OutputChannel();

    void send(const QJsonObject &message);

private:
    std::mutex m_mutex;
    int m_descriptor;
};

} // namespace taxon
