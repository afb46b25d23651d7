#include "app/workbench/label/label_queue.h"

#include "app/workbench/session.h"
#include "core/project/project.h"

#include <functional>
#include <utility>

namespace taxon {
namespace {

QSet<ImageId> openIn(const QHash<ImageId, Assignment> &opinions)
{
    QSet<ImageId> open;
    for (const Assignment &one : opinions)
        if (!one.isDone)
            open.insert(one.image);
    return open;
}

} // namespace

LabelQueue::LabelQueue(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void LabelQueue::load()
{
    const QString path = m_session.project() ? m_session.project()->path() : QString();
    const int generation = ++m_generation;
    if (path != m_projectPath || m_session.annotator() != m_annotator) {
        m_projectPath = path;
        m_annotator = m_session.annotator();
        m_images.clear();
        m_listed.clear();
        m_opinions.clear();
        m_isKnown = false;
    }
    if (path.isEmpty() || !m_annotator.isValid())
        return;
    ++m_reading;
    using Asked = std::vector<Assignment>;
    const std::function<Asked(Progress &)> work
        = [path, annotator = m_annotator](Progress &) { return Project::open(path)->assignments().all(annotator); };
    Job *job = runJob<Asked>(tr("Reading the queue"), work, this, [this, generation](const Asked &asked) {
        if (generation == m_generation)
            accept(asked);
    });
    connect(job, &Job::failed, this, [this, generation](const Error &error) {
        m_session.showError(error);
        if (generation == m_generation)
            accept({}); // labeling goes on without a queue
    });
    connect(job, &Job::finished, this, [this] { --m_reading; });
}

void LabelQueue::accept(const std::vector<Assignment> &asked)
{
    QSet<ImageId> listed;
    QList<ImageId> images;
    QHash<ImageId, Assignment> opinions;
    for (const Assignment &one : asked) {
        if (one.isDone && !contains(one.image))
            continue;
        if (!listed.contains(one.image))
            images.append(one.image);
        listed.insert(one.image);
        if (one.isSecondOpinion)
            opinions.insert(one.image, one); // the newest, which comes last
    }
    take(images, opinions);
}

void LabelQueue::take(const QList<ImageId> &images, const QHash<ImageId, Assignment> &opinions)
{
    const bool wasKnown = std::exchange(m_isKnown, true);
    const bool isSame = images == m_images && openIn(opinions) == openOpinions();
    m_images = images;
    m_listed = QSet<ImageId>(images.cbegin(), images.cend());
    m_opinions = opinions;
    if (!wasKnown || !isSame)
        Q_EMIT changed();
}

QSet<ImageId> LabelQueue::openOpinions() const
{
    return openIn(m_opinions);
}

const Assignment *LabelQueue::opinionOn(ImageId image) const
{
    const auto found = m_opinions.constFind(image);
    return found == m_opinions.constEnd() ? nullptr : &*found;
}

void LabelQueue::readAgain(ImageId image)
{
    if (!m_opinions.contains(image) || !m_session.project())
        return;
    m_session.attempt([&] {
        const QList<Assignment> standing = m_session.project()->assignments().secondOpinions(image);
        for (const Assignment &one : standing)
            if (one.annotator == m_annotator)
                m_opinions.insert(image, one);
    });
}

} // namespace taxon
