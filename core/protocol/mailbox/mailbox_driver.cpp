// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/mailbox/mailbox_driver.h"

#include "core/protocol/mailbox/mailbox_link.h"
#include "core/protocol/mailbox/mailbox_protocol.h"
#include "core/protocol/mailbox/nameplate_reading.h"
#include "core/protocol/mailbox/system_clock.h"

namespace fwpilot {

namespace {

/// A mailbox is looked for only here (rule 6).
struct MailboxId {
    quint16 vendor;
    quint16 device;
};
constexpr MailboxId mailboxIds[] = {{0x1AF4, 0x1110}};

constexpr Milliseconds startUpLimit = 1500;  // a mailbox that is just starting may take that long to appear

bool mayHaveMailbox(const PciFunction &function)
{
    for (const MailboxId &id : mailboxIds) {
        if (function.vendor == id.vendor && function.device == id.device)
            return true;
    }
    return false;
}

/// A function that should be a processor, and why it is none that can be upgraded.
ManagementProcessor unreachable(const PciFunction &function, const QString &state, const QString &reason)
{
    ManagementProcessor processor;
    processor.id = function.address;
    processor.vendor = plainText(function.vendorName);
    processor.model = plainText(function.deviceName);
    processor.state = state;
    processor.reason = reason;
    return processor;
}

/// Reads the nameplate; waits for it when it is just being put up. Sends nothing.
NameplateStatus readWhenUp(MailboxLink &link, Nameplate &nameplate, NameplateHead &head)
{
    SystemClock clock;
    const Milliseconds start = clock.now();
    for (std::uint32_t round = 0;; ++round) {
        const NameplateStatus status = link.read(nameplate, head);
        const bool starting = status == NameplateStatus::Absent && head.magic == 0 && head.layoutVersion == layout::version;
        if (!starting || clock.now() - start > startUpLimit)
            return status;
        clock.rest(round);
    }
}

/// Nothing, where the function is no mailbox at all.
std::optional<ManagementProcessor> examine(const PciFunction &function)
{
    if (function.path.isEmpty())
        return unreachable(function, QStringLiteral("unknown"), QStringLiteral("Read from a dump: nothing can be opened."));
    if (!function.kernelDriver.isEmpty()) {
        return unreachable(function, QStringLiteral("unknown"),
            QStringLiteral("The kernel driver %1 is bound to it; unbind it first.").arg(plainText(function.kernelDriver)));
    }
    Result<std::unique_ptr<MailboxLink>> link = MailboxLink::open(function.path);
    if (!link)
        return unreachable(function, QStringLiteral("unknown"), link.error().message + QLatin1Char(' ') + link.error().remedy());
    Nameplate nameplate;
    NameplateHead head;
    const NameplateStatus status = readWhenUp(**link, nameplate, head);
    const bool known = head.layoutVersion == layout::version;
    if (status == NameplateStatus::Absent && !(known && head.magic == 0 && head.generation != 0))
        return std::nullopt;
    if (status == NameplateStatus::Absent)
        return unreachable(function, QStringLiteral("restarting"), QStringLiteral("It is restarting, or did not come back. Wait, then look again."));
    if (status == NameplateStatus::OtherLayout) {
        return unreachable(function, QStringLiteral("unknown"),
            QStringLiteral("Its mailbox has layout version %1, and this program knows version %2. Use a newer version of Firmware Pilot.")
                .arg(head.layoutVersion)
                .arg(layout::version));
    }
    if (status == NameplateStatus::Unsteady)
        return unreachable(function, QStringLiteral("no answer"), QStringLiteral("Its nameplate cannot be read. Restart the processor."));
    ManagementProcessor processor = describeProcessor(nameplate, head);
    if (!(*link)->isAlive()) {
        processor.upgradable = false;
        processor.state = QStringLiteral("no answer");
        processor.reason = QStringLiteral("Its heartbeat has stopped. Restart the processor, then look again.");
    }
    return processor;
}

}  // namespace

Result<QList<ManagementProcessor>> MailboxDriver::discover(const QList<PciFunction> &functions)
{
    QList<ManagementProcessor> processors;
    for (const PciFunction &function : functions) {
        if (!mayHaveMailbox(function))
            continue;
        std::optional<ManagementProcessor> processor = examine(function);
        if (!processor)
            continue;
        processor->address = function.address;
        processor->path = function.path;
        processor->driver = name();
        processors.append(*processor);
    }
    return processors;
}

Result<std::unique_ptr<UpgradeProtocol>> MailboxDriver::open(const ManagementProcessor &processor)
{
    return MailboxProtocol::open(processor, m_trace);
}

}  // namespace fwpilot
