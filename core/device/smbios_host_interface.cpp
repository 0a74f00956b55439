// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/smbios_host_interface.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>

namespace fwpilot {

namespace {

constexpr qsizetype ownPartOffset = 5;
constexpr quint64 redfishOverIp = 4;
constexpr qsizetype shortestRedfishRecord = 91;

/// Device types of a network host interface (DSP0270, 8.3.1).
enum DeviceType : quint64 { Usb = 2, Pci = 3, UsbVersion2 = 4, PciVersion2 = 5, FirstOem = 0x80 };

std::optional<HostInterface::Kind> kindOf(quint64 type)
{
    if (type == 0x02)
        return HostInterface::Kind::Kcs;
    if (type >= 0x03 && type <= 0x3f)  // DSP0239
        return HostInterface::Kind::Mctp;
    if (type == 0x40)
        return HostInterface::Kind::Network;
    if (type == 0xf0)  // the maker's own
        return HostInterface::Kind::Unknown;
    return {};
}

/// What follows the interface type: a description of the network device, then protocol records.
struct NetworkPart {
    QByteArrayView device;
    QList<QByteArrayView> redfish;  ///< the content of each record of Redfish over IP, as far as it is there
    bool fits = false;              ///< every length agrees with the size of the structure
};

/// `part` begins with the device, which has this length.
NetworkPart readNetworkPart(QByteArrayView part, qsizetype deviceLength)
{
    NetworkPart read;
    read.device = part.first(std::min(deviceLength, part.size()));
    const quint64 deviceType = littleEndian(read.device, 0, 1).value_or(0);
    const QByteArrayView records = part.sliced(read.device.size());
    const quint64 count = littleEndian(records, 0, 1).value_or(0);
    qsizetype at = 1;
    for (quint64 number = 0; number < count; ++number) {
        const std::optional<quint64> type = littleEndian(records, at, 1);
        const std::optional<quint64> length = littleEndian(records, at + 1, 1);
        if (!type || !length)
            return read;
        const QByteArrayView content = records.sliced(at + 2, std::min(qsizetype(*length), records.size() - at - 2));
        if (*type == redfishOverIp)
            read.redfish.append(content);
        if (content.size() < qsizetype(*length))
            return read;
        at += 2 + content.size();
    }
    read.fits = count > 0 && ((deviceType >= Usb && deviceType <= PciVersion2) || deviceType >= FirstOem);
    return read;
}

/// The length of a device's description, where nothing tells it but the description itself; 0 when that does not either.
qsizetype deviceLengthWithoutField(QByteArrayView part)
{
    constexpr qsizetype usbSerialNumberOffset = 5;  // a string descriptor, which begins with its length
    switch (littleEndian(part, 0, 1).value_or(0)) {
    case Usb:
        return usbSerialNumberOffset + qsizetype(littleEndian(part, usbSerialNumberOffset, 1).value_or(0));
    case Pci:
        return 9;
    default:
        return 0;
    }
}

QString deviceText(QByteArrayView device)
{
    const quint64 type = littleEndian(device, 0, 1).value_or(0);
    if (type < Usb || type > PciVersion2)
        return {};
    const qsizetype offset = type >= UsbVersion2 ? 2 : 1;  // the second version begins with its length
    const std::optional<quint64> vendor = littleEndian(device, offset, 2);
    const std::optional<quint64> product = littleEndian(device, offset + 2, 2);
    if (!vendor || !product || *vendor == 0 || *vendor == 0xffff)
        return {};
    const char *const bus = type == Usb || type == UsbVersion2 ? "USB" : "PCI";
    return QString::asprintf("%s %04x:%04x", bus, unsigned(*vendor), unsigned(*product));
}

/// An address of 16 bytes in the format that the byte before it names; empty when there is none.
QString addressText(QByteArrayView record, qsizetype formatOffset)
{
    const quint64 format = littleEndian(record, formatOffset, 1).value_or(0);
    const QByteArrayView address = record.sliced(formatOffset + 1, format == 1 ? 4 : 16);
    const bool isZero = std::all_of(address.begin(), address.end(), [](char byte) { return byte == 0; });
    if ((format != 1 && format != 2) || isZero)
        return {};
    std::array<char, INET6_ADDRSTRLEN> text = {};
    ::inet_ntop(format == 1 ? AF_INET : AF_INET6, address.data(), text.data(), text.size());
    return QString::fromLatin1(text.data());
}

/// Addresses count only where they were assigned for good: by hand (1) or by the network's own rules (3).
bool isFixed(QByteArrayView record, qsizetype assignmentOffset)
{
    const quint64 assignment = littleEndian(record, assignmentOffset, 1).value_or(0);
    return assignment == 1 || assignment == 3;
}

/// DSP0270, 8.4.1. The record has its fixed part.
void fillRedfish(QByteArrayView record, const QString &name, HostInterface &interface, QStringList &notes)
{
    interface.redfish = true;
    if (isFixed(record, 16))
        interface.hostAddress = addressText(record, 17);
    if (isFixed(record, 50)) {
        interface.serviceAddress = addressText(record, 51);
        interface.servicePort = quint16(littleEndian(record, 84, 2).value_or(0));
    }
    const qsizetype nameLength = qsizetype(littleEndian(record, 90, 1).value_or(0));
    if (shortestRedfishRecord + nameLength > record.size())
        addSmbiosNote(
            notes, QStringLiteral("%1: the host name of the Redfish service is longer than its record and is left out.").arg(name));
    else
        interface.serviceName = smbiosText(record.sliced(shortestRedfishRecord, nameLength));
}

void addNetwork(const SmbiosStructure &structure, SmbiosFacts &facts)
{
    const QByteArrayView part = structure.formatted.sliced(ownPartOffset);
    NetworkPart network;
    if (const std::optional<quint64> length = littleEndian(part, 0, 1))
        network = readNetworkPart(part.sliced(1), qsizetype(*length));
    if (!network.fits) {
        const NetworkPart older = readNetworkPart(part, deviceLengthWithoutField(part));
        if (older.fits)
            network = older;
        else
            addSmbiosNote(facts.notes,
                QStringLiteral("%1: its lengths do not agree with its size; only a part of it was read.").arg(structure.name()));
    }
    HostInterface interface;
    interface.kind = HostInterface::Kind::Network;
    interface.device = deviceText(network.device);
    bool isAdded = false;
    for (const QByteArrayView record : network.redfish) {
        if (record.size() < shortestRedfishRecord) {
            addSmbiosNote(facts.notes, QStringLiteral("%1: its Redfish record is too short and is left out.").arg(structure.name()));
            continue;
        }
        HostInterface withRedfish = interface;
        fillRedfish(record, structure.name(), withRedfish, facts.notes);
        facts.hostInterfaces.append(withRedfish);
        isAdded = true;
    }
    if (!isAdded)
        facts.hostInterfaces.append(interface);
}

}  // namespace

void addHostInterfaces(const SmbiosStructure &structure, SmbiosFacts &facts)
{
    const std::optional<quint64> type = structure.numberAt(4, 1);
    const std::optional<HostInterface::Kind> kind = type ? kindOf(*type) : std::nullopt;
    if (!kind) {
        addSmbiosNote(
            facts.notes, QStringLiteral("%1 describes no kind of host interface that is known, and is left out.").arg(structure.name()));
        return;
    }
    if (*kind == HostInterface::Kind::Network) {
        addNetwork(structure, facts);
        return;
    }
    HostInterface interface;
    interface.kind = *kind;
    facts.hostInterfaces.append(interface);
}

}  // namespace fwpilot
