#pragma once

#include "core/consensus/adjudication.h"
#include "core/project/assignment_store.h"
#include "core/project/class_store.h"
#include "core/project/proposal_store.h"

#include <QColor>
#include <QElapsedTimer>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace taxon {

class Project;
class Session;

/// Walks through the disputed images, settles them and takes that back. A decision is on the disk before the next image
/// becomes current. GUI thread only; the queue is read in a job.
class AdjudicationController : public QObject {
    Q_OBJECT
public:
    struct Row {
        DisputedImage disputed;
        QString path;                     ///< absolute
        std::optional<ClassId> settledAs; ///< since the queue was read
    };
    /// What a model says about an image that it was not trained on.
    struct ModelAnswer {
        QString label;
        double probability = 0;
    };

    explicit AdjudicationController(Session &session, QObject *parent = nullptr);

    /// Reads the queue of a proposal, or that of the plain votes.
    void load(std::optional<ProposalId> proposal);
    bool isLoading() const { return m_loading > 0; }
    /// Reads the queue again. What was settled meanwhile stays before it, so that one can go back.
    void refresh() { load(proposal()); }
    /// The same when another program has changed the project.
    void sync();
    /// A second opinion was asked for and is not there yet.
    bool isWaiting() const;
    /// labelsChanged() comes from here: the queue knows already.
    bool isTelling() const { return m_isTelling; }
    std::optional<ProposalId> proposal() const { return m_queue.proposal; }
    const QList<Proposal> &proposals() const { return m_queue.proposals; }

    const std::vector<Row> &rows() const { return m_queue.rows; }
    /// -1 while there is none.
    int row() const { return m_row; }
    const Row &current() const { return m_queue.rows[std::size_t(m_row)]; }
    int settled() const;
    const QList<ImageClass> &classes() const { return m_queue.classes; } ///< in use, and those that people gave an image
    /// Of the current image, one a class of classes().
    std::vector<float> posterior() const;
    std::vector<AnonymousAnswer> answers() const;
    /// Second opinions that were asked for on the current image, oldest first.
    QList<Assignment> opinions() const;
    /// Only once the image is settled: till then it must not sway anybody.
    std::optional<ModelAnswer> modelAnswer() const;

    void go(int row);
    /// The next image that is neither settled nor waits for somebody, going round once.
    void goToNext();
    /// All return whether something was stored.
    bool settle(ClassId label);
    bool undo();
    bool askSecondOpinion(AnnotatorId annotator, const QString &comment);

Q_SIGNALS:
    void loaded();
    void currentChanged();
    void settledImage(const QColor &color); ///< a decision was stored; the colour to flash

private:
    struct Queue {
        QString path; ///< of the project
        std::optional<ProposalId> proposal;
        QList<Proposal> proposals;
        QList<ImageClass> classes;
        std::vector<Row> rows;
        std::vector<ClassId> posteriorClasses;
        QHash<ImageId, ModelAnswer> model;
    };

    static Queue read(const QString &path, std::optional<ProposalId> proposal);
    static void readModel(Project &project, Queue &queue);
    void accept(Queue queue);
    void tell(ImageId image);

    Session &m_session;
    Queue m_queue;
    int m_row = -1;
    int m_loading = 0;
    int m_othersVersion = 0;
    bool m_isTelling = false;
    QElapsedTimer m_clock;
};

} // namespace taxon
