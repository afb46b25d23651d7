#pragma once

#include <span>
#include <vector>

namespace taxon {

/// The share of a number's variance that the classes explain, 0 to 1 (η², one-way analysis of variance). `labels[i]`
/// is the class of `values[i]`, from 0. 0 when all values are the same.
double etaSquared(std::span<const double> values, std::span<const int> labels);

/// For each of `classes` classes how often a value of it is above one of another class, equal ones by half, 0 to 1
/// (area under the ROC curve, by the ranks of Mann and Whitney). 0.5 for a class without values or without others.
std::vector<double> areasUnderRoc(std::span<const double> values, std::span<const int> labels, int classes);

} // namespace taxon
