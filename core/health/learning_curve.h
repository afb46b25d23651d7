#pragma once

#include <optional>
#include <vector>

namespace taxon {

/// What one finished run came to.
struct LearningPoint {
    double images = 0; ///< in training; above 0
    double error = 0;  ///< 1 − accuracy on the validation part; above 0
};

/// error = scale · images^(−exponent): how the error of a network falls with the images it learned from (C. Cortes et
/// al., Learning curves: asymptotic values and rate of convergence, 1994; J. Hestness et al., Deep learning scaling is
/// predictable, empirically, 2017).
struct PowerLaw {
    double scale = 0;
    double exponent = 0; ///< 0 or below: more images did not help

    /// At most 1.
    double errorAt(double images) const;
};

/// The best run for each number of images, the fewest first.
std::vector<LearningPoint> bestPoints(std::vector<LearningPoint> runs);

/// Least squares on the logarithms of `points`, each of another number of images. Unset with fewer than three.
std::optional<PowerLaw> fitPowerLaw(const std::vector<LearningPoint> &points);

} // namespace taxon
