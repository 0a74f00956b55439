// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailbox/layout.h"
#include "core/wire/transport.h"

#include <algorithm>
#include <array>
#include <deque>
#include <vector>

namespace fwpilot {

/// A transport in front of another one that takes its time, in modelled milliseconds: requests one after the other at a speed, and
/// everything a latency. Without either it does nothing. Like a mailbox it gives the answer to a slot's last request, and no other.
class ModelledLink final : public Transport {
public:
    ModelledLink(Transport &inner, Clock &clock) : m_inner(inner), m_clock(clock) {}

    Milliseconds latency = 0;        ///< of a request and its answer together
    double bytesPerMillisecond = 0;  ///< of requests; 0 is as fast as it goes

    std::size_t slotCount() const override { return m_inner.slotCount(); }
    std::size_t maximumFrameSize() const override { return m_inner.maximumFrameSize(); }
    std::uint32_t generation() const override { return m_inner.generation(); }
    TransportStatus holder(Holder &holder) override { return m_inner.holder(holder); }
    TransportStatus reopen() override
    {
        m_requests.clear();
        m_slots = {};
        return m_inner.reopen();
    }

    TransportStatus send(std::size_t slot, std::span<const std::byte> frame) override
    {
        if (slot >= m_slots.size())
            return m_inner.send(slot, frame);
        const double now = static_cast<double>(m_clock.now());
        m_freeAt = std::max(now, m_freeAt) + (bytesPerMillisecond > 0 ? static_cast<double>(frame.size()) / bytesPerMillisecond : 0);
        m_slots[slot].answer.clear();
        m_requests.push_back({slot, ++m_slots[slot].sent, m_freeAt + static_cast<double>(latency) / 2, {frame.begin(), frame.end()}});
        return deliver();
    }

    TransportStatus receive(std::size_t slot, std::span<std::byte> buffer, std::size_t &size) override
    {
        if (slot >= m_slots.size())
            return m_inner.receive(slot, buffer, size);
        if (const TransportStatus status = deliver(); status != TransportStatus::Ok)
            return status;
        Slot &at = m_slots[slot];
        const TransportStatus status = m_inner.receive(slot, buffer, size);
        if (status != TransportStatus::Ok && status != TransportStatus::Nothing)
            return status;
        if (status == TransportStatus::Ok && at.delivered == at.sent && at.answer.empty()) {
            at.answer.assign(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(size));
            at.due = static_cast<double>(m_clock.now()) + static_cast<double>(latency) / 2;
        }
        if (at.answer.empty() || at.due > static_cast<double>(m_clock.now()))
            return TransportStatus::Nothing;
        size = at.answer.size();
        std::copy(at.answer.begin(), at.answer.end(), buffer.begin());
        return TransportStatus::Ok;
    }

private:
    struct Request {
        std::size_t slot = 0;
        std::uint64_t number = 0;
        double due = 0;
        std::vector<std::byte> frame;
    };
    struct Slot {
        std::uint64_t sent = 0;
        std::uint64_t delivered = 0;  ///< of those sent
        double due = 0;
        std::vector<std::byte> answer;  ///< to the last one sent
    };

    TransportStatus deliver()
    {
        while (!m_requests.empty() && m_requests.front().due <= static_cast<double>(m_clock.now())) {
            const Request request = std::move(m_requests.front());
            m_requests.pop_front();
            m_slots[request.slot].delivered = request.number;
            if (const TransportStatus status = m_inner.send(request.slot, request.frame); status != TransportStatus::Ok)
                return status;
        }
        return TransportStatus::Ok;
    }

    Transport &m_inner;
    Clock &m_clock;
    double m_freeAt = 0;
    std::deque<Request> m_requests;
    std::array<Slot, layout::maximumSlots> m_slots;
};

}  // namespace fwpilot
