// Labels a project through the real Label page with key events until it is killed or done, and prints every decision
// once it has been shown as made: "IMAGE CLASS", one a line. Arguments: PROJECT SEED [ANNOTATOR].
#include "app/workbench/label/label_page.h"
#include "app/workbench/session.h"
#include "core/base/random.h"

#include <QApplication>
#include <QKeyEvent>

#include <cstdio>

using namespace taxon;

namespace {

void press(LabelPage &page, int key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, QString(QChar(key)));
    QCoreApplication::sendEvent(&page, &event);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    Random random(arguments.at(2).toULongLong());
    Session session;
    if (!session.openProject(arguments.at(1)) || !session.setAnnotator(arguments.value(3, QStringLiteral("driver"))))
        return 1;
    LabelPage page(session);
    page.resize(900, 600);
    page.show();
    page.activate();
    LabelController &controller = page.controller();
    while (!controller.loader().isComplete() || controller.sequence().decided() < controller.sequence().total()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        if (!controller.isShown())
            continue;
        const qint64 image = controller.image().value;
        const int place = int(random.below(std::uint64_t(controller.classes().size())));
        press(page, Qt::Key_1 + place);
        page.repaint();
        std::printf("%lld %lld\n", static_cast<long long>(image), static_cast<long long>(controller.classes()[place].id.value));
        std::fflush(stdout);
    }
    return 0;
}
