// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/wire/values.h"

namespace fwpilot {

/// The version of the messages that this code speaks.
inline constexpr std::uint8_t protocolVersion = 1;
/// Bytes of a header on the wire.
inline constexpr std::size_t headerSize = 32;

/// The first indicator of a header: what the message is (S10).
enum class MessageType : std::uint8_t {
    Hello = 1,
    StartUpgrade = 2,
    StartFileTransfer = 3,
    TransmitData = 4,
    EndFileTransfer = 5,
    Activate = 6,
    Release = 7,
    Status = 8,
};

enum class Direction : std::uint8_t { Request = 0, Answer = 1 };

/// How an answer went. Below 16 it was accepted; from 16 on it was refused, and the body is a Refusal.
enum class Outcome : std::uint8_t {
    Done = 0,
    InProgress = 1,
    Corrupt = 16,            ///< the frame's CRC does not match
    UnsupportedVersion = 17,
    UnknownType = 18,
    Malformed = 19,          ///< the body is not what the type says
    StaleGeneration = 20,    ///< of another boot of the processor
    StaleId = 21,            ///< older than the answers still kept
    Busy = 22,               ///< another session holds the processor
    OutOfOrder = 23,         ///< not now: S19, S20, S21
    Storing = 24,            ///< not while an image is being stored
    UnknownComponent = 25,
    TooLarge = 26,           ///< the image is larger than the bank
    TooOld = 27,             ///< below the security floor
    OutOfWindow = 28,        ///< data outside of what may be sent now
    Incomplete = 29,         ///< end file transfer with data missing
    DigestMismatch = 30,
    FlashFailed = 31,
    Reverted = 32,           ///< this set was tried, and fell back
    NotStored = 33,          ///< activate without every image of the list
    OnTrial = 34,            ///< not before the running set is confirmed
    NotListed = 35,          ///< an image that start upgrade did not name
};

constexpr bool isRefusal(Outcome outcome) { return static_cast<std::uint8_t>(outcome) >= 16; }
bool isKnown(MessageType type);
bool isKnown(Direction direction);
bool isKnown(Outcome outcome);

/// What stands before every body (S9). PROTOCOL.md has the bytes.
struct Header {
    std::uint8_t version = protocolVersion;
    std::uint8_t type = 0;  ///< a MessageType, or something unknown that must be refused by its number
    Direction direction = Direction::Request;
    Outcome outcome = Outcome::Done;
    std::uint32_t id = 0;          ///< the second indicator: which message of the session (S10)
    std::uint32_t generation = 0;  ///< the processor's boot count
    std::uint32_t bodyLength = 0;
    std::uint64_t session = 0;
    std::uint32_t reserved = 0;

    template <class Self, class Codec>
    static void fields(Self &header, Codec &codec)
    {
        codec(header.version, header.type, header.direction, header.outcome, header.id, header.generation, header.bodyLength,
            header.session, header.reserved);
    }
    bool operator==(const Header &) const = default;
};

/// How a frame looks to its receiver, before its body is understood.
enum class FrameCheck { Good, Short, Corrupt, UnsupportedVersion, UnknownType };

/// A frame: header, CRC and body. Views into the receiver's own copy.
struct Frame {
    Header header;
    std::span<const std::byte> body;
    FrameCheck check = FrameCheck::Short;
};

/// The header's fields as they stand in a frame, unchecked; for whoever only looks. All zeros when the frame is too short.
Header peekHeader(std::span<const std::byte> bytes);

/// Takes a received frame apart. The header's fields are filled in whenever there are enough bytes for them, even if the check is bad.
Frame openFrame(std::span<const std::byte> bytes);

/// Completes a frame whose body already stands behind the first headerSize bytes of the buffer: writes header and CRC.
/// `header.bodyLength` must fit into the buffer.
/// @return the whole frame
std::span<const std::byte> sealFrame(const Header &header, std::span<std::byte> buffer);

}  // namespace fwpilot
