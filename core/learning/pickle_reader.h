#pragma once

#include "core/learning/safetensors.h"

namespace taxon {

/// Reads a PyTorch state dict (.pth): the zip form (torch ≥ 1.6) and the legacy form. Understands only what a
/// dictionary of tensors needs and executes nothing; every other opcode or global is refused. A checkpoint
/// dictionary with one of the usual keys ("state_dict", "model", "model_state_dict") is looked into.
/// Returns contiguous CPU tensors, float16/bfloat16 as stored. Throws Error: NotFound, Unreadable or Corrupt.
TensorMap readTorchStateDict(const QString &path);

} // namespace taxon
