// SPDX-License-Identifier: Apache-2.0
#include "core/mailbox/mailbox.h"

#include "core/wire/crc32c.h"

namespace fwpilot {

NameplateHead readNameplateHead(const SharedWords &memory)
{
    NameplateHead head;
    head.magic = memory.load(layout::magicOffset);
    head.layoutVersion = memory.load(layout::versionOffset);
    head.generation = memory.load(layout::generationOffset);
    head.heartbeat = memory.load(layout::heartbeatOffset);
    return head;
}

NameplateStatus readNameplate(const SharedWords &memory, Clock &clock, std::span<std::byte> content, Nameplate &nameplate)
{
    if (memory.size() < nameplateSize)
        return NameplateStatus::Absent;
    const Milliseconds start = clock.now();
    for (std::uint32_t round = 0;; ++round) {
        const NameplateHead head = readNameplateHead(memory);
        if (head.magic != layout::magic)
            return NameplateStatus::Absent;
        if (head.layoutVersion != layout::version)
            return NameplateStatus::OtherLayout;
        const std::uint32_t lock = memory.load(layout::lockOffset);
        const std::uint32_t length = memory.load(layout::lengthOffset);
        const std::uint32_t crc = memory.load(layout::crcOffset);
        if (lock % 2 == 0 && length <= layout::maximumContent && length <= content.size()) {
            const std::span<std::byte> copy = content.first(length);
            memory.copyOut(layout::contentOffset, copy);
            if (memory.load(layout::lockOffset) == lock && crc32c(copy) == crc && decode(copy, nameplate)
                && memory.load(layout::magicOffset) == layout::magic)
                return NameplateStatus::Ok;
        }
        if (clock.now() - start >= nameplateLimit)
            return NameplateStatus::Unsteady;
        clock.rest(round);
    }
}

void HostMailbox::attach(const SharedWords &memory)
{
    m_memory = memory;
    m_geometry = {};
    m_generation = 0;
}

TransportStatus HostMailbox::reopen()
{
    m_geometry = {};
    if (m_memory.size() < nameplateSize)
        return TransportStatus::Gone;
    m_generation = readNameplateHead(m_memory).generation;  // first: present() then sees a restart that falls in between
    Nameplate nameplate;
    const NameplateStatus status = read(nameplate);
    if (status == NameplateStatus::OtherLayout)
        return TransportStatus::OtherLayout;
    if (status != NameplateStatus::Ok)
        return TransportStatus::Gone;
    if (!layout::fits(nameplate.mailbox, m_memory.size()))
        return TransportStatus::OtherLayout;
    m_geometry = nameplate.mailbox;
    for (std::size_t slot = 0; slot < m_geometry.slotCount; ++slot)
        m_sent[slot] = m_memory.load(layout::requestArea(m_geometry, slot) + layout::sequenceOffset);
    return present() ? TransportStatus::Ok : TransportStatus::Gone;
}

TransportStatus HostMailbox::holder(Holder &holder)
{
    Nameplate nameplate;
    if (read(nameplate) != NameplateStatus::Ok)
        return TransportStatus::Gone;
    holder = {nameplate.session, nameplate.silentMilliseconds, nameplate.leaseMilliseconds, readNameplateHead(m_memory).heartbeat};
    return TransportStatus::Ok;
}

bool HostMailbox::present() const
{
    return m_geometry.slotCount > 0 && m_memory.load(layout::magicOffset) == layout::magic && m_memory.load(layout::generationOffset) == m_generation;
}

TransportStatus HostMailbox::send(std::size_t slot, std::span<const std::byte> frame)
{
    if (slot >= m_geometry.slotCount || frame.size() > maximumFrameSize())
        return TransportStatus::Oversized;
    if (!present())
        return TransportStatus::Gone;
    const std::size_t area = layout::requestArea(m_geometry, slot);
    if (m_memory.load(area + layout::sequenceOffset) != m_sent[slot])
        return foreignOrGone();
    m_memory.copyIn(area + layout::frameOffset, frame);
    m_memory.store(area + layout::frameLengthOffset, static_cast<std::uint32_t>(frame.size()));
    m_memory.store(area + layout::sequenceOffset, ++m_sent[slot]);
    return TransportStatus::Ok;
}

TransportStatus HostMailbox::receive(std::size_t slot, std::span<std::byte> buffer, std::size_t &size)
{
    if (slot >= m_geometry.slotCount)
        return TransportStatus::Oversized;
    if (!present())
        return TransportStatus::Gone;
    if (m_memory.load(layout::requestArea(m_geometry, slot) + layout::sequenceOffset) != m_sent[slot])
        return foreignOrGone();
    const std::size_t area = layout::answerArea(m_geometry, slot);
    if (m_memory.load(area + layout::sequenceOffset) != m_sent[slot])
        return TransportStatus::Nothing;
    const std::uint32_t length = m_memory.load(area + layout::frameLengthOffset);
    if (length > layout::answerCapacity(m_geometry) || length > buffer.size())
        return TransportStatus::Oversized;
    m_memory.copyOut(area + layout::frameOffset, buffer.first(length));
    if (!present())
        return TransportStatus::Gone;
    size = length;
    return TransportStatus::Ok;
}

void ProcessorMailbox::unpublish() const
{
    m_memory.store(layout::magicOffset, 0);
}

bool ProcessorMailbox::publish(std::uint32_t generation, const Nameplate &nameplate, std::span<std::byte> content)
{
    unpublish();
    for (std::size_t slot = 0; slot < m_geometry.slotCount; ++slot) {
        m_memory.store(layout::answerArea(m_geometry, slot) + layout::sequenceOffset, 0);
        m_memory.store(layout::requestArea(m_geometry, slot) + layout::sequenceOffset, 0);
        m_taken[slot] = 0;
    }
    m_memory.store(layout::lockOffset, 0);
    m_memory.store(layout::versionOffset, layout::version);
    m_memory.store(layout::generationOffset, generation);
    m_memory.store(layout::heartbeatOffset, 1);
    if (!update(nameplate, content))
        return false;
    m_memory.store(layout::magicOffset, layout::magic);
    return true;
}

bool ProcessorMailbox::update(const Nameplate &nameplate, std::span<std::byte> content) const
{
    const std::span<const std::byte> bytes = encode(nameplate, content);
    if (bytes.empty() || bytes.size() > layout::maximumContent)
        return false;
    const std::uint32_t lock = m_memory.load(layout::lockOffset);
    m_memory.store(layout::lockOffset, lock + 1);
    m_memory.copyIn(layout::contentOffset, bytes);
    m_memory.store(layout::lengthOffset, static_cast<std::uint32_t>(bytes.size()));
    m_memory.store(layout::crcOffset, crc32c(bytes));
    m_memory.store(layout::lockOffset, lock + 2);
    return true;
}

void ProcessorMailbox::beat() const
{
    m_memory.store(layout::heartbeatOffset, m_memory.load(layout::heartbeatOffset) + 1);
}

ProcessorMailbox::Taken ProcessorMailbox::take(std::size_t slot, std::span<std::byte> buffer)
{
    const std::size_t area = layout::requestArea(m_geometry, slot);
    const std::uint32_t sequence = m_memory.load(area + layout::sequenceOffset);
    if (sequence == m_taken[slot])
        return {};
    std::size_t length = m_memory.load(area + layout::frameLengthOffset);
    const std::size_t room = layout::requestCapacity(m_geometry);
    length = length < room ? length : room;
    length = length < buffer.size() ? length : buffer.size();
    m_memory.copyOut(area + layout::frameOffset, buffer.first(length));
    if (m_memory.load(area + layout::sequenceOffset) != sequence)
        return {};  // written again while it was read: the next look takes the whole of it
    m_taken[slot] = sequence;
    return {sequence, length > 0 ? length : 1};
}

void ProcessorMailbox::answer(std::size_t slot, std::uint32_t sequence, std::span<const std::byte> frame) const
{
    const std::size_t area = layout::answerArea(m_geometry, slot);
    if (frame.size() > layout::answerCapacity(m_geometry))
        return;
    m_memory.copyIn(area + layout::frameOffset, frame);
    m_memory.store(area + layout::frameLengthOffset, static_cast<std::uint32_t>(frame.size()));
    m_memory.store(area + layout::sequenceOffset, sequence);
}

void ProcessorMailbox::skipOthers(std::size_t slot)
{
    for (std::size_t other = 0; other < m_geometry.slotCount; ++other) {
        if (other == slot)
            continue;
        m_taken[other] = m_memory.load(layout::requestArea(m_geometry, other) + layout::sequenceOffset);
        m_memory.store(layout::answerArea(m_geometry, other) + layout::sequenceOffset, m_taken[other]);
    }
}

}  // namespace fwpilot
