// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/wire/values.h"

namespace fwpilot {

/// The time and the way to wait, given by whoever calls. Freestanding code has no clock of its own.
class Clock {
public:
    /// Milliseconds since some start; goes on through a suspend of the machine (CLOCK_BOOTTIME).
    virtual Milliseconds now() = 0;
    /// Called between two looks at a mailbox. `round` counts the looks since something last happened: a few rounds spin, then
    /// the caller sleeps, longer each time.
    virtual void rest(std::uint32_t round) = 0;

protected:
    ~Clock() = default;
};

/// A round of Clock::rest() for whoever expects nothing soon: it rests as long as a rest may be.
inline constexpr std::uint32_t restingRound = 1000;

/// What a transport can say of a frame.
enum class TransportStatus {
    Ok,
    Nothing,      ///< no answer yet
    Foreign,      ///< another host has written where only this one may
    Oversized,    ///< the frame does not fit, or the other side claims a length that cannot be
    Gone,         ///< the device is no longer there, or has restarted since reopen()
    OtherLayout,  ///< it is there, and speaks no layout that this code knows
};

/// Who holds the processor, as anyone may read it without a message.
struct Holder {
    std::uint64_t session = 0;  ///< 0 when nobody does
    std::uint32_t silentMilliseconds = 0;
    std::uint32_t leaseMilliseconds = 0;
    std::uint32_t heartbeat = 0;  ///< changes every 100 ms as long as the processor lives
};

/// Moves whole frames between a requester and a responder, in one or more slots that are independent of each other.
/// One thread at a time. Nothing here interprets a frame.
class Transport {
public:
    virtual std::size_t slotCount() const = 0;
    /// Bytes of the largest request frame.
    virtual std::size_t maximumFrameSize() const = 0;
    /// Puts a request into a slot and rings. Whatever stood there before is forgotten.
    virtual TransportStatus send(std::size_t slot, std::span<const std::byte> frame) = 0;
    /// Takes the answer to the slot's last request, if it is there. Never waits.
    /// @param size the answer's length, when Ok
    virtual TransportStatus receive(std::size_t slot, std::span<std::byte> buffer, std::size_t &size) = 0;

    /// Looks at the device anew, after a restart or after it was gone. Ok when requests can be sent to the generation it then has.
    /// Takes no longer than 100 ms.
    virtual TransportStatus reopen() = 0;
    /// The processor's boot count at the last reopen().
    virtual std::uint32_t generation() const = 0;
    /// Who holds the processor now. Sends nothing; takes no longer than 100 ms.
    virtual TransportStatus holder(Holder &holder) = 0;

protected:
    ~Transport() = default;
};

}  // namespace fwpilot
