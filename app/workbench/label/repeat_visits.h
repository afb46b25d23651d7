#pragma once

#include "core/dataset/repeat_queue.h"

#include <QObject>

#include <optional>

namespace taxon {

class ImageSequence;
class Session;

/// Puts images that are to be looked at again, without a sign, among those of the Label page. What was decided is read
/// from the project each time, so that it does not matter how it was decided. GUI thread only.
class RepeatVisits : public QObject {
    Q_OBJECT
public:
    RepeatVisits(Session &session, ImageSequence &sequence, QObject *parent = nullptr);

    /// Reads the rules and what the annotator has decided, in the background; until then nothing is repeated.
    void load();
    bool isSettled() const { return m_reading == 0; }

    /// When it is a repeat's turn, puts it before the next image without a decision after `row`, and returns its row;
    /// else -1. There is one open repeat at a time. `left`: images that still come before everything is decided.
    int offer(int row, qint64 left);
    /// These were undone, or redone: what they said is not what was decided any more.
    void forget(const QList<Decision> &moved);
    /// The annotator's repeat of this image that stands; unset when there is none.
    std::optional<Decision> standing(ImageId image) const;

Q_SIGNALS:
    void ready(); ///< the next offer() may have something

private:
    struct Past {
        RepeatRule rule;
        quint64 seed = 0;
        std::vector<Look> looks;
    };

    void accept(const Past &past);
    void catchUp();

    Session &m_session;
    ImageSequence &m_sequence;
    std::optional<RepeatQueue> m_queue; ///< unset: nothing is repeated
    DecisionId m_last;                  ///< newest in the queue
    int m_reading = 0;
    int m_generation = 0;
};

} // namespace taxon
