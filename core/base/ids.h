#pragma once

#include <QHashFunctions>

#include <compare>
#include <functional>

namespace taxon {

/// A database id that cannot be mistaken for the id of something else. Ids are never reused.
template <class Tag> struct Id {
    qint64 value = 0;

    bool isValid() const { return value > 0; }
    auto operator<=>(const Id &) const = default;
};

template <class Tag> size_t qHash(Id<Tag> id, size_t seed = 0) { return ::qHash(id.value, seed); }

using ImageId = Id<struct ImageTag>;
using ClassId = Id<struct ClassTag>;
using AnnotatorId = Id<struct AnnotatorTag>;
using DecisionId = Id<struct DecisionTag>;
using RemarkId = Id<struct RemarkTag>;
using SnapshotId = Id<struct SnapshotTag>;
using RunId = Id<struct RunTag>;
using ProposalId = Id<struct ProposalTag>;
using AssignmentId = Id<struct AssignmentTag>;
using PlanId = Id<struct PlanTag>;
using MergeId = Id<struct MergeTag>;

} // namespace taxon

template <class Tag> struct std::hash<taxon::Id<Tag>> {
    std::size_t operator()(taxon::Id<Tag> id) const noexcept { return std::hash<qint64>()(id.value); }
};
