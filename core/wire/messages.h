// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/wire/codec.h"
#include "core/wire/header.h"

namespace fwpilot {

// One plain struct a message, described once for both directions. PROTOCOL.md has the bytes and the meaning of each.

inline constexpr std::size_t maximumComponents = 64;

using ComponentName = Text<31>;
using VersionText = Text<32>;
using OwnerText = Text<64>;
using ReasonText = Text<96>;

/// hello: opens a session, or takes one over.
struct Hello {
    static constexpr MessageType type = MessageType::Hello;
    std::uint64_t proposedSession = 0;  ///< random, not 0
    std::uint64_t takesOver = 0;        ///< the session that this host held before it was killed, or 0
    OwnerText owner;                    ///< who asks, for people

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.proposedSession, m.takesOver, m.owner);
    }
    bool operator==(const Hello &) const = default;
};

struct HelloAnswer {
    std::uint32_t blockSize = 0;          ///< bytes of image in every transmit data but the last
    std::uint16_t window = 0;             ///< transmit data that may be outstanding together; 1 is stop-and-wait
    std::uint32_t leaseMilliseconds = 0;  ///< silence after which another host may take over
    std::uint32_t recordSequence = 0;     ///< of the selector record

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.blockSize, m.window, m.leaseMilliseconds, m.recordSequence);
    }
    bool operator==(const HelloAnswer &) const = default;
};

/// One image that activation will name.
struct ListedImage {
    ComponentName component;
    Digest sha256{};

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.component, m.sha256);
    }
    bool operator==(const ListedImage &) const = default;
};

/// start upgrade: names the bundle and everything that will be activated together.
struct StartUpgrade {
    static constexpr MessageType type = MessageType::StartUpgrade;
    Digest manifestDigest{};     ///< SHA-256 of the exact bytes of manifest.json
    bool retryRejected = false;  ///< try again a set that fell back before
    OwnerText owner;
    List<ListedImage, maximumComponents> images;

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.manifestDigest, m.retryRejected, m.owner, m.images);
    }
    bool operator==(const StartUpgrade &) const = default;
};

struct StartUpgradeAnswer {
    std::uint16_t alreadyStored = 0;  ///< images of the list that are stored under this manifest digest

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.alreadyStored);
    }
    bool operator==(const StartUpgradeAnswer &) const = default;
};

/// start file transfer: goes before the image (S11).
struct StartFileTransfer {
    static constexpr MessageType type = MessageType::StartFileTransfer;
    std::uint16_t index = 0;  ///< position in start upgrade's list
    ComponentName component;
    std::uint64_t size = 0;
    Digest sha256{};
    VersionText version;
    std::uint32_t securityVersion = 0;

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.index, m.component, m.size, m.sha256, m.version, m.securityVersion);
    }
    bool operator==(const StartFileTransfer &) const = default;
};

struct StartFileTransferAnswer {
    std::uint64_t nextOffset = 0;  ///< where data goes on
    bool stored = false;           ///< nothing to send: it is stored already

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.nextOffset, m.stored);
    }
    bool operator==(const StartFileTransferAnswer &) const = default;
};

/// transmit data: a block of the image.
struct TransmitData {
    static constexpr MessageType type = MessageType::TransmitData;
    std::uint64_t offset = 0;
    std::span<const std::byte> bytes;

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.offset);
        codec(m.bytes);
    }
};

/// Bytes of a transmit data body before the image's bytes.
inline constexpr std::size_t transmitDataPrefix = sizeof(std::uint64_t) + sizeof(std::uint32_t);

struct TransmitDataAnswer {
    std::uint64_t nextOffset = 0;  ///< everything before it has arrived

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.nextOffset);
    }
    bool operator==(const TransmitDataAnswer &) const = default;
};

/// end file transfer: goes after the image (S11); in response the image is stored (S12).
struct EndFileTransfer {
    static constexpr MessageType type = MessageType::EndFileTransfer;
    std::uint16_t index = 0;
    std::uint64_t size = 0;
    Digest sha256{};

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.index, m.size, m.sha256);
    }
    bool operator==(const EndFileTransfer &) const = default;
};

/// The acknowledge "stored": sent after and because of storing (S13).
struct Stored {
    std::uint8_t bank = 0;
    Digest sha256{};  ///< as read back from the flash

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.bank, m.sha256);
    }
    bool operator==(const Stored &) const = default;
};

/// activate: selects the whole list, or nothing.
struct Activate {
    static constexpr MessageType type = MessageType::Activate;
    Digest manifestDigest{};

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.manifestDigest);
    }
    bool operator==(const Activate &) const = default;
};

struct ActivateAnswer {
    std::uint32_t recordSequence = 0;  ///< of the record that selects the list

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.recordSequence);
    }
    bool operator==(const ActivateAnswer &) const = default;
};

enum class ReleaseMode : std::uint8_t {
    Keep = 1,     ///< the next session goes on where this one stopped
    Discard = 2,  ///< the upgrade under way is forgotten; nothing is written (rule 11)
};
bool isKnown(ReleaseMode mode);

/// release: ends the session at once.
struct Release {
    static constexpr MessageType type = MessageType::Release;
    ReleaseMode mode = ReleaseMode::Keep;

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.mode);
    }
    bool operator==(const Release &) const = default;
};

struct ReleaseAnswer {
    template <class Self, class Codec>
    static void fields(Self &, Codec &)
    {
    }
    bool operator==(const ReleaseAnswer &) const = default;
};

/// status: asks how the session stands. Being the first message that follows hello, it also confirms a set on trial (rule 14).
struct StatusRequest {
    static constexpr MessageType type = MessageType::Status;

    template <class Self, class Codec>
    static void fields(Self &, Codec &)
    {
    }
    bool operator==(const StatusRequest &) const = default;
};

/// What the processor is doing.
enum class ProcessorState : std::uint8_t {
    Ready = 1,
    Receiving = 2,   ///< an upgrade was started
    Storing = 3,
    Activating = 4,
    Restarting = 5,
    Recovery = 6,    ///< no set is whole: only an upgrade helps
};
bool isKnown(ProcessorState state);

/// How far the processor trusts the set that it runs.
enum class SetState : std::uint8_t {
    Confirmed = 1,
    Trial = 2,
    None = 3,  ///< nothing runs
};
bool isKnown(SetState state);

struct StatusAnswer {
    ProcessorState state = ProcessorState::Ready;
    SetState setState = SetState::None;
    std::uint32_t recordSequence = 0;
    Digest manifestDigest{};       ///< of the upgrade under way, zeros when none
    std::uint16_t index = 0;       ///< the image under way
    std::uint64_t nextOffset = 0;
    bool selfTestPassed = false;

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.state, m.setState, m.recordSequence, m.manifestDigest, m.index, m.nextOffset, m.selfTestPassed);
    }
    bool operator==(const StatusAnswer &) const = default;
};

/// The body of every answer "in progress" (rule 10).
struct InProgress {
    std::uint64_t done = 0;
    std::uint64_t total = 0;
    std::uint32_t longestMilliseconds = 0;  ///< the longest time without growth of `done`

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.done, m.total, m.longestMilliseconds);
    }
    bool operator==(const InProgress &) const = default;
};

/// The body of every refusal.
struct Refusal {
    std::uint64_t detail = 0;  ///< by outcome: next offset, security floor, flash address, bank size, milliseconds of silence
    ReasonText reason;

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.detail, m.reason);
    }
    bool operator==(const Refusal &) const = default;
};

/// The longest body of any message but transmit data, in bytes.
inline constexpr std::size_t maximumControlBody = 32 + 1 + 65 + 2 + maximumComponents * (32 + 32);

}  // namespace fwpilot
