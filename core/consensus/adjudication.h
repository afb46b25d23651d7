#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace taxon {

class Project;

/// An image that a person has to settle.
struct DisputedImage {
    ImageId image;
    int votes = 0;
    std::vector<double> posterior; ///< one a class of AdjudicationQueue::classes
    QString reason;                ///< unsettledName(): "tie", "low_posterior", …
    double entropy = 0;            ///< of the posterior, in bits: what settling it tells about the image
    double worth = 0;              ///< entropy × votes
    bool waits = false;            ///< a second opinion was asked and is not there yet
};

/// What is to be settled, the most worth first. One decision gives `entropy` bits about the image, and tells of each of
/// the `votes` people whether they were right, which is what measured skill lives on: hence worth = entropy × votes.
/// Images that wait for a second opinion come last; equals in image order.
struct AdjudicationQueue {
    std::vector<ClassId> classes;
    std::vector<DisputedImage> images;
};

/// With a proposal: the images that it leaves unsettled, and has any votes on. Without: those on which people gave
/// different labels, with the vote shares as the posterior. Adjudicated images are not in it. Throws NotFound.
AdjudicationQueue adjudicationQueue(Project &project, std::optional<ProposalId> proposal);

/// One person's standing answer, behind a number.
struct AnonymousAnswer {
    int person = 0; ///< 1, 2, …
    AnnotatorId annotator; ///< for those who ask to see it
    std::optional<ClassId> label; ///< as it counts now; unset: skipped
    std::optional<int> confidence; ///< per cent
    QString comment;
    int milliseconds = 0;
    QDateTime madeAt;
};

/// The votes on an image in an order that tells nothing about the people: shuffled anew for each image, and always the
/// same for the same seed. Repeats and corrections are no answers.
std::vector<AnonymousAnswer> anonymousAnswers(Project &project, ImageId image, quint64 seed);

} // namespace taxon
