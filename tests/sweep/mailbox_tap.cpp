// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/mailbox_tap.h"

#include "core/protocol/mailbox/wire_text.h"
#include "core/wire/crc32c.h"

#include <algorithm>

namespace fwpilot {

MailboxTap::MailboxTap(const QString &mailboxPath, quint64 size, std::uint16_t window)
    : m_path(mailboxPath)
    , m_size(size)
    , m_geometry(layout::divide(size, window))
    , m_request(layout::requestCapacity(m_geometry))
    , m_answer(layout::answerCapacity(m_geometry))
    , m_content(layout::maximumContent)
{
}

/// Maps the mailbox, or maps it anew. False while it is not there.
bool MailboxTap::open()
{
    if (!m_region || m_region->gone()) {
        m_region.reset();
        Result<MappedRegion> region = MappedRegion::map(m_path, MappedRegion::Access::ReadWrite, m_size);
        if (!region)
            return false;
        m_region.emplace(std::move(region).value());
        m_memory = SharedWords(m_region->bytes());
    }
    const NameplateHead head = readNameplateHead(m_memory);
    const bool started = head.magic == layout::magic && head.generation != m_generation;
    if (started && !m_region->gone()) {
        m_seen = {};
        m_lock.reset();
        m_generation = head.generation;
    }
    return !m_region->gone();
}

void MailboxTap::look()
{
    if (!open())
        return;
    lookAtAnswers();
    lookAtNameplate();
    if (onMemory) {
        onMemory(m_memory);
        ++m_changes;
    }
}

void MailboxTap::lookAtAnswers()
{
    QList<AnsweredRequest> found;
    for (std::size_t slot = 0; slot < m_geometry.slotCount; ++slot)
        lookAtSlot(slot, found);
    std::sort(found.begin(), found.end(), [](const AnsweredRequest &one, const AnsweredRequest &other) { return one.id < other.id; });
    m_answered += found;
}

void MailboxTap::lookAtSlot(std::size_t slot, QList<AnsweredRequest> &found)
{
    const std::size_t area = layout::answerArea(m_geometry, slot);
    const std::uint32_t sequence = m_memory.load(area + layout::sequenceOffset);
    if (sequence == m_seen[slot])
        return;
    m_seen[slot] = sequence;
    const std::size_t length = std::min<std::size_t>(m_memory.load(area + layout::frameLengthOffset), m_answer.size());
    m_memory.copyOut(area + layout::frameOffset, std::span(m_answer).first(length));
    const std::size_t requestArea = layout::requestArea(m_geometry, slot);
    const std::size_t requestLength = std::min<std::size_t>(m_memory.load(requestArea + layout::frameLengthOffset), m_request.size());
    m_memory.copyOut(requestArea + layout::frameOffset, std::span(m_request).first(requestLength));
    const Frame answer = openFrame(std::span(m_answer).first(length));
    const Frame request = openFrame(std::span(m_request).first(requestLength));
    if (answer.check != FrameCheck::Good || answer.header.generation != m_generation)
        return;
    const QString component = componentOf(request);
    found.append({m_generation, answer.header.id, static_cast<MessageType>(answer.header.type), answer.header.outcome, component});
    if (onAnswer)
        rewrite(slot, answer, component);
}

/// The image that a request is about.
QString MailboxTap::componentOf(const Frame &request)
{
    StartFileTransfer start;
    const auto type = static_cast<MessageType>(request.header.type);
    if (request.check == FrameCheck::Good && type == MessageType::StartFileTransfer && decode(request.body, start))
        m_component = plainText(start.component);
    const bool ofImage
        = type == MessageType::StartFileTransfer || type == MessageType::TransmitData || type == MessageType::EndFileTransfer;
    return ofImage ? m_component : QString();
}

void MailboxTap::rewrite(std::size_t slot, const Frame &taken, const QString &component)
{
    Answer answer{taken.header, {taken.body.begin(), taken.body.end()}, component};
    onAnswer(answer);
    std::vector<std::byte> made(headerSize + answer.body.size());
    std::copy(answer.body.begin(), answer.body.end(), made.begin() + headerSize);
    answer.header.bodyLength = static_cast<std::uint32_t>(answer.body.size());
    const std::span<const std::byte> sealed = sealFrame(answer.header, made);
    m_changes += std::equal(sealed.begin(), sealed.end(), m_answer.begin(),
                     m_answer.begin() + headerSize + static_cast<std::ptrdiff_t>(taken.body.size()))
        ? 0
        : 1;
    const std::size_t area = layout::answerArea(m_geometry, slot);
    m_memory.copyIn(area + layout::frameOffset, sealed);
    m_memory.store(area + layout::frameLengthOffset, static_cast<std::uint32_t>(sealed.size()));
}

void MailboxTap::lookAtNameplate()
{
    const std::uint32_t lock = m_memory.load(layout::lockOffset);
    if (!onNameplate || lock == m_lock)
        return;
    m_lock = lock;
    const std::size_t length = std::min<std::size_t>(m_memory.load(layout::lengthOffset), m_content.size());
    m_memory.copyOut(layout::contentOffset, std::span(m_content).first(length));
    Nameplate nameplate;
    if (!decode(std::span<const std::byte>(m_content).first(length), nameplate))
        return;
    const Nameplate former = nameplate;
    onNameplate(nameplate);
    m_changes += nameplate == former ? 0 : 1;
    const std::span<const std::byte> content = encode(nameplate, m_content);
    m_memory.copyIn(layout::contentOffset, content);
    m_memory.store(layout::lengthOffset, static_cast<std::uint32_t>(content.size()));
    m_memory.store(layout::crcOffset, crc32c(content));
}

}  // namespace fwpilot
