#include "core/learning/network_trainer.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/learning/models/classifier.h"

#include <QCoreApplication>

#include <ATen/Context.h>
#include <ATen/autocast_mode.h>
#include <ATen/ops/cross_entropy_loss.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>

#include <cmath>
#include <numbers>

namespace taxon {
namespace {

/// Products in bfloat16 while it lives, where the configuration says so.
class Precision {
public:
    explicit Precision(const TrainConfig &config)
        : m_isOn(config.precision == QStringLiteral("bfloat16"))
        , m_isCuda(config.device.startsWith(QStringLiteral("cuda")))
    {
        if (!m_isOn)
            return;
        enable(true);
        at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
        at::autocast::set_autocast_gpu_dtype(at::kBFloat16);
        at::autocast::increment_nesting();
    }
    ~Precision()
    {
        if (!m_isOn)
            return;
        if (at::autocast::decrement_nesting() == 0)
            at::autocast::clear_cache();
        enable(false);
    }
    Precision(const Precision &) = delete;
    Precision &operator=(const Precision &) = delete;

private:
    void enable(bool isOn) const
    {
        if (m_isCuda)
            at::autocast::set_enabled(isOn);
        else
            at::autocast::set_cpu_enabled(isOn);
    }

    bool m_isOn;
    bool m_isCuda;
};

} // namespace

double annealedRate(double highest, qint64 step, qint64 steps)
{
    return highest * (1 + std::cos(std::numbers::pi * double(step) / double(steps))) / 2;
}

void placeNetwork(Classifier &network, const QString &device)
{
    network.to(c10::Device(device.toStdString()));
    for (at::Tensor &weight : network.parameters())
        if (weight.dim() == 4)
            weight.set_data(weight.detach().contiguous(at::MemoryFormat::ChannelsLast));
}

void forEachLogits(Classifier &network, BatchLoader &loader, const Preprocessing &preprocessing,
    const QString &device, const std::function<void()> &beforeBatch,
    const std::function<void(const PixelBatch &, const at::Tensor &logits)> &visit)
{
    const at::NoGradGuard noGradient;
    network.eval();
    for (qint64 i = 0; i < loader.batches(); ++i) {
        beforeBatch();
        const PixelBatch batch = loader.next();
        visit(batch, network.forward(networkInput(batch.pixels, preprocessing, device)).cpu());
    }
}

double TrainingSums::meanLoss() const
{
    return loss.item<double>() / double(images);
}

double TrainingSums::accuracy() const
{
    return double(correct.item<std::int64_t>()) / double(images);
}

NetworkTrainer::NetworkTrainer(std::shared_ptr<Classifier> network, const TrainConfig &config,
    const Preprocessing &preprocessing, qint64 steps)
    : m_network(std::move(network))
    , m_config(config)
    , m_preprocessing(preprocessing)
    , m_steps(steps)
{
    placeNetwork(*m_network, config.device);
    for (const auto &parameter : m_network->named_parameters())
        m_weights.push_back(
            {parameter.key(), parameter.value(), at::zeros_like(parameter.value()).set_requires_grad(false)});
}

void NetworkTrainer::beginEpoch(int epoch, qint64 step)
{
    at::manual_seed(mixSeed(m_config.seed, quint64(epoch)));
    m_network->train();
    m_step = step;
    const c10::Device device(m_config.device.toStdString());
    m_sums = {at::zeros({}, at::TensorOptions(device).dtype(at::kDouble)),
        at::zeros({}, at::TensorOptions(device).dtype(at::kLong)), 0};
}

at::Tensor NetworkTrainer::logitsOf(const at::Tensor &input)
{
    const Precision precision(m_config);
    return m_network->forward(input).to(at::kFloat);
}

void NetworkTrainer::trainBatch(const PixelBatch &batch)
{
    const at::Tensor labels = batch.labels.to(c10::Device(m_config.device.toStdString()));
    const at::Tensor logits = logitsOf(networkInput(batch.pixels, m_preprocessing, m_config.device));
    const at::Tensor loss = at::cross_entropy_loss(logits, batch.shares.defined() ? batch.shares.to(labels.device()) : labels);
    loss.backward();
    step();
    m_sums.loss += loss.detach().to(at::kDouble) * double(batch.size());
    m_sums.correct += logits.detach().argmax(1).eq(labels).sum();
    m_sums.images += batch.size();
}

void NetworkTrainer::step()
{
    const at::NoGradGuard noGradient;
    m_learningRate = annealedRate(*m_config.lr, m_step++, m_steps);
    for (Weight &weight : m_weights) {
        at::Tensor &gradient = weight.value.mutable_grad();
        if (!gradient.defined())
            continue;
        gradient.add_(weight.value, m_config.weightDecay);
        weight.momentum.mul_(m_config.momentum).add_(gradient);
        weight.value.add_(weight.momentum, -m_learningRate);
        gradient.reset();
    }
}

TensorMap NetworkTrainer::momentum() const
{
    TensorMap buffers;
    for (const Weight &weight : m_weights)
        buffers[weight.name] = weight.momentum.cpu().clone(at::MemoryFormat::Contiguous);
    return buffers;
}

void NetworkTrainer::setMomentum(const TensorMap &buffers)
{
    for (Weight &weight : m_weights) {
        const auto stored = buffers.find(weight.name);
        if (stored == buffers.end() || stored->second.sizes() != weight.momentum.sizes())
            throw Error(ErrorCode::Corrupt,
                QCoreApplication::translate("Learning", "The checkpoint of this run is damaged; start a new run."),
                QString::fromStdString(weight.name));
        weight.momentum.copy_(stored->second);
    }
}

} // namespace taxon
