// What the annotator is asked to label, in place of what the filter lets through.
#include "app/workbench/label/label_controller.h"

#include "app/workbench/session.h"

#include <utility>

namespace taxon {

void LabelController::showQueue()
{
    endReview();
    m_isQueue = true;
    if (!isQueue() || !m_loader.isComplete())
        return;
    fillFromQueue();
    setRow(openRow(qMax(0, rowOfCurrent())));
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
    countQueue();
    if (isQueue() && m_loader.isComplete()) {
        fillFromQueue();
        const int same = rowOfCurrent();
        if (same >= 0 && m_isShown)
            m_row = same; // it is on the screen: its clock goes on
        else
            setRow(same >= 0 ? same : openRow(0));
        Q_EMIT reloaded();
    } else if (!m_isReview && m_row < 0 && m_loader.isLoaded()) {
        resume(); // it had waited
    }
    Q_EMIT queueChanged();
    Q_EMIT countsChanged();
}

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
    count(images);
}

const Assignment *LabelController::question() const
{
    return m_row < 0 || m_isRepeat ? nullptr : m_queue.opinionOn(m_image);
}

void LabelController::countQueue()
{
    m_open.clear();
    count(m_queue.images());
}

void LabelController::count(const QList<ImageId> &changed)
{
    const QSet<ImageId> opinions = m_queue.openOpinions();
    for (const ImageId image : changed) {
        if (m_queue.contains(image) && (opinions.contains(image) || !m_sequence.isDecided(image)))
            m_open.insert(image);
        else
            m_open.remove(image);
    }
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
