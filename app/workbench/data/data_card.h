#pragma once

#include "core/base/job.h"
#include "core/project/project.h"

#include <QFrame>
#include <QPointer>

#include <functional>

class QVBoxLayout;

namespace taxon {

struct PictureRequest;
class Session;

/// A titled area of the Data page that reads from the project when somebody looks at it, and again after a change.
class DataCard : public QFrame {
    Q_OBJECT
public:
    DataCard(Session &session, const QString &title, QWidget *parent = nullptr);

    /// Nothing is being read any more.
    virtual bool isSettled() const { return (!m_isStale || !isVisible()) && m_readings == 0; }
    /// What is shown is no longer true: it is read again, at once when the card is in view.
    void markStale();

protected:
    void showEvent(QShowEvent *event) override;
    /// The card is in view and stale.
    virtual void refresh() = 0;
    /// Another project is open, or none: forget what was shown of the last one.
    virtual void reset() = 0;

    QVBoxLayout &content() { return *m_content; }
    Session &session() const { return m_session; }
    QString projectPath() const;
    /// For PictureLoader::Complete: where the image's file is and what it should hold.
    void complete(PictureRequest &request) const;

    /// Runs `work` on a project of its own, off the job bar, and hands the result to `done` unless a newer reading
    /// was begun meanwhile, which also cancels it. A failure becomes a message.
    template <class Result>
    void read(const QString &title, std::function<Result(Project &, Progress &)> work, std::function<void(const Result &)> done)
    {
        const int generation = ++m_generation;
        begin(runJob<Result>(
            title, [work = std::move(work), path = projectPath()](Progress &progress) { return work(*Project::open(path), progress); }, this,
            [this, generation, done = std::move(done)](const Result &result) {
                if (generation == m_generation)
                    done(result);
            }));
    }
    /// What is being read is wanted no more.
    void dropReading();

private:
    void begin(Job *job);
    void refreshIfNeeded();

    Session &m_session;
    QVBoxLayout *m_content;
    QPointer<Job> m_reading;
    bool m_isStale = true;
    int m_readings = 0;
    int m_generation = 0;
};

} // namespace taxon
