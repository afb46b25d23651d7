#pragma once

#include "core/agreement/consensus_methods.h"
#include "core/agreement/gold_skill.h"
#include "core/dataset/named_ratings.h"
#include "core/project/proposal_store.h"

#include <QString>

#include <optional>
#include <vector>

namespace taxon {

class Project;

struct ConsensusRequest {
    ConsensusMethod method = ConsensusMethod::DawidSkene;
    ConsensusPolicy policy = {};
    std::optional<RunId> run = {}; ///< whose answers a method that asks a model weighs; unset: the newest finished one
    QString name = {};             ///< empty: the method's name
    std::optional<AnnotatorId> annotator = {}; ///< who asks
};

/// A consensus of a project's people, and what it rests on.
struct ProjectConsensus {
    NamedRatings table;
    Consensus consensus;
    std::vector<GoldSkill> goldSkill; ///< one a person, measured on adjudicated images; never mixed with the estimates
    std::optional<RunId> run;         ///< set exactly when a model was asked
    std::vector<ModelVoice> voices;   ///< one an image; empty when no model was asked
    qint64 heldOut = 0;   ///< labeled images on which the model counts
    qint64 trainedOn = 0; ///< labeled images that the model was trained on: its answer for them does not count
};

/// Finds a consensus and stores nothing. Adjudicated images keep their class in every method.
/// Throws Cancelled; Impossible when the method asks a model and no run has answers for labeled images that it was not
/// trained on; NotFound for an unknown run.
ProjectConsensus findConsensus(Project &project, const ConsensusRequest &request, const RunControl &control = {});

/// As it is stored: one item an image with votes or a known class.
Proposal proposalOf(const ProjectConsensus &found, const ConsensusRequest &request);

/// Finds and stores, without applying.
ProposalId proposeConsensus(Project &project, const ConsensusRequest &request, const RunControl &control = {});

/// Images that the two would give different labels, or that only one of them settles; in image order. Both are loaded.
std::vector<ImageId> differingImages(const Proposal &first, const Proposal &second);

/// "Dawid-Skene": for people.
QString consensusMethodTitle(ConsensusMethod method);

} // namespace taxon
