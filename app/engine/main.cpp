#include "app/engine/json_rpc_server.h"
#include "app/engine/output_channel.h"
#include "app/engine/worker.h"
#include "core/learning/devices.h"
#include "translations/translations.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace {

std::array<int, 2> g_signalPipe{-1, -1};

/// Only writes a byte: the rest happens in the event loop.
void askToEnd(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(g_signalPipe[1], &byte, 1);
}

/// SIGTERM and its like end the program as closing its input does: what is going on is cancelled and recorded.
void endOnSignals(QCoreApplication &application)
{
    if (::pipe2(g_signalPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(g_signalPipe[0], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        std::signal(signal, askToEnd);
    std::signal(SIGPIPE, SIG_IGN);
}

int printVersions()
{
    const QJsonObject versions = taxon::libraryVersions();
    for (auto entry = versions.begin(); entry != versions.end(); ++entry)
        std::printf("%s %s\n", qUtf8Printable(entry.key()), qUtf8Printable(entry.value().toString()));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    taxon::keepFreedMemory();
    QCoreApplication application(argc, argv);
    taxon::installTranslations();
    if (application.arguments().contains(QStringLiteral("--version")))
        return printVersions();
    taxon::OutputChannel output;
    endOnSignals(application);
    taxon::Worker worker(output);
    taxon::JsonRpcServer server(output, worker);
    QObject::connect(&server, &taxon::JsonRpcServer::finished, &application, &QCoreApplication::quit);
    return application.exec();
}
