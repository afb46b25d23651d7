#pragma once

#include "core/agreement/class_scale.h"
#include "core/agreement/ratings.h"
#include "core/base/ids.h"

#include <QStringList>

#include <vector>

namespace taxon {

class Project;

/// The standing votes of a project with what the Agreement page says about images and people. Indices from 0: a unit
/// is an image with at least one vote, a rater a person with at least one, a class one that counts now.
struct AgreementData {
    std::vector<ImageId> images;
    QStringList paths;   ///< absolute
    QStringList groups;  ///< group keys; empty: alone
    QStringList folders; ///< that the image was imported from, the last two names
    std::vector<int> longSides; ///< pixels
    QStringList annotators;
    QStringList classes;
    QStringList colors; ///< "#rrggbb"
    std::vector<Rating> votes; ///< ordered by unit and rater
    std::vector<qint64> times; ///< of each vote, ms since 1970 UTC
    Ratings ratings;           ///< the same votes
    ClassScale scale = ClassScale::nominal(0); ///< of the classes, as it was declared
    std::vector<int> settled;  ///< the class that a correction gave a unit, or −1
    qint64 skipped = 0;
    qint64 allImages = 0;

    /// Changes when a vote, a person, a class or the scale does.
    quint64 fingerprint() const;
};

/// For a job's thread.
AgreementData readAgreementData(Project &project);

} // namespace taxon
