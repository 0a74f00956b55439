// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace fwpilot {

/// The shape of a flash memory. Sizes in bytes, powers of two, the page not larger than the sector.
struct FlashGeometry {
    std::uint32_t sectorSize = 0;  ///< what one erase clears
    std::uint32_t pageSize = 0;    ///< what one program writes
    std::uint32_t sectorCount = 0;

    constexpr std::uint64_t size() const { return std::uint64_t{sectorSize} * sectorCount; }
};

/// The responder's only way to its hardware: the flash memory and the digest engine.
///
/// Given by the maker of the processor (or by a simulator). Called on the responder's one thread. Each erase and each program is one
/// operation that a loss of power may leave undone, done, torn or in disorder; false says that the hardware reported a failure.
class FlashDoor {
public:
    virtual FlashGeometry geometry() const = 0;
    /// Sets every byte of a sector to 0xFF.
    virtual bool erase(std::uint32_t sector) = 0;
    /// Writes one page of erased flash. The address is a multiple of the page size, and the span one page long.
    virtual bool program(std::uint64_t address, std::span<const std::byte> page) = 0;
    /// Reads any range within the flash.
    virtual bool read(std::uint64_t address, std::span<std::byte> bytes) = 0;

    /// SHA-256, one at a time: begin, any number of updates, finish.
    virtual void digestBegin() = 0;
    virtual void digestUpdate(std::span<const std::byte> bytes) = 0;
    virtual void digestFinish(std::span<std::byte, 32> digest) = 0;

protected:
    ~FlashDoor() = default;
};

}  // namespace fwpilot
