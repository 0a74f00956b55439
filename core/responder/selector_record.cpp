// SPDX-License-Identifier: Apache-2.0
#include "core/responder/selector_record.h"

#include "core/wire/crc32c.h"

namespace fwpilot {

namespace {

constexpr std::uint32_t recordMagic = 0x4C455346;  // "FSEL"
constexpr std::size_t headSize = 12;               // magic, length, CRC of the content

bool plausible(const SelectorRecord &record, std::size_t components)
{
    const bool sized = record.selected.size() == components && record.securityFloors.size() == components
        && (record.former.empty() || record.former.size() == components);
    if (!sized || record.sequence == 0)
        return false;
    for (const FirmwareSet *set : {&record.selected, &record.former}) {
        for (const SetEntry &entry : *set) {
            if (entry.bank >= bankCount)
                return false;
        }
    }
    return true;
}

bool readArea(FlashDoor &flash, const FlashLayout &layout, int area, std::span<std::byte> room, SelectorRecord &record)
{
    const std::uint64_t address = layout.address(layout.recordAreas[static_cast<std::size_t>(area)]);
    if (!flash.read(address, room.first(headSize)))
        return false;
    Reader head(room.first(headSize));
    std::uint32_t magic = 0;
    std::uint32_t length = 0;
    std::uint32_t crc = 0;
    head(magic, length, crc);
    if (magic != recordMagic || length > selectorRecordRoom - headSize || !flash.read(address + headSize, room.first(length)))
        return false;
    return crc32c(room.first(length)) == crc && decode(room.first(length), record) && plausible(record, layout.banks.size());
}

}  // namespace

int readSelectorRecord(FlashDoor &flash, const FlashLayout &layout, std::span<std::byte> room, SelectorRecord &record)
{
    int found = -1;
    record = {};
    for (int area = 0; area < 2; ++area) {
        SelectorRecord candidate;
        if (readArea(flash, layout, area, room, candidate) && candidate.sequence > record.sequence) {
            record = candidate;
            found = area;
        }
    }
    return found;
}

void SelectorRecordWriter::begin(const FlashLayout &layout, const SelectorRecord &record, int presentArea, std::span<std::byte> room)
{
    m_layout = &layout;
    m_room = room;
    m_area = presentArea == 0 ? 1 : 0;
    for (std::byte &byte : m_room)
        byte = std::byte{0xFF};
    Writer content(m_room.subspan(headSize));
    content(record);
    Writer head(m_room.first(headSize));
    head(recordMagic, static_cast<std::uint32_t>(content.used()), crc32c(content.written()));
    const std::size_t page = layout.geometry.pageSize;
    m_length = (headSize + content.used() + page - 1) / page * page;
    m_crc = crc32c(m_room.first(m_length));
    m_done = 0;
    m_total = layout.recordAreaSectors + m_length / page + 1;
}

SelectorRecordWriter::Progress SelectorRecordWriter::step(FlashDoor &flash)
{
    const std::uint32_t sectors = m_layout->recordAreaSectors;
    const std::uint32_t first = m_layout->recordAreas[static_cast<std::size_t>(m_area)];
    const std::uint64_t step = m_done++;
    if (step < sectors)
        return flash.erase(first + static_cast<std::uint32_t>(step)) ? Progress::Busy : Progress::Failed;
    const std::size_t page = m_layout->geometry.pageSize;
    const std::size_t offset = (step - sectors) * page;
    if (offset < m_length)
        return flash.program(m_layout->address(first) + offset, m_room.subspan(offset, page)) ? Progress::Busy : Progress::Failed;
    const bool same = flash.read(m_layout->address(first), m_room.first(m_length)) && crc32c(m_room.first(m_length)) == m_crc;
    return same ? Progress::Done : Progress::Failed;
}

}  // namespace fwpilot
