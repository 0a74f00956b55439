// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/mailbox/mailbox_link.h"

namespace fwpilot {

namespace {

constexpr Milliseconds heartbeatLimit = 1000;
constexpr std::size_t largestWorkspace = 8 << 20;

}  // namespace

Result<std::unique_ptr<MailboxLink>> MailboxLink::open(const QString &functionPath)
{
    std::unique_ptr<MailboxLink> link(new MailboxLink(functionPath));
    const Result<void> enabled = MappedRegion::enable(functionPath);
    const Result<void> mapped = link->map();
    if (!mapped)
        return enabled ? mapped.error() : enabled.error();
    return link;
}

MailboxLink::MailboxLink(const QString &functionPath)
    : m_functionPath(functionPath), m_content(layout::maximumContent), m_mailbox(m_clock, m_content)
{
}

Result<void> MailboxLink::map()
{
    const QString path = m_functionPath + QStringLiteral("/resource2");
    const MappedRegion::Access access = m_writing ? MappedRegion::Access::ReadWrite : MappedRegion::Access::ReadOnly;
    Result<MappedRegion> region = MappedRegion::map(path, access, m_writing ? 0 : nameplateSize);
    if (!region)
        return region.error();
    m_lock.reset();
    m_region.reset();
    m_region.emplace(std::move(region).value());
    m_mailbox.attach(SharedWords(m_region->bytes()));
    if (m_writing) {
        Result<HostLock> lock = HostLock::take(m_region->descriptor());
        if (!lock)
            return lock.error();
        m_lock.emplace(std::move(lock).value());
    }
    return {};
}

Result<void> MailboxLink::lock()
{
    if (m_lock)
        return {};
    m_writing = true;
    return map();
}

NameplateStatus MailboxLink::read(Nameplate &nameplate, NameplateHead &head)
{
    head = readNameplateHead(SharedWords(m_region->bytes()));
    return m_mailbox.read(nameplate);
}

bool MailboxLink::isAlive()
{
    const SharedWords memory(m_region->bytes());
    const std::uint32_t first = readNameplateHead(memory).heartbeat;
    const Milliseconds start = m_clock.now();
    for (std::uint32_t round = 0; m_clock.now() - start <= heartbeatLimit; ++round) {
        if (readNameplateHead(memory).heartbeat != first)
            return true;
        m_clock.rest(round);
    }
    return false;
}

std::size_t MailboxLink::workspaceSize() const
{
    return std::min(m_region->bytes().size(), largestWorkspace);
}

TransportStatus MailboxLink::reopen()
{
    if (m_region->gone()) {
        const Result<void> mapped = map();
        if (!mapped)
            return TransportStatus::Gone;
    }
    return m_mailbox.reopen();
}

}  // namespace fwpilot
