// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/mapped_region.h"
#include "core/mailbox/mailbox.h"

#include <QString>

#include <optional>
#include <vector>

namespace fwpilot {

/// Another host at the same mailbox, behind the back of the one that holds the processor: no lock, a session of its own that was never
/// accepted, and a slot that the other one does not use. It sends one message and looks for its answer.
class SecondHost {
public:
    /// @param clock borrowed
    SecondHost(const QString &mailboxPath, Clock &clock);

    /// Puts a request into the last slot. False when there is no mailbox.
    template <class Message> bool send(const Message &message)
    {
        return open() && post(static_cast<std::uint8_t>(Message::type), encode(message, body()).size());
    }
    /// The outcome of what was answered, once; nothing yet, or nothing any more after a restart.
    std::optional<Outcome> takeAnswer();

private:
    bool open();
    std::span<std::byte> body();
    bool post(std::uint8_t type, std::size_t length);

    MappedRegion m_region;
    std::vector<std::byte> m_content;
    HostMailbox m_mailbox;
    std::vector<std::byte> m_frame;
    std::uint32_t m_id = 1000;
    bool m_asked = false;
};

}  // namespace fwpilot
