#pragma once

#include <memory>

namespace taxon {

class Classifier;

/// torchvision's resnet18 (He et al. 2015), freshly initialised.
std::shared_ptr<Classifier> makeResNet18(int classes);

} // namespace taxon
