#pragma once

#include <QString>

#include <torch/nn/module.h>

#include <memory>
#include <string>

namespace taxon {

/// An image classification network. Parameter and buffer names are torchvision's, so that its files load.
class Classifier : public torch::nn::Module {
public:
    /// images: float32 [N, 3, H, W], normalised RGB; returns logits float32 [N, C].
    virtual torch::Tensor forward(torch::Tensor images) = 0;
    /// Prefix of the names of the last layer's parameters ("fc."), which depend on the number of classes.
    virtual std::string headPrefix() const = 0;
    /// For code that looks over all architectures: whether weights are normalised per batch.
    virtual bool hasBatchNorm() const = 0;
};

/// `model` is one of modelNames(); freshly initialised from LibTorch's current random state. Throws Usage.
std::shared_ptr<Classifier> makeClassifier(const QString &model, int classes);

} // namespace taxon
