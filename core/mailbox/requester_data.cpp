// SPDX-License-Identifier: Apache-2.0
// The part of Requester that keeps a window of transmit data.
#include "core/mailbox/patience.h"
#include "core/mailbox/requester.h"

namespace fwpilot {

/// The blocks under way: everything before `acknowledged` has arrived, everything before `next` was sent, and every message with data
/// before `base` was acknowledged by an answer of its own. The window begins at `base`: a message whose answer was lost is repeated while
/// the processor still keeps that answer (rule 3), and end file transfer waits for every single acknowledge (S21).
struct Requester::Window {
    std::uint64_t size = 0;
    std::uint64_t acknowledged = 0;
    std::uint64_t base = 0;
    std::uint64_t next = 0;
    std::uint32_t block = 0;
    std::size_t slots = 0;
    int setBacks = 0;

    std::uint64_t limit() const { return base + std::uint64_t{block} * slots; }
};

/// Posts blocks while the window has room. Block n goes through slot n modulo the window, which is free, since the block that was there
/// lies before the window; so a processor that looks at the slots in turn takes the blocks in order.
bool Requester::fill(Window &window, ByteSource &source, Reply &reply)
{
    while (window.next < window.size && window.next < window.limit()) {
        const std::size_t slot = window.next / window.block % window.slots;
        const std::uint64_t rest = window.size - window.next;
        const auto length = static_cast<std::uint32_t>(rest < window.block ? rest : window.block);
        const std::span<std::byte> body = frameBuffer(slot).subspan(headerSize, transmitDataPrefix + length);
        Writer prefix(body);
        prefix(window.next, length);
        if (!source.read(window.next, body.subspan(transmitDataPrefix))) {
            reply.status = RequestStatus::SourceFailed;
            return false;
        }
        const std::uint64_t offset = window.next;
        if (!post(slot, MessageType::TransmitData, body.size(), reply))
            return false;
        m_outstanding[slot].offset = offset;
        window.next += length;
    }
    return true;
}

bool Requester::takeAcknowledge(Window &window, std::size_t slot, const Frame &answer, Reply &reply)
{
    TransmitDataAnswer acknowledge;
    const bool decoded = decode(answer.body, acknowledge);
    const bool whole = acknowledge.nextOffset % window.block == 0 || acknowledge.nextOffset == window.size;
    if (!decoded || !whole || acknowledge.nextOffset > window.next) {
        reply.status = RequestStatus::Lied;
        return false;
    }
    const std::uint32_t answered = m_outstanding[slot].id;
    m_outstanding[slot] = {};
    for (Outstanding &request : m_outstanding)
        request.overtaken += request.used && request.id < answered ? 1 : 0;
    if (acknowledge.nextOffset > window.acknowledged)
        window.acknowledged = acknowledge.nextOffset;
    return true;
}

/// Finds the first message that still waits for its answer.
void Requester::settle(Window &window) const
{
    window.base = window.acknowledged;
    for (std::size_t slot = 0; slot < window.slots; ++slot) {
        if (m_outstanding[slot].used && m_outstanding[slot].offset < window.base)
            window.base = m_outstanding[slot].offset;
    }
}

/// Looks once at every slot that waits for an answer.
bool Requester::collect(Window &window, bool &heard, Reply &reply)
{
    bool waiting = false;
    for (std::size_t slot = 0; slot < window.slots; ++slot) {
        if (!m_outstanding[slot].used)
            continue;
        Frame answer;
        switch (look(slot, MessageType::TransmitData, reply, answer)) {
        case Look::Ended:
            return false;
        case Look::Answer:
            if (reply.outcome == Outcome::InProgress) {  // asked again with the next repeat
                m_outstanding[slot].sentAt = m_clock.now();
                break;
            }
            heard = true;
            if (!takeAcknowledge(window, slot, answer, reply))
                return false;
            continue;
        case Look::Repeat:
            if (!repeat(slot, reply))
                return false;
            break;
        case Look::Nothing:
            break;
        }
        waiting = true;
    }
    if (!waiting && heard && window.acknowledged < window.next) {  // everything was answered, and yet something is missing
        if (++window.setBacks > mostSetBacks) {
            reply.status = RequestStatus::Lied;
            return false;
        }
        window.next = window.acknowledged;
    }
    settle(window);
    return true;
}

Reply Requester::sendData(ByteSource &source, std::uint64_t offset, std::uint64_t size, const HelloAnswer &agreed)
{
    Reply reply;
    reply.type = MessageType::TransmitData;
    Window window;
    window.size = size;
    window.acknowledged = window.base = window.next = offset;
    window.block = agreed.blockSize;
    window.slots = agreed.window < m_transport.slotCount() ? agreed.window : m_transport.slotCount();
    window.slots = window.slots < m_outstanding.size() ? window.slots : m_outstanding.size();
    m_overtakes = static_cast<int>(window.slots) - 1 < m_limits.overtakes ? static_cast<int>(window.slots) - 1 : m_limits.overtakes;
    m_outstanding = {};
    Patience patience(m_clock.now());
    Milliseconds watched = m_clock.now();
    for (std::uint32_t round = 0; window.base < size; ++round) {
        bool heard = false;
        if (!fill(window, source, reply) || !collect(window, heard, reply))
            return reply;
        const Milliseconds now = m_clock.now();
        patience.look(now, m_limits);
        if (now - watched >= watchInterval) {
            watched = now;
            if (!m_watch.goOn(TransferPhase::Sending, window.base, size)) {
                reply.status = RequestStatus::Stopped;
                return reply;
            }
        }
        if (heard) {
            patience.lastHeard = now;
            round = 0;
            continue;
        }
        if (patience.over(now, m_limits)) {
            reply.status = RequestStatus::TimedOut;
            return reply;
        }
        m_clock.rest(round);
    }
    m_outstanding = {};
    reply.status = RequestStatus::Done;
    reply.outcome = Outcome::Done;
    return reply;
}

}  // namespace fwpilot
