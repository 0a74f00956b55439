// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/smbios_table.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QStringList>

#include <arpa/inet.h>
#include <array>

/// What `dmidecode` prints, turned back into the table it was printed from, so far as the text tells.
namespace fwpilot {

/// One structure's text.
struct PrintedStructure {
    int type = 0;
    int length = 0;
    QMap<QString, QString> values;  ///< "Base Address" → "0x0000000000000CA2 (I/O)"

    [[nodiscard]] QString value(const char *key) const { return values.value(QLatin1String(key)); }
    [[nodiscard]] quint64 number(const char *key) const { return value(key).section(QLatin1Char(' '), 0, 0).toULongLong(nullptr, 0); }
    /// Newer versions of dmidecode say "Host Interface Type", older ones "Interface Type".
    [[nodiscard]] QString hostInterfaceType() const
    {
        return values.value(QStringLiteral("Host Interface Type"), values.value(QStringLiteral("Interface Type")));
    }
};

inline QList<PrintedStructure> readPrinted(const QString &path)
{
    static const QRegularExpression head(QStringLiteral("^Handle 0x[0-9A-F]+, DMI type (\\d+), (\\d+) bytes$"));
    QList<PrintedStructure> structures;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return structures;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        const QRegularExpressionMatch match = head.match(line);
        if (match.hasMatch())
            structures.append({match.captured(1).toInt(), match.captured(2).toInt(), {}});
        else if (!structures.isEmpty() && line.contains(QStringLiteral(": ")))
            structures.last().values.insert(
                line.section(QStringLiteral(": "), 0, 0).trimmed(), line.section(QStringLiteral(": "), 1).trimmed());
    }
    return structures;
}

inline int indexIn(const QStringList &names, const QString &text)
{
    return int(names.indexOf(text.section(QLatin1Char(' '), 0, 0)));
}

inline QByteArray addressBytes(const QString &text)
{
    std::array<char, 16> bytes = {};
    const bool isVersion6 = text.contains(QLatin1Char(':'));
    if (::inet_pton(isVersion6 ? AF_INET6 : AF_INET, text.toLatin1().constData(), bytes.data()) != 1)
        return {};
    return QByteArray(bytes.data(), isVersion6 ? 16 : 4);
}

/// The body of type 38.
inline QByteArray printedIpmiBody(const PrintedStructure &structure)
{
    const QStringList kinds
        = {QStringLiteral("Unknown"), QStringLiteral("KCS"), QStringLiteral("SMIC"), QStringLiteral("BT"), QStringLiteral("SSIF")};
    const QStringList spacings = {QStringLiteral("Successive"), QStringLiteral("32-bit"), QStringLiteral("16-byte")};
    const QStringList version = structure.value("Specification Version").split(QLatin1Char('.'));
    const bool isPort = structure.value("Base Address").endsWith(QStringLiteral("(I/O)"));
    const quint64 address = structure.number("Base Address");
    IpmiBody body;
    body.kind = indexIn(kinds, structure.value("Interface Type"));
    body.version = version.first().toInt() << 4 | version.last().toInt();
    body.slaveAddress = int(structure.number("I2C Slave Address")) << 1;
    body.baseAddress = body.kind == 4 ? address << 1 : (address & ~quint64(1)) | (isPort ? 1U : 0U);
    body.modifier = indexIn(spacings, structure.value("Register Spacing")) << 6 | int(address & 1) << 4;
    body.interrupt = int(structure.number("Interrupt Number"));
    return body.bytes();
}

/// The body of type 42; what the text does not tell is `fill`.
inline QByteArray printedHostInterfaceBody(const PrintedStructure &structure, char fill)
{
    const qsizetype size = structure.length - 4;
    const QString kind = structure.hostInterfaceType();
    if (!kind.startsWith(QStringLiteral("Network")))
        return QByteArray(kind.startsWith(QStringLiteral("KCS")) ? "\x02" : "\xff").leftJustified(size, fill);
    if (structure.value("Protocol ID").isEmpty())
        return QByteArray("\x40").leftJustified(size, fill);
    const QStringList assignments = {{}, QStringLiteral("Static"), QStringLiteral("DHCP"), QStringLiteral("AutoConf")};
    const QStringList formats = {{}, QStringLiteral("IPv4"), QStringLiteral("IPv6")};
    const auto address = [&structure](const QString &format, const char *rest) {
        return addressBytes(structure.values.value(format + QLatin1String(rest)));
    };
    RedfishRecord record;
    record.hostAssignment = indexIn(assignments, structure.value("Host IP Assignment Type"));
    record.hostFormat = indexIn(formats, structure.value("Host IP Address Format"));
    record.hostAddress = address(structure.value("Host IP Address Format"), " Address");
    record.serviceAssignment = indexIn(assignments, structure.value("Redfish Service IP Discovery Type"));
    record.serviceFormat = indexIn(formats, structure.value("Redfish Service IP Address Format"));
    record.serviceAddress = address(structure.value("Redfish Service IP Address Format"), " Redfish Service Address");
    record.port = quint16(structure.number("Redfish Service Port"));
    record.hostName = structure.value("Redfish Service Hostname").toUtf8();
    const qsizetype deviceSize = size - 3 - record.bytes().size();
    const QByteArray device
        = '\x02' + littleEndianBytes(structure.number("idVendor"), 2) + littleEndianBytes(structure.number("idProduct"), 2);
    return networkBody(device.leftJustified(deviceSize, fill), {record.bytes()});
}

inline QByteArray printedTable(const QList<PrintedStructure> &structures, char fill)
{
    SmbiosTable table;
    const auto texts = [](const PrintedStructure &structure, std::initializer_list<const char *> keys) {
        QList<QByteArray> list;
        for (const char *const key : keys)
            list.append(structure.value(key).isEmpty() ? QByteArray(" ") : structure.value(key).toUtf8());
        return list;
    };
    for (const PrintedStructure &structure : structures) {
        if (structure.type == 1)
            table.add(1, systemBody, texts(structure, {"Manufacturer", "Product Name", "Version", "Serial Number"}));
        else if (structure.type == 2)
            table.add(2, boardBody, texts(structure, {"Manufacturer", "Product Name", "Version", "Serial Number"}));
        else if (structure.type == 38)
            table.add(38, printedIpmiBody(structure));
        else if (structure.type == 42)
            table.add(42, printedHostInterfaceBody(structure, fill));
        else if (structure.type == 45)
            table.add(45, firmwareBody, texts(structure, {"Firmware Component Name", "Firmware Version"}));
        else if (structure.type != 127)
            table.add(structure.type, QByteArray(structure.length - 4, fill), {"text of no interest"});
    }
    return table.ended();
}

}  // namespace fwpilot
