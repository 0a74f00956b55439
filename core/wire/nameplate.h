// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/wire/messages.h"

namespace fwpilot {

/// Bytes at the begin of the mailbox that only the processor writes (rule 4).
inline constexpr std::size_t nameplateSize = 16 * 1024;

/// What stands in one bank of a component.
struct BankDescription {
    bool valid = false;  ///< holds a whole image
    VersionText version;
    Digest sha256{};     ///< for the bank that runs: computed from the flash at start-up (rule 16)
    std::uint32_t securityVersion = 0;

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.valid, m.version, m.sha256, m.securityVersion);
    }
    bool operator==(const BankDescription &) const = default;
};

struct ComponentDescription {
    static constexpr std::uint8_t noBank = 0xFF;

    ComponentName name;
    std::uint64_t bankSize = 0;
    std::uint8_t activeBank = noBank;  ///< 0, 1, or noBank when nothing runs
    std::uint32_t securityFloor = 0;
    BankDescription first;
    BankDescription second;

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.name, m.bankSize, m.activeBank, m.securityFloor, m.first, m.second);
    }
    bool operator==(const ComponentDescription &) const = default;
};

/// A temperature in tenths of a degree Celsius, plus 2732; 0 is unknown.
using Temperature = std::uint16_t;
inline constexpr int temperatureOffset = 2732;

/// The status of the computer system that the processor manages (S3, rule 17).
struct MachineStatus {
    Text<16> power;
    Temperature inlet = 0;
    Temperature mainProcessor = 0;
    List<std::uint16_t, 8> fans;  ///< revolutions a minute
    Text<64> lastRestart;
    List<ReasonText, 8> events;   ///< newest last

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.power, m.inlet, m.mainProcessor, m.fans, m.lastRestart, m.events);
    }
    bool operator==(const MachineStatus &) const = default;
};

/// How the mailbox is divided. All offsets and sizes in bytes, multiples of 64.
struct MailboxGeometry {
    std::uint32_t regionSize = 0;
    std::uint16_t slotCount = 0;
    std::uint32_t requestAreaSize = 0;
    std::uint32_t answerAreaSize = 0;

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.regionSize, m.slotCount, m.requestAreaSize, m.answerAreaSize);
    }
    bool operator==(const MailboxGeometry &) const = default;
};

/// All that anyone may know of the processor without a message.
struct Nameplate {
    MailboxGeometry mailbox;
    std::uint32_t blockSize = 0;
    std::uint16_t window = 0;
    std::uint32_t leaseMilliseconds = 0;

    Text<32> vendor;
    Text<32> model;
    Text<32> serial;
    Text<64> compatible;

    ProcessorState state = ProcessorState::Ready;
    ReasonText damaged;  ///< in Recovery: what is not whole

    std::uint64_t session = 0;  ///< who holds the processor, 0 when nobody does
    OwnerText owner;
    std::uint64_t ownerMilliseconds = 0;    ///< since its hello
    std::uint32_t silentMilliseconds = 0;   ///< since its last message, at the time of writing

    std::uint16_t imageIndex = 0;  ///< the image under way
    std::uint16_t imageCount = 0;
    std::uint64_t done = 0;
    std::uint64_t total = 0;

    SetState setState = SetState::None;
    std::uint32_t recordSequence = 0;
    std::uint8_t tries = 0;
    Digest manifestDigest{};  ///< of the bundle that made the selected set, zeros for the maker's own
    Digest rejected{};        ///< manifest digest of the last set that fell back, zeros when none
    ReasonText rejectedReason;

    std::uint64_t uptimeMilliseconds = 0;
    Temperature temperature = 0;
    std::uint32_t mostErases = 0;  ///< of the sector erased most often
    Text<47> network;
    Text<64> lastUpgrade;

    List<ComponentDescription, maximumComponents> components;
    MachineStatus machine;
    List<ReasonText, 16> log;  ///< newest last

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.mailbox, m.blockSize, m.window, m.leaseMilliseconds, m.vendor, m.model, m.serial, m.compatible, m.state, m.damaged);
        codec(m.session, m.owner, m.ownerMilliseconds, m.silentMilliseconds, m.imageIndex, m.imageCount, m.done, m.total);
        codec(m.setState, m.recordSequence, m.tries, m.manifestDigest, m.rejected, m.rejectedReason);
        codec(m.uptimeMilliseconds, m.temperature, m.mostErases, m.network, m.lastUpgrade, m.components, m.machine, m.log);
    }
    bool operator==(const Nameplate &) const = default;
};

}  // namespace fwpilot
