// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/responder/boot_selection.h"
#include "core/responder/image_store.h"
#include "core/wire/nameplate.h"

namespace fwpilot {

/// Who the processor is, as its maker built it.
struct ProcessorIdentity {
    Text<32> vendor;
    Text<32> model;
    Text<32> serial;
    Text<64> compatible;
    ComponentTable components;
};

/// Memory that the caller gives, and keeps until the responder ends.
struct ResponderMemory {
    std::span<std::byte> staging;  ///< as large as the largest component
    std::span<std::byte> scratch;  ///< at least scratchFor()
};

/// Bytes of scratch for a flash: a selector record in whole pages.
constexpr std::size_t scratchFor(const FlashGeometry &geometry)
{
    return (selectorRecordRoom + geometry.pageSize - 1) / geometry.pageSize * geometry.pageSize;
}

/// What the processor declares of itself.
struct ResponderLimits {
    std::uint32_t blockSize = 64 * 1024;
    std::uint16_t window = 8;  ///< at most 32
    std::uint32_t leaseMilliseconds = 10000;
    std::uint32_t longestOperation = 5000;      ///< milliseconds without progress that a host must bear
    std::uint32_t restartAfterActivate = 1000;  ///< milliseconds, when no release comes
};

/// How a message was taken.
struct Ruling {
    Outcome outcome = Outcome::Done;
    std::uint64_t detail = 0;
    ReasonText reason;
};

/// The work of an upgrade on the processor's side, without sessions and ids: which messages are allowed when (S19-S21), the staging memory,
/// the banks and the selector record. Every call may be repeated with the same content and then changes nothing.
class UpgradeWork {
public:
    UpgradeWork(FlashDoor &flash, const ProcessorIdentity &identity, const ResponderMemory &memory, const ResponderLimits &limits);

    /// Decides what runs. False when the flash cannot hold the components or the memory is too small.
    bool start();

    /// Another host speaks from now on: it begins with start upgrade and start file transfer, whatever was accepted before (S19, S20).
    void beginSession() { m_startedUpgrade = m_startedFile = false; }
    Ruling startUpgrade(const StartUpgrade &message, StartUpgradeAnswer &answer);
    Ruling startFileTransfer(const StartFileTransfer &message, StartFileTransferAnswer &answer);
    Ruling transmitData(const TransmitData &message, TransmitDataAnswer &answer);
    Ruling endFileTransfer(const EndFileTransfer &message, Stored &answer);
    Ruling activate(const Activate &message, ActivateAnswer &answer);
    void status(StatusAnswer &answer) const;
    /// The body of an answer "in progress".
    InProgress progress() const;
    /// Forgets the upgrade; writes nothing.
    void discard();

    /// At most one flash operation, or one piece of digest.
    void step(Milliseconds now);
    /// There is something to step.
    bool working() const { return m_job != Job::None || confirmable() || condemnable(); }

    /// A message followed a hello in this generation.
    void heardFromHost() { m_heard = true; }
    /// The firmware's own self-test has ended. A failed one puts an end to the trial at the next start.
    void reportSelfTest(bool passed);
    /// A restart is due: when activated, and `released` or long enough ago; or after a failed self-test.
    bool restartWanted(Milliseconds now, bool released) const;

    const FlashLayout &layout() const { return m_layout; }
    const SelectorRecord &record() const { return m_selection.record; }
    ProcessorState state() const;
    void describe(Nameplate &nameplate) const;

private:
    enum class Job { None, Storing, Activating, Confirming, Condemning };

    /// The image under way.
    struct CurrentFile {
        bool open = false;
        bool stored = false;
        StartFileTransfer start;
        std::size_t component = 0;
        std::uint8_t bank = 0;
        std::uint64_t next = 0;   ///< everything before has arrived
        std::uint32_t ahead = 0;  ///< bit n: the block n blocks behind `next` has arrived
    };

    /// What runs is on trial: its former set is not overwritten. In recovery there is nothing to protect.
    bool onTrial() const { return m_selection.running && record().state == SetState::Trial; }
    bool confirmable() const;
    bool condemnable() const;
    int componentIndex(const ComponentName &name) const;
    std::uint8_t targetBank(std::size_t component) const;
    bool storedFor(const ListedImage &image, ImageRecord &record) const;
    bool alreadySelected() const;
    bool recordStands();
    Ruling checkStart(const StartFileTransfer &message, std::size_t &component) const;
    Ruling checkActivation(const Activate &message) const;
    SelectorRecord activatedRecord() const;
    void writeRecord(Job job, const SelectorRecord &record);
    void stepStore();
    void stepRecord(Milliseconds now);
    void describeBanks();

    FlashDoor &m_flash;
    const ProcessorIdentity &m_identity;
    ResponderMemory m_memory;
    ResponderLimits m_limits;
    FlashLayout m_layout;
    BootSelection m_selection;
    List<std::uint8_t, maximumComponents> m_runningBanks;
    List<std::array<BankDescription, bankCount>, maximumComponents> m_banks;

    bool m_upgrading = false;
    bool m_startedUpgrade = false;  ///< accepted in this session
    bool m_startedFile = false;     ///< accepted in this session
    StartUpgrade m_upgrade;
    CurrentFile m_file;
    Ruling m_failure;  ///< of the last job, until it was answered

    Job m_job = Job::None;
    ImageStore m_store;
    SelectorRecordWriter m_writer;
    SelectorRecord m_nextRecord;

    bool m_heard = false;
    bool m_selfTestEnded = false;
    bool m_selfTestPassed = false;
    bool m_condemned = false;
    bool m_activated = false;
    Milliseconds m_activatedAt = 0;
};

}  // namespace fwpilot
