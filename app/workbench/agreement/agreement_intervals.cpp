#include "app/workbench/agreement/agreement_intervals.h"

#include "app/workbench/session.h"
#include "core/agreement/bootstrap.h"
#include "core/base/job.h"

namespace taxon {

AgreementIntervals::AgreementIntervals(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void AgreementIntervals::addTo(AgreementFigures &figures, const std::shared_ptr<const AgreementData> &data)
{
    const quint64 fingerprint = data->fingerprint();
    const bool isSame = m_state != State::None && fingerprint == m_fingerprint;
    if (isSame && m_state == State::Found) {
        figures.summary = m_found.summary;
        figures.pairAgreements = m_found.pairs;
    }
    if (isSame)
        return;
    m_data = data;
    m_fingerprint = fingerprint;
    m_found = {figures.summary, figures.pairAgreements};
    m_pairs = figures.pairs;
    if (figures.summary.percent.value)
        start();
    else
        setState(State::Found); // nothing has an interval
}

void AgreementIntervals::start()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
    const QString what = tr("Resampling images");
    const auto work = [what, data = m_data, found = m_found, pairs = m_pairs](Progress &progress) mutable {
        RunControl control;
        control.isCancelled = [&progress] { return progress.isCancelled(); };
        control.report = [&](std::int64_t done, std::int64_t total) { progress.report(done, total, what); };
        BootstrapOptions options;
        options.resamples = kResamples;
        const bool isWhole = addIntervals(found.summary, UnitCounts(data->ratings), data->scale, options, control)
            && addIntervals(found.pairs, pairs, data->scale, options, control);
        if (!isWhole)
            throw Cancelled();
        return found;
    };
    m_job = runJob<Intervals>(tr("Intervals of the agreement"), work, this, [this](const Intervals &found) {
        m_found = found;
        setState(State::Found);
    });
    connect(m_job, &Job::cancelled, this, [this] { setState(State::Stopped); });
    connect(m_job, &Job::failed, this, [this] { setState(State::Stopped); });
    m_session.track(m_job);
    setState(State::Running);
}

void AgreementIntervals::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace taxon
