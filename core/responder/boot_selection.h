// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/responder/selector_record.h"

namespace fwpilot {

/// Starts of a set on trial before it counts as failed.
inline constexpr std::uint8_t maximumTries = 3;

/// What a start decided.
struct BootSelection {
    SelectorRecord record;
    int recordArea = -1;
    bool running = false;   ///< false is recovery: no set is whole, nothing was started
    bool fellBack = false;  ///< this very start selected the former set
    ReasonText damaged;     ///< in recovery: names of components that are not whole, or what else speaks against the selected set
    List<bool, maximumComponents> selectedWhole;
    List<Digest, maximumComponents> digests;  ///< of the selected set, computed from the flash by this start (rule 16)
};

/// Decides at start-up what runs (rule 14): checks every component of the selected set against its digest, counts starts on trial, falls
/// back to the former set when one fails, after maximumTries starts, or when a start cannot be counted; never mixes sets. Without a whole
/// former set that is recovery. Writes at most one selector record; takes the image record from banks that are found damaged.
/// @param scratch room for a selector record, whole pages
BootSelection selectAtStart(FlashDoor &flash, const FlashLayout &layout, const ComponentTable &components, std::span<std::byte> scratch);

/// Computes the digest of an entry's image from the flash.
Digest digestOf(FlashDoor &flash, const FlashLayout &layout, std::size_t component, const SetEntry &entry, std::span<std::byte> scratch);

}  // namespace fwpilot
