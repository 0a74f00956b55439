// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/flash_store.h"

#include <vector>

/// A flash of 32 KiB for the tests of the simulator's flash, and what they fill it with.
namespace fwpilot {

using Bytes = std::vector<std::byte>;

inline constexpr FlashGeometry smallGeometry{4096, 256, 8};

inline FlashDescription smallDescription()
{
    return {smallGeometry, QStringLiteral("SIM-0001"), QStringLiteral("reference"), {},
        {{QStringLiteral("bmc"), 8192}, {QStringLiteral("bootloader"), 4096}}};
}

inline Bytes filled(std::size_t size, int value)
{
    return Bytes(size, static_cast<std::byte>(value));
}

inline Bytes pattern(std::size_t size)
{
    Bytes bytes(size);
    for (std::size_t index = 0; index < size; ++index)
        bytes[index] = static_cast<std::byte>(index * 7 + 1);
    return bytes;
}

inline Bytes readBytes(FlashStore &store, quint64 address, std::size_t size)
{
    Bytes bytes(size);
    return store.read(address, bytes) ? bytes : Bytes();
}

/// Programs every page of a sector with the pattern.
inline bool fillSector(FlashStore &store, quint32 sector)
{
    const FlashGeometry shape = store.geometry();
    const Bytes page = pattern(shape.pageSize);
    for (quint32 offset = 0; offset < shape.sectorSize; offset += shape.pageSize) {
        if (!store.program(quint64{sector} * shape.sectorSize + offset, page))
            return false;
    }
    return true;
}

inline Bytes sectorOfPattern()
{
    Bytes sector;
    const Bytes page = pattern(smallGeometry.pageSize);
    while (sector.size() < smallGeometry.sectorSize)
        sector.insert(sector.end(), page.begin(), page.end());
    return sector;
}

}  // namespace fwpilot
