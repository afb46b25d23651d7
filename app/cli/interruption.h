#pragma once

namespace taxon {
class Progress;
}

namespace taxon::cli {

/// While it lives, the first Ctrl+C (or SIGTERM) cancels `progress` and the second ends the program at once.
/// One at a time in a program.
class Interruption {
public:
    explicit Interruption(Progress &progress);
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    /// Becomes readable at the first signal, to wake an event loop.
    static int descriptor();
};

} // namespace taxon::cli
