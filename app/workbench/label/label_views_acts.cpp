// Labeling in the grid and in a comparison.
#include "app/workbench/label/label_views.h"

#include "app/workbench/label/grid_question.h"
#include "app/workbench/label/image_pane.h"
#include "app/workbench/label/label_controller.h"
#include "widgets/gallery/gallery_view.h"
#include "widgets/gallery/picture_roles.h"
#include "widgets/image_view/compare_view.h"
#include "widgets/theme/theme.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace taxon {
namespace {

/// How a thumbnail was shown, for the decision: its side in points.
QString thumbnailDescription(int side)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("thumbnail"), side}}).toJson(QJsonDocument::Compact));
}

} // namespace

QList<ImageId> LabelViews::selectedImages() const
{
    QList<ImageId> images;
    const QList<int> rows = m_grid->gallery().selectedRows();
    images.reserve(rows.size());
    for (const int row : rows)
        images.append(m_controller.sequence().imageAt(row));
    return images;
}

QList<ImageId> LabelViews::targets() const
{
    if (m_view == View::Grid)
        return selectedImages();
    const ImageId image = m_view == View::Compare ? m_compare->imageAt(m_compare->focused()) : m_controller.image();
    return image.isValid() ? QList<ImageId>{image} : QList<ImageId>();
}

void LabelViews::toggleOneToOne()
{
    if (m_view == View::Compare)
        m_compare->toggleOneToOne();
    else if (m_view == View::Single)
        m_pane->view().toggleOneToOne();
}

void LabelViews::act(const Act &act)
{
    if (m_view == View::Compare) {
        actOnFocused(act);
        return;
    }
    if (m_question && m_question->act == act) {
        answer(m_question->undecided + m_question->changed);
        return;
    }
    const Plan plan = this->plan(act);
    closeQuestion();
    if (needsQuestion(plan))
        ask(plan);
    else if (plan.undecided.isEmpty() && plan.changed.isEmpty())
        plan.same > 0 ? selectNext() : void();
    else if (record(plan.undecided + plan.changed, act, thumbnailDescription(m_grid->gallery().cellSide())))
        selectNext();
}

LabelViews::Plan LabelViews::plan(const Act &act) const
{
    Plan plan;
    plan.act = act;
    const GalleryView &gallery = m_grid->gallery();
    const QList<ImageId> images = selectedImages();
    for (const ImageId image : images) {
        // A label is a statement about a picture that was seen; what cannot be shown can still be skipped.
        const bool wasSeen = act.label ? gallery.wasShown(image) : gallery.wasShown(image) || gallery.wasFoundDamaged(image);
        const auto before = m_controller.sequence().decision(image);
        if (!wasSeen)
            ++plan.unseen;
        else if (!before)
            plan.undecided.append(image);
        else if (before->label != act.label || m_controller.isReview())
            plan.changed.append(image);
        else
            ++plan.same;
    }
    return plan;
}

bool LabelViews::needsQuestion(const Plan &plan) const
{
    return plan.changed.size() > kAskFrom || plan.unseen > 0;
}

QString LabelViews::nameOf(const Act &act) const
{
    for (const ImageClass &candidate : m_controller.classes())
        if (act.label == candidate.id)
            return tr("“%1”").arg(candidate.name);
    return tr("Skip");
}

void LabelViews::ask(const Plan &plan)
{
    const int all = int(plan.undecided.size() + plan.changed.size());
    QStringList sentences;
    if (!plan.changed.isEmpty())
        sentences.append(tr("%n of the selected images have another label, which changes.", nullptr, int(plan.changed.size())));
    if (plan.unseen > 0)
        sentences.append(tr("%n have not been on the screen yet and are left out.", nullptr, plan.unseen));
    if (!plan.undecided.isEmpty())
        sentences.append(tr("%n get their first label.", nullptr, int(plan.undecided.size())));
    const bool isMixed = !plan.changed.isEmpty() && !plan.undecided.isEmpty();
    m_question = all > 0 ? std::optional(plan) : std::nullopt;
    m_isSelecting = true;
    m_grid->question().ask(tr("%1: %2").arg(nameOf(plan.act), sentences.join(QLatin1Char(' '))),
        all > 0 ? tr("Label %n  (Enter)", nullptr, all) : QString(),
        isMixed ? tr("Only the %n without a label", nullptr, int(plan.undecided.size())) : QString());
    m_isSelecting = false;
}

void LabelViews::answer(const QList<ImageId> &images)
{
    const Act act = m_question->act;
    closeQuestion();
    if (record(images, act, thumbnailDescription(m_grid->gallery().cellSide())))
        selectNext();
}

void LabelViews::closeQuestion()
{
    m_question.reset();
    if (!m_grid->question().isOpen())
        return;
    m_grid->question().hide();
    if (m_view == View::Grid && isVisible())
        m_grid->gallery().setFocus();
}

bool LabelViews::record(const QList<ImageId> &images, const Act &act, const QString &view)
{
    return act.label ? m_controller.labelImages(images, *act.label, view) : m_controller.skipImages(images);
}

/// As after one image: on to what is undecided, so that a further key changes nothing that was decided.
void LabelViews::selectNext()
{
    const QList<int> rows = m_grid->gallery().selectedRows();
    const int next = m_controller.sequence().nextUnlabeled(rows.isEmpty() ? 0 : rows.constLast() + 1);
    if (next < 0)
        m_grid->gallery().clearSelection();
    else
        m_grid->gallery().selectRows({next});
}

void LabelViews::actOnFocused(const Act &act)
{
    const int place = m_compare->focused();
    // A label is a statement about a picture that was seen.
    if (act.label && !m_compare->isShown(place))
        return;
    ImageView &view = m_compare->pane(place).view();
    const ImageId image = m_compare->imageAt(place);
    if (!record({image}, act, view.viewDescription()))
        return;
    const QModelIndex index = m_controller.sequence().index(m_controller.sequence().shownRowOf(image));
    view.flash(index.data(FrameColorRole).value<QColor>());
    for (int step = 1; step < m_compare->count(); ++step) {
        const int next = (place + step) % m_compare->count();
        if (!m_controller.sequence().decision(m_compare->imageAt(next))) {
            m_compare->setFocused(next);
            return;
        }
    }
}

/// Undo and redo: what they changed is selected, so that it is seen and can be labeled otherwise.
void LabelViews::showMoved(const QList<ImageId> &images)
{
    if (m_view != View::Grid)
        return;
    QList<int> rows;
    for (const ImageId image : images)
        if (const int row = m_controller.sequence().shownRowOf(image); row >= 0)
            rows.append(row);
    std::sort(rows.begin(), rows.end());
    m_grid->gallery().selectRows(rows);
}

} // namespace taxon
