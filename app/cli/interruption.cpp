#include "app/cli/interruption.h"

#include "core/base/progress.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace taxon::cli {
namespace {

std::atomic<Progress *> g_progress = nullptr;
std::array<int, 2> g_pipe {-1, -1};

// Only what is allowed inside a signal handler: lock-free atomics and write().
void askToStop(int)
{
    const int savedErrno = errno;
    if (Progress *progress = g_progress.load())
        progress->cancel();
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(g_pipe[1], &byte, 1);
    errno = savedErrno;
}

void setHandler(void (*handler)(int), int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace

Interruption::Interruption(Progress &progress)
{
    if (::pipe2(g_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        g_pipe = {-1, -1};
    g_progress = &progress;
    setHandler(askToStop, static_cast<int>(SA_RESETHAND | SA_RESTART));
}

Interruption::~Interruption()
{
    setHandler(SIG_DFL, 0);
    g_progress = nullptr;
    for (int &descriptor : g_pipe) {
        if (descriptor >= 0)
            ::close(descriptor);
        descriptor = -1;
    }
}

int Interruption::descriptor()
{
    return g_pipe[0];
}

} // namespace taxon::cli
