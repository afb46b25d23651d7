// The keys of the Label page: one place, so that the overlay and what is done cannot drift apart.
#include "app/workbench/label/label_page.h"

#include "app/workbench/label/class_keys.h"
#include "app/workbench/label/guide_panel.h"
#include "app/workbench/label/label_views.h"
#include "app/workbench/session.h"
#include "widgets/image_view/image_view.h"

#include <QKeyEvent>
#include <QStackedWidget>

namespace taxon {

QList<std::pair<QString, QString>> LabelPage::keys() const
{
    return {
        {tr("1 … 9, 0, Q, W, E …"), tr("Label and go to the next unlabeled image; the number pad works, too")},
        {tr("S"), tr("Skip: no class for this image")},
        {tr("← →"), tr("Back and forward")},
        {tr("N"), tr("Next unlabeled image")},
        {tr("Ctrl+Z"), tr("Take the last decision back, also after a restart")},
        {tr("Ctrl+Shift+Z"), tr("Bring it back")},
        {tr("Z"), tr("One image pixel on one screen pixel, and back to the whole image")},
        {tr("Wheel, drag"), tr("Zoom at the pointer, move the image")},
        {tr("Right button, drag"), tr("Window: across for its width, up and down for its level")},
        {tr("[ ]"), tr("Page or frame back and forward")},
        {tr("Ctrl+H"), tr("Guide: what belongs to a class, in words and examples")},
        {tr("Ctrl+E"), tr("Make the image an example of its class, or no longer")},
        {tr("Ctrl+G"), tr("From one image to the grid of thumbnails and back")},
        {tr("In the grid: drag, Shift, Ctrl, Ctrl+A"), tr("Select; a class key labels the whole selection as one step")},
        {tr("In the grid: Enter, Ctrl+Enter"), tr("Open one image; compare two to nine side by side")},
        {tr("Esc"), tr("Back to the grid; leave a review of results")},
    };
}

QList<PaletteEntry> LabelPage::paletteEntries()
{
    QList<PaletteEntry> entries;
    const auto showFiltered = [this](const SequenceFilter &filter) {
        return [this, filter] {
            Q_EMIT m_session.pageRequested(iconName());
            m_controller.leaveReview();
            choose(filter);
        };
    };
    entries.append({tr("Undo the last decision"), tr("Ctrl+Z"), QStringLiteral("undo"), [this] { m_controller.undo(); }});
    entries.append({tr("Redo the decision"), tr("Ctrl+Shift+Z"), QStringLiteral("redo"), [this] { m_controller.redo(); }});
    entries.append({tr("Show or hide the guide to the classes"), tr("Ctrl+H"), QStringLiteral("info"), [this] { m_guide->toggle(); }});
    entries.append({tr("Make this image an example of its class, or no longer"), tr("Ctrl+E"), QStringLiteral("pin"), [this] { m_guide->toggleExampleOfLabel(); }});
    entries.append({tr("Show unlabeled images"), tr("filter"), QStringLiteral("image"), showFiltered({SequenceFilter::Kind::Unlabeled, {}})});
    entries.append({tr("Show skipped images"), tr("filter"), QStringLiteral("skip"), showFiltered({SequenceFilter::Kind::Skipped, {}})});
    for (const ImageClass &label : m_controller.classes())
        entries.append({tr("Show images labeled %1").arg(label.name), tr("class"), QStringLiteral("label"),
            showFiltered({SequenceFilter::Kind::OfClass, label.id})});
    return entries;
}

void LabelPage::keyPressEvent(QKeyEvent *event)
{
    const bool isAtWork = m_states->currentWidget() == m_work;
    if (!isAtWork || !pressCommand(*event))
        Page::keyPressEvent(event);
}

bool LabelPage::pressCommand(const QKeyEvent &event)
{
    // A key that is held down moves on, but it never decides twice.
    const bool isHeld = event.isAutoRepeat();
    if (m_views->pressKey(event))
        return true;
    if (event.matches(QKeySequence::Undo))
        return m_controller.undo(), true;
    if (event.matches(QKeySequence::Redo) || (event.key() == Qt::Key_Z && event.modifiers() == (Qt::CTRL | Qt::SHIFT)))
        return m_controller.redo(), true;
    if (event.modifiers() & (Qt::CTRL | Qt::ALT | Qt::META))
        return false;
    switch (event.key()) {
    case Qt::Key_Left: m_controller.step(-1); return true;
    case Qt::Key_Right: m_controller.step(1); return true;
    case Qt::Key_N: m_controller.goToNextUnlabeled(); return true;
    case Qt::Key_Z: m_image->toggleOneToOne(); return true;
    case Qt::Key_S: return isHeld || (m_views->skip(), true);
    case Qt::Key_Escape: return m_controller.isReview() && (leaveReview(), true);
    default: break;
    }
    const int place = classPlaceOf(event);
    if (place < 0 || place >= m_controller.classes().size())
        return false;
    if (!isHeld)
        m_views->label(m_controller.classes()[place].id);
    return true;
}

void LabelPage::mousePressEvent(QMouseEvent *event)
{
    takeFocus();
    Page::mousePressEvent(event);
}

} // namespace taxon
