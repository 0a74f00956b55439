// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/mailbox/mailbox_protocol.h"

#include "core/protocol/mailbox/image_source.h"
#include "core/protocol/mailbox/nameplate_reading.h"
#include "core/protocol/mailbox/reply_text.h"
#include "core/protocol/mailbox/wire_text.h"

#include <QRandomGenerator>

#include <algorithm>

namespace fwpilot {

namespace {

Digest wireDigest(const QByteArray &bytes)
{
    Digest digest{};
    if (bytes.size() == static_cast<qsizetype>(digest.size()))
        std::copy_n(reinterpret_cast<const std::byte *>(bytes.constData()), digest.size(), digest.begin());
    return digest;
}

ProtocolPhase protocolPhase(TransferPhase phase)
{
    switch (phase) {
    case TransferPhase::WaitingForLease:
        return ProtocolPhase::WaitingForOther;
    case TransferPhase::Sending:
        return ProtocolPhase::Sending;
    case TransferPhase::Storing:
        return ProtocolPhase::Storing;
    case TransferPhase::Activating:
        return ProtocolPhase::Activating;
    case TransferPhase::WaitingForRestart:
        return ProtocolPhase::Restarting;
    case TransferPhase::Connecting:
        break;
    }
    return ProtocolPhase::Connecting;
}

}  // namespace

Result<std::unique_ptr<UpgradeProtocol>> MailboxProtocol::open(const ManagementProcessor &processor, MessageTrace *trace, Clock &clock)
{
    if (processor.path.isEmpty()) {
        return Error{Error::Code::Unsupported, QStringLiteral("%1 was read from a dump and cannot be opened.").arg(processor.id), 0,
            QStringLiteral("Run this on the machine itself.")};
    }
    Result<std::unique_ptr<MailboxLink>> link = MailboxLink::open(processor.path, processor, clock);
    if (!link)
        return link.error();
    return std::unique_ptr<UpgradeProtocol>(new MailboxProtocol(processor, std::move(link).value(), trace, clock));
}

MailboxProtocol::MailboxProtocol(
    const ManagementProcessor &processor, std::unique_ptr<MailboxLink> link, MessageTrace *trace, Clock &clock)
    : m_processor(processor), m_clock(clock), m_link(std::move(link)), m_trace(trace), m_requester(*m_link, m_clock, *this),
      m_transfer(m_requester, *this)
{
}

std::uint64_t MailboxProtocol::nextSession()
{
    std::uint64_t session = 0;
    while (session == 0)
        session = QRandomGenerator::system()->generate64();
    const Result<void> noted = m_terms.noteSession ? m_terms.noteSession(session) : Result<void>();
    if (noted)
        return session;
    m_noteError = noted.error();
    return 0;
}

bool MailboxProtocol::goOn(TransferPhase phase, std::uint64_t done, std::uint64_t total)
{
    m_transferPhase = phase;
    if (m_progress == nullptr)
        return true;
    const bool overall = m_phase == ProtocolPhase::Confirming || m_phase == ProtocolPhase::Restarting;
    return (overall ? reportReturn() : (*m_progress)(protocolPhase(phase), done, total)) == Flow::Continue;
}

void MailboxProtocol::frame(Direction direction, std::span<const std::byte> bytes)
{
    if (m_trace != nullptr)
        m_trace->frame(direction, bytes);
}

/// Another host has the processor. One that has just taken the lock is in the nameplate only after its hello.
Error MailboxProtocol::busyError()
{
    Nameplate nameplate;
    NameplateHead head;
    QString holder = QStringLiteral("another program on this machine, which has not said yet who it is");
    const Milliseconds start = m_clock.now();
    bool named = false;
    while (!named && m_clock.now() - start <= introductionLimit) {
        named = m_link->read(nameplate, head) == NameplateStatus::Ok && nameplate.session != 0;
        if (!named)
            m_clock.rest(restingRound);
    }
    if (named) {
        const ManagementProcessor now = describeProcessor(nameplate, head);
        holder = QStringLiteral("%1 since %2, silent for %3 s")
                     .arg(now.owner.text, now.owner.since.toLocalTime().toString(QStringLiteral("HH:mm:ss")))
                     .arg(now.owner.silentMilliseconds / 1000);
    }
    return Error{Error::Code::Busy, QStringLiteral("%1 is in use by %2.").arg(m_processor.id, holder)};
}

/// Something else came into the processor's place during the run.
Error MailboxProtocol::strangerError(Error::Code code) const
{
    return Error{code, m_link->stranger()->message};
}

/// What a reply means to a person.
Result<void> MailboxProtocol::resultOf(const Reply &reply)
{
    switch (reply.status) {
    case RequestStatus::Done:
        return {};
    case RequestStatus::Refused:
        return refusalError(reply);
    case RequestStatus::TimedOut:
        return Error{Error::Code::Timeout, QStringLiteral("The processor did not answer %1 in time.").arg(spoken(reply.type))};
    case RequestStatus::LinkCorrupt:
        return Error{Error::Code::LinkCorrupt, QStringLiteral("Five damaged answers in a row came to %1.").arg(spoken(reply.type))};
    case RequestStatus::Busy:
        return busyError();
    case RequestStatus::Gone:
        if (m_link->stranger())
            return strangerError(Error::Code::DeviceGone);
        return Error{Error::Code::DeviceGone, QStringLiteral("The processor went away during %1 and did not come back.").arg(spoken(reply.type))};
    case RequestStatus::Stopped:
        return m_noteError ? *m_noteError : Error{Error::Code::Stopped, QStringLiteral("Stopped during %1.").arg(spoken(reply.type))};
    case RequestStatus::Unsupported:
        return Error{Error::Code::Unsupported, QStringLiteral("The processor speaks another version of the protocol.")};
    case RequestStatus::SourceFailed:
        return Error{Error::Code::Malformed, QStringLiteral("The image could not be read.")};
    case RequestStatus::Lied:
        break;
    }
    return Error{Error::Code::RunFailed, QStringLiteral("The processor gave an answer to %1 that cannot be.").arg(spoken(reply.type))};
}

/// A processor that went away in the middle of a call, and one that restarted more often than is borne but comes back, are two things.
Result<void> MailboxProtocol::toldApart(const Result<void> &result)
{
    const bool gone = !result && result.error().code == Error::Code::DeviceGone && !m_link->stranger();
    if (!gone || m_transfer.waitedInVain() || !m_transfer.awaitReturn().done())
        return result;
    return Error{Error::Code::RunFailed, QStringLiteral("The processor went away again and again, and came back each time; it still runs what it ran before."), 0,
        QStringLiteral("Look at the processor's log for the cause, then continue the upgrade.")};
}

Result<ManagementProcessor> MailboxProtocol::inventory()
{
    Nameplate nameplate;
    NameplateHead head;
    const NameplateStatus status = m_link->read(nameplate, head);
    if (status == NameplateStatus::OtherLayout)
        return Error{Error::Code::Unsupported, QStringLiteral("%1 has a mailbox of a layout that is not known here.").arg(m_processor.id)};
    if (status != NameplateStatus::Ok)
        return Error{Error::Code::DeviceGone, QStringLiteral("The mailbox of %1 cannot be read.").arg(m_processor.id)};
    const Result<void> recognised = m_link->recognise(nameplate, head);
    if (!recognised)
        return Error{m_holding ? Error::Code::DeviceGone : Error::Code::Precondition, recognised.error().message,
            0, m_holding ? QString() : recognised.error().remedy()};
    ManagementProcessor processor = describeProcessor(nameplate, head);
    processor.address = m_processor.address;
    processor.path = m_processor.path;
    processor.driver = m_processor.driver;
    processor.recognition = m_processor.recognition;
    processor.functions = m_processor.functions;
    processor.ipmi = m_processor.ipmi;
    processor.hostInterfaces = m_processor.hostInterfaces;
    return processor;
}

/// Takes the right to send messages, and the memory that they need.
Result<void> MailboxProtocol::prepareToSend()
{
    const Result<void> locked = m_link->lock();
    if (!locked)
        return locked.error().code == Error::Code::Busy ? busyError() : locked.error();
    m_workspace.resize(m_link->workspaceSize());
    m_transfer.useWorkspace(m_workspace);
    return {};
}

/// Locks the mailbox, opens a session, and waits for firmware on trial to be confirmed.
Result<void> MailboxProtocol::connectOnce()
{
    if (const Result<void> ready = prepareToSend(); !ready)
        return ready;
    const TransportStatus opened = m_link->reopen();
    if (opened == TransportStatus::OtherLayout)
        return Error{Error::Code::Unsupported, QStringLiteral("%1 has a mailbox of a layout that is not known here.").arg(m_processor.id)};
    if (m_link->stranger())
        return strangerError(Error::Code::DeviceGone);
    if (opened != TransportStatus::Ok)
        return Error{Error::Code::DeviceGone, QStringLiteral("The mailbox of %1 cannot be read.").arg(m_processor.id)};
    const Reply reply = m_transfer.open(wireText<64>(m_terms.owner), m_terms.takesOver);
    m_holding = reply.done();
    return reply.done() ? awaitConfirmation() : resultOf(reply);
}

/// The same, over restarts of the processor.
Result<void> MailboxProtocol::connect(const Progress &progress)
{
    m_progress = &progress;
    m_phase = ProtocolPhase::Connecting;
    for (int restarts = 0;; ++restarts) {
        const Result<void> connected = connectOnce();
        const bool gone = !connected && connected.error().code == Error::Code::DeviceGone;
        if (!gone || restarts >= m_requester.limits().restartsPerImage)
            return connected;
        const Reply back = m_transfer.awaitReturn();
        if (!back.done())
            return resultOf(back);
    }
}

Result<ManagementProcessor> MailboxProtocol::confirm(const RunTerms &terms, const Progress &progress)
{
    m_terms = terms;
    const Result<void> confirmed = connect(progress);
    const Result<void> released = release(progress);
    if (!confirmed)
        return confirmed.error();
    return released ? inventory() : Result<ManagementProcessor>(released.error());
}

/// Firmware on trial is confirmed by being spoken to, once its self-test has passed (rule 14). What another session had activated is not
/// over before its restart.
Result<void> MailboxProtocol::awaitConfirmation()
{
    const Milliseconds start = m_clock.now();
    for (;;) {
        StatusAnswer status;
        const Result<void> asked = resultOf(m_transfer.status(status));
        if (!asked)
            return asked;
        const bool activating = status.state == ProcessorState::Activating || status.state == ProcessorState::Restarting;
        if (status.setState != SetState::Trial && !activating)
            return {};
        if (m_clock.now() - start > trialLimit) {
            return Error{Error::Code::Precondition, QStringLiteral("The running firmware has been on trial for too long and is not confirmed."), 0,
                QStringLiteral("Restart the processor; after three starts it falls back to the former firmware.")};
        }
        m_clock.rest(restingRound);
    }
}

Result<void> MailboxProtocol::begin(const UpgradePlan &plan, const RunTerms &terms, const Progress &progress)
{
    m_terms = terms;
    m_upgrade = {};
    m_upgrade.manifestDigest = wireDigest(plan.manifestDigest);
    m_upgrade.retryRejected = terms.retryRejected;
    m_upgrade.owner = wireText<64>(terms.owner);
    for (const PlanStep &step : plan.sending()) {
        if (!m_upgrade.images.append({wireText<31>(step.component), wireDigest(step.sha256)}))
            return Error{Error::Code::OverLimit, QStringLiteral("The plan has more than %1 images.").arg(maximumComponents)};
    }
    const Result<void> connected = connect(progress);
    return toldApart(connected ? resultOf(m_transfer.startUpgrade(m_upgrade)) : connected);
}

Result<void> MailboxProtocol::store(const PlanStep &step, const ImageOpener &open, const Progress &progress)
{
    m_progress = &progress;
    StartFileTransfer image;
    image.component = wireText<31>(step.component);
    image.size = step.size;
    image.sha256 = wireDigest(step.sha256);
    image.version = wireText<32>(step.to);
    image.securityVersion = step.securityVersion;
    while (image.index < m_upgrade.images.size() && !(m_upgrade.images[image.index].component == image.component))
        ++image.index;
    ImageSource source(open);
    const Reply reply = m_transfer.sendImage(image, source);
    if (reply.status == RequestStatus::SourceFailed && source.error())
        return *source.error();
    const Result<void> stored = toldApart(resultOf(reply));
    const bool stopped = reply.status == RequestStatus::Stopped && m_transferPhase == TransferPhase::Storing;
    return stopped ? storedMeanwhile(step, stored) : stored;
}

/// A stop does not end the storing of an image (rule 11). Done when the processor has stored it by the time that it is left alone.
Result<void> MailboxProtocol::storedMeanwhile(const PlanStep &step, const Result<void> &stopped)
{
    const Milliseconds start = m_clock.now();
    for (;;) {
        const Result<ManagementProcessor> now = inventory();
        const Component *component = now ? now->component(step.component) : nullptr;
        const bool stored = component != nullptr && component->inactive.valid && component->inactive.sha256 == step.sha256;
        const bool storing = now && now->state == QLatin1String("storing");
        if (!storing || m_clock.now() - start > storedLimit)
            return stored && !storing ? Result<void>() : stopped;
        m_clock.rest(restingRound);
    }
}

Result<void> MailboxProtocol::activate(const Progress &progress)
{
    m_progress = &progress;
    ActivateAnswer answer;
    return resultOf(m_transfer.activate(m_upgrade.manifestDigest, answer));
}

Result<void> MailboxProtocol::letGo(ReleaseMode mode, const Progress &progress)
{
    if (!m_holding)
        return {};
    m_progress = &progress;
    m_holding = false;
    return resultOf(m_transfer.release(mode));
}

Result<void> MailboxProtocol::release(const Progress &progress)
{
    return letGo(ReleaseMode::Keep, progress);
}

Result<void> MailboxProtocol::discard(const RunTerms &terms, const Progress &progress)
{
    m_terms = terms;
    const Result<void> connected = connect(progress);
    return connected ? letGo(ReleaseMode::Discard, progress) : connected;
}

}  // namespace fwpilot
