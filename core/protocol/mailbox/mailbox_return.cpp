// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MailboxProtocol that follows an activation: waits for the processor to be back and done with its trial, and reads it.
#include "core/protocol/mailbox/mailbox_protocol.h"
#include "core/protocol/mailbox/wire_text.h"

namespace fwpilot {

/// How long the processor has been waited for, and how long it will be.
Flow MailboxProtocol::reportReturn()
{
    return (*m_progress)(m_phase, m_clock.now() - m_returnSince, m_returnWithin);
}

/// Not back yet; or, when it is there and does not answer as it must, an end to the waiting.
Result<bool> MailboxProtocol::stillAway(const Reply &reply)
{
    if (reply.done() || reply.status == RequestStatus::Gone)
        return false;
    for (const Milliseconds start = m_clock.now(); m_clock.now() - start <= confirmationLimit;) {
        if (const Result<ManagementProcessor> now = inventory(); now && now->activation != Activation::Trial)
            return false;  // its answer was lost, not what it was asked for: the next look reads it
        (*m_progress)(ProtocolPhase::Confirming, m_clock.now() - start, confirmationLimit);
        m_clock.rest(restingRound);
    }
    const Error error = resultOf(reply).error();
    return Error{Error::Code::StateUnknown, QStringLiteral("The processor is back with its new firmware on trial, and cannot be spoken to: %1").arg(error.message)};
}

/// Whether the processor is back in another generation and done with its trial. Speaks to it once in each generation, which confirms a
/// trial. @param greeted the generation spoken to last
Result<bool> MailboxProtocol::returned(quint32 formerGeneration, std::uint32_t &greeted)
{
    const TransportStatus opened = m_link->reopen();
    if (m_link->stranger())
        return strangerError(Error::Code::StateUnknown);
    if (opened != TransportStatus::Ok || m_link->generation() == formerGeneration)
        return false;
    const Result<ManagementProcessor> processor = inventory();
    if (!processor || processor->generation != m_link->generation())
        return false;
    if (processor->activation != Activation::Trial)
        return true;
    if (greeted != m_link->generation()) {
        if (const Result<void> ready = prepareToSend(); !ready)
            return false;
        const Reply reply = m_transfer.open(wireText<64>(m_terms.owner), m_terms.takesOver);
        if (reply.status == RequestStatus::Busy)
            return resultOf(reply).error();
        if (!reply.done())
            return stillAway(reply);
        greeted = m_link->generation();
    }
    StatusAnswer status;
    return stillAway(m_transfer.status(status));
}

Result<ManagementProcessor> MailboxProtocol::readBack(quint32 formerGeneration, const RunTerms &terms, const Progress &progress)
{
    m_terms = terms;
    m_progress = &progress;
    if (const Result<void> ready = prepareToSend(); !ready && ready.error().code == Error::Code::Busy)
        return ready.error();
    const Milliseconds start = m_clock.now();
    m_returnSince = start;
    m_returnWithin = absenceLimit;
    Milliseconds seen = start;
    std::uint32_t greeted = 0;
    for (;;) {
        const Result<bool> back = returned(formerGeneration, greeted);
        if (!back)
            return back.error();
        const Milliseconds now = m_clock.now();
        const bool present = m_link->generation() != 0 && m_link->slotCount() > 0;
        seen = present ? now : seen;
        const bool lingers = present && m_link->generation() == formerGeneration;
        m_phase = present && !lingers ? ProtocolPhase::Confirming : ProtocolPhase::Restarting;
        m_returnWithin = m_phase == ProtocolPhase::Confirming ? returnLimit : seen - start + absenceLimit;
        if (*back) {
            const Result<ManagementProcessor> first = inventory();
            const Result<ManagementProcessor> second = inventory();
            if (greeted == m_link->generation())
                m_transfer.release(ReleaseMode::Keep);
            if (first && second && first->generation == second->generation && first->recordSequence == second->recordSequence)
                return second;
        }
        if (now - seen > absenceLimit)
            return Error{Error::Code::StateUnknown,
                QStringLiteral("The processor has not come back for %1 s after its restart.").arg(absenceLimit / 1000)};
        if (lingers && now - start > lingerLimit)
            return Error{Error::Code::StateUnknown, QStringLiteral("The processor did not restart after activation.")};
        if (now - start > returnLimit)
            return Error{Error::Code::StateUnknown, QStringLiteral("The processor's new firmware is still on trial after %1 s.").arg(returnLimit / 1000)};
        reportReturn();
        for (const Milliseconds until = now + askInterval; m_clock.now() < until;)
            m_clock.rest(restingRound);
    }
}

}  // namespace fwpilot
