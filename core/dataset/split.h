#pragma once

#include "core/project/snapshot_store.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace taxon {

struct SplitOptions {
    std::array<int, 3> ratios{70, 20, 10}; ///< train, validation, test; each from 0 to a million, train > 0; any sum
    quint64 seed = 0;
    /// Keeps images together whose perceptual hashes differ in at most so many bits; unset: identical images alone.
    std::optional<int> nearDistance = {};

    /// Throws Usage.
    void validate() const;
};

/// One sample to be split. Samples with the same `group` always land in the same part.
struct SplitSample {
    int label = 0;
    QString group; ///< see splitGroups()
    bool isLocked = false; ///< in the test part already; then no other sample is put there
};

/// What could not be met, for people to read.
struct SplitWarning {
    int label = -1; ///< class index, or -1 for the whole
    QString text;   ///< translated sentence
};

/// What had to stay together.
struct SplitGroups {
    qint64 groups = 0; ///< of two samples and more
    qint64 images = 0; ///< in these
    qint64 largest = 0;
};

struct SplitResult {
    std::vector<Part> parts; ///< one a sample, in the order given
    std::vector<SplitWarning> warnings;
    SplitGroups groups;
};

/// Stratified: each class is divided by the ratios with largest-remainder rounding, groups whole, in an order that
/// depends only on the seed and the groups (not on the order of the samples). A class gets at least one
/// image in training; with two images it cannot be in all parts, which is said in a warning.
/// `classNames` are for the warnings. Throws Usage for bad options.
SplitResult makeSplit(const std::vector<SplitSample> &samples, const QStringList &classNames, const SplitOptions &options);

inline constexpr int kMostFolds = 20;
/// What these samples can be divided into at most: each fold needs a group. Below 2: no folds can be made.
int mostFolds(const std::vector<SplitSample> &samples);

struct FoldResult {
    std::vector<int> folds; ///< 0 to the number of folds − 1, one a sample, in the order given
    std::vector<SplitWarning> warnings;
};

/// Divides the samples into `folds` (2 to mostFolds()) parts alike, by the same rules: stratified, groups whole, by the
/// seed and the groups alone. No fold is empty. Throws Usage for another number of folds or one above mostFolds(), and
/// Impossible where that is below 2.
FoldResult makeFolds(const std::vector<SplitSample> &samples, const QStringList &classNames, int folds, quint64 seed);

} // namespace taxon
