#pragma once

#include <ATen/core/Tensor.h>

#include <QString>

#include <map>
#include <string>

namespace taxon {

using TensorMap = std::map<std::string, at::Tensor>;

/// The content of one .safetensors file.
struct TensorFile {
    TensorMap tensors;
    std::map<std::string, std::string> metadata;
};

/// Reads a whole file onto the CPU. Every length and offset is checked before use.
/// Throws Error: NotFound, Unreadable or Corrupt.
TensorFile readSafetensors(const QString &path);

/// Writes atomically, names in order, so that equal content gives equal bytes. Throws Error (NotWritable, DiskFull).
void writeSafetensors(const QString &path, const TensorFile &file);

} // namespace taxon
