#pragma once

#include <QStringList>

#include <utility>
#include <vector>

namespace taxon {
class Project;
}

namespace taxon::test {

/// The classes of the project's table of ratings, and how many ratings each has.
std::pair<QStringList, std::vector<int>> ratingCounts(Project &project);

} // namespace taxon::test
