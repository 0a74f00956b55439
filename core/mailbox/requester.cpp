// SPDX-License-Identifier: Apache-2.0
#include "core/mailbox/requester.h"

#include "core/mailbox/patience.h"

namespace fwpilot {

void Requester::begin(std::uint64_t session, std::span<std::byte> workspace)
{
    m_workspace = workspace;
    m_frameRoom = m_transport.maximumFrameSize();
    m_session = session;
    m_lease = 0;
    m_nextId = 1;
    m_corrupt = 0;
    m_outstanding = {};
    m_lastSent = m_clock.now();
}

std::span<std::byte> Requester::frameBuffer(std::size_t slot) const
{
    return m_workspace.subspan(slot * m_frameRoom, m_frameRoom);
}

/// After a pause of its own that is longer than half the lease, a host asks the nameplate whether it still holds the processor (rule 4).
bool Requester::stillOurs(Reply &reply)
{
    const Milliseconds pause = m_clock.now() - m_lastSent;
    if (2 * pause <= (m_lease != 0 ? m_lease : m_limits.silence))
        return true;
    Holder holder;
    if (m_transport.holder(holder) != TransportStatus::Ok) {
        reply.status = RequestStatus::Gone;
        return false;
    }
    const bool young = holder.silentMilliseconds < holder.leaseMilliseconds;
    if (holder.session != 0 && holder.session != m_session && (young || m_lease != 0)) {
        reply.status = RequestStatus::Busy;
        return false;
    }
    return true;
}

bool Requester::post(std::size_t slot, MessageType type, std::size_t bodyLength, Reply &reply)
{
    Outstanding &request = m_outstanding[slot];
    request = {};
    request.id = m_nextId++;
    Header header;
    header.type = static_cast<std::uint8_t>(type);
    header.id = request.id;
    header.generation = m_transport.generation();
    header.session = m_session;
    header.bodyLength = static_cast<std::uint32_t>(bodyLength);
    request.length = sealFrame(header, frameBuffer(slot)).size();
    request.used = true;
    return ask(slot, reply);
}

/// Sends the slot's message as one whose answer was not awaited before.
bool Requester::ask(std::size_t slot, Reply &reply)
{
    Outstanding &request = m_outstanding[slot];
    request.firstSentAt = m_clock.now();
    request.repeats = 0;
    return send(slot, reply);
}

/// Sends the slot's message again, since its answer is missing.
bool Requester::repeat(std::size_t slot, Reply &reply)
{
    Outstanding &request = m_outstanding[slot];
    if (isOvertaken(request))
        request.repeatedEarly = true;
    else
        ++request.repeats;
    return send(slot, reply);
}

bool Requester::send(std::size_t slot, Reply &reply)
{
    if (!stillOurs(reply))
        return false;
    Outstanding &request = m_outstanding[slot];
    request.sentAt = m_lastSent = m_clock.now();
    const std::span<const std::byte> frame = frameBuffer(slot).first(request.length);
    m_watch.frame(Direction::Request, frame);
    switch (m_transport.send(slot, frame)) {
    case TransportStatus::Ok:
        return true;
    case TransportStatus::Foreign:
        reply.status = RequestStatus::Busy;
        return false;
    case TransportStatus::Oversized:
    case TransportStatus::OtherLayout:
        reply.status = RequestStatus::Unsupported;
        return false;
    case TransportStatus::Nothing:
    case TransportStatus::Gone:
        break;
    }
    reply.status = RequestStatus::Gone;
    return false;
}

/// How long a request waits for its answer until it is repeated: as long as answers take, doubled with every repeat, since a processor that
/// is slow rather than deaf must not be overrun.
Milliseconds Requester::repeatWait(const Outstanding &request) const
{
    Milliseconds wait = m_roundTrip.known() ? m_roundTrip.longest() : m_limits.firstRepeat;
    wait = wait < m_limits.leastRepeat ? m_limits.leastRepeat : wait;
    for (int repeats = 0; repeats < request.repeats && wait < m_limits.mostRepeat; ++repeats)
        wait *= 2;
    return wait > m_limits.mostRepeat ? m_limits.mostRepeat : wait;
}

/// True when later data messages were answered before this one: three, or one and its own answer is a round trip old (RFC 9002, 6.1). It
/// counts as lost and is repeated at once, because the window stands still until it is answered. Only once: what is lost again has to wait.
bool Requester::isOvertaken(const Outstanding &request) const
{
    if (request.overtaken == 0 || request.repeats > 0 || request.repeatedEarly)
        return false;
    return request.overtaken >= m_overtakes || m_clock.now() - request.sentAt >= m_roundTrip.smoothed();
}

/// The answer to a repeated message is taken for one to its last sending, unless it comes too soon for that.
void Requester::measure(const Outstanding &request)
{
    const Milliseconds now = m_clock.now();
    const bool tooSoon = 2 * (now - request.sentAt) < m_roundTrip.smoothed();
    const Milliseconds elapsed = now - (tooSoon ? request.firstSentAt : request.sentAt);
    m_roundTrip.take(elapsed < m_limits.mostRepeat ? elapsed : m_limits.mostRepeat);
}

Requester::Look Requester::look(std::size_t slot, MessageType type, Reply &reply, Frame &answer)
{
    const Outstanding &request = m_outstanding[slot];
    std::size_t size = 0;
    const TransportStatus status = m_transport.receive(slot, m_answer, size);
    if (status == TransportStatus::Nothing) {
        const bool late = m_clock.now() - request.sentAt > repeatWait(request);
        return late || isOvertaken(request) ? Look::Repeat : Look::Nothing;
    }
    if (status == TransportStatus::Gone || status == TransportStatus::Foreign || status == TransportStatus::OtherLayout) {
        reply.status = status == TransportStatus::Foreign ? RequestStatus::Busy : RequestStatus::Gone;
        return Look::Ended;
    }
    answer = status == TransportStatus::Ok ? openFrame(std::span<const std::byte>(m_answer).first(size)) : Frame{};
    if (status == TransportStatus::Ok)
        m_watch.frame(Direction::Answer, std::span<const std::byte>(m_answer).first(size));
    return judge(request, type, answer, reply);
}

/// Believes only an answer with this generation, session, id and type (rule 4).
Requester::Look Requester::judge(const Outstanding &request, MessageType type, const Frame &answer, Reply &reply)
{
    const Header &header = answer.header;
    if (answer.check == FrameCheck::UnsupportedVersion) {
        reply.status = RequestStatus::Unsupported;
        return Look::Ended;
    }
    const bool addressed = answer.check == FrameCheck::Good && header.direction == Direction::Answer && header.id == request.id
        && header.type == static_cast<std::uint8_t>(type) && header.session == m_session;
    if (addressed && header.outcome == Outcome::StaleGeneration) {
        reply.status = RequestStatus::Gone;
        return Look::Ended;
    }
    if (!addressed || header.generation != m_transport.generation() || header.outcome == Outcome::Corrupt) {
        if (++m_corrupt < m_limits.corruptInARow)
            return Look::Repeat;
        reply.status = RequestStatus::LinkCorrupt;
        return Look::Ended;
    }
    m_corrupt = 0;
    measure(request);
    reply.outcome = header.outcome;
    if (!isRefusal(header.outcome))
        return Look::Answer;
    const bool versions = header.outcome == Outcome::UnsupportedVersion || header.outcome == Outcome::UnknownType;
    reply.status = header.outcome == Outcome::Busy ? RequestStatus::Busy : versions ? RequestStatus::Unsupported : RequestStatus::Refused;
    if (!decode(answer.body, reply.refusal))
        reply.status = RequestStatus::Lied;
    return Look::Ended;
}

Reply Requester::exchange(MessageType type, std::size_t bodyLength, TransferPhase phase, std::span<const std::byte> &body)
{
    Reply reply;
    reply.type = type;
    if (!post(0, type, bodyLength, reply))
        return reply;
    Patience patience(m_clock.now());
    Milliseconds watched = m_clock.now();
    Milliseconds askAgain = 0;  // 0: an answer is awaited
    Milliseconds pause = firstAskAgain;
    for (std::uint32_t round = 0;; ++round) {
        Frame answer;
        const Look seen = askAgain == 0 ? look(0, type, reply, answer) : m_clock.now() >= askAgain ? Look::Repeat : Look::Nothing;
        const Milliseconds now = m_clock.now();
        patience.look(now, m_limits);
        if (seen == Look::Ended)
            return reply;
        if (seen == Look::Answer && reply.outcome == Outcome::Done) {
            body = answer.body;
            reply.status = RequestStatus::Done;
            return reply;
        }
        if (seen == Look::Answer) {
            InProgress progress;
            const std::uint64_t before = patience.progress.done;
            if (!decode(answer.body, progress) || !patience.take(progress, now, m_limits)) {
                reply.status = RequestStatus::Lied;
                return reply;
            }
            pause = progress.done > before ? firstAskAgain : (2 * pause < mostAskAgain ? 2 * pause : mostAskAgain);
            askAgain = now + pause;
            round = 0;
        }
        if (patience.over(now, m_limits)) {
            reply.status = RequestStatus::TimedOut;
            return reply;
        }
        if (now - watched >= watchInterval || seen == Look::Answer) {
            watched = now;
            if (!m_watch.goOn(phase, patience.progress.done, patience.progress.total)) {
                reply.status = RequestStatus::Stopped;
                return reply;
            }
        }
        if (seen == Look::Repeat) {
            if (!(askAgain != 0 ? ask(0, reply) : repeat(0, reply)))
                return reply;
            askAgain = 0;
        } else {
            m_clock.rest(round);
        }
    }
}

}  // namespace fwpilot
