// Drives the real Label page through a project of 100,000 images, and one of 1,000,000, and prints what was promised beside
// what was measured. Arguments: a folder that keeps the generated projects.
#include "app/workbench/label/image_pane.h"
#include "app/workbench/label/label_page.h"
#include "app/workbench/session.h"
#include "core/base/random.h"
#include "tests/bench/labeling_project.h"
#include "widgets/image_view/image_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace taxon;
using namespace taxon::test;

namespace {

constexpr int kKeyPresses = 300;
constexpr int kJumps = 60;
constexpr int kOpenings = 3;

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[std::size_t(share * double(values.size() - 1) + 0.5)];
}

void report(const char *what, double figure, double target, const char *unit)
{
    std::printf("%-66s %9.1f %-3s target %7.1f   %s\n", what, figure, unit, target, figure <= target ? "met" : "MISSED");
    std::fflush(stdout);
}

double megabytesOf(const char *field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith(field))
            return line.simplified().split(' ')[1].toDouble() / 1024;
    return 0;
}

// The longest time in which the event loop did not turn.
class Heartbeat {
public:
    Heartbeat()
    {
        m_clock.start();
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { longestMs = std::max(longestMs, double(m_clock.nsecsElapsed()) / 1e6); m_clock.restart(); });
        m_timer.start(1);
    }
    double longestMs = 0;

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
};

// Tells when the image was painted last.
class PaintWatch : public QObject {
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        hasPainted = hasPainted || event->type() == QEvent::Paint;
        return false;
    }
    bool hasPainted = false;
};

class Bench {
public:
    Bench(const QString &project)
    {
        page.resize(1'280, 800);
        page.show();
        QCoreApplication::processEvents();
        QElapsedTimer clock;
        clock.start();
        session.openProject(project);
        session.setAnnotator(QLatin1String(kBenchAnnotator));
        page.activate();
        waitFor([this] { return page.controller().isShown(); });
        page.repaint();
        firstImageMs = double(clock.nsecsElapsed()) / 1e6;
        waitFor([this] { return page.controller().loader().isComplete(); });
        completeMs = double(clock.nsecsElapsed()) / 1e6;
        page.imagePane().view().installEventFilter(&m_watch);
    }

    template <class Condition> void waitFor(Condition condition)
    {
        while (!condition())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    }
    void settle()
    {
        QTimer wake;
        wake.start(5);
        waitFor([this] { return page.isSettled(); });
    }

    // From `act` until the image that it leads to has been painted.
    double paintedAfter(const std::function<void()> &act)
    {
        settle();
        QElapsedTimer clock;
        clock.start();
        m_watch.hasPainted = false;
        act();
        waitFor([this] { return page.controller().isShown() && m_watch.hasPainted; });
        return double(clock.nsecsElapsed()) / 1e6;
    }

    double filteredAfter(const ImageFilter &filter)
    {
        settle();
        QElapsedTimer clock;
        double ms = -1;
        const auto done = QObject::connect(&page.controller(), &LabelController::filterChanged, &page, [&] { ms = double(clock.nsecsElapsed()) / 1e6; });
        clock.start();
        page.controller().setFilter(filter);
        waitFor([&ms] { return ms >= 0; });
        QObject::disconnect(done);
        return ms;
    }

    Session session;
    LabelPage page{session};
    double firstImageMs = 0;
    double completeMs = 0;

private:
    PaintWatch m_watch;
};

void measureOpening(const QString &project, const char *what, double targetMs, double targetCompleteMs)
{
    std::vector<double> first;
    std::vector<double> complete;
    double stall = 0;
    for (int i = 0; i < kOpenings; ++i) {
        const Heartbeat heart;
        const Bench bench(project);
        first.push_back(bench.firstImageMs);
        complete.push_back(bench.completeMs);
        stall = std::max(stall, heart.longestMs);
    }
    report(qPrintable(QStringLiteral("%1: opening until the first image is painted").arg(QLatin1String(what))), percentile(first, 0.5), targetMs, "ms");
    report(qPrintable(QStringLiteral("%1: until filters and counts are there, too").arg(QLatin1String(what))), percentile(complete, 0.5), targetCompleteMs, "ms");
    report(qPrintable(QStringLiteral("%1: longest moment without an answer while opening").arg(QLatin1String(what))), stall, 100, "ms");
}

void measureKeys(Bench &bench)
{
    std::vector<double> times;
    for (int i = 0; i < kKeyPresses; ++i)
        times.push_back(bench.paintedAfter([&bench, i] {
            const int key = Qt::Key_1 + i % 9;
            QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, QString(QChar(key)));
            QCoreApplication::sendEvent(&bench.page, &event);
        }));
    report("key press to next image painted, half of 300", percentile(times, 0.5), 8, "ms");
    report("key press to next image painted, 99 of 100", percentile(times, 0.99), 16, "ms");
}

void measureJumps(Bench &bench)
{
    Random random(3);
    std::vector<double> times;
    const int rows = bench.page.controller().sequence().rowCount();
    for (int i = 0; i < kJumps; ++i) {
        const int row = int(random.below(std::uint64_t(rows / kLargeEvery))) * kLargeEvery + kLargeEvery - 1;
        times.push_back(bench.paintedAfter([&bench, row] { bench.page.controller().go(row); }));
    }
    report("jump to a JPEG of 12 megapixels, half of 60", percentile(times, 0.5), 80, "ms");
    report("jump to a JPEG of 12 megapixels, 99 of 100", percentile(times, 0.99), 80, "ms");
}

void measureFilters(Bench &bench, const char *what, double targetMs)
{
    ImageFilter text;
    text.text = QStringLiteral("999");
    ImageFilter several = text;
    several.states = {OwnState::Unlabeled};
    several.side.from = 2'000;
    ImageFilter disputed;
    disputed.marks = {Mark::Disagreement};
    disputed.sort = SortOrder::Disagreement;
    ImageFilter byName;
    byName.sort = SortOrder::Name;
    byName.isDescending = true;
    std::vector<double> times;
    const Heartbeat heart;
    for (const ImageFilter &filter : {text, several, disputed, byName, ImageFilter()})
        times.push_back(bench.filteredAfter(filter));
    report(qPrintable(QStringLiteral("%1: slowest of five filters and orders").arg(QLatin1String(what))), percentile(times, 1), targetMs, "ms");
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir settings;
    qputenv("TAXON_SETTINGS_DIR", settings.path().toUtf8());
    QApplication application(argc, argv);
    const QString folder = QFileInfo(QApplication::arguments().value(1, QStringLiteral("build/bench"))).absoluteFilePath();
    const QString project = benchProject(folder + QStringLiteral("/100000"), 100'000, 100'000);
    measureOpening(project, "100,000 images", 1'000, 2'000);
    {
        Bench bench(project);
        measureKeys(bench);
        measureJumps(bench);
        measureFilters(bench, "100,000 images", 100);
        report("resident memory afterwards", megabytesOf("VmRSS"), 500, "MB");
        report("resident memory at most", megabytesOf("VmHWM"), 500, "MB");
    }
    const QString large = benchProject(folder + QStringLiteral("/1000000"), 1'000'000, 1'000);
    measureOpening(large, "1,000,000 images", 2'000, 10'000);
    Bench bench(large);
    measureFilters(bench, "1,000,000 images", 300);
    std::printf("%-66s %9.1f MB\n", "1,000,000 images: resident memory", megabytesOf("VmRSS"));
    return 0;
}
