// SPDX-License-Identifier: Apache-2.0
#include "core/mailbox/transfer.h"

#include "core/mailbox/layout.h"

namespace fwpilot {

namespace {

void restUntilNextLook(Clock &clock)
{
    const Milliseconds start = clock.now();
    while (clock.now() - start < lookInterval)
        clock.rest(restingRound);
}

Reply with(RequestStatus status, MessageType type)
{
    Reply reply;
    reply.status = status;
    reply.type = type;
    return reply;
}

}  // namespace

Reply Transfer::open(const OwnerText &owner, std::uint64_t takesOver)
{
    m_owner = owner;
    const Reply waited = awaitLease(takesOver);
    return waited.done() ? hello(takesOver) : waited;
}

/// No slot is written while the nameplate shows another session younger than the lease (rule 4).
Reply Transfer::awaitLease(std::uint64_t takesOver)
{
    Clock &clock = m_requester.clock();
    const Milliseconds start = clock.now();
    Holder first;
    for (bool looked = false;; looked = true) {
        Holder holder;
        if (m_requester.transport().holder(holder) != TransportStatus::Ok)
            return with(RequestStatus::Gone, MessageType::Hello);
        first = looked ? first : holder;
        const Milliseconds most = m_requester.limits().mostLease;
        const Milliseconds lease = holder.leaseMilliseconds < most ? holder.leaseMilliseconds : most;
        if (holder.session == 0 || holder.session == takesOver || holder.silentMilliseconds >= lease)
            return with(RequestStatus::Done, MessageType::Hello);
        if (clock.now() - start > lease + leaseMargin) {
            const bool alive = holder.heartbeat != first.heartbeat;
            return with(alive ? RequestStatus::Busy : RequestStatus::TimedOut, MessageType::Hello);
        }
        if (!m_requester.watch().goOn(TransferPhase::WaitingForLease, holder.silentMilliseconds, lease))
            return with(RequestStatus::Stopped, MessageType::Hello);
        restUntilNextLook(clock);
    }
}

Reply Transfer::hello(std::uint64_t takesOver)
{
    if (m_requester.transport().slotCount() == 0)
        return with(RequestStatus::Gone, MessageType::Hello);
    if (m_workspace.size() < workspaceFor(m_requester.transport()))
        return with(RequestStatus::Unsupported, MessageType::Hello);
    Hello message;
    message.proposedSession = m_sessions.nextSession();
    message.takesOver = takesOver;
    message.owner = m_owner;
    if (message.proposedSession == 0)
        return with(RequestStatus::Stopped, MessageType::Hello);
    m_session = message.proposedSession;
    m_requester.begin(m_session, m_workspace);
    Reply reply = m_requester.call(message, m_agreed, TransferPhase::Connecting);
    const std::size_t room = m_requester.transport().maximumFrameSize();
    const bool possible = m_agreed.blockSize > 0 && m_agreed.blockSize <= layout::largestBlock && m_agreed.window > 0
        && m_agreed.blockSize + headerSize + transmitDataPrefix <= room;
    if (reply.done() && !possible)
        reply.status = RequestStatus::Lied;
    if (reply.done())
        m_requester.accepted(m_agreed.leaseMilliseconds);
    return reply;
}

Reply Transfer::startUpgrade(const StartUpgrade &upgrade)
{
    m_upgrade = upgrade;
    StartUpgradeAnswer answer;
    Reply reply = m_requester.call(m_upgrade, answer, TransferPhase::Connecting);
    for (int restarts = 0; reply.status == RequestStatus::Gone && restarts < m_requester.limits().restartsPerImage; ++restarts) {
        reply = awaitReturn();
        if (!reply.done())
            return reply;  // it had its time to come back
        reply = reconnect();
    }
    return reply;
}

Reply Transfer::awaitReturn()
{
    Clock &clock = m_requester.clock();
    const Milliseconds start = clock.now();
    m_waitedInVain = false;
    for (;;) {
        const TransportStatus status = m_requester.transport().reopen();
        if (status == TransportStatus::Ok)
            return with(RequestStatus::Done, MessageType::Hello);
        const Milliseconds waited = clock.now() - start;
        m_waitedInVain = waited > m_requester.limits().restart;
        if (m_waitedInVain)
            return with(status == TransportStatus::OtherLayout ? RequestStatus::Unsupported : RequestStatus::Gone, MessageType::Hello);
        if (!m_requester.watch().goOn(TransferPhase::WaitingForRestart, waited, m_requester.limits().restart))
            return with(RequestStatus::Stopped, MessageType::Hello);
        restUntilNextLook(clock);
    }
}

/// Opens the session and the upgrade anew, with a processor that is back.
Reply Transfer::reconnect()
{
    const Reply reply = open(m_owner, m_session);
    if (!reply.done())
        return reply;
    StartUpgradeAnswer answer;
    return m_requester.call(m_upgrade, answer, TransferPhase::Connecting);
}

Reply Transfer::sendImage(const StartFileTransfer &image, ByteSource &source)
{
    Reply reply = sendImageOnce(image, source);
    for (int restarts = 0; reply.status == RequestStatus::Gone && restarts < m_requester.limits().restartsPerImage; ++restarts) {
        reply = awaitReturn();
        if (!reply.done())
            return reply;  // it had its time to come back
        reply = reconnect();
        if (reply.done())
            reply = sendImageOnce(image, source);
    }
    return reply;
}

Reply Transfer::sendImageOnce(const StartFileTransfer &image, ByteSource &source)
{
    StartFileTransferAnswer started;
    Reply reply = m_requester.call(image, started, TransferPhase::Sending);
    if (!reply.done() || started.stored)
        return reply;
    if (started.nextOffset > image.size || (started.nextOffset % m_agreed.blockSize != 0 && started.nextOffset != image.size)) {
        reply.status = RequestStatus::Lied;
        return reply;
    }
    reply = m_requester.sendData(source, started.nextOffset, image.size, m_agreed);
    if (!reply.done())
        return reply;
    EndFileTransfer end;
    end.index = image.index;
    end.size = image.size;
    end.sha256 = image.sha256;
    Stored stored;
    reply = m_requester.call(end, stored, TransferPhase::Storing);
    if (reply.done() && stored.sha256 != image.sha256)
        reply.status = RequestStatus::Lied;
    return reply;
}

Reply Transfer::activate(const Digest &manifestDigest, ActivateAnswer &answer)
{
    Activate message;
    message.manifestDigest = manifestDigest;
    return m_requester.call(message, answer, TransferPhase::Activating);
}

Reply Transfer::release(ReleaseMode mode)
{
    Release message;
    message.mode = mode;
    ReleaseAnswer answer;
    Reply reply = m_requester.call(message, answer, TransferPhase::Connecting);
    if (reply.status == RequestStatus::Gone)
        reply.status = RequestStatus::Done;
    return reply;
}

Reply Transfer::status(StatusAnswer &answer)
{
    return m_requester.call(StatusRequest{}, answer, TransferPhase::Connecting);
}

}  // namespace fwpilot
