// SPDX-License-Identifier: Apache-2.0
#include "core/responder/upgrade_responder.h"

#include "core/responder/generation_log.h"

namespace fwpilot {

/// An answer being made: its outcome, and its body in place.
struct UpgradeResponder::Answer {
    Outcome outcome = Outcome::Done;
    std::size_t length = 0;
    std::array<std::byte, AnswerMemory::maximumBody> body{};

    template <class T>
    void set(Outcome how, const T &value)
    {
        outcome = how;
        length = encode(value, body).size();
    }
    void refuse(Outcome how, const ReasonText &reason, std::uint64_t detail = 0) { set(how, Refusal{detail, reason}); }
    std::span<const std::byte> bytes() const { return std::span<const std::byte>(body).first(length); }
};

UpgradeResponder::UpgradeResponder(
    FlashDoor &flash, const ProcessorIdentity &identity, const ResponderMemory &memory, const ResponderLimits &limits)
    : m_work(flash, identity, memory, limits), m_flash(flash), m_memory(memory), m_limits(limits)
{
}

bool UpgradeResponder::start(Milliseconds now)
{
    m_startedAt = now;
    m_answers.begin(std::size_t{m_limits.window} + 1);
    if (!m_work.start())
        return false;
    m_generation = raiseGeneration(m_flash, m_work.layout(), m_memory.scratch);
    return m_generation != 0;
}

UpgradeResponder::Handled UpgradeResponder::handle(std::span<const std::byte> bytes, std::span<std::byte> buffer, Milliseconds now)
{
    const Frame request = openFrame(bytes);
    const Header &header = request.header;
    const std::uint64_t before = m_session;
    Answer answer;
    if (request.check == FrameCheck::Short || request.check == FrameCheck::Corrupt)
        answer.refuse(Outcome::Corrupt, "the frame is damaged");
    else if (request.check == FrameCheck::UnsupportedVersion)
        answer.refuse(Outcome::UnsupportedVersion, "this processor speaks version 1", protocolVersion);
    else if (request.check == FrameCheck::UnknownType)
        answer.refuse(Outcome::UnknownType, "this type of message is not known here", header.type);
    else if (header.direction != Direction::Request || header.outcome != Outcome::Done || header.id == 0)
        answer.refuse(Outcome::Malformed, "not a request");
    else if (header.generation != m_generation)
        answer.refuse(Outcome::StaleGeneration, "of another start of the processor", m_generation);
    else if (header.type == static_cast<std::uint8_t>(MessageType::Hello))
        answerHello(request, answer, now);
    else if (!refuseStranger(header, answer, now)) {
        m_lastHeard = now;
        answerMessage(request, answer);
    }
    return {seal(header, answer, buffer), m_session != before && m_session != 0};
}

void UpgradeResponder::refuseBusy(Answer &answer, Milliseconds now) const
{
    ReasonText reason("held by ");
    const std::span<const char> owner = m_owner.view();
    __builtin_memcpy(reason.characters.data() + reason.length, owner.data(), owner.size());
    reason.length = static_cast<std::uint8_t>(reason.length + owner.size());
    answer.refuse(Outcome::Busy, reason, now - m_lastHeard);
}

/// True, with a refusal, for a message of a session that does not hold the processor.
bool UpgradeResponder::refuseStranger(const Header &header, Answer &answer, Milliseconds now) const
{
    if (m_session != 0 && header.session == m_session)
        return false;
    if (m_session != 0)
        refuseBusy(answer, now);
    else if (header.session == m_released && header.type == static_cast<std::uint8_t>(MessageType::Release))
        answer.set(Outcome::Done, ReleaseAnswer{});
    else
        answer.refuse(Outcome::OutOfOrder, "hello goes first");
    return true;
}

/// Repeating the accepted hello changes nothing; a new one is accepted when nobody holds the processor, when it takes over the session
/// that does, or when that one has been silent for the lease (rule 2).
void UpgradeResponder::answerHello(const Frame &request, Answer &answer, Milliseconds now)
{
    Hello hello;
    if (!decode(request.body, hello) || hello.proposedSession == 0 || hello.proposedSession != request.header.session) {
        answer.refuse(Outcome::Malformed, "not a hello");
        return;
    }
    if (hello.proposedSession != m_session) {
        const bool silent = now - m_lastHeard >= m_limits.leaseMilliseconds;
        if (hello.proposedSession == m_released || (m_session != 0 && hello.takesOver != m_session && !silent)) {
            refuseBusy(answer, now);
            return;
        }
        m_session = hello.proposedSession;
        m_owner = hello.owner;
        m_heldSince = now;
        m_answers.begin(std::size_t{m_limits.window} + 1);
        m_work.beginSession();
    }
    m_lastHeard = now;
    answer.set(Outcome::Done,
        HelloAnswer{m_limits.blockSize, m_limits.window, m_limits.leaseMilliseconds, m_work.record().sequence});
}

void UpgradeResponder::describe(Nameplate &nameplate, Milliseconds now) const
{
    m_work.describe(nameplate);
    nameplate.session = m_session;
    nameplate.owner = m_session != 0 ? m_owner : OwnerText{};
    nameplate.ownerMilliseconds = m_session != 0 ? now - m_heldSince : 0;
    const Milliseconds silent = m_session != 0 ? now - m_lastHeard : 0;
    nameplate.silentMilliseconds = static_cast<std::uint32_t>(silent < 0xFFFFFFFFU ? silent : 0xFFFFFFFFU);
    nameplate.uptimeMilliseconds = now - m_startedAt;
}

std::span<const std::byte> UpgradeResponder::seal(const Header &request, const Answer &answer, std::span<std::byte> buffer) const
{
    Header header;
    header.type = request.type;
    header.direction = Direction::Answer;
    header.outcome = answer.outcome;
    header.id = request.id;
    header.generation = m_generation;
    header.session = request.session;
    header.bodyLength = static_cast<std::uint32_t>(answer.length);
    if (answer.length > 0)
        __builtin_memcpy(buffer.data() + headerSize, answer.body.data(), answer.length);
    return sealFrame(header, buffer);
}

namespace {

/// Takes a body apart, has it done, and leaves the ruling and the answer's bytes.
template <class Message, class Body, class Work>
Ruling rule(const Frame &request, std::span<std::byte> body, std::size_t &length, Work work)
{
    Message message;
    if (!decode(request.body, message))
        return {Outcome::Malformed, 0, "the body is not what its type says"};
    Body done;
    const Ruling ruling = work(message, done);
    if (ruling.outcome == Outcome::Done)
        length = encode(done, body).size();
    return ruling;
}

}  // namespace

void UpgradeResponder::answerMessage(const Frame &request, Answer &answer)
{
    const Header &header = request.header;
    m_work.heardFromHost();
    const AnswerMemory::Entry *kept = nullptr;
    const AnswerMemory::Known known = m_answers.look(header.id, kept);
    if (known == AnswerMemory::Known::Stale || (known == AnswerMemory::Known::Answered && kept->type != header.type)) {
        answer.refuse(Outcome::StaleId, "older than the answers that are kept", kept->id);
        return;
    }
    if (known == AnswerMemory::Known::Answered) {
        answer.outcome = kept->outcome;
        answer.length = kept->length;
        answer.body = kept->body;
        return;
    }
    Ruling ruling;
    const std::span<std::byte> body(answer.body);
    std::size_t &length = answer.length;
    switch (static_cast<MessageType>(header.type)) {
    case MessageType::StartUpgrade:
        ruling = rule<StartUpgrade, StartUpgradeAnswer>(
            request, body, length, [this](const auto &message, auto &done) { return m_work.startUpgrade(message, done); });
        break;
    case MessageType::StartFileTransfer:
        ruling = rule<StartFileTransfer, StartFileTransferAnswer>(
            request, body, length, [this](const auto &message, auto &done) { return m_work.startFileTransfer(message, done); });
        break;
    case MessageType::TransmitData:
        ruling = rule<TransmitData, TransmitDataAnswer>(
            request, body, length, [this](const auto &message, auto &done) { return m_work.transmitData(message, done); });
        break;
    case MessageType::EndFileTransfer:
        ruling = rule<EndFileTransfer, Stored>(
            request, body, length, [this](const auto &message, auto &done) { return m_work.endFileTransfer(message, done); });
        break;
    case MessageType::Activate:
        ruling = rule<Activate, ActivateAnswer>(
            request, body, length, [this](const auto &message, auto &done) { return m_work.activate(message, done); });
        break;
    case MessageType::Release:
        ruling = rule<Release, ReleaseAnswer>(request, body, length, [this](const Release &message, ReleaseAnswer &) {
            if (message.mode == ReleaseMode::Discard)
                m_work.discard();
            m_released = m_session;
            m_session = 0;
            return Ruling{};
        });
        break;
    case MessageType::Status:
        ruling = rule<StatusRequest, StatusAnswer>(request, body, length, [this](const StatusRequest &, StatusAnswer &done) {
            m_work.status(done);
            return Ruling{};
        });
        break;
    case MessageType::Hello:
        break;
    }
    answer.outcome = ruling.outcome;
    if (ruling.outcome == Outcome::InProgress)
        answer.set(Outcome::InProgress, m_work.progress());
    else if (isRefusal(ruling.outcome))
        answer.refuse(ruling.outcome, ruling.reason, ruling.detail);
    if (ruling.outcome != Outcome::InProgress)
        m_answers.keep(header.id, header.type, answer.outcome, answer.bytes());
}

}  // namespace fwpilot
