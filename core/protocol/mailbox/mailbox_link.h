// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/device/host_lock.h"
#include "core/device/management_processor.h"
#include "core/device/mapped_region.h"
#include "core/mailbox/mailbox.h"
#include "core/protocol/mailbox/system_clock.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace fwpilot {

/// The mailbox of one PCI function: its memory mapped, and mapped anew when it was gone. One thread.
///
/// Nothing but `resource2` is ever mapped, and it is mapped read-only until the magic was seen there (rule 6) and the processor is the one
/// that is expected: before anything is written, and again whenever something else may have come into its place.
class MailboxLink final : public Transport {
public:
    /// Maps the nameplate of the function whose folder in sysfs this is.
    /// @param expected the processor as it was detected; what is known of it is compared: the ids of its first function now, and vendor, model
    ///        and serial of its nameplate (where one was read: its generation is not 0) before the first message
    /// @param clock whose time passes while something is waited for; borrowed
    /// DeviceGone, Precondition (another function is there), NoAccess (rights, lockdown, a driver is bound), NotFound, Unsupported (too small).
    static Result<std::unique_ptr<MailboxLink>> open(
        const QString &functionPath, const ManagementProcessor &expected = {}, Clock &clock = systemClock());

    /// Takes the right to send messages (rule 4): maps for writing and locks. Held until this object ends. Busy when somebody else has it,
    /// Precondition when another processor is there, DeviceGone while there is no mailbox, Unsupported for a layout that is not known.
    Result<void> lock();
    /// Precondition when this nameplate is not that of the processor that is expected.
    Result<void> recognise(const Nameplate &nameplate, const NameplateHead &head) const;
    /// Set by reopen() when it says Gone because something else is in the place of the processor that is expected.
    const std::optional<Error> &stranger() const { return m_stranger; }
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
    MailboxLink(const QString &functionPath, const ManagementProcessor &expected, Clock &clock);
    Result<void> checkFunction() const;
    Result<void> look();
    Result<void> hold();

    QString m_functionPath;
    ManagementProcessor m_expected;
    Clock &m_clock;
    std::optional<Error> m_stranger;
    std::optional<MappedRegion> m_region;
    std::optional<HostLock> m_lock;  // goes before the region whose descriptor it borrows
    std::vector<std::byte> m_content;
    HostMailbox m_mailbox;
};

}  // namespace fwpilot
