#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace taxon {

class Database;

enum class ProposalState {
    Open,      ///< made, and without effect
    Applied,   ///< its settled images have its labels
    Withdrawn, ///< was applied and taken back
};

/// "open", "applied", "withdrawn".
QString proposalStateName(ProposalState state);

/// Whether a model had a say in an image's consensus.
enum class ModelVoice {
    None,      ///< no model, or it gave no answer for this image
    HeldOut,   ///< it was not trained on this image: its answer counts
    TrainedOn, ///< it was trained on this image: its answer would only repeat the label, and does not count
};

struct ProposalClass {
    ClassId id;
    QString name; ///< as it was when the proposal was made
};

/// What a proposal says about one image.
struct ProposalItem {
    ImageId image;
    std::optional<int> label;      ///< index into Proposal::classes; unset: none
    std::vector<double> posterior; ///< one a class, sum 1; zeros without votes
    int votes = 0;
    QString reason;                ///< unsettledName(); empty when settled
    bool isGold = false;           ///< known by adjudication: every method keeps it
    ModelVoice model = ModelVoice::None;

    bool isSettled() const { return reason.isEmpty(); }
};

/// What a proposal says about one person. What is estimated and what was measured are never mixed.
struct ProposalRater {
    AnnotatorId annotator;
    qint64 ratings = 0;
    std::optional<double> skill;   ///< estimated share of correct labels
    std::optional<double> ability; ///< GLAD: α; MACE: probability of not spamming
    std::vector<double> confusion; ///< q × q, row = true class, estimated; a row of zeros: never met
    qint64 goldRatings = 0;        ///< labels on images whose class is known
    qint64 goldRight = 0;
};

/// A named, dated consensus that can be applied and taken back.
struct Proposal {
    ProposalId id;
    QString name;
    QDateTime createdAt; ///< UTC; filled in by add() when unset
    std::optional<AnnotatorId> annotator; ///< who made it
    QString method;      ///< consensusMethodName()
    QJsonObject options;
    QJsonObject policy;  ///< "minimum_votes", "minimum_posterior", "tie_rule"
    QJsonObject summary; ///< "images", "settled", "disputed", "log_likelihood", …
    ProposalState state = ProposalState::Open;
    QDateTime changedAt; ///< UTC, of the state
    QList<ProposalClass> classes;
    std::vector<ProposalItem> items; ///< in image order
    std::vector<ProposalRater> raters;
};

/// Proposals of a consensus, and what applying them settled. Decisions are never touched. Throws what Database throws.
class ProposalStore {
public:
    explicit ProposalStore(Database &database);

    ProposalId add(const Proposal &proposal);
    /// Without classes, items and raters, newest first.
    QList<Proposal> all() const;
    /// Throws NotFound.
    Proposal load(ProposalId id) const;
    /// What it says about one image; unset when it says nothing.
    std::optional<ProposalItem> item(ProposalId id, ImageId image) const;
    void rename(ProposalId id, const QString &name);

    /// Gives its settled images its labels, and returns how many. Applied already: 0. One act, all or nothing.
    qint64 apply(ProposalId id);
    /// Takes back what apply() did; images fall back to an older applied proposal or to their votes. Returns how many.
    qint64 withdraw(ProposalId id);
    /// The one that was applied last, of those that are applied.
    std::optional<ProposalId> newestApplied() const;

    /// An image's label by the newest applied proposal, as it counts now after merges and splits of classes.
    struct Settled {
        ClassId label;
        ProposalId proposal;
    };
    QHash<ImageId, Settled> settled() const;
    std::optional<Settled> settled(ImageId image) const;

private:
    Proposal head(ProposalId id) const;
    qint64 setState(ProposalId id, ProposalState to);

    Database &m_database;
};

} // namespace taxon
