// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/responder/answer_memory.h"
#include "core/responder/upgrade_work.h"

namespace fwpilot {

/// The management processor's side of the protocol, as a state machine: the same sources run in the simulator and in the firmware of a
/// processor whose maker wants to speak this protocol.
///
/// No I/O, no heap, no clock: frames and the time come from the caller, flash and digests go through the door. One thread.
/// A start is: construct, start(), publish the nameplate, then handle() for every request and step() whenever there is time.
class UpgradeResponder {
public:
    /// Borrows the door, the identity and the memory.
    UpgradeResponder(FlashDoor &flash, const ProcessorIdentity &identity, const ResponderMemory &memory, const ResponderLimits &limits);

    /// Start-up, before anybody can send a message: raises the generation and decides what runs. Takes as long as it takes.
    /// False when the flash fails or does not fit: then there is no mailbox.
    bool start(Milliseconds now);
    /// This boot's number.
    std::uint32_t generation() const { return m_generation; }

    struct Handled {
        std::span<const std::byte> answer;  ///< to be put where the request came from
        bool newSession = false;            ///< requests in all other slots are void (rule 2)
    };
    /// Takes one request and gives its answer. Never silent, whatever the frame is.
    /// @param buffer room for an answer: headerSize + AnswerMemory::maximumBody
    Handled handle(std::span<const std::byte> request, std::span<std::byte> buffer, Milliseconds now);

    /// Goes on with long work: at most one flash operation or 64 KiB of digest.
    void step(Milliseconds now) { m_work.step(now); }
    /// There is work to step.
    bool working() const { return m_work.working(); }

    /// The running firmware's self-test has ended.
    void reportSelfTest(bool passed) { m_work.reportSelfTest(passed); }
    /// The caller shall restart the processor now.
    bool restartWanted(Milliseconds now) const { return m_work.restartWanted(now, m_session == 0); }

    ProcessorState state() const { return m_work.state(); }
    /// The session that holds the processor, 0 when none does.
    std::uint64_t session() const { return m_session; }
    /// The selector record in force.
    const SelectorRecord &record() const { return m_work.record(); }
    /// Fills in everything of the nameplate that the responder knows.
    void describe(Nameplate &nameplate, Milliseconds now) const;

private:
    struct Answer;

    void answerHello(const Frame &request, Answer &answer, Milliseconds now);
    void answerMessage(const Frame &request, Answer &answer);
    bool refuseStranger(const Header &header, Answer &answer, Milliseconds now) const;
    void refuseBusy(Answer &answer, Milliseconds now) const;
    std::span<const std::byte> seal(const Header &request, const Answer &answer, std::span<std::byte> buffer) const;

    UpgradeWork m_work;
    FlashDoor &m_flash;
    ResponderMemory m_memory;
    ResponderLimits m_limits;
    std::uint32_t m_generation = 0;
    Milliseconds m_startedAt = 0;
    std::uint64_t m_session = 0;   ///< 0: nobody holds the processor
    std::uint64_t m_released = 0;  ///< the session that ended last
    OwnerText m_owner;
    Milliseconds m_heldSince = 0;
    Milliseconds m_lastHeard = 0;
    AnswerMemory m_answers;
};

/// What this side costs a maker, beside the code: bytes of state.
inline constexpr std::size_t responderStateSize = sizeof(UpgradeResponder);

}  // namespace fwpilot
