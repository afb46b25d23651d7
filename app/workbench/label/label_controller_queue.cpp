// What the annotator is asked to label, in place of what the filter lets through.
#include "app/workbench/label/label_controller.h"

#include "app/workbench/session.h"

#include <algorithm>
#include <utility>

namespace taxon {

void LabelController::showQueue()
{
    endReview();
    m_isQueue = true;
    if (!isQueue() || !m_loader.isComplete())
        return;
    fillFromQueue();
    setRow(m_sequence.nextUnlabeled(std::max(0, rowOfCurrent())));
    Q_EMIT queueChanged();
    Q_EMIT filterChanged();
    Q_EMIT countsChanged();
}

void LabelController::leaveQueue()
{
    if (std::exchange(m_isQueue, false))
        Q_EMIT queueChanged();
}

void LabelController::fillFromQueue()
{
    m_sequence.showOnly(m_queue.images());
    m_sequence.setAsked(m_queue.openOpinions());
}

// The queue was read, perhaps anew. Only what is new in it changes what is shown.
void LabelController::takeQueue()
{
    m_isQueue = m_isQueue && !m_queue.images().isEmpty();
    if (isQueue() && m_loader.isComplete()) {
        fillFromQueue();
        const int same = rowOfCurrent();
        if (same >= 0 && m_isShown)
            m_row = same; // it is on the screen: its clock goes on
        else
            setRow(same >= 0 ? same : m_sequence.nextUnlabeled(0));
        Q_EMIT reloaded();
    } else if (!m_isReview && m_row < 0 && m_loader.isLoaded()) {
        resume(); // it had waited
    }
    Q_EMIT queueChanged();
    Q_EMIT countsChanged();
}

// Whether an image of the queue will take the place of the first that the filter lets through.
bool LabelController::waitsForQueue() const
{
    return m_isQueue && !m_isReview && m_session.annotator().isValid()
        && (!m_queue.isKnown() || (!m_queue.images().isEmpty() && !m_loader.isComplete()));
}

void LabelController::answer(const QList<ImageId> &images)
{
    for (const ImageId image : images)
        m_queue.readAgain(image);
    if (isQueue())
        m_sequence.setAsked(m_queue.openOpinions());
}

int LabelController::queueLeft() const
{
    const QSet<ImageId> opinions = m_queue.openOpinions();
    const QList<ImageId> &images = m_queue.images();
    return int(std::count_if(images.cbegin(), images.cend(),
        [&](ImageId image) { return opinions.contains(image) || !m_sequence.isDecided(image); }));
}

qint64 LabelController::left() const
{
    return isQueue() ? queueLeft() : m_sequence.total() - m_sequence.decided();
}

void LabelController::sync()
{
    m_queue.load();
    m_loader.sync();
}

} // namespace taxon
