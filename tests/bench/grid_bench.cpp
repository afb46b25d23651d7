// Scrolls the grid of the Label page from top to bottom, as a person holds the wheel, and tells the time of every frame
// and how long places stayed without their picture.
//   grid_bench PROJECT [SECONDS] [--check]
// PROJECT is made with 100,000 small JPEGs and a hundred of 12 megapixels when it is not there. The first pass begins
// with what is in the cache; the second has all thumbnails there. --check: fails over the limits.
#include "app/workbench/label/label_page.h"
#include "app/workbench/label/label_views.h"
#include "app/workbench/session.h"
#include "core/base/files.h"
#include "core/project/project.h"
#include "widgets/gallery/gallery_view.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QPainter>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace taxon;

namespace {

constexpr int kImages = 100'000;
constexpr int kDifferent = 2'000;  ///< contents; a JPEG takes long to draw, so that they are used again
constexpr int kLargeEvery = 1'000; ///< one of 12 megapixels among so many
constexpr int kFrameMs = 16;
constexpr double kLongestFrameMs = 33;
constexpr double kLongestPlaceholderMs = 150;

QImage drawn(const QSize &size, int number)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(number * 37 % 360, 90, 190));
    QPainter painter(&image);
    quint32 state = quint32(number) * 2654435761U + 1;
    for (int stroke = 0; stroke < 60; ++stroke) {
        const auto random = [&state](int below) { return state = state * 1664525U + 1013904223U, int((state >> 8) % quint32(below)); };
        painter.setPen(QPen(QColor::fromHsv(random(360), 200, 220), size.width() / 40.0));
        painter.drawLine(random(size.width()), random(size.height()), random(size.width()), random(size.height()));
    }
    return image;
}

/// Every image has a content of its own: a number after the end of the JPEG's picture.
void writeOne(const QString &path, const QByteArray &picture, int number)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write(picture);
    file.write(QByteArray::number(number));
}

void makeProject(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath() + QStringLiteral("/images");
    QDir().mkpath(folder);
    std::vector<QByteArray> pictures;
    const QString scratch = folder + QStringLiteral("/scratch.jpg");
    for (int number = 0; number <= kDifferent; ++number) {
        drawn(number == kDifferent ? QSize(4'000, 3'000) : QSize(256, 192 + number % 64), number).save(scratch, "JPG", 88);
        pictures.push_back(readFile(scratch));
    }
    QFile::remove(scratch);
    const auto project = Project::create(path, {QStringLiteral("crazing"), QStringLiteral("inclusion"), QStringLiteral("patches")});
    Transaction transaction(project->database());
    for (int number = 0; number < kImages; ++number) {
        const bool isLarge = number % kLargeEvery == kLargeEvery / 2;
        const QString file = folder + QStringLiteral("/%1.jpg").arg(number, 6, 10, QLatin1Char('0'));
        writeOne(file, pictures[std::size_t(isLarge ? kDifferent : number % kDifferent)], number);
        const QFileInfo info(file);
        ImageRecord record;
        record.path = record.importedFrom = file;
        record.sha256 = sha256OfFile(file);
        record.bytes = info.size();
        record.modifiedMs = info.lastModified().toMSecsSinceEpoch();
        record.width = isLarge ? 4'000 : 256;
        record.height = isLarge ? 3'000 : 192 + number % 64;
        record.channels = 3;
        record.bitDepth = 8;
        record.format = QStringLiteral("jpeg");
        project->images().add(record);
    }
    transaction.commit();
}

qint64 residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines)
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong() / 1024;
    return 0;
}

/// Of this thread: what a frame costs on a machine that has other work, too.
double processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

struct Pass {
    std::vector<double> frames;       ///< ms that each took
    std::vector<double> work;         ///< ms of the window's thread in each
    std::vector<double> placeholders; ///< ms that a place in view had no picture, those that left before included
    double longest = 0;               ///< of them,
    int longestRow = -1;              ///< and where it was
};

double at(std::vector<double> &values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

/// Top to bottom in `seconds`, a frame every 16 ms as on a screen; what a frame's time leaves is the pool's.
Pass scroll(GalleryView &gallery, double seconds)
{
    Pass pass;
    QHash<int, qint64> waiting; ///< row: since when, ns
    QElapsedTimer clock;
    clock.start();
    QScrollBar &bar = *gallery.verticalScrollBar();
    while (bar.value() < bar.maximum() || !waiting.isEmpty()) {
        QElapsedTimer frame;
        frame.start();
        const double before = processorMs();
        const double share = std::min(1.0, double(clock.nsecsElapsed()) / 1e9 / seconds);
        bar.setValue(int(share * bar.maximum()));
        QCoreApplication::processEvents();
        gallery.viewport()->repaint();
        pass.frames.push_back(double(frame.nsecsElapsed()) / 1e6);
        pass.work.push_back(processorMs() - before);

        const qint64 now = clock.nsecsElapsed();
        const auto [first, last] = gallery.visibleRows();
        for (auto row = waiting.begin(); row != waiting.end();) {
            const bool isOver = row.key() < first || row.key() > last || gallery.hasPicture(row.key());
            if (isOver) {
                pass.placeholders.push_back(double(now - *row) / 1e6);
                if (pass.placeholders.back() > pass.longest) {
                    pass.longest = pass.placeholders.back();
                    pass.longestRow = row.key();
                }
            }
            row = isOver ? waiting.erase(row) : std::next(row);
        }
        for (int row = first; row <= last; ++row)
            if (!gallery.hasPicture(row) && !waiting.contains(row))
                waiting.insert(row, now);
        const qint64 left = kFrameMs - frame.elapsed();
        if (left > 0)
            QThread::msleep(quint64(left));
    }
    return pass;
}

bool report(const char *name, Pass &pass)
{
    const double longest = at(pass.frames, 1);
    const double longestPlaceholder = at(pass.placeholders, 1);
    std::printf("%s: %zu frames\n", name, pass.frames.size());
    std::printf("  a frame            p50 %6.1f  p99 %6.1f  longest %6.1f ms\n", at(pass.frames, 0.5), at(pass.frames, 0.99), longest);
    std::printf("  its processor time p50 %6.1f  p99 %6.1f  longest %6.1f ms\n", at(pass.work, 0.5), at(pass.work, 0.99), at(pass.work, 1));
    std::printf("  %6zu placeholders p50 %6.0f  p99 %6.0f  longest %6.0f ms (image %d)\n", pass.placeholders.size(), at(pass.placeholders, 0.5),
        at(pass.placeholders, 0.99), longestPlaceholder, pass.longestRow + 1);
    std::fflush(stdout);
    return longest <= kLongestFrameMs && longestPlaceholder <= kLongestPlaceholderMs;
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir settings;
    qputenv("TAXON_SETTINGS_DIR", settings.path().toUtf8());
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyTheme(application, ThemeKind::Light);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2)
        return std::fprintf(stderr, "grid_bench PROJECT.taxon [SECONDS] [--check]\n"), 2;
    if (!QFileInfo::exists(arguments[1]))
        makeProject(arguments[1]);
    const double seconds = std::max(1.0, arguments.value(2, QStringLiteral("30")).toDouble());

    Session session;
    LabelPage page(session);
    page.resize(1'440, 860);
    session.openProject(arguments[1]);
    session.setAnnotator(QStringLiteral("Bench"));
    page.show();
    page.activate();
    while (page.controller().row() < 0 || !page.isSettled())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    page.views().show(LabelViews::View::Grid);
    GalleryView &gallery = page.views().grid().gallery();
    bool isWithin = true;
    for (const char *name : {"first pass", "again, back to top"}) {
        gallery.verticalScrollBar()->setValue(0);
        while (QCoreApplication::processEvents(), !page.isSettled())
            QThread::msleep(5);
        Pass pass = scroll(gallery, seconds);
        isWithin = report(name, pass) && isWithin;
    }
    std::printf("%d images, %d in view, resident at most %lld MB\n", page.controller().sequence().rowCount(),
        gallery.visibleRows().second - gallery.visibleRows().first + 1, static_cast<long long>(residentMegabytes()));
    return arguments.contains(QStringLiteral("--check")) && !isWithin ? 1 : 0;
}
