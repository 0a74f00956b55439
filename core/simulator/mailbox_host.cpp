// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/mailbox_host.h"

#include "core/simulator/firmware_writer.h"

#include <fcntl.h>
#include <unistd.h>

namespace fwpilot {

namespace {

constexpr Milliseconds downTime = 300;     // of a restart
constexpr Milliseconds vanishTime = 2000;
constexpr Milliseconds beatInterval = 100;
constexpr Milliseconds showInterval = 200;
constexpr int stepsInARow = 64;
constexpr double flashBurst = 10;          // milliseconds that the modelled flash may be ahead or behind of its time

ResponderLimits limitsFor(const MailboxHost::Settings &settings, quint64 regionSize)
{
    ResponderLimits limits;
    limits.window = settings.window;
    limits.blockSize = layout::blockFor(layout::divide(regionSize, settings.window));
    return limits;
}

/// Cuts the mailbox file off, or gives it its size back: what a BAR that vanishes looks like to whoever has it mapped.
void resizeFile(const QString &path, quint64 size)
{
    if (::truncate(path.toLocal8Bit().constData(), static_cast<off_t>(size)) != 0)
        qWarning("fwpilot-sim: the mailbox file could not be resized");
}

}  // namespace

Result<std::unique_ptr<MailboxHost>> MailboxHost::create(FlashStore &flash, Clock &clock, const Settings &settings)
{
    Result<MappedRegion> region = MappedRegion::map(settings.mailboxPath, MappedRegion::Access::ReadWrite);
    if (!region)
        return region.error();
    const quint64 size = region->bytes().size();
    if (layout::divide(size, settings.window).slotCount == 0) {
        return Error{Error::Code::Usage,
            QStringLiteral("A mailbox of %1 bytes has no room for a window of %2.").arg(size).arg(settings.window)};
    }
    std::unique_ptr<MailboxHost> host(new MailboxHost(flash, clock, settings, std::move(region).value()));
    for (quint64 cuts = flash.powerCuts(); !host->startProcessor(); cuts = flash.powerCuts()) {
        if (flash.powerCuts() == cuts)
            return Error{Error::Code::RunFailed, QStringLiteral("The simulated processor does not start: its flash cannot be written.")};
    }
    return host;
}

MailboxHost::MailboxHost(FlashStore &flash, Clock &clock, const Settings &settings, MappedRegion region)
    : m_flash(flash)
    , m_clock(clock)
    , m_settings(settings)
    , m_region(std::move(region))
    , m_regionSize(m_region->bytes().size())
    , m_geometry(layout::divide(m_regionSize, settings.window))
    , m_processor(flash, limitsFor(settings, m_regionSize))
    , m_linkFaults(settings.faults, [this](const Fault &fault) { m_settings.fired(fault.spec); })
    , m_processorFaults(settings.faults, flash, m_processor, settings.fired)
    , m_linkSpeed(settings.bytesPerSecond)
    , m_flashSpeed(settings.bytesPerSecond, flashBurst)
    , m_request(layout::requestCapacity(m_geometry))
    , m_content(layout::maximumContent)
{
    m_mailbox.emplace(SharedWords(m_region->bytes()), m_geometry);
}

MailboxHost::~MailboxHost()
{
    close();
}

void MailboxHost::close()
{
    if (m_present && m_mailbox)
        m_mailbox->unpublish();
    m_present = false;
}

void MailboxHost::setMachine(const MachineStatus &machine)
{
    m_processor.setMachine(machine);
}

/// One attempt at a start. The mailbox appears last.
bool MailboxHost::startProcessor()
{
    m_mailbox->unpublish();
    m_late.clear();
    m_restart = m_vanish = false;
    const bool started = m_processor.start(m_clock.now());
    m_processorFaults.report();
    if (!started) {
        m_flash.restorePower();
        return false;
    }
    Nameplate nameplate;
    m_processor.describe(nameplate, m_clock.now());
    nameplate.mailbox = m_geometry;
    m_shown = nameplate;
    m_present = m_mailbox->publish(m_processor.responder().generation(), nameplate, m_content);
    m_lastBeat = m_lastShown = m_clock.now();
    return m_present;
}

bool MailboxHost::turn()
{
    if (m_present && isRegionLost())
        loseRegion();
    if (!m_present)
        return comeBack();
    const Milliseconds now = m_clock.now();
    if (now - m_lastBeat >= beatInterval) {
        m_lastBeat = now;
        m_mailbox->beat();
    }
    bool busy = deliverLate();
    busy = takeRequests() || busy;
    busy = m_present && (work() || busy);
    if (m_present && !restartIfWanted())
        showNameplate();
    return busy;
}

/// One look at every slot, beginning behind the last one taken. With a modelled speed, data is taken when the link has time for it.
bool MailboxHost::takeRequests()
{
    bool any = false;
    const std::size_t count = m_mailbox->slotCount();
    const std::size_t first = m_nextSlot;
    for (std::size_t step = 0; step < count && m_linkSpeed.isFree(m_clock.now()); ++step) {
        const std::size_t slot = (first + step) % count;
        const ProcessorMailbox::Taken taken = m_mailbox->take(slot, m_request);
        if (taken.length == 0)
            continue;
        any = true;
        m_nextSlot = slot + 1;
        const std::span<std::byte> frame = std::span(m_request).first(taken.length);
        if (peekHeader(frame).type == static_cast<std::uint8_t>(MessageType::TransmitData))
            m_linkSpeed.charge(m_clock.now(), taken.length);
        receive(slot, taken.sequence, frame);
        if (m_restart || m_vanish)
            break;
    }
    return any;
}

void MailboxHost::receive(std::size_t slot, std::uint32_t sequence, std::span<std::byte> frame)
{
    if (m_settings.trace != nullptr)
        m_settings.trace->frame(Direction::Request, frame);
    const LinkFaults::Fate fate = m_linkFaults.meet(Direction::Request, frame);
    m_restart = m_restart || fate.restartAfter;
    m_vanish = m_vanish || fate.vanishAfter;
    if (fate.lost)
        return;
    if (fate.delayMilliseconds > 0) {
        m_late.push_back({m_clock.now() + fate.delayMilliseconds, Direction::Request, slot, sequence, {frame.begin(), frame.end()}});
        return;
    }
    carryOut(slot, sequence, frame);
    if (fate.twice)
        carryOut(slot, sequence, frame);
}

void MailboxHost::carryOut(std::size_t slot, std::uint32_t sequence, std::span<const std::byte> frame)
{
    std::array<std::byte, headerSize + AnswerMemory::maximumBody> buffer;
    const UpgradeResponder::Handled handled = m_processor.responder().handle(frame, buffer, m_clock.now());
    if (handled.newSession)
        m_mailbox->skipOthers(slot);
    if (!m_restart && !m_vanish)
        answer(slot, sequence, handled.answer);
}

void MailboxHost::answer(std::size_t slot, std::uint32_t sequence, std::span<const std::byte> frame)
{
    std::vector<std::byte> bytes(frame.begin(), frame.end());
    const LinkFaults::Fate fate = m_linkFaults.meet(Direction::Answer, bytes);
    m_restart = m_restart || fate.restartAfter;
    m_vanish = m_vanish || fate.vanishAfter;
    if (fate.lost)
        return;
    if (!fate.busy || m_stuckId != peekHeader(bytes).id)
        noteProgress(bytes);
    if (fate.busy) {
        std::array<std::byte, headerSize + AnswerMemory::maximumBody> buffer;
        const std::span<const std::byte> waiting = asInProgress(bytes, buffer);
        bytes.assign(waiting.begin(), waiting.end());
    }
    if (fate.delayMilliseconds > 0) {
        m_late.push_back({m_clock.now() + fate.delayMilliseconds, Direction::Answer, slot, sequence, std::move(bytes)});
        return;
    }
    if (m_settings.trace != nullptr)
        m_settings.trace->frame(Direction::Answer, bytes);
    showNameplate();
    m_mailbox->answer(slot, sequence, bytes);
    if (fate.twice)
        m_mailbox->answer(slot, sequence, bytes);
}

/// Remembers how far the work for a message was said to be: that is where it stands still when the fault `busy` begins.
void MailboxHost::noteProgress(std::span<const std::byte> frame)
{
    const Header header = peekHeader(frame);
    if (m_stuckId != header.id)
        m_stuck = {0, 1, ResponderLimits{}.longestOperation};
    m_stuckId = header.id;
    if (header.outcome == Outcome::InProgress)
        decode(frame.subspan(headerSize), m_stuck);
}

/// The same answer, as a processor would give it that never gets on.
std::span<const std::byte> MailboxHost::asInProgress(std::span<const std::byte> frame, std::span<std::byte> buffer) const
{
    Header header = peekHeader(frame);
    const std::span<const std::byte> body = encode(m_stuck, buffer.subspan(headerSize));
    header.outcome = Outcome::InProgress;
    header.bodyLength = static_cast<std::uint32_t>(body.size());
    return sealFrame(header, buffer);
}

bool MailboxHost::deliverLate()
{
    bool any = false;
    for (std::size_t index = 0; index < m_late.size();) {
        if (m_late[index].due > m_clock.now()) {
            ++index;
            continue;
        }
        const Late late = std::move(m_late[index]);
        m_late.erase(m_late.begin() + static_cast<std::ptrdiff_t>(index));
        any = true;
        if (late.direction == Direction::Request) {
            carryOut(late.slot, late.sequence, late.frame);
        } else {
            if (m_settings.trace != nullptr)
                m_settings.trace->frame(Direction::Answer, late.frame);
            m_mailbox->answer(late.slot, late.sequence, late.frame);
        }
    }
    return any;
}

/// Steps of the processor, as many as the modelled flash has time for.
bool MailboxHost::work()
{
    for (int count = 0; count < stepsInARow; ++count) {
        const Milliseconds now = m_clock.now();
        if (!m_flashSpeed.isFree(now))
            return count > 0;
        const quint64 before = m_flash.operations();
        m_processor.step(m_clock.now());
        if (m_flash.operations() != before)
            m_flashSpeed.charge(now, m_flash.geometry().pageSize);
        m_processorFaults.report();
        if (m_flash.powerLost() || !m_processor.working())
            return count > 0;
    }
    return true;
}

/// Writes the nameplate when something of it changed that a host acts on, and from time to time.
void MailboxHost::showNameplate()
{
    const Milliseconds now = m_clock.now();
    const UpgradeResponder &responder = m_processor.responder();
    if (now - m_lastShown < showInterval && responder.session() == m_shown.session && responder.state() == m_shown.state
        && responder.record().sequence == m_shown.recordSequence)
        return;
    m_lastShown = now;
    m_processor.describe(m_shown, now);
    m_shown.mailbox = m_geometry;
    m_mailbox->update(m_shown, m_content);
}

bool MailboxHost::restartIfWanted()
{
    if (m_vanish) {
        loseRegion();
        resizeFile(m_settings.mailboxPath, 0);
        return true;
    }
    if (m_restart || m_flash.powerLost()) {
        goAway(downTime);
        return true;
    }
    if (!m_processor.responder().restartWanted(m_clock.now()))
        return false;
    goAway(downTime);
    return true;
}

/// The faults of the first start of a set that was activated, whatever the processor has restarted for. True: it does not start.
bool MailboxHost::meetsFirstStart()
{
    const Result<InstalledFirmware> installed = readInstalledFirmware(m_flash);
    if (!installed || installed->record.state != SetState::Trial || installed->record.tries != 0)
        return false;
    m_processorFaults.spoilSelectedContent();
    return m_processorFaults.takeNoReturn();
}

void MailboxHost::goAway(Milliseconds absence)
{
    m_mailbox->unpublish();
    m_present = false;
    m_backAt = m_clock.now() + absence;
}

/// Whether somebody else has cut the mailbox file short, or has written over it.
bool MailboxHost::isRegionLost() const
{
    const NameplateHead head = readNameplateHead(SharedWords(m_region->bytes()));
    return m_region->gone() || head.magic != layout::magic;
}

/// The region is gone, by a fault or by somebody else's hand. It comes back with a start of the processor.
void MailboxHost::loseRegion()
{
    m_present = false;
    m_vanished = true;
    m_mailbox.reset();
    m_region.reset();
    m_backAt = m_clock.now() + vanishTime;
}

bool MailboxHost::comeBack()
{
    if (!m_backAt || m_clock.now() < *m_backAt)
        return false;
    m_flash.restorePower();
    if (m_vanished) {
        resizeFile(m_settings.mailboxPath, m_regionSize);
        Result<MappedRegion> region = MappedRegion::map(m_settings.mailboxPath, MappedRegion::Access::ReadWrite);
        if (!region)
            return false;
        m_region.emplace(std::move(region).value());
        m_mailbox.emplace(SharedWords(m_region->bytes()), m_geometry);
        m_vanished = false;
    }
    if (meetsFirstStart())
        m_backAt.reset();
    else
        startProcessor();
    return true;
}

}  // namespace fwpilot
