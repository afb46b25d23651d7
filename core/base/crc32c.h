#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace taxon {

/// CRC-32C (Castagnoli, RFC 3720 appendix B.4) of `bytes`; of several pieces when each call gets the value of the one before.
std::uint32_t crc32c(std::span<const std::uint8_t> bytes, std::uint32_t before = 0);

/// As TFRecord and TensorBoard files store it: rotated right by 15 bits and 0xa282ead8 added, so that the checksum of
/// data that holds checksums is not special.
std::uint32_t maskedCrc32c(std::span<const std::uint8_t> bytes);

} // namespace taxon
