// The keys of the Label page. What they do is said once, in label_commands.cpp.
#include "app/workbench/label/label_page.h"

#include "app/workbench/label/class_list.h"
#include "app/workbench/label/class_panel.h"
#include "app/workbench/label/filter_bar.h"
#include "app/workbench/label/filter_panel.h"
#include "app/workbench/label/guide_panel.h"
#include "app/workbench/label/image_pane.h"
#include "app/workbench/label/key_editor.h"
#include "app/workbench/label/key_names.h"
#include "app/workbench/label/label_header.h"
#include "app/workbench/label/label_views.h"
#include "app/workbench/session.h"
#include "widgets/image_view/image_view.h"

#include <QKeyEvent>
#include <QStackedWidget>

namespace taxon {

QList<std::pair<QString, QString>> LabelPage::keys() const
{
    QList<std::pair<QString, QString>> keys;
    if (const QList<ImageClass> &classes = m_controller.classes(); !classes.isEmpty())
        keys.append({tr("%1 … %2").arg(m_keys.textOf(classes.constFirst().id), m_keys.textOf(classes.constLast().id)),
            tr("Label; the keys stand on the buttons, the number pad works too")});
    const QList<LabelCommandInfo> commands = labelCommands();
    for (const LabelCommandInfo &info : commands)
        if (const QString key = m_keys.textOf(info.command); !key.isEmpty())
            keys.append({key, info.text});
    keys.append({tr("In the grid: drag, Shift, Ctrl, Ctrl+A"), tr("Select; a class key labels the whole selection as one step")});
    keys.append({tr("In the grid: Enter, Ctrl+Enter"), tr("Open one image; compare two to nine side by side")});
    keys.append({tr("Esc"), tr("Leave a search, a comment or unsure; back to the grid; leave a review")});
    keys.append({tr("Wheel, drag"), tr("Zoom at the pointer, move the image")});
    keys.append({tr("Right button, drag"), tr("Window: across for its width, up and down for its level")});
    return keys;
}

QList<PaletteEntry> LabelPage::paletteEntries()
{
    QList<PaletteEntry> entries;
    const QList<LabelCommandInfo> commands = labelCommands();
    for (const LabelCommandInfo &info : commands)
        entries.append({info.title, m_keys.textOf(info.command), info.iconName, [this, command = info.command] {
            Q_EMIT m_session.pageRequested(iconName());
            run(command);
        }});
    entries.append({tr("Change the keys of the Label page…"), tr("keys"), QStringLiteral("keyboard"), [this] { editKeys(); }});
    entries.append({tr("My times"), tr("only for you"), QStringLiteral("clock"), [this] {
                        Q_EMIT m_session.pageRequested(iconName());
                        m_header->showTimes();
                    }});
    entries.append(filterEntries());
    return entries;
}

void LabelPage::keyPressEvent(QKeyEvent *event)
{
    const bool isAtWork = m_states->currentWidget() == m_work;
    if (!isAtWork || !pressKey(*event))
        Page::keyPressEvent(event);
}

bool LabelPage::pressKey(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape)
        return pressEscape(event);
    const QStringList names = keyNames(event);
    if (names.isEmpty())
        return false;
    // A key that is held down moves on, but it never decides twice.
    const bool isHeld = event.isAutoRepeat();
    if (m_first) {
        if (!isHeld)
            pressSecond(event);
        return true;
    }
    if (m_views->pressKey(event))
        return true;
    const KeyMeaning meaning = m_keys.meaning(names);
    if (meaning.command) {
        if (!isHeld || infoOf(*meaning.command).whenHeld == LabelCommandInfo::WhenHeld::Repeats)
            run(*meaning.command);
        return true;
    }
    if (meaning.label && !isHeld)
        m_views->label(*meaning.label);
    return meaning.label.has_value();
}

bool LabelPage::pressEscape(const QKeyEvent &event)
{
    if (m_first)
        endTwoKeys();
    else if (m_controller.confidence())
        m_controller.setConfidence({});
    else if (m_views->pressKey(event))
        return true;
    else if (m_controller.isReview())
        leaveReview();
    else
        return false;
    return true;
}

void LabelPage::run(LabelCommand command)
{
    switch (command) {
    case LabelCommand::Unsure: m_controller.setConfidence(m_controller.confidence() ? std::nullopt : std::optional(m_unsure)); return;
    case LabelCommand::Surer: stepConfidence(1); return;
    case LabelCommand::LessSure: stepConfidence(-1); return;
    case LabelCommand::Skip: m_views->skip(); return;
    case LabelCommand::Flag: m_controller.toggleFlag(m_views->targets()); return;
    case LabelCommand::Comment: openComment(); return;
    case LabelCommand::Back: m_controller.step(-1); return;
    case LabelCommand::Forward: m_controller.step(1); return;
    case LabelCommand::NextUnlabeled: m_controller.goToNextUnlabeled(); return;
    case LabelCommand::Undo: m_controller.undo(); return;
    case LabelCommand::Redo: m_controller.redo(); return;
    case LabelCommand::Find: m_classes->list().openSearch(); return;
    case LabelCommand::SearchImages: m_header->filterBar().focusSearch(); return;
    case LabelCommand::Filter: openPanel(m_panel->isHidden()); return;
    case LabelCommand::Guide: m_guide->toggle(); return;
    case LabelCommand::Example: m_guide->toggleExampleOfLabel(); return;
    case LabelCommand::Advance: toggleAfterLabel(); return;
    case LabelCommand::OneToOne: m_views->toggleOneToOne(); return;
    case LabelCommand::Grid: m_views->toggleGrid(); return;
    case LabelCommand::PreviousFrame: m_pane->showFrame(m_pane->frame() - 1); return;
    case LabelCommand::NextFrame: m_pane->showFrame(m_pane->frame() + 1); return;
    case LabelCommand::FirstOfTwo:
    case LabelCommand::OtherFirstOfTwo: beginTwoKeys(command); return;
    }
}

void LabelPage::beginTwoKeys(LabelCommand first)
{
    m_first = first;
    m_classes->list().showKeysWith(m_keys.textOf(first));
    showState();
}

void LabelPage::pressSecond(const QKeyEvent &event)
{
    const auto label = m_keys.second(*m_first, keyNames(event));
    endTwoKeys();
    if (label)
        m_views->label(*label);
}

void LabelPage::endTwoKeys()
{
    if (!m_first)
        return;
    m_first.reset();
    m_classes->list().showKeysWith({});
    showState();
}

void LabelPage::readKeys()
{
    m_keys.readCommands();
    m_keys.setClasses(m_controller.classes());
    m_classes->setClasses(m_controller.classes(), m_keys);
}

std::function<void()> LabelPage::keyEditor()
{
    return [this] { editKeys(); };
}

void LabelPage::editKeys(ClassId label)
{
    auto *editor = new KeyEditor(m_session, this);
    connect(editor, &KeyEditor::commandKeysChanged, this, &LabelPage::readKeys);
    connect(editor, &KeyEditor::finished, this, &LabelPage::takeFocus);
    editor->open();
    if (label.isValid())
        editor->editClass(label);
}

void LabelPage::focusOutEvent(QFocusEvent *event)
{
    endTwoKeys(); // the second key would go elsewhere
    Page::focusOutEvent(event);
}

void LabelPage::mousePressEvent(QMouseEvent *event)
{
    takeFocus();
    Page::mousePressEvent(event);
}

} // namespace taxon
