#pragma once

#include "app/workbench/agreement/agreement_figures.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace taxon {

class Job;
class Session;

/// Finds the 95 % intervals of the figures in a job, and keeps them until the votes change. GUI thread only.
class AgreementIntervals : public QObject {
    Q_OBJECT
public:
    enum class State { None, Running, Found, Stopped };

    explicit AgreementIntervals(Session &session, QObject *parent = nullptr);

    /// Adds the intervals to `figures` when they are known; else asks for them, unless they were stopped by hand.
    void addTo(AgreementFigures &figures, const std::shared_ptr<const AgreementData> &data);
    /// After a stop.
    void start();
    State state() const { return m_state; }
    /// Of which the figures come.
    static constexpr int kResamples = 2000;

Q_SIGNALS:
    void stateChanged(); ///< when they are found, addTo() adds them

private:
    struct Intervals {
        AgreementSummary summary;
        std::vector<PairAgreement> pairs;
    };

    void setState(State state);

    Session &m_session;
    std::shared_ptr<const AgreementData> m_data;
    Intervals m_found; ///< without intervals until they are found
    std::vector<RaterPair> m_pairs;
    quint64 m_fingerprint = 0;
    QPointer<Job> m_job;
    State m_state = State::None;
};

} // namespace taxon
