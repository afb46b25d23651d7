#include "app/workbench/label/label_controller.h"

#include "app/workbench/session.h"
#include "core/dataset/resolved_labels.h"
#include "core/project/project.h"
#include "widgets/theme/theme.h"

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
    // Returns only when the row is on the disk.
    if (!m_session.attempt([&] { decision.id = m_session.project()->decisions().record(decision); }))
        return false;

    m_sequence.setDecision(decision.image, decision);
    if (m_isReview && decision.label)
        m_resolved.insert(decision.image, *decision.label);
    Q_EMIT decided(colorOf(decision));
    Q_EMIT countsChanged();
    Q_EMIT m_session.labelsChanged(decision.image);
    if (m_isReview)
        step(1);
    else
        goToNextUnlabeled();
    return true;
}

bool LabelController::undo()
{
    return moveInHistory(&DecisionStore::undo);
}

bool LabelController::redo()
{
    return moveInHistory(&DecisionStore::redo);
}

bool LabelController::moveInHistory(QList<Decision> (DecisionStore::*move)(AnnotatorId))
{
    if (!m_session.annotator().isValid())
        return false;
    QList<Decision> moved;
    m_session.attempt([&] {
        DecisionStore &decisions = m_session.project()->decisions();
        moved = (decisions.*move)(m_session.annotator());
        for (const Decision &decision : moved)
            m_sequence.setDecision(decision.image, decisions.standing(decision.image, m_session.annotator()));
        if (m_isReview)
            readResolvedLabels();
    });
    if (moved.isEmpty())
        return false;
    showMoved(moved.constFirst().image);
    QList<ImageId> images;
    for (const Decision &decision : std::as_const(moved))
        images.append(decision.image);
    m_looking.start();
    Q_EMIT this->moved(images);
    tellLabels(images);
    return true;
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
    QList<ImageClass> counted; // a retired class is not offered, but images have it
    if (Project *project = m_session.project())
        m_session.attempt([&] {
            m_classes = project->classes().all();
            counted = project->classes().counted();
            images = project->images().ids();
            if (m_session.annotator().isValid())
                decisions = project->decisions().standingOf(m_session.annotator());
        });
    m_sequence.load(std::move(images), decisions, counted);
}

void LabelController::reloadClasses()
{
    QList<ImageClass> counted;
    if (m_session.project())
        m_session.attempt([&] {
            m_classes = m_session.project()->classes().all();
            counted = m_session.project()->classes().counted();
        });
    m_sequence.setClasses(counted);
    Q_EMIT countsChanged();
}

void LabelController::setRow(int row)
{
    m_row = row;
    m_isShown = false;
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
