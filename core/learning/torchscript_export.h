#pragma once

#include "core/imaging/preprocessing.h"
#include "core/imaging/rgb_image.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace taxon {

class Classifier;

struct ExportDescription {
    QString model;
    QStringList classes;
    Preprocessing preprocessing;
    QString snapshotSha256;
    QString weightsSha256;
};

struct ExportReport {
    QString path;
    qint64 bytes = 0;
    QString sha256;
    int imagesCompared = 0;
    double maxAbsDifference = 0; ///< between logits of the network and of the reloaded file
};

/// Traces the network into a TorchScript file whose extra file "taxon.json" holds classes and preprocessing.
/// forward: float32 [N, 3, H, W], normalised RGB, any N → logits [N, C]. The file is reloaded from a temporary name and
/// compared on `images` (already prepared, size × size); only a file within 1e-4 gets the name `path`.
/// Leaves the network in evaluation mode. Throws Error; Internal when the comparison fails.
ExportReport exportTorchScript(Classifier &network, const ExportDescription &description,
    const std::vector<RgbImage> &images, const QString &path);

/// The extra file "taxon.json" as written by exportTorchScript() and read by the predictor.
QJsonObject descriptionToJson(const ExportDescription &description);
ExportDescription descriptionFromJson(const QJsonObject &json);

} // namespace taxon
