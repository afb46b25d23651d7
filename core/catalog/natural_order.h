#pragma once

#include <string_view>

namespace taxon {

/// Whether `a` comes before `b` as people count: "img2" before "img10". Bytes of UTF-8 otherwise.
bool isNaturallyBefore(std::string_view a, std::string_view b);

} // namespace taxon
