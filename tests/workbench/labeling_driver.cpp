// Labels a project through the real Label page with key events until it is killed or done, and prints every act once
// it has been shown as made, one a line: "IMAGE CLASS", "unsure IMAGE PERCENT", "flag IMAGE on", "comment IMAGE TEXT".
// Arguments: PROJECT SEED [ANNOTATOR].
#include "app/workbench/label/label_page.h"
#include "app/workbench/session.h"
#include "core/base/random.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

#include <cstdio>

using namespace taxon;

namespace {

void press(QWidget &widget, int key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, key > 0xffff ? QString() : QString(QChar(key)));
    QCoreApplication::sendEvent(&widget, &event);
}

void tell(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

/// What this image has from before the program was killed stays.
void remarkSometimes(LabelPage &page, Random &random)
{
    const qint64 image = page.controller().image().value;
    const ImageRemarks remarks = page.controller().sequence().remarks({image});
    if (random.below(4) == 0 && !remarks.isFlagged) {
        press(page, Qt::Key_F);
        page.repaint();
        tell(QStringLiteral("flag %1 on").arg(image));
    }
    if (random.below(4) == 0 && remarks.comment.isEmpty()) {
        press(page, Qt::Key_C);
        auto *text = page.findChild<QLineEdit *>(QStringLiteral("commentText"));
        const QString comment = QStringLiteral("C%1").arg(random.below(1'000));
        for (const QChar c : comment)
            press(*text, c.unicode());
        press(*text, Qt::Key_Return);
        page.repaint();
        tell(QStringLiteral("comment %1 %2").arg(image).arg(comment));
    }
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
        remarkSometimes(page, random);
        const qint64 image = controller.image().value;
        const bool isUnsure = random.below(4) == 0;
        if (isUnsure)
            press(page, Qt::Key_Space);
        const int place = int(random.below(std::uint64_t(controller.classes().size())));
        press(page, Qt::Key_1 + place);
        page.repaint();
        tell(QStringLiteral("%1 %2").arg(image).arg(controller.classes()[place].id.value));
        if (isUnsure)
            tell(QStringLiteral("unsure %1 50").arg(image));
    }
    return 0;
}
