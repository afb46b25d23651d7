#include "core/agreement/consensus_methods.h"

#include "core/agreement/crowdlab.h"
#include "core/agreement/dawid_skene.h"
#include "core/agreement/glad.h"
#include "core/agreement/mace.h"
#include "core/agreement/vote_consensus.h"

#include <array>

namespace taxon {

std::span<const ConsensusMethod> consensusMethods()
{
    static constexpr std::array kMethods {ConsensusMethod::Majority, ConsensusMethod::Wawa,
        ConsensusMethod::DawidSkene, ConsensusMethod::OneCoin, ConsensusMethod::Glad, ConsensusMethod::Mace,
        ConsensusMethod::Crowdlab};
    return kMethods;
}

std::string_view consensusMethodName(ConsensusMethod method)
{
    switch (method) {
    case ConsensusMethod::Majority:
        return "majority";
    case ConsensusMethod::Wawa:
        return "wawa";
    case ConsensusMethod::DawidSkene:
        return "dawid-skene";
    case ConsensusMethod::OneCoin:
        return "one-coin";
    case ConsensusMethod::Glad:
        return "glad";
    case ConsensusMethod::Mace:
        return "mace";
    case ConsensusMethod::Crowdlab:
        return "crowdlab";
    }
    return {};
}

std::optional<ConsensusMethod> consensusMethodFromName(std::string_view name)
{
    for (const ConsensusMethod method : consensusMethods())
        if (consensusMethodName(method) == name)
            return method;
    return std::nullopt;
}

bool asksModel(ConsensusMethod method)
{
    return method == ConsensusMethod::Crowdlab;
}

namespace {

std::optional<Consensus> estimate(ConsensusMethod method, const ConsensusTask& task, const RunControl& control)
{
    switch (method) {
    case ConsensusMethod::Majority:
        return majorityConsensus(task);
    case ConsensusMethod::Wawa:
        return wawaConsensus(task);
    case ConsensusMethod::DawidSkene:
        return dawidSkene(task, {}, control);
    case ConsensusMethod::OneCoin: {
        DawidSkeneOptions options;
        options.model = DawidSkeneOptions::Model::OneCoin;
        return dawidSkene(task, options, control);
    }
    case ConsensusMethod::Glad:
        return glad(task, {}, control);
    case ConsensusMethod::Mace:
        return mace(task, {}, control);
    case ConsensusMethod::Crowdlab:
        return control.stop() ? std::nullopt : std::optional(crowdlab(task));
    }
    return std::nullopt;
}

} // namespace

std::optional<Consensus> findConsensus(ConsensusMethod method, const ConsensusTask& task, const RunControl& control)
{
    std::optional<Consensus> consensus = estimate(method, task, control);
    if (consensus)
        breakTies(*consensus, task);
    return consensus;
}

} // namespace taxon
