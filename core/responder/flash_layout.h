// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/responder/flash_door.h"
#include "core/wire/messages.h"

namespace fwpilot {

/// A component as its maker built it: its name and how large its image may be.
struct ComponentSlot {
    ComponentName name;
    std::uint64_t bankSize = 0;
};
using ComponentTable = List<ComponentSlot, maximumComponents>;

/// Number of banks of each component.
inline constexpr std::size_t bankCount = 2;

/// Where one bank stands: its image, and behind it the sector of the image's record.
struct BankLayout {
    std::uint32_t imageSector = 0;
    std::uint32_t imageSectors = 0;
    std::uint32_t recordSector = 0;
};

/// How the flash is divided: two sectors of generation log, two areas for the selector record, then the banks.
struct FlashLayout {
    FlashGeometry geometry;
    std::array<std::uint32_t, 2> generationSectors{};
    std::array<std::uint32_t, 2> recordAreas{};  ///< first sector of each
    std::uint32_t recordAreaSectors = 0;
    List<std::array<BankLayout, bankCount>, maximumComponents> banks;
    std::uint32_t sectorsUsed = 0;

    std::uint64_t address(std::uint32_t sector) const { return std::uint64_t{sector} * geometry.sectorSize; }
};

/// Divides a flash. False when the components do not fit, or the geometry is none: sizes not powers of two, pages of less than 256 bytes.
bool divideFlash(const FlashGeometry &geometry, const ComponentTable &components, FlashLayout &layout);
/// Sectors that these components need.
std::uint32_t sectorsNeeded(std::uint32_t sectorSize, std::uint32_t pageSize, const ComponentTable &components);

}  // namespace fwpilot
