// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/mailbox/mailbox_driver.h"

#include "core/device/access_error.h"
#include "core/device/function_state.h"
#include "core/protocol/mailbox/mailbox_link.h"
#include "core/protocol/mailbox/mailbox_protocol.h"
#include "core/protocol/mailbox/nameplate_reading.h"

#include <QFileInfo>

namespace fwpilot {

namespace {

constexpr std::size_t mailboxRegister = 2;  // base address 2, and no other (rule 6)
constexpr quint64 smallestMailbox = nameplateSize + layout::minimumRequestArea + layout::minimumAnswerArea;
constexpr Milliseconds startUpLimit = 1500;  // a mailbox that is just starting may take that long to appear

/// A function that could not be looked at, or whose processor cannot be upgraded now, and why.
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

ManagementProcessor unknown(const PciFunction &function, const QString &reason)
{
    return unreachable(function, QStringLiteral("unknown"), reason);
}

QString spoken(const Error &error)
{
    return error.message + QLatin1Char(' ') + error.remedy();
}

/// Reads the nameplate; waits for it when it is just being put up. Sends nothing.
NameplateStatus readWhenUp(MailboxLink &link, Clock &clock, Nameplate &nameplate, NameplateHead &head)
{
    const Milliseconds start = clock.now();
    for (std::uint32_t round = 0;; ++round) {
        const NameplateStatus status = link.read(nameplate, head);
        const bool starting = status == NameplateStatus::Absent && head.magic == 0 && head.layoutVersion == layout::version;
        if (!starting || clock.now() - start > startUpLimit)
            return status;
        clock.rest(round);
    }
}

/// Why its base address 2 can hold no mailbox, seen without a look into it.
std::optional<QString> unfitBaseAddress(const PciFunction &function)
{
    const quint64 size = function.sizes[mailboxRegister];
    if (function.inPortSpace[mailboxRegister])
        return QStringLiteral("Its base address 2, where a mailbox would be, is one of I/O ports and not of memory.");
    if (size == 0 && !QFileInfo::exists(function.path + QStringLiteral("/resource2")))
        return QStringLiteral(
            "It has no base address 2, where a mailbox would be. If it should have one, the machine's firmware may not have given it any: "
            "look for \"above 4G decoding\" in the firmware's settings.");
    if (size != 0 && size < smallestMailbox)
        return QStringLiteral("Its base address 2 has only %1 bytes, and the smallest mailbox needs %2.").arg(size).arg(smallestMailbox);
    return std::nullopt;
}

/// Why its memory cannot be read although it is there. Tries to have it switched on.
std::optional<QString> sleepingMemory(const PciFunction &function)
{
    if (function.memoryDecoding)
        return std::nullopt;
    const Result<void> enabled = MappedRegion::enable(function.path);
    if (readFunctionState(function.path).memoryDecoding.value_or(true))
        return std::nullopt;
    if (!enabled)
        return QStringLiteral("Its memory decoding is off. %1").arg(spoken(enabled.error()));
    return QStringLiteral(
        "Its memory decoding is off, although the kernel takes it for switched on. As root, write 0 and then 1 to the file %1/enable. "
        "Then look again.")
        .arg(function.path);
}

/// What a nameplate that cannot be read means. Nothing, where the function is no mailbox at all.
std::optional<ManagementProcessor> withoutNameplate(const PciFunction &function, NameplateStatus status, const NameplateHead &head)
{
    constexpr std::uint32_t allOnes = 0xFFFFFFFF;
    if (head.magic == allOnes && head.layoutVersion == allOnes && head.generation == allOnes && head.heartbeat == allOnes) {
        return unknown(function,
            QStringLiteral(
                "Its memory reads all ones: it is asleep, or gone, or its memory decoding is off. Restart the machine, or remove and "
                "insert the card, then look again."));
    }
    if (status == NameplateStatus::OtherLayout) {
        return unknown(function,
            QStringLiteral("Its mailbox has layout version %1, and this program knows version %2. Use a newer version of Firmware Pilot.")
                .arg(head.layoutVersion)
                .arg(layout::version));
    }
    if (status == NameplateStatus::Unsteady)
        return unreachable(function, QStringLiteral("no answer"), QStringLiteral("Its nameplate cannot be read. Restart the processor."));
    const bool wasMailbox = head.layoutVersion == layout::version && head.magic == 0 && head.generation != 0;
    if (!wasMailbox)
        return std::nullopt;
    return unreachable(
        function, QStringLiteral("restarting"), QStringLiteral("It is restarting, or did not come back. Wait, then look again."));
}

/// A processor that is there, and whether it can be spoken to.
ManagementProcessor withNameplate(const PciFunction &function, MailboxLink &link, const Nameplate &nameplate, const NameplateHead &head)
{
    ManagementProcessor processor = describeProcessor(nameplate, head);
    const quint64 size = function.sizes[mailboxRegister];
    if (size != 0 && !layout::fits(nameplate.mailbox, size)) {
        processor.upgradable = false;
        processor.reason = QStringLiteral(
            "Its mailbox claims %1 bytes in a way that its base address 2, with %2 bytes, cannot hold. Ask its maker for help.")
                               .arg(nameplate.mailbox.regionSize)
                               .arg(size);
    } else if (!link.isAlive()) {
        processor.upgradable = false;
        processor.state = QStringLiteral("no answer");
        processor.reason = QStringLiteral("Its heartbeat has stopped. Restart the processor, then look again.");
    }
    return processor;
}

/// Nothing, where the function is no mailbox at all, or has gone since it was found.
std::optional<ManagementProcessor> examine(const PciFunction &function, Clock &clock)
{
    if (function.path.isEmpty())
        return unknown(function, QStringLiteral("Read from a dump: nothing can be opened."));
    if (!function.kernelDriver.isEmpty())
        return unknown(function, spoken(boundError(function.kernelDriver, function.path)));
    if (const std::optional<QString> unfit = unfitBaseAddress(function))
        return unknown(function, *unfit);
    if (const std::optional<QString> asleep = sleepingMemory(function))
        return unknown(function, *asleep);
    Result<std::unique_ptr<MailboxLink>> link = MailboxLink::open(function.path, {}, clock);
    if (!link && !readFunctionState(function.path).present())
        return std::nullopt;
    if (!link)
        return unknown(function, spoken(link.error()));
    Nameplate nameplate;
    NameplateHead head;
    const NameplateStatus status = readWhenUp(**link, clock, nameplate, head);
    return status == NameplateStatus::Ok ? withNameplate(function, **link, nameplate, head) : withoutNameplate(function, status, head);
}

}  // namespace

Result<QList<ManagementProcessor>> MailboxDriver::discover(const QList<PciFunction> &functions)
{
    QList<ManagementProcessor> processors;
    for (const PciFunction &function : functions) {
        std::optional<ManagementProcessor> processor = examine(function, m_clock);
        if (!processor)
            continue;
        processor->address = function.address;
        processor->path = function.path;
        processor->driver = name();
        processor->functions = {function};
        processors.append(*processor);
    }
    return processors;
}

Result<std::unique_ptr<UpgradeProtocol>> MailboxDriver::open(const ManagementProcessor &processor)
{
    return MailboxProtocol::open(processor, m_trace, m_clock);
}

}  // namespace fwpilot
