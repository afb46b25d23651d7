#include "app/workbench/label/label_controller.h"

#include "app/workbench/session.h"
#include "core/catalog/catalog_loader.h"
#include "core/project/project.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <limits>

namespace taxon {

LabelController::LabelController(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_loader(session, m_sequence)
    , m_repeats(session, m_sequence)
    , m_queue(session)
{
    connect(&m_repeats, &RepeatVisits::ready, this, [this] {
        if (m_loader.isComplete())
            offerRepeat();
    });
    connect(&m_queue, &LabelQueue::changed, this, &LabelController::takeQueue);
    connect(&m_loader, &SequenceLoader::cleared, this, &LabelController::clear);
    connect(&m_loader, &SequenceLoader::loaded, this, &LabelController::resume);
    connect(&m_loader, &SequenceLoader::filtered, this, &LabelController::showFiltered);
    connect(&m_loader, &SequenceLoader::votesChanged, this, [this] {
        countQueue();
        Q_EMIT countsChanged();
    });
    m_sequence.setReader([this](Catalog &catalog, ImageId image) {
        m_session.attempt([&] { refreshImage(catalog, *m_session.project(), m_loader.view().view, image); });
    });
    m_sequence.setRemarksReader([this](ImageId image) {
        ImageRemarks remarks;
        m_session.attempt([&] { remarks = m_session.project()->remarks().standing(image, m_session.annotator()); });
        return remarks;
    });
}

void LabelController::setShown(bool shown)
{
    if (shown && !m_isShown)
        m_clock.start();
    m_isShown = shown;
}

bool LabelController::label(ClassId label)
{
    // A label is a statement about a picture that was seen.
    Decision decision;
    decision.label = label;
    return m_isShown && record(decision);
}

bool LabelController::skip()
{
    Decision decision;
    decision.kind = DecisionKind::Skip;
    return record(decision);
}

bool LabelController::record(Decision decision)
{
    decision.image = image();
    if (!decision.image.isValid() || !m_session.annotator().isValid())
        return false;
    decision.annotator = m_session.annotator();
    decision.purpose = m_isRepeat ? DecisionPurpose::Repeat : m_isReview && decision.label ? DecisionPurpose::Correction : DecisionPurpose::Vote;
    decision.shown = m_isReview ? QStringLiteral("prediction") : QString();
    const qint64 elapsed = m_isShown ? m_clock.elapsed() : 0;
    decision.milliseconds = int(qMin<qint64>(elapsed, std::numeric_limits<int>::max()));
    if (m_isShown && m_view)
        decision.view = m_view();
    if (decision.label)
        decision.confidence = m_confidence;
    // Returns only when the row is on the disk.
    if (!m_session.attempt([&] { decision.id = m_session.project()->decisions().record(decision); }))
        return false;

    take(decision);
    answer({decision.image});
    offerRepeat();
    Q_EMIT decided(colorOf(decision));
    Q_EMIT countsChanged();
    Q_EMIT m_session.labelsChanged(decision.image);
    setConfidence({});
    moveOn();
    return true;
}

void LabelController::moveOn()
{
    if (m_afterLabel == AfterLabel::Stay)
        return;
    if (m_isReview)
        step(1);
    else
        goToNextUnlabeled();
}

void LabelController::setConfidence(std::optional<int> perCent)
{
    if (perCent == m_confidence)
        return;
    m_confidence = perCent;
    Q_EMIT confidenceChanged();
}

bool LabelController::flagImages(const QList<ImageId> &images, Flag flag)
{
    return remark(images, [&](RemarkStore &remarks) { remarks.flag(images, m_session.annotator(), flag); });
}

bool LabelController::toggleFlag(const QList<ImageId> &images)
{
    const bool areFlagged = std::all_of(images.cbegin(), images.cend(), [this](ImageId image) { return m_sequence.remarks(image).isFlagged; });
    return flagImages(images, areFlagged ? Flag::Off : Flag::On);
}

bool LabelController::comment(ImageId image, const QString &text)
{
    if (!image.isValid() || text.trimmed() == m_sequence.remarks(image).comment)
        return false;
    return remark({image}, [&](RemarkStore &remarks) { remarks.comment(image, m_session.annotator(), text); });
}

bool LabelController::remark(const QList<ImageId> &images, const std::function<void(RemarkStore &)> &write)
{
    if (images.isEmpty() || !m_session.project() || !m_session.annotator().isValid())
        return false;
    // Returns only when the rows are on the disk.
    if (!m_session.attempt([&] {
            RemarkStore &remarks = m_session.project()->remarks();
            write(remarks);
            for (const ImageId image : images)
                m_sequence.setRemarks(image, remarks.standing(image, m_session.annotator()));
        }))
        return false;
    Q_EMIT remarksChanged(images.size() == 1 ? images.constFirst() : ImageId());
    tellLabels(images);
    return true;
}

// A repeat has an answer of its own beside the image's label.
void LabelController::take(const Decision &made)
{
    if (made.purpose == DecisionPurpose::Repeat)
        m_sequence.setRepeat(made.image, made);
    else
        m_sequence.setDecision(made.image, made);
}

bool LabelController::undo()
{
    return moveInHistory(&ActHistory::undo);
}

bool LabelController::redo()
{
    return moveInHistory(&ActHistory::redo);
}

bool LabelController::moveInHistory(Act (ActHistory::*move)(AnnotatorId))
{
    if (!m_session.project() || !m_session.annotator().isValid())
        return false;
    Act act;
    m_session.attempt([&] {
        act = (m_session.project()->acts().*move)(m_session.annotator());
        readAgain(act);
    });
    if (act.isEmpty())
        return false;
    const QList<ImageId> images = act.images();
    if (!act.decisions.isEmpty() && act.decisions.constFirst().purpose == DecisionPurpose::Repeat)
        setRow(m_sequence.insertRepeat(qMax(0, m_row), images.constFirst()));
    else
        showMoved(images.constFirst());
    m_looking.start();
    Q_EMIT moved(images);
    Q_EMIT remarksChanged(images.size() == 1 ? images.constFirst() : ImageId());
    tellLabels(images);
    return true;
}

void LabelController::readAgain(const Act &act)
{
    const AnnotatorId annotator = m_session.annotator();
    for (const Decision &decision : act.decisions) {
        if (decision.purpose == DecisionPurpose::Repeat)
            m_sequence.setRepeat(decision.image, m_repeats.standing(decision.image));
        else
            m_sequence.refresh(decision.image);
    }
    for (const Remark &remark : act.remarks)
        m_sequence.setRemarks(remark.image, m_session.project()->remarks().standing(remark.image, annotator));
    m_repeats.forget(act.decisions);
    answer(act.images());
}

// The image concerned must be seen, whatever is filtered or reviewed.
void LabelController::showMoved(ImageId image)
{
    if (m_sequence.rowOf(image) >= 0) {
        setRow(m_sequence.rowOf(image));
        Q_EMIT countsChanged();
        return;
    }
    endReview();
    leaveQueue();
    m_image = image;
    ImageFilter everything;
    everything.sort = filter().sort;
    everything.isDescending = filter().isDescending;
    everything.seed = filter().seed;
    m_loader.setFilter(everything);
}

void LabelController::go(int row)
{
    if (row >= 0 && row < m_sequence.rowCount() && row != m_row)
        setRow(row);
}

void LabelController::goToNextUnlabeled()
{
    const int next = m_sequence.nextUnlabeled(m_row + 1);
    // Who filters what was decided already wants to go through it.
    const bool walksThroughDecided = !m_loader.filter().isEmpty() && !m_sequence.hadUnlabeled();
    if (next >= 0)
        setRow(next);
    else if (walksThroughDecided && m_row + 1 < m_sequence.rowCount())
        setRow(m_row + 1);
    else
        Q_EMIT currentChanged(); // nothing is left: stay, so that a further key overwrites no other image
}

void LabelController::setFilter(const ImageFilter &filter)
{
    endReview();
    leaveQueue();
    m_loader.setFilter(filter);
}

void LabelController::showFiltered()
{
    if (isQueue())
        fillFromQueue();
    const int same = rowOfCurrent();
    setRow(same >= 0 ? same : m_sequence.rowCount() == 0 ? -1 : 0);
    Q_EMIT filterChanged();
    Q_EMIT countsChanged();
}

void LabelController::startReview(const QList<ImageId> &images, int index)
{
    if (images.isEmpty())
        return;
    m_reviewed = images;
    m_image = images[qBound(0, index, int(images.size()) - 1)];
    m_isReview = true;
    if (m_loader.isComplete())
        showReview();
    else
        setRow(-1); // the images come with the rest
}

void LabelController::showReview()
{
    m_sequence.showOnly(m_reviewed);
    const int same = m_sequence.rowOf(m_image);
    setRow(same >= 0 ? same : m_sequence.rowCount() == 0 ? -1 : 0);
    Q_EMIT reviewChanged();
}

void LabelController::endReview()
{
    if (std::exchange(m_isReview, false))
        Q_EMIT reviewChanged();
}

void LabelController::leaveReview()
{
    if (!m_isReview)
        return;
    const bool wasQueue = m_isQueue;
    setFilter(m_loader.filter());
    if (wasQueue)
        showQueue();
}

std::optional<ClassId> LabelController::currentLabel() const
{
    return m_isReview ? m_sequence.resolvedLabel(m_image) : std::nullopt;
}

void LabelController::reload()
{
    readClasses();
    m_repeats.load();
    m_queue.load();
    m_loader.load();
}

void LabelController::clear()
{
    endReview();
    m_isQueue = m_isQueue || !m_queue.isKnown(); // who comes anew begins with it
    countQueue();
    m_image = {};
    setRow(-1);
    Q_EMIT countsChanged();
}

void LabelController::resume()
{
    if (m_isReview && m_loader.isComplete()) {
        m_sequence.showOnly(m_reviewed);
        Q_EMIT reviewChanged();
    }
    countQueue();
    if (isQueue() && m_loader.isComplete())
        fillFromQueue();
    const int same = rowOfCurrent();
    if ((m_isReview && same < 0 && !m_loader.isComplete()) || waitsForQueue()) {
        setRow(-1); // what is to be shown comes with the rest
        return;
    }
    const int row = same >= 0 ? same : openRow(0);
    if (same >= 0 && m_isShown)
        m_row = row; // it is on the screen: its clock goes on
    else
        setRow(row);
    offerRepeat();
    Q_EMIT reloaded();
    Q_EMIT countsChanged();
}

// Repeats come among images that are new to the annotator, not where she looks for certain ones.
bool LabelController::mayRepeat() const
{
    ImageFilter rest = filter();
    if (rest.states == QList<OwnState>{OwnState::Unlabeled})
        rest.states.clear();
    return !m_isReview && m_loader.isComplete() && (isQueue() || rest.isEmpty());
}

void LabelController::offerRepeat()
{
    if (!mayRepeat())
        return;
    const bool isInUse = m_isShown || m_row < 0 || m_sequence.decisionAt(m_row);
    const int place = m_repeats.offer(isInUse ? m_row : m_row - 1, left());
    if (place < 0)
        return;
    if (place <= m_row)
        ++m_row;
    if (!isInUse)
        setRow(place);
    else if (place < m_row)
        Q_EMIT reloaded();
}

// A repeat keeps a row of its own: that of its image tells what was said the first time.
int LabelController::rowOfCurrent()
{
    if (!m_isRepeat)
        return m_sequence.rowOf(m_image);
    return mayRepeat() ? m_sequence.insertRepeat(qMax(0, m_sequence.nextUnlabeled(0)), m_image) : -1;
}

int LabelController::openRow(int from) const
{
    const int next = m_sequence.nextUnlabeled(from);
    return next >= 0 ? next : m_sequence.rowCount() - 1;
}

void LabelController::readClasses()
{
    m_classes.clear();
    QList<ImageClass> counted; // a retired class is not offered, but images have it
    if (Project *project = m_session.project())
        m_session.attempt([&] {
            m_classes = project->classes().all();
            counted = project->classes().counted();
        });
    m_sequence.setClasses(counted);
}

void LabelController::reloadClasses()
{
    readClasses();
    Q_EMIT countsChanged();
}

void LabelController::setRow(int row)
{
    m_row = row;
    m_isRepeat = m_sequence.isRepeat(row);
    if (row >= 0)
        m_image = m_sequence.imageAt(row);
    m_isShown = false;
    setConfidence({}); // it was meant for the image before
    Q_EMIT currentChanged();
}

QColor LabelController::colorOf(const Decision &decision) const
{
    for (const ImageClass &candidate : m_classes)
        if (decision.label == candidate.id)
            return QColor(candidate.color);
    return theme().mutedText;
}

} // namespace taxon
