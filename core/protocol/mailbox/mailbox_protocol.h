// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailbox/transfer.h"
#include "core/protocol/mailbox/mailbox_link.h"
#include "core/protocol/mailbox/message_trace.h"
#include "core/protocol/mailbox/system_clock.h"
#include "core/upgrade/upgrade_protocol.h"

namespace fwpilot {

// Waits of the host around an activation, in milliseconds. PROTOCOL.md has them.
inline constexpr Milliseconds trialLimit = 30000;    ///< before an upgrade: for firmware on trial to be confirmed
inline constexpr Milliseconds absenceLimit = 12000;  ///< after activate: without a mailbox
inline constexpr Milliseconds lingerLimit = 6000;    ///< after activate: for the restart to begin
inline constexpr Milliseconds returnLimit = 90000;   ///< after activate: for everything
inline constexpr Milliseconds askInterval = 50;      ///< between two questions whether it is confirmed
inline constexpr Milliseconds confirmationLimit = 2000;  ///< for the nameplate to tell of a confirmation, when the processor cannot be spoken to
inline constexpr Milliseconds storedLimit = 2000;    ///< after a stop: for the processor to have stored what it is storing
inline constexpr Milliseconds introductionLimit = 1000;  ///< for another host that has the lock to be in the nameplate

/// The native protocol to one processor: hello, start upgrade, start file transfer, transmit data, end file transfer, "stored", activate.
class MailboxProtocol final : public UpgradeProtocol, private SessionSource, private RequestWatch {
public:
    /// Maps the mailbox, read-only. Precondition when the function at that place is no longer the one that was detected; inventory() and begin()
    /// say the same of the processor, before anything is written. @param trace gets every message, nullptr for none; borrowed, like the clock
    static Result<std::unique_ptr<UpgradeProtocol>> open(
        const ManagementProcessor &processor, MessageTrace *trace, Clock &clock = systemClock());

    Result<ManagementProcessor> inventory() override;
    Result<ManagementProcessor> confirm(const RunTerms &terms, const Progress &progress) override;
    Result<void> begin(const UpgradePlan &plan, const RunTerms &terms, const Progress &progress) override;
    Result<void> store(const PlanStep &step, const ImageOpener &open, const Progress &progress) override;
    Result<void> activate(const Progress &progress) override;
    Result<void> release(const Progress &progress) override;
    Result<void> discard(const RunTerms &terms, const Progress &progress) override;
    Result<ManagementProcessor> readBack(quint32 formerGeneration, const RunTerms &terms, const Progress &progress) override;

private:
    MailboxProtocol(const ManagementProcessor &processor, std::unique_ptr<MailboxLink> link, MessageTrace *trace, Clock &clock);

    std::uint64_t nextSession() override;
    bool goOn(TransferPhase phase, std::uint64_t done, std::uint64_t total) override;
    void frame(Direction direction, std::span<const std::byte> bytes) override;

    Result<void> resultOf(const Reply &reply);
    Error strangerError(Error::Code code) const;
    Result<void> letGo(ReleaseMode mode, const Progress &progress);
    Error busyError();
    Result<void> toldApart(const Result<void> &result);
    Result<void> storedMeanwhile(const PlanStep &step, const Result<void> &stopped);
    Result<void> prepareToSend();
    Result<void> connect(const Progress &progress);
    Result<void> connectOnce();
    Result<void> awaitConfirmation();
    Flow reportReturn();
    Result<bool> stillAway(const Reply &reply);
    Result<bool> returned(quint32 formerGeneration, std::uint32_t &greeted);

    ManagementProcessor m_processor;
    Clock &m_clock;
    std::unique_ptr<MailboxLink> m_link;
    MessageTrace *m_trace;
    std::vector<std::byte> m_workspace;
    Requester m_requester;
    Transfer m_transfer;
    StartUpgrade m_upgrade;
    RunTerms m_terms;
    bool m_holding = false;                ///< a session is open
    const Progress *m_progress = nullptr;  ///< of the call under way
    ProtocolPhase m_phase = ProtocolPhase::Connecting;
    TransferPhase m_transferPhase = TransferPhase::Connecting;  ///< last reported
    Milliseconds m_returnSince = 0;        ///< readBack() began
    Milliseconds m_returnWithin = 0;       ///< of that, until it gives up as things stand
    std::optional<Error> m_noteError;      ///< why a session could not be noted
};

}  // namespace fwpilot
