// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mailbox/round_trip.h"
#include "core/wire/messages.h"
#include "core/wire/transport.h"

namespace fwpilot {

/// How a request ended, seen from the host.
enum class RequestStatus {
    Done,
    Refused,      ///< Reply::outcome says why, Reply::refusal what the processor says of it
    TimedOut,     ///< no answer, or "in progress" without progress, for too long
    LinkCorrupt,  ///< damaged answers, one after the other
    Busy,         ///< another host holds the processor, or has written into our slots
    Gone,         ///< the processor has restarted, or the device is gone
    Stopped,      ///< the watch said stop
    Unsupported,  ///< the other side speaks another version
    SourceFailed, ///< the image could not be read
    Lied,         ///< the answer is well-formed and cannot be: an offset backwards, a block size of nothing
};

/// An answer as the host took it.
struct Reply {
    RequestStatus status = RequestStatus::TimedOut;
    Outcome outcome = Outcome::Done;  ///< of the last answer
    MessageType type = MessageType::Hello;
    Refusal refusal;

    bool done() const { return status == RequestStatus::Done; }
};

/// What the host is waiting for, for people.
enum class TransferPhase { Connecting, WaitingForLease, Sending, Storing, Activating, WaitingForRestart };

/// The caller's ear and brake.
class RequestWatch {
public:
    /// Called at least every 100 ms while something is being waited for. False stops at this point.
    virtual bool goOn(TransferPhase phase, std::uint64_t done, std::uint64_t total) = 0;
    /// Every frame sent, and every frame received, in order.
    virtual void frame(Direction direction, std::span<const std::byte> bytes) = 0;

protected:
    ~RequestWatch() = default;
};

/// The image's bytes.
class ByteSource {
public:
    /// Fills the whole span with the bytes from that offset on; false when they cannot be had. Offsets only go back when a transfer
    /// begins again.
    virtual bool read(std::uint64_t offset, std::span<std::byte> bytes) = 0;

protected:
    ~ByteSource() = default;
};

/// Waits and limits of the host's side, in milliseconds. PROTOCOL.md has the table.
struct RequestLimits {
    Milliseconds firstRepeat = 500;    ///< before a round trip was measured
    Milliseconds leastRepeat = 5;      ///< bounds of what was measured
    Milliseconds mostRepeat = 2000;
    Milliseconds silence = 10000;      ///< without any answer
    Milliseconds leastStall = 1000;    ///< bounds of what a processor may declare as the longest time without progress
    Milliseconds mostStall = 20000;
    Milliseconds mostWork = 4 * 3600 * 1000;  ///< of one message in all, however steadily it gets on
    int overtakes = 3;                 ///< later data messages that are answered, until one without an answer counts as lost
    int corruptInARow = 5;
    int restartsPerImage = 3;
    Milliseconds restart = 12000;      ///< for the mailbox to come back
    Milliseconds ownPause = 1000;      ///< between two looks; longer ones are the host's own, and count as no silence of the processor
    Milliseconds mostLease = 60000;    ///< what a processor may declare as its lease
};

inline constexpr Milliseconds watchInterval = 100;  ///< between two calls of a watch
inline constexpr Milliseconds firstAskAgain = 2;    ///< after an answer "in progress" that has grown
inline constexpr Milliseconds mostAskAgain = 50;    ///< doubled up to this while it does not grow
inline constexpr int mostSetBacks = 3;              ///< of the acknowledged offset within one image (a processor that forgot a block)

/// Puts requests through a transport and takes their answers: numbers them, repeats them, waits for "in progress" to end, keeps the window.
/// One thread. Borrows everything it is given.
class Requester {
public:
    /// @param workspace room for frames that may have to be repeated: workspaceFor(transport) bytes
    Requester(Transport &transport, Clock &clock, RequestWatch &watch, const RequestLimits &limits = {})
        : m_transport(transport), m_clock(clock), m_watch(watch), m_limits(limits)
    {
    }

    /// From now on this session. Ids begin anew.
    void begin(std::uint64_t session, std::span<std::byte> workspace);
    /// The session was accepted, under this lease.
    void accepted(Milliseconds lease) { m_lease = lease; }

    /// One message and its final answer; nothing else may be outstanding.
    template <class Request, class Answer>
    Reply call(const Request &request, Answer &answer, TransferPhase phase)
    {
        const std::span<std::byte> frame = frameBuffer(0);
        Writer writer(frame.subspan(headerSize));
        writer(request);
        std::span<const std::byte> body;
        Reply reply = exchange(Request::type, writer.written().size(), phase, body);
        if (reply.done() && !decode(body, answer))
            reply.status = RequestStatus::Lied;
        return reply;
    }

    /// S20, S21: sends the image from `offset` on, no more than `window` blocks ahead of the first message that was not acknowledged.
    /// Done when every message was.
    Reply sendData(ByteSource &source, std::uint64_t offset, std::uint64_t size, const HelloAnswer &agreed);

    Transport &transport() { return m_transport; }
    Clock &clock() { return m_clock; }
    RequestWatch &watch() { return m_watch; }
    const RequestLimits &limits() const { return m_limits; }

private:
    /// A request that waits for its answer.
    struct Outstanding {
        bool used = false;
        std::uint32_t id = 0;
        std::size_t length = 0;
        std::uint64_t offset = 0;  ///< of its data
        Milliseconds firstSentAt = 0;
        Milliseconds sentAt = 0;     ///< for the last time
        int repeats = 0;             ///< because its wait was over, or its answer damaged
        int overtaken = 0;           ///< later messages that were answered before it
        bool repeatedEarly = false;  ///< because it was overtaken
    };

    /// What a look at one slot gave.
    enum class Look { Nothing, Answer, Repeat, Ended };

    struct Window;

    std::span<std::byte> frameBuffer(std::size_t slot) const;
    bool post(std::size_t slot, MessageType type, std::size_t bodyLength, Reply &reply);
    bool ask(std::size_t slot, Reply &reply);
    bool repeat(std::size_t slot, Reply &reply);
    bool send(std::size_t slot, Reply &reply);
    Look look(std::size_t slot, MessageType type, Reply &reply, Frame &answer);
    Look judge(const Outstanding &request, MessageType type, const Frame &answer, Reply &reply);
    bool stillOurs(Reply &reply);
    Milliseconds repeatWait(const Outstanding &request) const;
    bool isOvertaken(const Outstanding &request) const;
    void measure(const Outstanding &request);
    Reply exchange(MessageType type, std::size_t bodyLength, TransferPhase phase, std::span<const std::byte> &body);
    bool fill(Window &window, ByteSource &source, Reply &reply);
    bool collect(Window &window, bool &heard, Reply &reply);
    bool takeAcknowledge(Window &window, std::size_t slot, const Frame &answer, Reply &reply);
    void settle(Window &window) const;

    Transport &m_transport;
    Clock &m_clock;
    RequestWatch &m_watch;
    RequestLimits m_limits;
    std::span<std::byte> m_workspace;
    std::size_t m_frameRoom = 0;
    std::uint64_t m_session = 0;
    Milliseconds m_lease = 0;      ///< 0 until the session was accepted
    std::uint32_t m_nextId = 1;
    Milliseconds m_lastSent = 0;
    RoundTrip m_roundTrip;
    int m_overtakes = 0;           ///< as the limit, but no more than the window allows
    int m_corrupt = 0;             ///< damaged answers in a row
    std::array<Outstanding, 32> m_outstanding{};
    std::array<std::byte, 1024> m_answer{};
};

/// Bytes of workspace that a requester needs for this transport.
inline std::size_t workspaceFor(const Transport &transport)
{
    return transport.slotCount() * transport.maximumFrameSize();
}

}  // namespace fwpilot
