#pragma once

#include "core/imaging/rgb_image.h"

#include <QStringList>

#include <cstdint>

namespace taxon {

/// The six kinds of surface defect that the painter knows, by class index.
const QStringList &defectNames();

/// The defect that looks most like `defect`: crack and scratch, inclusion and pitting, patch and scale.
int lookalikeOf(int defect);

/// Draws one generated picture of a metal surface with a defect of kind `defect` (index into defectNames()).
/// About one in thirty shows as much of its lookalike and cannot be told for certain. size × size; the same arguments give the same pixels.
RgbImage paintDefect(int defect, int size, std::uint64_t seed);

} // namespace taxon
