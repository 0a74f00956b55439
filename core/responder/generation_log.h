// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/responder/flash_layout.h"

namespace fwpilot {

/// Raises the processor's boot count in its log (rule 1) and reads it back.
///
/// The log is two sectors of page-sized records, appended. The next count is the highest valid one plus one for every damaged record
/// after it, so that a count that may once have been seen is never used again. The only valid record is never erased.
/// @param page room for one page
/// @return the new count; 0 when no record could be written
std::uint32_t raiseGeneration(FlashDoor &flash, const FlashLayout &layout, std::span<std::byte> page);

/// The count last raised; 0 when there is none. Writes nothing.
std::uint32_t lastGeneration(FlashDoor &flash, const FlashLayout &layout, std::span<std::byte> page);

}  // namespace fwpilot
