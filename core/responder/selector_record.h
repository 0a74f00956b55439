// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/responder/flash_layout.h"

namespace fwpilot {

/// One component's part of a set: which bank, and what must stand in it.
struct SetEntry {
    std::uint8_t bank = 0;
    std::uint64_t size = 0;
    std::uint32_t securityVersion = 0;
    VersionText version;
    Digest sha256{};

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.bank, m.size, m.securityVersion, m.version, m.sha256);
    }
    bool operator==(const SetEntry &) const = default;
};

/// A whole set of firmware: an entry for every component, in the order of the component table. Empty is no set.
using FirmwareSet = List<SetEntry, maximumComponents>;

/// The one record that decides what the whole processor runs (rule 12).
struct SelectorRecord {
    std::uint32_t sequence = 0;  ///< 0 is no record
    SetState state = SetState::None;
    std::uint8_t tries = 0;      ///< starts on trial so far
    Digest manifestDigest{};     ///< of the bundle that made the selected set
    FirmwareSet selected;
    FirmwareSet former;
    List<std::uint32_t, maximumComponents> securityFloors;
    Digest rejected{};           ///< manifest digest of the last set that fell back
    ReasonText rejectedReason;

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.sequence, m.state, m.tries, m.manifestDigest, m.selected, m.former, m.securityFloors, m.rejected, m.rejectedReason);
    }
    bool operator==(const SelectorRecord &) const = default;
};

/// Bytes that the largest record takes in the flash: magic, length, content, CRC.
inline constexpr std::size_t selectorRecordRoom
    = 12 + 4 + 1 + 1 + 32 + 2 * (2 + maximumComponents * (1 + 8 + 4 + 33 + 32)) + 2 + maximumComponents * 4 + 32 + 97;

/// Reads both areas; the valid record with the highest sequence counts.
/// @param room selectorRecordRoom bytes
/// @return the area it stands in, or -1 when there is none
int readSelectorRecord(FlashDoor &flash, const FlashLayout &layout, std::span<std::byte> room, SelectorRecord &record);

/// Writes a record into the area that does not hold the present one, one flash operation a step, and reads it back.
class SelectorRecordWriter {
public:
    enum class Progress { Busy, Done, Failed };

    /// @param room selectorRecordRoom bytes rounded up to a page, kept until the end; presentArea as readSelectorRecord() said
    void begin(const FlashLayout &layout, const SelectorRecord &record, int presentArea, std::span<std::byte> room);
    Progress step(FlashDoor &flash);

    int area() const { return m_area; }
    std::uint64_t done() const { return m_done; }
    std::uint64_t total() const { return m_total; }

private:
    const FlashLayout *m_layout = nullptr;
    std::span<std::byte> m_room;
    std::size_t m_length = 0;  ///< whole pages
    std::uint32_t m_crc = 0;
    int m_area = 0;
    std::uint64_t m_done = 0;
    std::uint64_t m_total = 0;
};

}  // namespace fwpilot
