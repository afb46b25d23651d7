#pragma once

#include "app/engine/long_calls.h"

#include <QJsonValue>
#include <QObject>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace taxon {

class OutputChannel;

/// The one thread that drives LibTorch. Does long calls in turn and sends their replies itself.
/// All functions may be called from any thread.
class Worker : public QObject {
    Q_OBJECT
public:
    explicit Worker(OutputChannel &output);
    /// Cancels what is going on and waits for it.
    ~Worker() override;

    void enqueue(const QJsonValue &id, const QString &method, const QJsonObject &params);

    // To the call that is going on; without one they do nothing.
    void cancel();
    void pause();
    void resume();
    void stopAfterEpoch();

    /// Every call, those that still wait included.
    void cancelAll();
    bool isIdle() const;
    /// {working, state, progress}
    QJsonObject status() const;

Q_SIGNALS:
    void becameIdle();

private:
    struct Task {
        QJsonValue id;
        QString method;
        QJsonObject params;
        std::shared_ptr<TrainingControl> control;
    };

    void work(const std::stop_token &stop);
    QJsonObject replyTo(const Task &task);
    void notify(const QString &method, const QJsonObject &params);
    std::shared_ptr<TrainingControl> current() const;

    OutputChannel &m_output;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Task> m_tasks; ///< the first one is under way
    QString m_state;
    QJsonObject m_progress;
    std::jthread m_thread; // last: it uses the others
};

} // namespace taxon
