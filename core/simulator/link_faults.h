// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/fault.h"
#include "core/wire/header.h"

#include <QList>

#include <functional>
#include <optional>

namespace fwpilot {

/// What becomes of messages on the link between host and simulated processor. Messages are counted from 1 over both directions, from the
/// start of the server. Deterministic; each fault fires once, stall and busy then last.
class LinkFaults {
public:
    using Fired = std::function<void(const Fault &)>;

    LinkFaults(const QList<Fault> &faults, Fired fired);

    /// What happens to one message. Corruption and garbage are done to the bytes themselves.
    struct Fate {
        bool lost = false;       ///< dropped, held, or swallowed by a stall
        bool twice = false;
        bool busy = false;       ///< an answer becomes "in progress"
        bool restartAfter = false;
        bool vanishAfter = false;
        std::uint64_t delayMilliseconds = 0;
    };
    /// The next message of either direction.
    Fate meet(Direction direction, std::span<std::byte> frame);

    quint64 messages() const { return m_messages; }

private:
    bool isHeld(const Header &header) const;
    void apply(const Fault &fault, std::span<std::byte> frame, Fate &fate);

    QList<Fault> m_faults;
    Fired m_fired;
    quint64 m_messages = 0;
    bool m_stalled = false;
    bool m_busy = false;
    bool m_holding = false;
    std::uint64_t m_heldSession = 0;
    std::uint32_t m_heldId = 0;
};

}  // namespace fwpilot
