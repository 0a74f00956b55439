// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mailbox/layout.h"
#include "core/mailbox/shared_words.h"
#include "core/wire/transport.h"

namespace fwpilot {

/// What a look at a nameplate found.
enum class NameplateStatus {
    Ok,
    Absent,         ///< no magic: no mailbox, one that is starting, or a region that is gone
    OtherLayout,    ///< a mailbox of a layout version that this code does not know
    Unsteady,       ///< it was being written all the time, or its content is damaged
};

/// The nameplate's head: words that change without its content.
struct NameplateHead {
    std::uint32_t magic = 0;
    std::uint32_t layoutVersion = 0;
    std::uint32_t generation = 0;
    std::uint32_t heartbeat = 0;
};

/// Milliseconds after which a reader gives up a nameplate that is never steady.
inline constexpr Milliseconds nameplateLimit = 100;

NameplateHead readNameplateHead(const SharedWords &memory);
/// Reads the nameplate as a sequence lock; gives up after 100 ms of the clock. Sends nothing, writes nothing.
/// @param content room for the nameplate's bytes, layout::maximumContent
NameplateStatus readNameplate(const SharedWords &memory, Clock &clock, std::span<std::byte> content, Nameplate &nameplate);

/// The host's end of the slots, over memory of any origin. Checks what the nameplate claims before it uses it, and looks at the magic
/// and the generation before it believes anything else: a region that is gone reads as all ones or all zeros.
class HostMailbox final : public Transport {
public:
    /// @param content room for a nameplate's bytes, layout::maximumContent; borrowed, like the clock
    HostMailbox(Clock &clock, std::span<std::byte> content) : m_clock(clock), m_content(content) {}

    /// From now on this memory; it must stay mapped until the next attach(). Call reopen() next.
    void attach(const SharedWords &memory);

    std::size_t slotCount() const override { return m_geometry.slotCount; }
    std::size_t maximumFrameSize() const override { return m_geometry.slotCount > 0 ? layout::requestCapacity(m_geometry) : 0; }
    TransportStatus send(std::size_t slot, std::span<const std::byte> frame) override;
    TransportStatus receive(std::size_t slot, std::span<std::byte> buffer, std::size_t &size) override;
    TransportStatus reopen() override;
    std::uint32_t generation() const override { return m_generation; }
    TransportStatus holder(Holder &holder) override;

    /// The nameplate as it stands now.
    NameplateStatus read(Nameplate &nameplate) { return readNameplate(m_memory, m_clock, m_content, nameplate); }

private:
    bool present() const;
    TransportStatus foreignOrGone() const { return present() ? TransportStatus::Foreign : TransportStatus::Gone; }

    Clock &m_clock;
    std::span<std::byte> m_content;
    SharedWords m_memory;
    MailboxGeometry m_geometry;
    std::uint32_t m_generation = 0;
    std::array<std::uint32_t, layout::maximumSlots> m_sent{};
};

/// The processor's end: publishes the nameplate, takes requests, puts answers.
class ProcessorMailbox {
public:
    /// The memory must be at least the geometry's size and stay mapped.
    ProcessorMailbox(const SharedWords &memory, const MailboxGeometry &geometry) : m_memory(memory), m_geometry(geometry) {}

    /// Takes the magic away: nobody finds the mailbox until publish().
    void unpublish() const;
    /// Clears the slots, writes the first nameplate and then the magic. `content` is room for the nameplate's bytes.
    bool publish(std::uint32_t generation, const Nameplate &nameplate, std::span<std::byte> content);
    /// Replaces the nameplate's content under its sequence lock.
    bool update(const Nameplate &nameplate, std::span<std::byte> content) const;
    /// To be called every 100 ms.
    void beat() const;

    std::size_t slotCount() const { return m_geometry.slotCount; }
    /// A request as it was taken.
    struct Taken {
        std::uint32_t sequence = 0;
        std::size_t length = 0;  ///< 0 when there was none
    };
    /// Takes a request that has not been taken yet. A length that cannot be is taken as the area's size, and fails its CRC.
    Taken take(std::size_t slot, std::span<std::byte> buffer);
    /// Answers the request that was taken with this sequence.
    void answer(std::size_t slot, std::uint32_t sequence, std::span<const std::byte> frame) const;
    /// Marks whatever stands in every other slot as answered, without an answer (rule 2).
    void skipOthers(std::size_t slot);

private:
    SharedWords m_memory;
    MailboxGeometry m_geometry;
    std::array<std::uint32_t, layout::maximumSlots> m_taken{};
};

}  // namespace fwpilot
