// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/second_host.h"

namespace fwpilot {

namespace {

constexpr std::uint64_t strangeSession = 0x57A46E;

MappedRegion mapped(const QString &path)
{
    Result<MappedRegion> region = MappedRegion::map(path, MappedRegion::Access::ReadWrite);
    if (!region)
        qFatal("the second host: %s", qPrintable(region.error().message));
    return std::move(region).value();
}

}  // namespace

SecondHost::SecondHost(const QString &mailboxPath, Clock &clock)
    : m_region(mapped(mailboxPath))
    , m_content(layout::maximumContent)
    , m_mailbox(clock, m_content)
    , m_frame(headerSize + maximumControlBody)
{
    m_mailbox.attach(SharedWords(m_region.bytes()));
}

std::span<std::byte> SecondHost::body()
{
    return std::span(m_frame).subspan(headerSize);
}

/// Looks at the mailbox anew: the processor may have restarted since.
bool SecondHost::open()
{
    m_asked = false;
    return m_mailbox.reopen() == TransportStatus::Ok;
}

bool SecondHost::post(std::uint8_t type, std::size_t length)
{
    Header header;
    header.type = type;
    header.id = ++m_id;
    header.generation = m_mailbox.generation();
    header.session = strangeSession;
    header.bodyLength = static_cast<std::uint32_t>(length);
    m_asked = m_mailbox.send(m_mailbox.slotCount() - 1, sealFrame(header, m_frame)) == TransportStatus::Ok;
    return m_asked;
}

std::optional<Outcome> SecondHost::takeAnswer()
{
    std::array<std::byte, 1024> buffer;
    std::size_t size = 0;
    if (!m_asked || m_mailbox.receive(m_mailbox.slotCount() - 1, buffer, size) != TransportStatus::Ok)
        return std::nullopt;
    m_asked = false;
    return peekHeader(std::span(buffer).first(size)).outcome;
}

}  // namespace fwpilot
