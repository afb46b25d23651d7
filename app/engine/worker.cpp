#include "app/engine/worker.h"

#include "app/engine/output_channel.h"
#include "core/base/error.h"
#include "core/engine/protocol.h"
#include "core/learning/torch_errors.h"

#include <QCoreApplication>

namespace taxon {

Worker::Worker(OutputChannel &output)
    : m_output(output)
    , m_thread([this](const std::stop_token &stop) { work(stop); })
{
}

Worker::~Worker()
{
    cancelAll();
    m_thread.request_stop();
    m_thread.join();
}

void Worker::enqueue(const QJsonValue &id, const QString &method, const QJsonObject &params)
{
    const auto report = [this](const ProgressReport &progress) {
        notify(QString::fromLatin1(protocol::kProgress), progressToJson(progress));
    };
    const std::scoped_lock lock(m_mutex);
    m_tasks.push_back({id, method, params, std::make_shared<TrainingControl>(report)});
    m_changed.notify_all();
}

std::shared_ptr<TrainingControl> Worker::current() const
{
    const std::scoped_lock lock(m_mutex);
    return m_tasks.empty() ? nullptr : m_tasks.front().control;
}

void Worker::cancel()
{
    if (const auto control = current())
        control->cancel();
}

void Worker::pause()
{
    if (const auto control = current())
        control->pause();
}

void Worker::resume()
{
    if (const auto control = current())
        control->resume();
}

void Worker::stopAfterEpoch()
{
    if (const auto control = current())
        control->stopAfterEpoch();
}

void Worker::cancelAll()
{
    const std::scoped_lock lock(m_mutex);
    for (const Task &task : m_tasks)
        task.control->cancel();
}

bool Worker::isIdle() const
{
    const std::scoped_lock lock(m_mutex);
    return m_tasks.empty();
}

QJsonObject Worker::status() const
{
    const std::scoped_lock lock(m_mutex);
    return {
        {QStringLiteral("working"), m_tasks.empty() ? QJsonValue() : QJsonValue(m_tasks.front().method)},
        {QStringLiteral("state"), m_state},
        {QStringLiteral("progress"), m_progress},
    };
}

void Worker::notify(const QString &method, const QJsonObject &params)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (method == QLatin1StringView(protocol::kProgress))
            m_progress = params;
        if (method == QLatin1StringView(protocol::kState))
            m_state = params.value(QStringLiteral("state")).toString();
    }
    m_output.send(protocol::notification(method, params));
}

void Worker::work(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return !m_tasks.empty(); })) {
        const Task task = m_tasks.front();
        m_state.clear();
        m_progress = {};
        lock.unlock();
        const QJsonObject reply = replyTo(task);
        lock.lock();
        m_tasks.pop_front();
        const bool isIdle = m_tasks.empty();
        lock.unlock();
        // After the task is gone: who reads the reply finds the engine idle.
        m_output.send(reply);
        if (isIdle)
            Q_EMIT becameIdle();
        lock.lock();
    }
}

QJsonObject Worker::replyTo(const Task &task)
{
    try {
        task.control->progress().throwIfCancelled();
        const Notify send = [this](const QString &method, const QJsonObject &params) { notify(method, params); };
        return protocol::reply(task.id, runLongCall(task.method, task.params, *task.control, send));
    } catch (const Cancelled &) {
        return protocol::errorReply(task.id, protocol::kCancelledError,
            Error(ErrorCode::Engine, QCoreApplication::translate("Engine", "Cancelled.")));
    } catch (...) {
        return protocol::errorReply(task.id, protocol::kTaxonError, translated(std::current_exception()));
    }
}

} // namespace taxon
