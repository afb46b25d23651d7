#pragma once

#include "core/health/finding.h"
#include "core/health/health_images.h"
#include "core/health/learning_curve.h"

#include <QList>

namespace taxon {

// Each looks for one kind of trouble and gives a row for what it found, none when all is well. Pure.

/// A class with more than 70 % of the labeled images.
QList<Finding> checkClassBalance(const HealthImages &health);
/// Classes with fewer images than simple (1,000) and complex (10,000) tasks need as a rule of thumb, and what the runs so
/// far say about more images.
QList<Finding> checkImageCounts(const HealthImages &health, const std::vector<LearningPoint> &runs);
/// Images of the same bytes.
QList<Finding> checkRepeatedImages(const HealthImages &health);
/// Images that look alike without being the same; a row of its own for those with different labels.
QList<Finding> checkLookAlikes(const HealthImages &health);
/// Images of the same bytes with different labels.
QList<Finding> checkLabelConflicts(const HealthImages &health);
/// Images of one content, group or look in more than one part of the newest snapshot; a row each.
QList<Finding> checkLeakage(const HealthImages &health);
/// Images without a usable file.
QList<Finding> checkFileTrouble(const HealthImages &health);
/// Images much larger or smaller than the others, by their number of pixels.
QList<Finding> checkSizes(const HealthImages &health);
/// Images much wider or taller than the others.
QList<Finding> checkAspectRatios(const HealthImages &health);
/// Images whose colour, saturation or contrast is far from that of the others.
QList<Finding> checkColors(const HealthImages &health);
QList<Finding> checkOneColor(const HealthImages &health);
/// Images far less sharp than the others.
QList<Finding> checkBlur(const HealthImages &health);
/// A class that the mean brightness alone sets apart: a shortcut that a network could take.
QList<Finding> checkBrightnessByClass(const HealthImages &health);

} // namespace taxon
