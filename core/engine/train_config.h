#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace taxon {

/// What a training run was asked to do. Defaults suit a first run from scratch on a workstation.
struct TrainConfig {
    QString model = QStringLiteral("resnet18"); ///< one of modelNames()
    QString weights;        ///< file to start from; empty: random weights
    int size = 128;         ///< input side, pixels, 32 to 1024
    /// How much of a JPEG file is decoded: "reduced" or "full", see JpegDecode in core/imaging.
    QString decode = QStringLiteral("reduced");
    /// How an image becomes a square: "crop", "letterbox", as imageFitName() in core/imaging.
    QString fit = QStringLiteral("crop");
    int epochs = 15;        ///< 1 to 10,000
    int batch = 32;         ///< 1 to 4,096
    std::optional<double> lr; ///< highest learning rate; unset is "auto": see resolvedLr()
    double momentum = 0.9;  ///< [0, 1)
    double weightDecay = 1e-4; ///< ≥ 0
    quint64 seed = 0;       ///< up to 2^63 - 1
    int threads = 0;        ///< 0 is "auto": all cores
    QString device = QStringLiteral("auto"); ///< "auto", "cpu", "cuda", "cuda:1"
    /// Of the products in training: "auto", "float32", "bfloat16". Auto takes bfloat16 where the processor computes
    /// in it. Evaluation, prediction and export are float32 always.
    QString precision = QStringLiteral("auto");
    double mixUp = 0;  ///< α of MixUp, 0 to 10; 0: batches are not mixed
    double cutMix = 0; ///< α of CutMix, likewise; only one of the two
    /// How training images are changed, as core/augmentation's pipelineToJson() gives it; empty: not at all. What it holds
    /// is checked where it is read.
    QJsonObject augmentation;

    /// The model's learning rate for the batch size: 0.01 from scratch with batch norm, 0.003 for fine-tuning
    /// or a network without it, scaled by batch / 32.
    double resolvedLr() const;

    /// Keys as in the command line: model, weights, size, decode, fit, epochs, batch, lr, momentum, weight_decay, seed,
    /// threads, device, precision, mixup, cutmix, augmentation; "auto" where unset, null for no augmentation.
    QJsonObject toJson() const;
    /// Throws Usage: an unknown key suggests the nearest one, a value out of range says the range.
    static TrainConfig fromJson(const QJsonObject &json);
    /// As fromJson(), of what a run was started with: settings that came later are as all runs were then.
    static TrainConfig ofRun(QJsonObject json);
    /// Reads "key=value" on top of this configuration. Throws Usage.
    void set(const QString &key, const QString &value);
    void validate() const;
};

/// The architectures that can be trained.
const QStringList &modelNames();

} // namespace taxon
