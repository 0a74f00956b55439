// SPDX-License-Identifier: Apache-2.0
#include "core/responder/flash_layout.h"

#include "core/responder/selector_record.h"

namespace fwpilot {

namespace {

constexpr bool isPowerOfTwo(std::uint32_t number)
{
    return number != 0 && (number & (number - 1)) == 0;
}

std::uint32_t sectorsFor(std::uint64_t bytes, std::uint32_t sectorSize)
{
    return static_cast<std::uint32_t>((bytes + sectorSize - 1) / sectorSize);
}

void place(const FlashGeometry &geometry, const ComponentTable &components, FlashLayout &layout)
{
    layout = {};
    layout.geometry = geometry;
    layout.generationSectors = {0, 1};
    layout.recordAreaSectors = sectorsFor(selectorRecordRoom, geometry.sectorSize);
    layout.recordAreas = {2, 2 + layout.recordAreaSectors};
    std::uint32_t next = 2 + 2 * layout.recordAreaSectors;
    for (const ComponentSlot &component : components) {
        std::array<BankLayout, bankCount> banks;
        for (BankLayout &bank : banks) {
            bank.imageSector = next;
            bank.imageSectors = sectorsFor(component.bankSize, geometry.sectorSize);
            bank.recordSector = next + bank.imageSectors;
            next = bank.recordSector + 1;
        }
        layout.banks.append(banks);
    }
    layout.sectorsUsed = next;
}

}  // namespace

bool divideFlash(const FlashGeometry &geometry, const ComponentTable &components, FlashLayout &layout)
{
    if (!isPowerOfTwo(geometry.sectorSize) || !isPowerOfTwo(geometry.pageSize) || geometry.pageSize < 256
        || geometry.pageSize > geometry.sectorSize || components.empty())
        return false;
    std::uint64_t total = 0;
    for (const ComponentSlot &component : components) {
        if (component.bankSize == 0 || component.bankSize > (geometry.size() - total) / 2)
            return false;
        total += 2 * component.bankSize;
    }
    place(geometry, components, layout);
    return layout.sectorsUsed <= geometry.sectorCount;
}

std::uint32_t sectorsNeeded(std::uint32_t sectorSize, std::uint32_t pageSize, const ComponentTable &components)
{
    FlashLayout layout;
    place({sectorSize, pageSize, 0}, components, layout);
    return layout.sectorsUsed;
}

}  // namespace fwpilot
