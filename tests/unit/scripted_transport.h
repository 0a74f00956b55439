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
/// of its own. A reordered message waits until one from another slot has overtaken it, or for its delay.
class ScriptedTransport final : public Transport {
public:
    using Bytes = std::vector<std::byte>;

    ScriptedTransport(Transport &inner, Clock &clock) : m_inner(inner), m_clock(clock), m_answers(32) {}

    /// The fate of a message by its number and content; None when unset.
    std::function<LinkFault(std::uint64_t number, const Frame &frame)> script;
    /// Changes an answer before it is given; may seal it anew.
    std::function<void(Bytes &answer)> rewrite;
    /// Called with every message that comes by, before its fate.
    std::function<void(std::uint64_t number, const Frame &frame)> seen;
    Milliseconds delay = 700;
    std::uint64_t messages = 0;
    std::size_t slotLimit = 32;  ///< a host that uses fewer slots than there are

    std::size_t slotCount() const override { return std::min(slotLimit, m_inner.slotCount()); }
    std::size_t maximumFrameSize() const override { return m_inner.maximumFrameSize(); }
    std::uint32_t generation() const override { return m_inner.generation(); }
    TransportStatus holder(Holder &holder) override { return m_inner.holder(holder); }
    TransportStatus reopen() override
    {
        m_requests.clear();
        m_answers.assign(32, {});
        return m_inner.reopen();
    }

    TransportStatus send(std::size_t slot, std::span<const std::byte> frame) override
    {
        Bytes bytes(frame.begin(), frame.end());
        TransportStatus status = TransportStatus::Ok;
        switch (fate(bytes)) {
        case LinkFault::Drop:
            break;
        case LinkFault::Corrupt:
            bytes[bytes.size() / 2] ^= std::byte{0x10};
            status = m_inner.send(slot, bytes);
            break;
        case LinkFault::Delay:
            m_requests.push_back({slot, m_clock.now() + delay, false, bytes});
            break;
        case LinkFault::Reorder:
            m_requests.push_back({slot, m_clock.now() + delay, true, bytes});
            break;
        case LinkFault::Duplicate:
            m_requests.push_back({slot, m_clock.now() + 1, false, bytes});
            [[fallthrough]];
        case LinkFault::None:
            status = m_inner.send(slot, bytes);
            overtake(slot);
            break;
        }
        return status;
    }

    TransportStatus receive(std::size_t slot, std::span<std::byte> buffer, std::size_t &size) override
    {
        const TransportStatus late = sendLate();
        if (late != TransportStatus::Ok)
            return late;
        Bytes incoming(buffer.size());
        std::size_t length = 0;
        const TransportStatus status = m_inner.receive(slot, incoming, length);
        if (status == TransportStatus::Ok && !seenBefore(slot, std::span(incoming).first(length)))
            arrive(slot, Bytes(incoming.begin(), incoming.begin() + static_cast<std::ptrdiff_t>(length)));
        else if (status != TransportStatus::Ok && status != TransportStatus::Nothing)
            return status;
        return give(slot, buffer, size);
    }

private:
    struct Late {
        std::size_t slot = 0;
        Milliseconds due = 0;
        bool overtakable = false;
        Bytes bytes;
    };
    struct Answers {
        std::deque<Late> waiting;
        Bytes last;  ///< as the inner transport gave it: it gives it again until the next request
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
    /// What was held back until something overtakes it, goes now.
    void overtake(std::size_t slot)
    {
        m_answers[slot].fresh = true;
        for (Late &request : m_requests) {
            if (request.overtakable && request.slot != slot)
                request.due = m_clock.now();
        }
    }
    TransportStatus sendLate()
    {
        for (std::size_t index = 0; index < m_requests.size();) {
            if (m_requests[index].due > m_clock.now()) {
                ++index;
                continue;
            }
            const Late request = m_requests[index];
            m_requests.erase(m_requests.begin() + static_cast<std::ptrdiff_t>(index));
            m_answers[request.slot].fresh = true;
            const TransportStatus status = m_inner.send(request.slot, request.bytes);
            if (status != TransportStatus::Ok)
                return status;
        }
        return TransportStatus::Ok;
    }
    bool seenBefore(std::size_t slot, std::span<const std::byte> bytes)
    {
        Answers &answers = m_answers[slot];
        const bool same = !answers.fresh && std::equal(bytes.begin(), bytes.end(), answers.last.begin(), answers.last.end());
        answers.last.assign(bytes.begin(), bytes.end());
        answers.fresh = false;
        return same;
    }
    void arrive(std::size_t slot, Bytes bytes)
    {
        const LinkFault fault = fate(bytes);
        if (rewrite)
            rewrite(bytes);
        std::deque<Late> &waiting = m_answers[slot].waiting;
        const Milliseconds now = m_clock.now();
        switch (fault) {
        case LinkFault::Drop:
            return;
        case LinkFault::Corrupt:
            bytes[bytes.size() / 2] ^= std::byte{0x10};
            break;
        case LinkFault::Delay:
            waiting.push_back({slot, now + delay, false, bytes});
            return;
        case LinkFault::Reorder:
            waiting.push_back({slot, now + delay, true, bytes});
            return;
        case LinkFault::Duplicate:
            waiting.push_back({slot, now, false, bytes});
            break;
        case LinkFault::None:
            break;
        }
        waiting.push_back({slot, now, false, bytes});
        for (std::size_t other = 0; other < m_answers.size(); ++other) {
            for (Late &answer : m_answers[other].waiting) {
                if (answer.overtakable && other != slot)
                    answer.due = now;
            }
        }
    }
    TransportStatus give(std::size_t slot, std::span<std::byte> buffer, std::size_t &size)
    {
        std::deque<Late> &waiting = m_answers[slot].waiting;
        for (auto answer = waiting.begin(); answer != waiting.end(); ++answer) {
            if (answer->due > m_clock.now())
                continue;
            size = answer->bytes.size();
            std::copy(answer->bytes.begin(), answer->bytes.end(), buffer.begin());
            waiting.erase(answer);
            return TransportStatus::Ok;
        }
        return TransportStatus::Nothing;
    }

    Transport &m_inner;
    Clock &m_clock;
    std::vector<Late> m_requests;
    std::vector<Answers> m_answers;
};

}  // namespace fwpilot
