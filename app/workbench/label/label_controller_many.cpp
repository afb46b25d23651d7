// Acts on many images at once: from the grid, and on one of several that are compared.
#include "app/workbench/label/label_controller.h"

#include "app/workbench/session.h"
#include "core/project/project.h"

#include <limits>

namespace taxon {

bool LabelController::labelImages(const QList<ImageId> &images, ClassId label, const QString &view)
{
    Decision decision;
    decision.label = label;
    decision.view = view;
    return recordMany(images, decision);
}

bool LabelController::skipImages(const QList<ImageId> &images)
{
    Decision decision;
    decision.kind = DecisionKind::Skip;
    return recordMany(images, decision);
}

void LabelController::startLooking()
{
    m_looking.start();
}

bool LabelController::recordMany(const QList<ImageId> &images, const Decision &likeAll)
{
    if (images.isEmpty() || !m_session.annotator().isValid())
        return false;
    Decision decision = likeAll;
    decision.annotator = m_session.annotator();
    const DecisionPurpose purpose = m_isReview && decision.label ? DecisionPurpose::Correction : DecisionPurpose::Vote;
    decision.shown = m_isReview ? QStringLiteral("prediction") : QString();
    // They were looked at together: each gets its share of the time.
    const qint64 elapsed = m_looking.isValid() ? m_looking.elapsed() / images.size() : 0;
    decision.milliseconds = int(qMin<qint64>(elapsed, std::numeric_limits<int>::max()));
    decision.madeAt = QDateTime::currentDateTimeUtc();
    if (decision.label)
        decision.confidence = m_confidence;
    QList<Decision> decisions;
    decisions.reserve(images.size());
    for (const ImageId image : images) {
        decision.image = image;
        decision.purpose = m_sequence.isOpenRepeat(image) ? DecisionPurpose::Repeat : purpose;
        decisions.append(decision);
    }
    // Returns only when all rows are on the disk.
    if (!m_session.attempt([&] {
            const QList<DecisionId> ids = m_session.project()->decisions().record(decisions);
            for (qsizetype i = 0; i < ids.size(); ++i)
                decisions[i].id = ids[i];
        }))
        return false;
    for (const Decision &made : std::as_const(decisions))
        take(made);
    answer(images);
    m_looking.start();
    setConfidence({});
    Q_EMIT countsChanged();
    tellLabels(images);
    return true;
}

/// To the other pages: this one knows already, and reading everything again would lose the place.
void LabelController::tellLabels(const QList<ImageId> &images)
{
    m_isTelling = true;
    Q_EMIT m_session.labelsChanged(images.size() == 1 ? images.constFirst() : ImageId());
    m_isTelling = false;
}

void LabelController::completeThumbnail(PictureRequest &request)
{
    m_session.attempt([&] {
        ImageStore &store = m_session.project()->images();
        const ImageRecord record = store.image(request.id);
        request.path = store.absolutePath(record);
        request.sha256 = record.sha256;
        request.bytes = record.bytes;
        request.modifiedMs = record.modifiedMs;
    });
}

} // namespace taxon
