// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace fwpilot {

/// CRC-32C (Castagnoli, RFC 3720 appendix B.4) of the bytes, continued from the CRC of what came before them.
/// Uses the processor's instruction where there is one.
std::uint32_t crc32c(std::span<const std::byte> bytes, std::uint32_t before = 0);
/// The same from the table alone, which runs anywhere.
std::uint32_t crc32cByTable(std::span<const std::byte> bytes, std::uint32_t before = 0);

}  // namespace fwpilot
