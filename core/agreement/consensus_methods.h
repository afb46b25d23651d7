#pragma once

#include "core/agreement/consensus.h"

#include <optional>
#include <span>
#include <string_view>

namespace taxon {

enum class ConsensusMethod { Majority, Wawa, DawidSkene, OneCoin, Glad, Mace, Crowdlab };

/// In the order in which they are offered.
std::span<const ConsensusMethod> consensusMethods();
/// The stable name: "dawid-skene".
std::string_view consensusMethodName(ConsensusMethod method);
std::optional<ConsensusMethod> consensusMethodFromName(std::string_view name);

/// Whether the method weighs a model's answers, see ConsensusTask::model.
bool asksModel(ConsensusMethod method);

/// One method with its default settings and the policy's rule for ties. Unset when it was stopped.
std::optional<Consensus> findConsensus(
    ConsensusMethod method, const ConsensusTask& task, const RunControl& control = {});

} // namespace taxon
