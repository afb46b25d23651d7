#include "app/workbench/label/repeat_visits.h"

#include "app/workbench/label/image_sequence.h"
#include "app/workbench/session.h"
#include "core/dataset/labeling_pace.h"
#include "core/project/project.h"

#include <QDateTime>

namespace taxon {

RepeatVisits::RepeatVisits(Session &session, ImageSequence &sequence, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_sequence(sequence)
{
}

void RepeatVisits::load()
{
    const int generation = ++m_generation;
    m_queue.reset();
    const AnnotatorId annotator = m_session.annotator();
    if (!m_session.project() || !annotator.isValid())
        return;
    ++m_reading;
    const std::function<Past(Progress &)> work = [path = m_session.project()->path(), annotator](Progress &) {
        const auto project = Project::open(path);
        Past past{.rule = labelingRules(*project).repeats, .seed = labelingSeed(*project, annotator), .looks = {}};
        if (past.rule.sharePercent > 0)
            past.looks = looksOf(*project, annotator);
        return past;
    };
    Job *job = runJob<Past>(tr("Reading the images"), work, this, [this, generation](const Past &past) {
        if (generation == m_generation)
            accept(past);
    });
    connect(job, &Job::failed, &m_session, &Session::showError);
    connect(job, &Job::finished, this, [this] { --m_reading; });
}

void RepeatVisits::accept(const Past &past)
{
    if (past.rule.sharePercent == 0)
        return;
    m_queue.emplace(past.rule, past.seed);
    m_last = {};
    for (const Look &look : past.looks) {
        m_queue->add(look);
        m_last = look.id;
    }
    Q_EMIT ready();
}

void RepeatVisits::catchUp()
{
    m_session.attempt([this] {
        forEachLook(m_session.project()->database(), m_session.annotator(), m_last, [this](const Look &look) {
            m_queue->add(look);
            m_last = look.id;
        });
    });
}

int RepeatVisits::offer(int row, qint64 left)
{
    if (!m_queue || !m_session.project() || m_sequence.openRepeat() >= 0)
        return -1;
    catchUp();
    const int before = m_sequence.nextUnlabeled(row + 1);
    if (before < 0)
        return -1;
    const auto image = m_queue->next(QDateTime::currentMSecsSinceEpoch(), left);
    return image ? m_sequence.insertRepeat(before, *image) : -1;
}

void RepeatVisits::forget(const QList<Decision> &moved)
{
    if (!m_queue)
        return;
    QList<DecisionId> ids;
    for (const Decision &decision : moved)
        ids.append(decision.id);
    m_queue->remove(ids);
    m_last = m_queue->newest();
}

std::optional<Decision> RepeatVisits::standing(ImageId image) const
{
    std::optional<Decision> newest;
    m_session.attempt([&] {
        for (const Decision &decision : m_session.project()->decisions().history(image))
            if (!decision.isUndone && decision.purpose == DecisionPurpose::Repeat && decision.annotator == m_session.annotator())
                newest = decision;
    });
    return newest;
}

} // namespace taxon
