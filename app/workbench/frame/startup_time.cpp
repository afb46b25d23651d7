#include "app/workbench/frame/startup_time.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <ctime>

#include <unistd.h>

namespace taxon {
namespace {

// Since the start of the machine.
double processStartSeconds()
{
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' '); // from field 3 on
    return fields.value(19).toDouble() / double(sysconf(_SC_CLK_TCK));
}

class FirstPaint : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, [] {
            timespec now{};
            clock_gettime(CLOCK_BOOTTIME, &now);
            std::printf("%.0f\n", (double(now.tv_sec) + double(now.tv_nsec) / 1e9 - processStartSeconds()) * 1e3);
            std::fflush(stdout);
            QCoreApplication::quit();
        });
        return false;
    }
};

} // namespace

void printStartupTime(QWidget &window)
{
    window.installEventFilter(new FirstPaint(&window));
}

} // namespace taxon
