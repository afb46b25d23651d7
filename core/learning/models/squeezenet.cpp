#include "core/learning/models/squeezenet.h"

#include "core/learning/models/classifier.h"

#include <torch/nn/init.h>
#include <torch/nn/modules/activation.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/dropout.h>
#include <torch/nn/modules/pooling.h>

namespace taxon {

namespace {

namespace nn = torch::nn;

nn::Conv2d convolution(int in, int out, int kernel, int stride = 1, int padding = 0)
{
    nn::Conv2d conv(nn::Conv2dOptions(in, out, kernel).stride(stride).padding(padding));
    nn::init::kaiming_uniform_(conv->weight);
    nn::init::zeros_(conv->bias);
    return conv;
}

/// A narrow 1×1 layer that feeds a 1×1 and a 3×3 layer side by side. [N, in, H, W] → [N, 2·expand, H, W].
class Fire final : public nn::Module {
public:
    Fire(int in, int squeeze, int expand)
        : m_squeeze(register_module("squeeze", convolution(in, squeeze, 1)))
        , m_expand1x1(register_module("expand1x1", convolution(squeeze, expand, 1)))
        , m_expand3x3(register_module("expand3x3", convolution(squeeze, expand, 3, 1, 1)))
    {
    }

    torch::Tensor forward(torch::Tensor x)
    {
        x = m_squeeze(x).relu_();
        return torch::cat({m_expand1x1(x).relu_(), m_expand3x3(x).relu_()}, 1);
    }

private:
    nn::Conv2d m_squeeze;
    nn::Conv2d m_expand1x1;
    nn::Conv2d m_expand3x3;
};

nn::ReLU relu()
{
    return nn::ReLU(nn::ReLUOptions(/*inplace=*/true));
}

nn::MaxPool2d pool()
{
    return nn::MaxPool2d(nn::MaxPool2dOptions(3).stride(2).ceil_mode(true));
}

std::shared_ptr<Fire> fire(int in, int squeeze, int expand)
{
    return std::make_shared<Fire>(in, squeeze, expand);
}

class SqueezeNet final : public Classifier {
public:
    // Layers without weights stand in the sequence as well: the names count positions ("features.3").
    explicit SqueezeNet(int classes)
        : m_features(register_module("features",
              nn::Sequential(convolution(3, 64, 3, 2), relu(), pool(), fire(64, 16, 64), fire(128, 16, 64), pool(),
                  fire(128, 32, 128), fire(256, 32, 128), pool(), fire(256, 48, 192), fire(384, 48, 192),
                  fire(384, 64, 256), fire(512, 64, 256))))
        , m_classifier(register_module("classifier",
              nn::Sequential(nn::Dropout(0.5), lastLayer(classes), relu(), nn::AdaptiveAvgPool2d(1))))
    {
    }

    torch::Tensor forward(torch::Tensor images) override
    {
        return m_classifier->forward(m_features->forward(images)).flatten(1);
    }

    std::string headPrefix() const override { return "classifier.1."; }
    bool hasBatchNorm() const override { return false; }

private:
    static nn::Conv2d lastLayer(int classes)
    {
        nn::Conv2d conv = convolution(512, classes, 1);
        nn::init::normal_(conv->weight, 0, 0.01);
        return conv;
    }

    nn::Sequential m_features;
    nn::Sequential m_classifier;
};

} // namespace

std::shared_ptr<Classifier> makeSqueezeNet11(int classes)
{
    return std::make_shared<SqueezeNet>(classes);
}

} // namespace taxon
