#include "app/workbench/agreement/adjudication_controller.h"

#include "app/workbench/session.h"
#include "core/base/job.h"
#include "core/project/catalog_rows.h"
#include "core/project/project.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace taxon {
namespace {

constexpr quint64 kShuffleSeed = 1; ///< the numbers of people on an image are the same each time it is looked at

// Those in use, and retired ones among the answers.
QList<ImageClass> offeredClasses(Project &project, const std::vector<ClassId> &answered)
{
    QList<ImageClass> classes = project.classes().counted();
    classes.removeIf([&](const ImageClass &one) {
        return one.state != ClassState::Active && std::find(answered.begin(), answered.end(), one.id) == answered.end();
    });
    return classes;
}

} // namespace

AdjudicationController::AdjudicationController(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void AdjudicationController::readModel(Project &project, Queue &queue)
{
    const std::optional<RunId> run = project.runs().newestFinished();
    if (!run)
        return;
    const Snapshot snapshot = project.snapshots().load(project.runs().run(*run).snapshot);
    for (const Part part : {Part::Validation, Part::Test})
        for (const Prediction &one : project.runs().predictions(*run, part))
            queue.model.insert(one.image,
                {snapshot.classes[one.predicted].name, double(one.probabilities[std::size_t(one.predicted)])});
}

AdjudicationController::Queue AdjudicationController::read(const QString &path, std::optional<ProposalId> proposal)
{
    const auto project = Project::open(path);
    Queue queue;
    queue.path = path;
    queue.proposals = project->proposals().all();
    const bool isKnown = proposal && std::any_of(queue.proposals.begin(), queue.proposals.end(), [&](const Proposal &one) { return one.id == *proposal; });
    queue.proposal = isKnown ? proposal : std::nullopt;
    AdjudicationQueue disputed = adjudicationQueue(*project, queue.proposal);
    queue.classes = offeredClasses(*project, disputed.classes);
    queue.posteriorClasses = disputed.classes;
    for (DisputedImage &one : disputed.images) {
        const QString file = project->images().absolutePath(project->images().image(one.image));
        queue.rows.push_back({std::move(one), file, {}, {}});
    }
    readModel(*project, queue);
    return queue;
}

void AdjudicationController::load(std::optional<ProposalId> proposal)
{
    const QString path = m_session.project() ? m_session.project()->path() : QString();
    if (path != m_queue.path || path.isEmpty()) {
        clear(path);
        proposal.reset(); // it was another project's
    }
    if (path.isEmpty())
        return;
    m_session.attempt([this] { m_othersVersion = othersVersion(m_session.project()->database()); });
    ++m_loading;
    const int turn = ++m_newest;
    Job *job = runJob<Queue>(
        tr("Reading disputed images"), [path, proposal](Progress &) { return read(path, proposal); }, this,
        [this, turn](const Queue &queue) {
            if (turn == m_newest && isCurrentProject())
                accept(queue);
        });
    connect(job, &Job::failed, this, [this](const Error &error) { m_session.showError(error); });
    connect(job, &Job::finished, this, [this] { --m_loading; });
}

void AdjudicationController::clear(const QString &path)
{
    m_queue = {};
    m_queue.path = path;
    m_row = -1;
    Q_EMIT loaded();
}

bool AdjudicationController::isCurrentProject() const
{
    return m_session.project() && m_session.project()->path() == m_queue.path;
}

void AdjudicationController::accept(Queue queue)
{
    const ImageId before = m_row >= 0 ? current().disputed.image : ImageId {};
    if (queue.proposal == m_queue.proposal) {
        std::vector<Row> settledRows;
        std::copy_if(m_queue.rows.begin(), m_queue.rows.end(), std::back_inserter(settledRows),
            [](const Row &row) { return row.settledAs.has_value(); });
        // What was settled while the queue was read is still in it.
        std::erase_if(queue.rows, [&](const Row &now) {
            return std::any_of(settledRows.begin(), settledRows.end(), [&](const Row &row) { return row.disputed.image == now.disputed.image; });
        });
        queue.rows.insert(queue.rows.begin(), settledRows.begin(), settledRows.end());
    }
    m_queue = std::move(queue);
    const auto same = std::find_if(m_queue.rows.begin(), m_queue.rows.end(), [&](const Row &row) { return row.disputed.image == before; });
    const auto open = std::find_if(m_queue.rows.begin(), m_queue.rows.end(), [](const Row &row) { return !row.settledAs; });
    if (same != m_queue.rows.end()) {
        m_row = int(same - m_queue.rows.begin());
    } else {
        m_row = m_queue.rows.empty() ? -1 : open == m_queue.rows.end() ? 0 : int(open - m_queue.rows.begin());
    }
    Q_EMIT loaded();
}

void AdjudicationController::sync()
{
    if (isLoading() || !m_session.project())
        return;
    int version = m_othersVersion;
    m_session.attempt([&] { version = othersVersion(m_session.project()->database()); });
    if (version != m_othersVersion)
        refresh();
}

bool AdjudicationController::isWaiting() const
{
    return std::any_of(rows().begin(), rows().end(), [](const Row &row) { return row.disputed.waits; });
}

void AdjudicationController::tell(ImageId image)
{
    m_isTelling = true;
    Q_EMIT m_session.labelsChanged(image);
    m_isTelling = false;
}

int AdjudicationController::settled() const
{
    return int(std::count_if(rows().begin(), rows().end(), [](const Row &row) { return row.settledAs.has_value(); }));
}

std::vector<float> AdjudicationController::posterior() const
{
    std::vector<float> shares(std::size_t(classes().size()), 0);
    const std::vector<double> &known = current().disputed.posterior;
    for (int place = 0; place < classes().size(); ++place) {
        const auto found = std::find(m_queue.posteriorClasses.begin(), m_queue.posteriorClasses.end(), classes()[place].id);
        const auto index = std::size_t(found - m_queue.posteriorClasses.begin());
        if (index < known.size())
            shares[std::size_t(place)] = float(known[index]);
    }
    return shares;
}

std::vector<AnonymousAnswer> AdjudicationController::answers() const
{
    std::vector<AnonymousAnswer> answers;
    if (m_session.project() && m_row >= 0)
        m_session.attempt([&] { answers = anonymousAnswers(*m_session.project(), current().disputed.image, kShuffleSeed); });
    return answers;
}

QList<Assignment> AdjudicationController::opinions() const
{
    QList<Assignment> asked;
    if (m_session.project() && m_row >= 0)
        m_session.attempt([&] { asked = m_session.project()->assignments().secondOpinions(current().disputed.image); });
    return asked;
}

std::optional<AdjudicationController::ModelAnswer> AdjudicationController::modelAnswer() const
{
    if (m_row < 0 || !current().settledAs || !m_queue.model.contains(current().disputed.image))
        return {};
    return m_queue.model.value(current().disputed.image);
}

void AdjudicationController::setShown(bool isShown)
{
    m_isShown = isShown && m_row >= 0;
    if (!m_isShown || m_timed == current().disputed.image)
        return; // after the queue was read again the clock goes on
    m_timed = current().disputed.image;
    m_clock.start();
}

void AdjudicationController::go(int row)
{
    if (rows().empty())
        return;
    m_row = std::clamp(row, 0, int(rows().size()) - 1);
    m_isShown = false;
    Q_EMIT currentChanged();
}

void AdjudicationController::goToNext()
{
    const int count = int(rows().size());
    for (int step = 1; step <= count; ++step) {
        const int candidate = (m_row + step) % count;
        const Row &row = rows()[std::size_t(candidate)];
        if (!row.settledAs && !row.disputed.waits)
            return go(candidate);
    }
    go(m_row);
}

bool AdjudicationController::settle(ClassId label)
{
    if (m_row < 0 || !m_isShown || !isCurrentProject())
        return false;
    if (!m_session.annotator().isValid()) {
        m_session.showMessage(MessageKind::Warning, tr("Say who you are first: choose the annotator at the top."));
        return false;
    }
    const ImageId image = current().disputed.image;
    DecisionId stored;
    const bool isStored = m_session.attempt([&] {
        Decision decision;
        decision.image = image;
        decision.annotator = m_session.annotator();
        decision.label = label;
        decision.purpose = DecisionPurpose::Correction;
        decision.milliseconds = int(std::min<qint64>(m_clock.elapsed(), std::numeric_limits<int>::max()));
        decision.shown = QStringLiteral("answers");
        if (m_view)
            decision.view = m_view();
        stored = m_session.project()->decisions().record(decision);
    });
    if (!isStored)
        return false;
    m_queue.rows[std::size_t(m_row)].settledAs = label;
    m_queue.rows[std::size_t(m_row)].decision = stored;
    const auto one = std::find_if(classes().begin(), classes().end(), [&](const ImageClass &entry) { return entry.id == label; });
    Q_EMIT settledImage(one == classes().end() ? QColor() : QColor(one->color));
    tell(image);
    goToNext();
    return true;
}

bool AdjudicationController::undo()
{
    const auto last = std::max_element(m_queue.rows.begin(), m_queue.rows.end(),
        [](const Row &a, const Row &b) { return a.decision.value < b.decision.value; });
    if (!isCurrentProject() || last == m_queue.rows.end() || !last->decision.isValid())
        return false;
    bool isUndone = false;
    const bool isDone = m_session.attempt([&] {
        Transaction transaction(m_session.project()->database());
        const Act act = m_session.project()->acts().undo(m_session.annotator());
        isUndone = act.decisions.size() == 1 && act.decisions.constFirst().id == last->decision;
        if (isUndone)
            transaction.commit(); // anything else stays as it was
    });
    if (isDone && !isUndone)
        m_session.showMessage(MessageKind::Warning, tr("The newest thing that %1 did is not on this page: it is undone on the Label page.").arg(m_session.annotatorName()));
    if (!isUndone)
        return false;
    last->settledAs.reset();
    last->decision = {};
    const ImageId image = last->disputed.image;
    go(int(last - m_queue.rows.begin()));
    tell(image);
    return true;
}

bool AdjudicationController::askSecondOpinion(AnnotatorId annotator, const QString &comment)
{
    if (m_row < 0 || !isCurrentProject())
        return false;
    const bool isAsked = m_session.attempt([&] {
        const std::optional<AnnotatorId> asker = m_session.annotator().isValid() ? std::optional(m_session.annotator()) : std::nullopt;
        m_session.project()->assignments().askSecondOpinion(current().disputed.image, annotator, asker, comment);
    });
    if (isAsked) {
        m_queue.rows[std::size_t(m_row)].disputed.waits = true;
        goToNext();
    }
    return isAsked;
}

} // namespace taxon
