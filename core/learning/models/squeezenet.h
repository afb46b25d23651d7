#pragma once

#include <memory>

namespace taxon {

class Classifier;

/// torchvision's squeezenet1_1 (Iandola et al. 2016), freshly initialised.
std::shared_ptr<Classifier> makeSqueezeNet11(int classes);

} // namespace taxon
