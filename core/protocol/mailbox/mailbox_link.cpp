// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/mailbox/mailbox_link.h"

#include "core/device/access_error.h"
#include "core/device/function_state.h"
#include "core/protocol/mailbox/nameplate_reading.h"

#include <QFileInfo>

namespace fwpilot {

namespace {

constexpr Milliseconds heartbeatLimit = 1000;
constexpr std::size_t largestWorkspace = 8 << 20;
constexpr QLatin1String resourceName("/resource2");  // and no other base address, ever

QString idsText(quint16 vendor, quint16 device)
{
    return QString::asprintf("%04x:%04x", vendor, device);
}

Error changed(const QString &message)
{
    return {Error::Code::Precondition, message, 0, QStringLiteral("Look for the machine's processors anew, and choose again.")};
}

}  // namespace

Result<std::unique_ptr<MailboxLink>> MailboxLink::open(const QString &functionPath, const ManagementProcessor &expected, Clock &clock)
{
    std::unique_ptr<MailboxLink> link(new MailboxLink(functionPath, expected, clock));
    const Result<void> mapped = link->look();
    if (!mapped)
        return mapped.error();
    return link;
}

MailboxLink::MailboxLink(const QString &functionPath, const ManagementProcessor &expected, Clock &clock)
    : m_functionPath(functionPath)
    , m_expected(expected)
    , m_clock(clock)
    , m_content(layout::maximumContent)
    , m_mailbox(m_clock, m_content)
{
}

/// Whether what is on the bus now is what was detected there, and free.
Result<void> MailboxLink::checkFunction() const
{
    const FunctionState now = readFunctionState(m_functionPath);
    const QString address = plainText(QFileInfo(m_functionPath).fileName());
    if (!now.present())
        return Error{Error::Code::DeviceGone, QStringLiteral("The PCI function %1 is gone.").arg(address)};
    if (!m_expected.functions.isEmpty()) {
        const PciFunction &detected = m_expected.functions.first();
        if (*now.vendor != detected.vendor || *now.device != detected.device)
            return changed(QStringLiteral("At %1 there is another PCI function now: %2 instead of %3.")
                               .arg(address, idsText(*now.vendor, *now.device), idsText(detected.vendor, detected.device)));
    }
    if (!now.kernelDriver.isEmpty())
        return boundError(now.kernelDriver, m_functionPath);
    return {};
}

/// Maps the nameplate, read-only. What was mapped before stays when this fails.
Result<void> MailboxLink::look()
{
    const Result<void> checked = checkFunction();
    if (!checked)
        return checked;
    const Result<void> enabled = MappedRegion::enable(m_functionPath);
    Result<MappedRegion> region = MappedRegion::map(m_functionPath + resourceName, MappedRegion::Access::ReadOnly, nameplateSize);
    if (!region)
        return enabled ? region.error() : enabled.error();
    m_lock.reset();
    m_region.reset();
    m_region.emplace(std::move(region).value());
    m_mailbox.attach(SharedWords(m_region->bytes()));
    return {};
}

/// Maps all of it for writing, and locks it, once the right processor's nameplate was read.
Result<void> MailboxLink::hold()
{
    const Result<void> looked = m_region->gone() ? look() : Result<void>();
    if (!looked)
        return looked;
    Nameplate nameplate;
    NameplateHead head;
    const NameplateStatus status = read(nameplate, head);
    if (status == NameplateStatus::OtherLayout)
        return Error{Error::Code::Unsupported, QStringLiteral("%1 has a mailbox of a layout that is not known here.").arg(m_expected.id)};
    if (status != NameplateStatus::Ok)
        return Error{Error::Code::DeviceGone, QStringLiteral("The mailbox of %1 cannot be read.").arg(m_expected.id)};
    const Result<void> recognised = recognise(nameplate, head);
    if (!recognised)
        return recognised;
    Result<MappedRegion> region
        = MappedRegion::map(m_functionPath + resourceName, MappedRegion::Access::ReadWrite, nameplate.mailbox.regionSize);
    if (!region)
        return region.error();
    m_lock.reset();
    Result<HostLock> locked = HostLock::take(region->descriptor());
    if (!locked)
        return locked.error();
    m_region.reset();
    m_region.emplace(std::move(region).value());
    m_lock.emplace(std::move(locked).value());
    m_mailbox.attach(SharedWords(m_region->bytes()));
    return {};
}

Result<void> MailboxLink::lock()
{
    return m_lock ? Result<void>() : hold();
}

Result<void> MailboxLink::recognise(const Nameplate &nameplate, const NameplateHead &head) const
{
    if (m_expected.generation == 0)
        return {};
    const ManagementProcessor now = describeProcessor(nameplate, head);
    if (now.vendor == m_expected.vendor && now.model == m_expected.model && now.serial == m_expected.serial)
        return {};
    return changed(QStringLiteral("At %1 there is another processor now: %2 instead of %3.")
                       .arg(plainText(QFileInfo(m_functionPath).fileName()), now.id, m_expected.id));
}

NameplateStatus MailboxLink::read(Nameplate &nameplate, NameplateHead &head)
{
    head = readNameplateHead(SharedWords(m_region->bytes()));
    return m_mailbox.read(nameplate);
}

bool MailboxLink::isAlive()
{
    const SharedWords memory(m_region->bytes());
    const std::uint32_t first = readNameplateHead(memory).heartbeat;
    const Milliseconds start = m_clock.now();
    for (std::uint32_t round = 0; m_clock.now() - start <= heartbeatLimit; ++round) {
        if (readNameplateHead(memory).heartbeat != first)
            return true;
        m_clock.rest(round);
    }
    return false;
}

std::size_t MailboxLink::workspaceSize() const
{
    return std::min(m_region->bytes().size(), largestWorkspace);
}

TransportStatus MailboxLink::reopen()
{
    m_stranger.reset();
    Nameplate nameplate;
    NameplateHead head;
    if (m_region->gone() || !m_lock) {
        const Result<void> held = hold();
        if (!held && held.error().code == Error::Code::Precondition)
            m_stranger = held.error();
        if (!held) {
            m_mailbox.attach(SharedWords(m_region->bytes()));  // what was known of its slots and generation no longer holds
            const NameplateStatus status = read(nameplate, head);
            const bool tooLarge = status == NameplateStatus::Ok && held.error().code == Error::Code::Unsupported;
            return status == NameplateStatus::OtherLayout || tooLarge ? TransportStatus::OtherLayout : TransportStatus::Gone;
        }
    }
    const TransportStatus status = m_mailbox.reopen();
    if (status != TransportStatus::Ok || read(nameplate, head) != NameplateStatus::Ok)
        return status == TransportStatus::Ok ? TransportStatus::Gone : status;
    const Result<void> recognised = recognise(nameplate, head);
    if (!recognised)
        m_stranger = recognised.error();
    return recognised ? TransportStatus::Ok : TransportStatus::Gone;
}

}  // namespace fwpilot
