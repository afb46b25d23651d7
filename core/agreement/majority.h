#pragma once

#include <optional>
#include <span>

namespace taxon {

/// The class with more votes than every other; a tie or no vote gives none: never the lowest label.
/// votes: class indices ≥ 0 in any order.
std::optional<int> majority(std::span<const int> votes);

} // namespace taxon
