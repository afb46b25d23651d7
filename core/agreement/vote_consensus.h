#pragma once

#include "core/agreement/consensus.h"

namespace taxon {

/// Each unit's most frequent label; a tie is no consensus. The posterior is the share of votes. A rater's
/// confusion and skill are against the labels so found.
Consensus majorityConsensus(const ConsensusTask& task);

/// Weighted majority by agreement with the majority (Wawa; Appen): skill = share of a rater's labels equal to
/// the majority, ties left out; the posterior is the share of votes weighted by skill. A rater whose skill is
/// not known has no weight, unless that holds for everybody on the unit.
Consensus wawaConsensus(const ConsensusTask& task);

} // namespace taxon
