#include "app/workbench/label/label_controller.h"

#include "app/workbench/session.h"
#include "core/dataset/resolved_labels.h"
#include "core/project/project.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <limits>

namespace taxon {

LabelController::LabelController(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_sequence([this](ImageId image) { return pathOf(image); })
{
}

ImageId LabelController::image() const
{
    return m_row < 0 ? ImageId() : m_sequence.imageAt(m_row);
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
    decision.purpose = m_isReview && decision.label ? DecisionPurpose::Correction : DecisionPurpose::Vote;
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

    m_sequence.setDecision(decision.image, decision);
    if (m_isReview && decision.label)
        m_resolved.insert(decision.image, *decision.label);
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
    QList<ImageId> images;
    m_session.attempt([&] {
        images = (m_session.project()->acts().*move)(m_session.annotator()).images();
        readAgain(images);
    });
    if (images.isEmpty())
        return false;
    showMoved(images.constFirst());
    m_looking.start();
    Q_EMIT moved(images);
    Q_EMIT remarksChanged(images.size() == 1 ? images.constFirst() : ImageId());
    tellLabels(images);
    return true;
}

void LabelController::readAgain(const QList<ImageId> &images)
{
    const AnnotatorId annotator = m_session.annotator();
    for (const ImageId image : images) {
        m_sequence.setDecision(image, m_session.project()->decisions().standing(image, annotator));
        m_sequence.setRemarks(image, m_session.project()->remarks().standing(image, annotator));
    }
    if (m_isReview)
        readResolvedLabels();
}

// The image concerned must be seen, whatever is filtered or reviewed.
void LabelController::showMoved(ImageId image)
{
    if (m_sequence.rowOf(image) < 0) {
        if (m_isReview)
            leaveReview();
        m_sequence.setFilter({});
    }
    setRow(m_sequence.rowOf(image));
    Q_EMIT countsChanged();
}

void LabelController::go(int row)
{
    if (row >= 0 && row < m_sequence.rowCount() && row != m_row)
        setRow(row);
}

void LabelController::goToNextUnlabeled()
{
    const int next = m_sequence.nextUnlabeled(m_row + 1);
    const auto kind = m_sequence.filter().kind;
    const bool walksThroughDecided = kind == SequenceFilter::Kind::Skipped || kind == SequenceFilter::Kind::OfClass;
    if (next >= 0)
        setRow(next);
    else if (walksThroughDecided && m_row + 1 < m_sequence.rowCount())
        setRow(m_row + 1);
    else
        Q_EMIT currentChanged(); // nothing is left: stay, so that a further key overwrites no other image
}

void LabelController::setFilter(const SequenceFilter &filter)
{
    const ImageId before = image();
    m_sequence.setFilter(filter);
    const int same = m_sequence.rowOf(before);
    setRow(same >= 0 ? same : m_sequence.rowCount() - 1 < 0 ? -1 : 0);
}

void LabelController::startReview(const QList<ImageId> &images, int index)
{
    if (images.isEmpty())
        return;
    m_reviewed = images;
    showReview(qBound(0, index, int(images.size()) - 1));
}

void LabelController::showReview(int row)
{
    m_isReview = true;
    m_session.attempt([this] { readResolvedLabels(); });
    m_sequence.showOnly(m_reviewed);
    setRow(row);
    Q_EMIT reviewChanged();
}

void LabelController::leaveReview()
{
    if (!m_isReview)
        return;
    const ImageId before = image();
    m_isReview = false;
    m_resolved.clear();
    m_sequence.setFilter({});
    setRow(m_sequence.rowOf(before));
    Q_EMIT reviewChanged();
}

std::optional<ClassId> LabelController::currentLabel() const
{
    const auto found = m_resolved.constFind(image());
    return found == m_resolved.constEnd() ? std::nullopt : std::optional(*found);
}

void LabelController::reload()
{
    const QString path = m_session.project() ? m_session.project()->path() : QString();
    const bool isSame = path == m_projectPath;
    const ImageId before = isSame ? image() : ImageId();
    const int reviewedRow = m_row;
    const bool wasReview = std::exchange(m_isReview, false);
    m_projectPath = path;
    m_row = -1;
    readProject();
    const int same = m_sequence.rowOf(before);
    const int unlabeled = m_sequence.nextUnlabeled(0);
    if (wasReview && isSame)
        showReview(reviewedRow);
    else
        setRow(same >= 0 ? same : unlabeled >= 0 ? unlabeled : m_sequence.rowCount() - 1);
    Q_EMIT countsChanged();
    if (wasReview)
        Q_EMIT reviewChanged();
}

void LabelController::readProject()
{
    m_classes.clear();
    std::vector<ImageId> images;
    QHash<ImageId, Decision> decisions;
    QHash<ImageId, ImageRemarks> remarks;
    if (Project *project = m_session.project())
        m_session.attempt([&] {
            m_classes = project->classes().all();
            images = project->images().ids();
            if (m_session.annotator().isValid()) {
                decisions = project->decisions().standingOf(m_session.annotator());
                remarks = project->remarks().standingOf(m_session.annotator());
            }
        });
    m_sequence.load(std::move(images), decisions, m_classes);
    m_sequence.setAllRemarks(remarks);
}

void LabelController::reloadClasses()
{
    if (m_session.project())
        m_session.attempt([this] { m_classes = m_session.project()->classes().all(); });
    m_sequence.setClasses(m_classes);
    Q_EMIT countsChanged();
}

void LabelController::setRow(int row)
{
    m_row = row;
    m_isShown = false;
    setConfidence({}); // it was meant for the image before
    checkFile();
    Q_EMIT currentChanged();
}

void LabelController::checkFile()
{
    m_fileTrouble.clear();
    if (m_row < 0)
        return;
    m_session.attempt([this] {
        ImageStore &images = m_session.project()->images();
        const ImageRecord record = images.image(image());
        const FileState state = images.fileState(record);
        if (state == FileState::Missing)
            m_fileTrouble = tr("The file is not where it was: %1\nImport the folder in which it is now, and it is found "
                               "again by its content.").arg(images.displayPath(record));
        else if (state == FileState::Changed)
            m_fileTrouble = tr("The file has other content than when it was imported: %1").arg(images.displayPath(record));
    });
}

QString LabelController::pathOf(ImageId image) const
{
    QString path;
    if (!m_session.project())
        return path;
    m_session.attempt([&] {
        ImageStore &images = m_session.project()->images();
        path = images.absolutePath(images.image(image));
    });
    return path;
}

void LabelController::readResolvedLabels()
{
    m_resolved.clear();
    for (const ResolvedLabel &resolved : resolveLabels(*m_session.project()))
        if (resolved.label)
            m_resolved.insert(resolved.image, *resolved.label);
}

QColor LabelController::colorOf(const Decision &decision) const
{
    for (const ImageClass &candidate : m_classes)
        if (decision.label == candidate.id)
            return QColor(candidate.color);
    return theme().mutedText;
}

} // namespace taxon
