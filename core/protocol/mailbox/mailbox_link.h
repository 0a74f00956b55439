// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/device/host_lock.h"
#include "core/device/mapped_region.h"
#include "core/mailbox/mailbox.h"
#include "core/protocol/mailbox/system_clock.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace fwpilot {

/// The mailbox of one PCI function: its memory mapped, and mapped anew when it was gone. One thread.
class MailboxLink final : public Transport {
public:
    /// Maps the function's `resource2`, read-only until lock(). NotFound, NoAccess, DeviceGone, Unsupported (no mailbox, or one of a layout
    /// that is not known).
    static Result<std::unique_ptr<MailboxLink>> open(const QString &functionPath);

    /// Takes the right to send messages (rule 4): maps for writing and locks. Held until this object ends. Busy when somebody else has it.
    Result<void> lock();
    /// Reads the nameplate; sends nothing.
    NameplateStatus read(Nameplate &nameplate, NameplateHead &head);
    /// Watches the heartbeat: true as soon as it changes, false when it has not for one second (rule 4).
    bool isAlive();
    /// Bytes of memory for the frames of a requester on this link.
    std::size_t workspaceSize() const;

    std::size_t slotCount() const override { return m_mailbox.slotCount(); }
    std::size_t maximumFrameSize() const override { return m_mailbox.maximumFrameSize(); }
    TransportStatus send(std::size_t slot, std::span<const std::byte> frame) override { return m_mailbox.send(slot, frame); }
    TransportStatus receive(std::size_t slot, std::span<std::byte> buffer, std::size_t &size) override
    {
        return m_mailbox.receive(slot, buffer, size);
    }
    TransportStatus reopen() override;
    std::uint32_t generation() const override { return m_mailbox.generation(); }
    TransportStatus holder(Holder &holder) override { return m_mailbox.holder(holder); }

private:
    explicit MailboxLink(const QString &functionPath);
    Result<void> map();

    QString m_functionPath;
    SystemClock m_clock;
    bool m_writing = false;
    std::optional<MappedRegion> m_region;
    std::optional<HostLock> m_lock;  // goes before the region whose descriptor it borrows
    std::vector<std::byte> m_content;
    HostMailbox m_mailbox;
};

}  // namespace fwpilot
