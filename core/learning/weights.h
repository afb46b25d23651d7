#pragma once

#include "core/learning/safetensors.h"

#include <QString>

namespace taxon {

class Classifier;

/// Reads .safetensors or .pth by content, not by name. Throws Error.
TensorMap readWeights(const QString &path);

/// Copies tensors by name into the network, which keeps its own values for the last layer when the number of
/// classes differs. Returns whether the last layer was taken over too. Throws Mismatch, naming the first
/// difference, when the file is of another architecture; the network is unchanged then.
bool loadWeights(Classifier &network, const TensorMap &weights);

/// Parameters and buffers by name, on the CPU.
TensorMap stateOf(const Classifier &network);

/// SHA-256 over names, types, shapes and bytes: two networks with equal weights have equal hashes.
QString weightsHash(const TensorMap &weights);

} // namespace taxon
