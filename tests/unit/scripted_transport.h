// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/header.h"
#include "core/wire/transport.h"

#include <deque>
#include <functional>
#include <vector>

namespace fwpilot {

/// What happens to a message on its way.
enum class LinkFault { None, Drop, Duplicate, Corrupt, Delay, Reorder };

/// A transport in front of another one, which damages what a script names.
///
/// Messages of both directions are numbered together from 1, in the order in which they come by; each copy that a repeat makes is a message
/// of its own. A reordered message waits until one from another slot has overtaken it, or for its delay. Like a mailbox, which counts what
/// is sent through a slot, it gives the answer to the last sending only.
class ScriptedTransport final : public Transport {
public:
    using Bytes = std::vector<std::byte>;

    ScriptedTransport(Transport &inner, Clock &clock) : m_inner(inner), m_clock(clock), m_slots(32) {}

    /// The fate of a message by its number and content; None when unset.
    std::function<LinkFault(std::uint64_t number, const Frame &frame)> script;
    /// Changes an answer before it is given; may seal it anew.
    std::function<void(Bytes &answer)> rewrite;
    /// Called with every message that comes by, before its fate.
    std::function<void(std::uint64_t number, const Frame &frame)> seen;
    /// What Corrupt does to a message.
    std::function<void(Bytes &message)> damage = [](Bytes &message) { message[message.size() / 2] ^= std::byte{0x10}; };
    Milliseconds delay = 700;
    /// A link that cannot tell sendings apart: a final answer comes however late it is, also while the next message is under way.
    bool givesLateAnswers = false;
    std::uint64_t lateAnswers = 0;  ///< that were given
    std::uint64_t messages = 0;
    std::size_t slotLimit = 32;  ///< a host that uses fewer slots than there are

    std::size_t slotCount() const override { return std::min(slotLimit, m_inner.slotCount()); }
    std::size_t maximumFrameSize() const override { return m_inner.maximumFrameSize(); }
    std::uint32_t generation() const override { return m_inner.generation(); }
    TransportStatus holder(Holder &holder) override { return m_inner.holder(holder); }
    TransportStatus reopen() override
    {
        m_requests.clear();
        m_slots.assign(32, {});
        return m_inner.reopen();
    }

    TransportStatus send(std::size_t slot, std::span<const std::byte> frame) override
    {
        Message request{slot, ++m_slots[slot].sendings, m_clock.now(), false, {frame.begin(), frame.end()}};
        switch (fate(request.bytes)) {
        case LinkFault::Drop:
            return TransportStatus::Ok;
        case LinkFault::Reorder:
            request.overtakable = true;
            [[fallthrough]];
        case LinkFault::Delay:
            request.due += delay;
            m_requests.push_back(request);
            return TransportStatus::Ok;
        case LinkFault::Corrupt:
            damage(request.bytes);
            break;
        case LinkFault::Duplicate:
            m_requests.push_back(request);
            m_requests.back().due += 1;
            break;
        case LinkFault::None:
            break;
        }
        const TransportStatus status = deliver(request);
        overtake(m_requests, slot);
        return status;
    }

    TransportStatus receive(std::size_t slot, std::span<std::byte> buffer, std::size_t &size) override
    {
        const TransportStatus late = deliverLate();
        if (late != TransportStatus::Ok)
            return late;
        Bytes incoming(buffer.size());
        std::size_t length = 0;
        const TransportStatus status = m_inner.receive(slot, incoming, length);
        incoming.resize(length);
        if (status == TransportStatus::Ok && !seenBefore(slot, incoming))
            arrive({slot, m_slots[slot].delivered, m_clock.now(), false, incoming});
        else if (status != TransportStatus::Ok && status != TransportStatus::Nothing)
            return status;
        return give(slot, buffer, size);
    }

private:
    struct Message {
        std::size_t slot = 0;
        std::uint64_t sending = 0;  ///< of the slot, or the one that it answers
        Milliseconds due = 0;
        bool overtakable = false;
        Bytes bytes;
    };
    struct Slot {
        std::uint64_t sendings = 0;
        std::uint64_t delivered = 0;  ///< the sending that the inner transport got last
        std::deque<Message> answers;
        Bytes last;                   ///< as the inner transport gave it: it gives it again until the next request
        bool fresh = true;
    };

    LinkFault fate(std::span<const std::byte> bytes)
    {
        const Frame frame = openFrame(bytes);
        ++messages;
        if (seen)
            seen(messages, frame);
        return script ? script(messages, frame) : LinkFault::None;
    }
    /// What was held back until something of another slot overtakes it, goes now.
    template <class Messages>
    void overtake(Messages &held, std::size_t slot)
    {
        for (Message &message : held) {
            if (message.overtakable && message.slot != slot)
                message.due = m_clock.now();
        }
    }
    TransportStatus deliver(const Message &request)
    {
        m_slots[request.slot].fresh = true;
        m_slots[request.slot].delivered = request.sending;
        return m_inner.send(request.slot, request.bytes);
    }
    TransportStatus deliverLate()
    {
        for (std::size_t index = 0; index < m_requests.size();) {
            if (m_requests[index].due > m_clock.now()) {
                ++index;
                continue;
            }
            const Message request = m_requests[index];
            m_requests.erase(m_requests.begin() + static_cast<std::ptrdiff_t>(index));
            const TransportStatus status = deliver(request);
            if (status != TransportStatus::Ok)
                return status;
        }
        return TransportStatus::Ok;
    }
    bool seenBefore(std::size_t slot, const Bytes &bytes)
    {
        Slot &at = m_slots[slot];
        const bool same = !at.fresh && bytes == at.last;
        at.last = bytes;
        at.fresh = false;
        return same;
    }
    void arrive(Message answer)
    {
        const LinkFault fault = fate(answer.bytes);
        if (rewrite)
            rewrite(answer.bytes);
        Slot &at = m_slots[answer.slot];
        switch (fault) {
        case LinkFault::Drop:
            return;
        case LinkFault::Reorder:
            answer.overtakable = true;
            [[fallthrough]];
        case LinkFault::Delay:
            answer.due += delay;
            at.answers.push_back(answer);
            return;
        case LinkFault::Corrupt:
            damage(answer.bytes);
            break;
        case LinkFault::Duplicate:
            at.answers.push_back(answer);
            break;
        case LinkFault::None:
            break;
        }
        at.answers.push_back(answer);
        for (Slot &other : m_slots)
            overtake(other.answers, answer.slot);
    }
    TransportStatus give(std::size_t slot, std::span<std::byte> buffer, std::size_t &size)
    {
        std::deque<Message> &answers = m_slots[slot].answers;
        for (std::size_t index = 0; index < answers.size();) {
            if (answers[index].due > m_clock.now()) {
                ++index;
                continue;
            }
            const Message answer = answers[index];
            answers.erase(answers.begin() + static_cast<std::ptrdiff_t>(index));
            const bool late = answer.sending != m_slots[slot].sendings;
            if (late && (!givesLateAnswers || openFrame(answer.bytes).header.outcome == Outcome::InProgress))
                continue;
            lateAnswers += late ? 1 : 0;
            size = answer.bytes.size();
            std::copy(answer.bytes.begin(), answer.bytes.end(), buffer.begin());
            return TransportStatus::Ok;
        }
        return TransportStatus::Nothing;
    }

    Transport &m_inner;
    Clock &m_clock;
    std::vector<Message> m_requests;
    std::vector<Slot> m_slots;
};

}  // namespace fwpilot
