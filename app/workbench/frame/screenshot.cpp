#include "app/workbench/frame/screenshot.h"

#include "app/workbench/frame/main_window.h"
#include "app/workbench/page.h"
#include "app/workbench/session.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>

#include <memory>

namespace taxon {
namespace {

constexpr int kLookMs = 50;
constexpr int kQuietLooks = 8; ///< nothing loading this many times in a row
constexpr int kLongestMs = 20'000;

} // namespace

void takeScreenshot(MainWindow &window, Session &session, const QString &path)
{
    auto *timer = new QTimer(&window);
    auto clock = std::make_shared<QElapsedTimer>();
    auto quiet = std::make_shared<int>(0);
    clock->start();
    QObject::connect(timer, &QTimer::timeout, &window, [&window, &session, path, clock, quiet] {
        const bool isQuiet = session.runningJobs() == 0 && window.currentPage()->isSettled();
        *quiet = isQuiet ? *quiet + 1 : 0;
        if (*quiet < kQuietLooks && clock->elapsed() < kLongestMs)
            return;
        const bool written = window.grab().save(path);
        QCoreApplication::exit(written ? 0 : 1);
    });
    timer->start(kLookMs);
}

} // namespace taxon
