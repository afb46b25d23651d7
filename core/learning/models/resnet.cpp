#include "core/learning/models/resnet.h"

#include "core/learning/models/classifier.h"

#include <torch/nn/init.h>
#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>

#include <array>

namespace taxon {

namespace {

namespace nn = torch::nn;

/// A square convolution without bias, as a batch norm follows; the size is kept but for the stride.
nn::Conv2d convolution(int in, int out, int kernel, int stride = 1)
{
    nn::Conv2d conv(nn::Conv2dOptions(in, out, kernel).stride(stride).padding(kernel / 2).bias(false));
    nn::init::kaiming_normal_(conv->weight, 0, torch::kFanOut, torch::kReLU);
    return conv;
}

/// Two 3×3 convolutions beside a shortcut. images: [N, in, H, W] → [N, width·kExpansion, H/stride, W/stride].
class BasicBlock final : public nn::Module {
public:
    static constexpr int kExpansion = 1;

    BasicBlock(int in, int width, int stride)
        : m_conv1(register_module("conv1", convolution(in, width, 3, stride)))
        , m_bn1(register_module("bn1", nn::BatchNorm2d(width)))
        , m_conv2(register_module("conv2", convolution(width, width, 3)))
        , m_bn2(register_module("bn2", nn::BatchNorm2d(width)))
    {
        if (stride != 1 || in != width * kExpansion)
            m_downsample = register_module("downsample",
                nn::Sequential(convolution(in, width * kExpansion, 1, stride), nn::BatchNorm2d(width * kExpansion)));
    }

    torch::Tensor forward(torch::Tensor x)
    {
        torch::Tensor out = m_bn1(m_conv1(x)).relu_();
        out = m_bn2(m_conv2(out));
        out += m_downsample ? m_downsample->forward(x) : x;
        return out.relu_();
    }

private:
    nn::Conv2d m_conv1;
    nn::BatchNorm2d m_bn1;
    nn::Conv2d m_conv2;
    nn::BatchNorm2d m_bn2;
    nn::Sequential m_downsample = nullptr;
};

/// A stem, four stages of blocks that halve the size from one to the next, the mean over the image, a linear layer.
template <class Block> class ResNet final : public Classifier {
public:
    ResNet(const std::array<int, 4> &blocks, int classes)
        : m_conv1(register_module("conv1", convolution(3, 64, 7, 2)))
        , m_bn1(register_module("bn1", nn::BatchNorm2d(64)))
        , m_layer1(register_module("layer1", stage(64, 64, blocks[0], 1)))
        , m_layer2(register_module("layer2", stage(64 * Block::kExpansion, 128, blocks[1], 2)))
        , m_layer3(register_module("layer3", stage(128 * Block::kExpansion, 256, blocks[2], 2)))
        , m_layer4(register_module("layer4", stage(256 * Block::kExpansion, 512, blocks[3], 2)))
        , m_fc(register_module("fc", nn::Linear(512 * Block::kExpansion, classes)))
    {
    }

    torch::Tensor forward(torch::Tensor images) override
    {
        torch::Tensor x = m_bn1(m_conv1(images)).relu_();
        x = torch::max_pool2d(x, /*kernel_size=*/3, /*stride=*/2, /*padding=*/1);
        x = m_layer1->forward(x);
        x = m_layer2->forward(x);
        x = m_layer3->forward(x);
        x = m_layer4->forward(x);
        return m_fc(torch::adaptive_avg_pool2d(x, {1, 1}).flatten(1));
    }

    std::string headPrefix() const override { return "fc."; }
    bool hasBatchNorm() const override { return true; }

private:
    static nn::Sequential stage(int in, int width, int blocks, int stride)
    {
        nn::Sequential stage(std::make_shared<Block>(in, width, stride));
        for (int i = 1; i < blocks; ++i)
            stage->push_back(std::make_shared<Block>(width * Block::kExpansion, width, 1));
        return stage;
    }

    nn::Conv2d m_conv1;
    nn::BatchNorm2d m_bn1;
    nn::Sequential m_layer1;
    nn::Sequential m_layer2;
    nn::Sequential m_layer3;
    nn::Sequential m_layer4;
    nn::Linear m_fc;
};

} // namespace

std::shared_ptr<Classifier> makeResNet18(int classes)
{
    return std::make_shared<ResNet<BasicBlock>>(std::array{2, 2, 2, 2}, classes);
}

} // namespace taxon
