#pragma once

#include "core/base/error.h"

#include <exception>

namespace taxon {

/// What an exception from LibTorch, the standard library or Taxon means to a person. Cancelled is not an error:
/// catch it before.
Error translated(const std::exception_ptr &exception);

} // namespace taxon
