#include "app/workbench/frame/screenshot.h"

#include "app/workbench/frame/main_window.h"
#include "app/workbench/page.h"
#include "app/workbench/session.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QKeySequence>
#include <QPixmap>
#include <QTimer>

#include <memory>

namespace taxon {
namespace {

constexpr int kLookMs = 50;
constexpr int kQuietLooks = 8; ///< nothing loading this many times in a row
constexpr int kLongestMs = 20'000;

void press(MainWindow &window, const QString &key)
{
    const QKeySequence sequence = QKeySequence::fromString(key.trimmed());
    const QList<QAction *> actions = window.actions();
    for (QAction *action : actions)
        if (action->shortcuts().contains(sequence))
            return action->trigger();
    const QKeyCombination combination = sequence[0];
    const bool isText = combination.keyboardModifiers() == Qt::NoModifier && combination.key() < Qt::Key_Escape;
    QWidget *target = window.focusWidget() ? window.focusWidget() : &window;
    QKeyEvent event(QEvent::KeyPress, combination.key(), combination.keyboardModifiers(),
        isText ? QString(QChar(char16_t(combination.key()))) : QString());
    QCoreApplication::sendEvent(target, &event);
}

} // namespace

void takeScreenshot(MainWindow &window, Session &session, const QString &path, const QStringList &keys)
{
    auto *timer = new QTimer(&window);
    auto clock = std::make_shared<QElapsedTimer>();
    auto quiet = std::make_shared<int>(0);
    auto left = std::make_shared<QStringList>(keys);
    clock->start();
    QObject::connect(timer, &QTimer::timeout, &window, [&window, &session, path, clock, quiet, left] {
        const bool isQuiet = session.runningJobs() == 0 && (!session.project() || window.currentPage()->isSettled());
        *quiet = isQuiet ? *quiet + 1 : 0;
        if (*quiet < kQuietLooks && clock->elapsed() < kLongestMs)
            return;
        if (!left->isEmpty()) {
            press(window, left->takeFirst());
            *quiet = 0;
            return;
        }
        QWidget *dialog = QApplication::activeModalWidget();
        const bool written = (dialog ? dialog : &window)->grab().save(path);
        QCoreApplication::exit(written ? 0 : 1);
    });
    timer->start(kLookMs);
}

} // namespace taxon
