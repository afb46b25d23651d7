#pragma once

#include "app/workbench/label/label_page.h"
#include "app/workbench/label/sequence_loader.h"
#include "app/workbench/session.h"
#include "core/project/project.h"

#include <QLineEdit>
#include <QTest>

namespace taxon::test {

/// The Label page in a window, with a project open and somebody labeling.
struct LabelBench {
    explicit LabelBench(const QString &path, const QString &annotator = QStringLiteral("Dr A"))
    {
        session.openProject(path);
        session.setAnnotator(annotator);
        page.resize(1'000, 700);
        page.show();
        page.activate();
        if (!QTest::qWaitFor([this] { return page.controller().loader().isComplete(); }))
            qWarning("The project was not read in time.");
        waitForPicture();
    }

    bool waitForPicture()
    {
        return QTest::qWaitFor([this] { return page.controller().isShown(); });
    }
    /// Presses a key on the picture, as a person does: after it is there.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        waitForPicture();
        QTest::keyClick(&page, key, modifiers);
    }
    /// A key as another layout sends it: what is written on it, and its place as evdev counts.
    void pressPlace(int key, quint32 place, const QString &text, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        waitForPicture();
        QKeyEvent event(QEvent::KeyPress, key, modifiers, place + 8, 0, 0, text);
        QCoreApplication::sendEvent(&page, &event);
    }
    void hold(Qt::Key key)
    {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, key > 0xffff ? QString() : QString(QChar(key)), true);
        QCoreApplication::sendEvent(&page, &event);
    }
    QLineEdit *field(const char *name) const { return page.findChild<QLineEdit *>(QLatin1String(name)); }
    void writeComment(const QString &text)
    {
        press(Qt::Key_C);
        field("commentText")->selectAll();
        QTest::keyClicks(field("commentText"), text);
        QTest::keyClick(field("commentText"), Qt::Key_Return);
    }
    ImageId image() { return page.controller().image(); }
    /// What is on the disk.
    std::optional<Decision> decision(ImageId of)
    {
        return Project::open(session.project()->path())->decisions().standing(of, session.annotator());
    }
    ImageRemarks remarks(ImageId of)
    {
        return Project::open(session.project()->path())->remarks().standing(of, session.annotator());
    }

    Session session;
    LabelPage page{session};
};

} // namespace taxon::test
