// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/mapped_region.h"
#include "core/mailbox/mailbox.h"
#include "core/protocol/mailbox/message_trace.h"
#include "core/simulator/link_faults.h"
#include "core/simulator/modelled_speed.h"
#include "core/simulator/processor_faults.h"
#include "core/simulator/simulated_processor.h"

#include <deque>
#include <optional>

namespace fwpilot {

/// Serves one simulated processor through a mailbox file: takes requests, puts answers, keeps the nameplate alive, restarts the processor
/// when it must be, and lets the faults happen. One thread; nothing happens but in turn().
class MailboxHost {
public:
    struct Settings {
        QString mailboxPath;
        std::uint16_t window = 8;
        quint64 bytesPerSecond = 0;  ///< of the link, and again of the flash; 0 is as fast as it goes
        QList<Fault> faults;
        MessageTrace *trace = nullptr;                    ///< borrowed; nullptr is none
        std::function<void(const QString &spec)> fired;   ///< a fault has happened
    };

    /// Maps the mailbox and starts the processor. Borrows flash and clock.
    static Result<std::unique_ptr<MailboxHost>> create(FlashStore &flash, Clock &clock, const Settings &settings);
    ~MailboxHost();
    Q_DISABLE_COPY_MOVE(MailboxHost)

    /// Looks at everything once, and goes on with what is under way. False when there was nothing to do.
    bool turn();
    /// Takes the mailbox away before the end.
    void close();
    void setMachine(const MachineStatus &machine);

    /// The processor has started, and its mailbox is there.
    bool isPresent() const { return m_present; }
    /// Messages of both directions so far, as the faults of the link count them.
    quint64 messages() const { return m_linkFaults.messages(); }

private:
    /// A message that is still on its way.
    struct Late {
        Milliseconds due = 0;
        Direction direction = Direction::Request;
        std::size_t slot = 0;
        std::uint32_t sequence = 0;
        std::vector<std::byte> frame;
    };

    MailboxHost(FlashStore &flash, Clock &clock, const Settings &settings, MappedRegion region);

    bool startProcessor();
    bool takeRequests();
    void receive(std::size_t slot, std::uint32_t sequence, std::span<std::byte> frame);
    void carryOut(std::size_t slot, std::uint32_t sequence, std::span<const std::byte> frame);
    void answer(std::size_t slot, std::uint32_t sequence, std::span<const std::byte> frame);
    std::span<const std::byte> asInProgress(std::span<const std::byte> frame, std::span<std::byte> buffer) const;
    void noteProgress(std::span<const std::byte> frame);
    bool deliverLate();
    bool work();
    void showNameplate();
    bool restartIfWanted();
    void goAway(Milliseconds absence);
    bool isRegionLost() const;
    void loseRegion();
    bool meetsFirstStart();
    bool comeBack();

    FlashStore &m_flash;
    Clock &m_clock;
    Settings m_settings;
    std::optional<MappedRegion> m_region;
    quint64 m_regionSize = 0;
    MailboxGeometry m_geometry;
    std::optional<ProcessorMailbox> m_mailbox;
    SimulatedProcessor m_processor;
    LinkFaults m_linkFaults;
    ProcessorFaults m_processorFaults;
    ModelledSpeed m_linkSpeed;
    ModelledSpeed m_flashSpeed;
    std::vector<std::byte> m_request;
    std::vector<std::byte> m_content;
    std::deque<Late> m_late;

    bool m_present = false;
    bool m_vanished = false;
    bool m_restart = false;
    bool m_vanish = false;
    std::optional<Milliseconds> m_backAt;  ///< when absent: nothing means never
    std::uint32_t m_stuckId = 0;   ///< the message answered last
    InProgress m_stuck;            ///< and its progress
    Milliseconds m_lastBeat = 0;
    Milliseconds m_lastShown = 0;
    Nameplate m_shown;
    std::size_t m_nextSlot = 0;   ///< where the next look at the slots begins
};

}  // namespace fwpilot
