// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/link_faults.h"

namespace fwpilot {

namespace {

bool isOfLink(Fault::Kind kind)
{
    using enum Fault::Kind;
    return kind == Drop || kind == Duplicate || kind == Corrupt || kind == Delay || kind == Hold || kind == Stall || kind == Busy
        || kind == Garbage || kind == Reset || kind == Vanish;
}

/// Bytes that mean nothing, the same for the same message.
void fillWithGarbage(std::span<std::byte> frame, quint64 seed)
{
    quint64 state = seed * 0x9E3779B97F4A7C15ULL + 1;
    for (std::byte &byte : frame) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        byte = static_cast<std::byte>(state >> 56);
    }
}

}  // namespace

LinkFaults::LinkFaults(const QList<Fault> &faults, Fired fired) : m_fired(std::move(fired))
{
    for (const Fault &fault : faults) {
        if (isOfLink(fault.kind))
            m_faults.append(fault);
    }
}

bool LinkFaults::isHeld(const Header &header) const
{
    return m_holding && header.session == m_heldSession && header.id == m_heldId;
}

void LinkFaults::apply(const Fault &fault, std::span<std::byte> frame, Fate &fate)
{
    switch (fault.kind) {
    case Fault::Kind::Drop:
        fate.lost = true;
        break;
    case Fault::Kind::Duplicate:
        fate.twice = true;
        break;
    case Fault::Kind::Corrupt:
        if (!frame.empty())
            frame[fault.at % frame.size()] ^= std::byte{0x5A};
        break;
    case Fault::Kind::Delay:
        fate.delayMilliseconds = fault.milliseconds;
        break;
    case Fault::Kind::Hold: {
        const Header header = peekHeader(frame);
        m_holding = true;
        m_heldSession = header.session;
        m_heldId = header.id;
        break;
    }
    case Fault::Kind::Stall:
        m_stalled = true;
        break;
    case Fault::Kind::Busy:
        m_busy = true;
        break;
    case Fault::Kind::Garbage:
        fillWithGarbage(frame, fault.at);
        break;
    case Fault::Kind::Reset:
        fate.restartAfter = true;
        break;
    case Fault::Kind::Vanish:
        fate.vanishAfter = true;
        break;
    case Fault::Kind::Power:
    case Fault::Kind::BadBlock:
    case Fault::Kind::WrongContent:
    case Fault::Kind::NoReturn:
    case Fault::Kind::SelfTestFails:
        break;
    }
}

LinkFaults::Fate LinkFaults::meet(Direction direction, std::span<std::byte> frame)
{
    ++m_messages;
    Fate fate;
    const Header header = peekHeader(frame);
    const bool hello = direction == Direction::Request && header.type == static_cast<std::uint8_t>(MessageType::Hello);
    if (m_holding && hello && header.session != m_heldSession)
        m_holding = false;
    for (qsizetype index = 0; index < m_faults.size();) {
        if (m_faults[index].at != m_messages) {
            ++index;
            continue;
        }
        const Fault fault = m_faults.takeAt(index);
        apply(fault, frame, fate);
        m_fired(fault);
    }
    fate.lost = fate.lost || m_stalled || isHeld(header);
    fate.busy = m_busy && direction == Direction::Answer;
    return fate;
}

}  // namespace fwpilot
