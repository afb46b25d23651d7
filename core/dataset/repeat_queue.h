#pragma once

#include "core/dataset/labeling_rules.h"
#include "core/project/labeling_history.h"

#include <QHash>
#include <QList>

#include <optional>
#include <vector>

namespace taxon {

/// Decides which image one annotator sees a second time without being told, and when. Everything follows from the
/// annotator's standing decisions, the seed and the clock, so that a restart changes nothing.
///
/// Every labeled image is repeated at most once. As long as fewer repeats were made than the share asks for, each next
/// image is a repeat with twice the share's probability, at most one half, so that nobody can count them out; towards the
/// end they are spread over what is left. Among the images that may be repeated the seed chooses.
class RepeatQueue {
public:
    RepeatQueue(const RepeatRule &rule, quint64 seed);

    /// One more decision, in the order made.
    void add(const Look &look);
    /// These were undone. Costs time in proportion to the decisions made.
    void remove(const QList<DecisionId> &decisions);
    /// Of those added and not removed; invalid when there is none.
    DecisionId newest() const { return m_looks.empty() ? DecisionId() : m_looks.back().id; }

    /// The image to show now, or none: then the next unlabeled one comes. `unlabeledLeft` are images without a decision
    /// of the annotator's; with none left there are no repeats, for everybody would recognise them.
    std::optional<ImageId> next(qint64 nowMs, qint64 unlabeledLeft) const;

    /// Images with a standing label, and how many of these were repeated.
    qint64 labeled() const { return m_labeled; }
    qint64 repeated() const { return m_repeated; }

private:
    struct State {
        qint64 place = -1; ///< of the vote that stands, among all decisions
        qint64 madeMs = 0;
        bool isLabeled = false;
        bool isRepeated = false;
    };

    void apply(const Look &look, qint64 place);
    bool isRipe(const State &state, qint64 nowMs) const;

    RepeatRule m_rule;
    quint64 m_seed;
    std::vector<Look> m_looks;
    QHash<ImageId, State> m_states;
    qint64 m_labeled = 0;
    qint64 m_repeated = 0;
};

} // namespace taxon
