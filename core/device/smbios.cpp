// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/smbios.h"

#include "core/device/smbios_structures.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr qint64 longestTable = 1024 * 1024;
constexpr qint64 longestAttribute = 4096;

/// The first bytes of a file, whatever size it says it has; nothing when it is not there or cannot be read, then `reason` is a clause.
std::optional<QByteArray> readFile(const QString &path, qint64 atMost, QString &reason)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        const QFileInfo entry(path);
        reason = !entry.exists() ? QString() : entry.isReadable() ? file.errorString() : QStringLiteral("only root may");
        return {};
    }
    QByteArray content;
    while (content.size() < atMost) {
        const QByteArray more = file.read(atMost - content.size());
        if (more.isEmpty())
            break;
        content += more;
    }
    if (file.error() == QFileDevice::NoError)
        return content;
    reason = file.errorString();
    return {};
}

/// The same for something below /sys: a pipe, which could block for ever, is not opened.
std::optional<QByteArray> readAttribute(const QString &path, qint64 atMost, QString &reason)
{
    const QFileInfo entry(path);
    if (!entry.exists() || entry.isFile())
        return readFile(path, atMost, reason);
    reason = QStringLiteral("it is not a file");
    return {};
}

QString attribute(const QString &folder, const char *name)
{
    QString reason;
    return smbiosText(readAttribute(folder + QLatin1Char('/') + QLatin1String(name), longestAttribute, reason).value_or(QByteArray()));
}

SmbiosFacts readNames(const QString &sysfsRoot)
{
    const QString folder = sysfsRoot + QStringLiteral("/class/dmi/id");
    SmbiosFacts facts;
    if (QFileInfo(folder).isDir())
        facts.depth = SmbiosFacts::Depth::Names;
    facts.manufacturer = attribute(folder, "sys_vendor");
    facts.product = attribute(folder, "product_name");
    facts.serial = attribute(folder, "product_serial");
    facts.boardManufacturer = attribute(folder, "board_vendor");
    facts.boardProduct = attribute(folder, "board_name");
    return facts;
}

SmbiosFacts readSysfs(const QString &root)
{
    const QString path = root + QStringLiteral("/firmware/dmi/tables/DMI");
    const QString unknown = QStringLiteral("so the interfaces to the management processor that they describe are not known.");
    QString reason;
    QString note;
    if (const std::optional<QByteArray> table = readAttribute(path, longestTable + 1, reason)) {
        const SmbiosFacts facts = decodeSmbios(table->first(std::min<qsizetype>(table->size(), longestTable)));
        if (facts.depth == SmbiosFacts::Depth::Tables)
            return facts;
        note = QStringLiteral("The SMBIOS tables of this machine hold nothing that can be read, %1").arg(unknown);
    } else if (!reason.isEmpty()) {
        note = QStringLiteral("The SMBIOS tables in %1 cannot be read (%2), %3").arg(path, reason, unknown);
    }
    SmbiosFacts facts = readNames(root);
    if (!note.isEmpty())
        facts.depth = SmbiosFacts::Depth::Names;
    else if (facts.depth == SmbiosFacts::Depth::Names)
        note = QStringLiteral("The kernel shows no SMBIOS tables, %1").arg(unknown);
    if (!note.isEmpty())
        facts.notes.append(note);
    return facts;
}

Result<SmbiosFacts> readDump(const QString &path)
{
    QString reason;
    const std::optional<QByteArray> dump = readFile(path, longestTable + 1, reason);
    if (!dump && !reason.isEmpty())
        return Error{
            Error::Code::NoAccess, QStringLiteral("%1 cannot be read").arg(path), 0, QStringLiteral("Give yourself the right to read it.")};
    if (!dump)
        return Error{Error::Code::NotFound, QStringLiteral("%1 does not exist").arg(path), 0, QStringLiteral("Check the path.")};
    if (dump->size() > longestTable)
        return Error{
            Error::Code::OverLimit, QStringLiteral("%1 is longer than 1 MiB").arg(path), 0, QStringLiteral("Give an SMBIOS dump.")};
    QStringList notes;
    const Result<QByteArrayView> table = tableInDump(*dump, notes);
    if (!table)
        return table.error().in(path);
    SmbiosFacts facts = decodeSmbios(table->toByteArray());
    for (const QString &note : facts.notes)
        addSmbiosNote(notes, note);
    facts.notes = notes;
    return facts;
}

QString registersText(const IpmiInterface &interface)
{
    if (interface.registerSpacing == 0)
        return {};
    return interface.registerSpacing == 1 ? QStringLiteral("registers 1 byte apart")
                                          : QStringLiteral("registers %1 bytes apart").arg(interface.registerSpacing);
}

QString kindText(IpmiInterface::Kind kind)
{
    switch (kind) {
    case IpmiInterface::Kind::Kcs:
        return QStringLiteral("KCS");
    case IpmiInterface::Kind::Smic:
        return QStringLiteral("SMIC");
    case IpmiInterface::Kind::Bt:
        return QStringLiteral("BT");
    case IpmiInterface::Kind::Ssif:
        return QStringLiteral("SSIF");
    case IpmiInterface::Kind::Unknown:
        break;
    }
    return QStringLiteral("Interface of an unknown kind");
}

QString kindText(const HostInterface &interface)
{
    if (interface.redfish)
        return QStringLiteral("Redfish");
    switch (interface.kind) {
    case HostInterface::Kind::Kcs:
        return QStringLiteral("KCS host interface");
    case HostInterface::Kind::Mctp:
        return QStringLiteral("MCTP host interface");
    case HostInterface::Kind::Network:
        return QStringLiteral("Network host interface");
    case HostInterface::Kind::Unknown:
        break;
    }
    return QStringLiteral("Host interface of an unknown kind");
}

}  // namespace

Result<SmbiosFacts> readSmbios(const MachineSource &source)
{
    if (!source.smbiosDump.isEmpty())
        return readDump(source.smbiosDump);
    return source.pciDump.isEmpty() ? readSysfs(source.sysfsRoot) : SmbiosFacts();
}

QString ipmiText(const IpmiInterface &interface)
{
    const QString space = interface.kind == IpmiInterface::Kind::Ssif ? QStringLiteral("SMBus address")
        : interface.inPortSpace                                       ? QStringLiteral("I/O port")
                                                                      : QStringLiteral("memory address");
    QStringList parts = {QStringLiteral("%1 at %2 0x%3").arg(kindText(interface.kind), space, QString::number(interface.baseAddress, 16))};
    parts.append(registersText(interface));
    if (interface.interrupt)
        parts.append(QStringLiteral("interrupt %1").arg(*interface.interrupt));
    if (!interface.specification.isEmpty())
        parts.append(QStringLiteral("IPMI %1").arg(interface.specification));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString hostInterfaceText(const HostInterface &interface)
{
    QString text = kindText(interface);
    if (!interface.serviceAddress.isEmpty() && !interface.serviceName.isEmpty())
        text += QStringLiteral(" at %1 (%2)").arg(interface.serviceAddress, interface.serviceName);
    else if (!interface.serviceAddress.isEmpty() || !interface.serviceName.isEmpty())
        text += QStringLiteral(" at ") + interface.serviceAddress + interface.serviceName;
    if (interface.servicePort != 0)
        text += QStringLiteral(" port %1").arg(interface.servicePort);
    if (!interface.device.isEmpty())
        text += QStringLiteral(", through ") + interface.device;
    return text;
}

}  // namespace fwpilot
