// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/wire/nameplate.h"

namespace fwpilot::layout {

// Where things stand in the shared memory. Every word is 32 bits, little-endian, aligned. PROTOCOL.md has the drawing.

inline constexpr std::uint32_t magic = 0x4D505746;  // "FWPM"
inline constexpr std::uint32_t version = 1;

// The nameplate's head, then its content.
inline constexpr std::size_t magicOffset = 0;
inline constexpr std::size_t versionOffset = 4;
inline constexpr std::size_t generationOffset = 8;
inline constexpr std::size_t heartbeatOffset = 12;
inline constexpr std::size_t lockOffset = 16;    // sequence lock: odd while the content is being written
inline constexpr std::size_t lengthOffset = 20;  // of the content, in bytes
inline constexpr std::size_t crcOffset = 24;     // CRC32C of the content
inline constexpr std::size_t contentOffset = 64;
inline constexpr std::size_t maximumContent = nameplateSize - contentOffset;

// A slot: the request area, then the answer area. Each begins with its sequence word and the length of its frame.
inline constexpr std::size_t sequenceOffset = 0;
inline constexpr std::size_t frameLengthOffset = 4;
inline constexpr std::size_t frameOffset = 64;

inline constexpr std::uint16_t maximumSlots = 32;
inline constexpr std::uint32_t minimumRequestArea = 8 * 1024;  // holds any message but transmit data
inline constexpr std::uint32_t minimumAnswerArea = 256;
inline constexpr std::uint32_t largestBlock = 64 * 1024;

static_assert(frameOffset + headerSize + maximumControlBody <= minimumRequestArea);

constexpr std::size_t slotSize(const MailboxGeometry &geometry)
{
    return std::size_t{geometry.requestAreaSize} + geometry.answerAreaSize;
}
constexpr std::size_t requestArea(const MailboxGeometry &geometry, std::size_t slot)
{
    return nameplateSize + slot * slotSize(geometry);
}
constexpr std::size_t answerArea(const MailboxGeometry &geometry, std::size_t slot)
{
    return requestArea(geometry, slot) + geometry.requestAreaSize;
}
/// Bytes of the largest request frame.
constexpr std::size_t requestCapacity(const MailboxGeometry &geometry)
{
    return geometry.requestAreaSize - frameOffset;
}
/// Bytes of the largest answer frame.
constexpr std::size_t answerCapacity(const MailboxGeometry &geometry)
{
    return geometry.answerAreaSize - frameOffset;
}

/// True when the geometry describes slots that lie within the region. A geometry of foreign origin is used only after this.
constexpr bool fits(const MailboxGeometry &geometry, std::size_t regionSize)
{
    return geometry.regionSize <= regionSize && geometry.slotCount >= 1 && geometry.slotCount <= maximumSlots
        && geometry.requestAreaSize >= minimumRequestArea && geometry.requestAreaSize % 64 == 0
        && geometry.requestAreaSize <= geometry.regionSize && geometry.answerAreaSize >= minimumAnswerArea
        && geometry.answerAreaSize % 64 == 0 && geometry.answerAreaSize <= geometry.regionSize
        && geometry.regionSize >= nameplateSize
        && (std::uint64_t{geometry.requestAreaSize} + geometry.answerAreaSize) * geometry.slotCount <= geometry.regionSize - nameplateSize;
}

/// The usual division of a region of that size: as many slots as the window, answers of 1 KiB, requests as large as fits, up to one block.
/// slotCount is 0 when the region is too small.
constexpr MailboxGeometry divide(std::size_t regionSize, std::uint16_t window)
{
    MailboxGeometry geometry;
    if (regionSize < nameplateSize || regionSize > 0xFFFFFFFFU || window == 0 || window > maximumSlots)
        return geometry;
    constexpr std::size_t answerSize = 1024;
    const std::size_t room = (regionSize - nameplateSize) / window / 64 * 64;
    const std::size_t largest = frameOffset + headerSize + transmitDataPrefix + 20 + largestBlock;  // rounded up to 64
    if (room < minimumRequestArea + answerSize)
        return geometry;
    geometry.regionSize = static_cast<std::uint32_t>(regionSize);
    geometry.requestAreaSize = static_cast<std::uint32_t>(room - answerSize < largest ? room - answerSize : largest);
    geometry.answerAreaSize = answerSize;
    geometry.slotCount = window;
    return geometry;
}

/// The block that a request area can carry: a multiple of 1 KiB, at most largestBlock.
constexpr std::uint32_t blockFor(const MailboxGeometry &geometry)
{
    const std::size_t room = requestCapacity(geometry) - headerSize - transmitDataPrefix;
    const std::size_t block = room / 1024 * 1024;
    return static_cast<std::uint32_t>(block < largestBlock ? block : largestBlock);
}

static_assert((frameOffset + headerSize + transmitDataPrefix + 20 + largestBlock) % 64 == 0);
static_assert(blockFor(divide(1 << 20, 8)) == largestBlock);
static_assert(fits(divide(1 << 20, 8), 1 << 20) && fits(divide(1 << 20, 32), 1 << 20));

}  // namespace fwpilot::layout
