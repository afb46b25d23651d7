#include "core/dataset/repeat_queue.h"

#include "core/base/random.h"

#include <QSet>

#include <algorithm>

namespace taxon {
namespace {

// Streams of the annotator's seed; the shuffled order has the seed itself.
constexpr quint64 kImages = 0x7265706561740001;
constexpr quint64 kTurns = 0x7265706561740002;
constexpr qint64 kHourMs = 3'600'000;

} // namespace

RepeatQueue::RepeatQueue(const RepeatRule &rule, quint64 seed)
    : m_rule(rule)
    , m_seed(seed)
{
}

void RepeatQueue::add(const Look &look)
{
    apply(look, qint64(m_looks.size()));
    m_looks.push_back(look);
}

void RepeatQueue::remove(const QList<DecisionId> &decisions)
{
    const QSet<DecisionId> undone(decisions.begin(), decisions.end());
    if (std::erase_if(m_looks, [&undone](const Look &look) { return undone.contains(look.id); }) == 0)
        return;
    m_states.clear();
    m_labeled = 0;
    m_repeated = 0;
    for (std::size_t i = 0; i < m_looks.size(); ++i)
        apply(m_looks[i], qint64(i));
}

void RepeatQueue::apply(const Look &look, qint64 place)
{
    State &state = m_states[look.image];
    m_labeled -= state.isLabeled;
    m_repeated -= state.isLabeled && state.isRepeated;
    if (look.purpose == DecisionPurpose::Repeat) {
        state.isRepeated = true;
    } else {
        // A correction is made in full knowledge: there is nothing to compare any more.
        state.isLabeled = look.purpose == DecisionPurpose::Vote && look.label.isValid();
        state.place = place;
        state.madeMs = look.madeMs;
    }
    m_labeled += state.isLabeled;
    m_repeated += state.isLabeled && state.isRepeated;
}

bool RepeatQueue::isRipe(const State &state, qint64 nowMs) const
{
    return state.isLabeled && !state.isRepeated && qint64(m_looks.size()) - state.place > m_rule.distance
        && nowMs - state.madeMs >= m_rule.minHours * kHourMs;
}

std::optional<ImageId> RepeatQueue::next(qint64 nowMs, qint64 unlabeledLeft) const
{
    const double share = m_rule.sharePercent / 100.0;
    const qint64 owed = qint64(share * double(m_labeled)) - m_repeated;
    if (owed <= 0 || unlabeledLeft <= 0)
        return std::nullopt;
    const double atTheEnd = double(owed) / double(owed + unlabeledLeft - 1);
    const double chance = std::max(std::min(2 * share, 0.5), atTheEnd);
    if (Random(mixSeed(m_seed, kTurns, m_looks.size())).uniform() >= chance)
        return std::nullopt;
    std::optional<ImageId> chosen;
    quint64 least = 0;
    for (auto state = m_states.cbegin(); state != m_states.cend(); ++state) {
        if (!isRipe(*state, nowMs))
            continue;
        const quint64 rank = mixSeed(m_seed, kImages, quint64(state.key().value));
        if (!chosen || rank < least) {
            chosen = state.key();
            least = rank;
        }
    }
    return chosen;
}

} // namespace taxon
