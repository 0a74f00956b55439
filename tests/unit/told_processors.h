// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/known_processors.h"

#include <QStringList>

namespace fwpilot {

inline const KnownProcessors &shipped()
{
    static const KnownProcessors known = loadKnownProcessors({}).known;
    return known;
}

inline quint16 hex(const QString &digits)
{
    return digits.toUShort(nullptr, 16);
}

/// Of a line "ADDRESS CLASS VENDOR:DEVICE [SUBSYSTEM|- [REVISION [BRIDGE]]]", as lspci -n prints it.
inline PciFunction functionOf(const QString &line)
{
    const QStringList words = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    PciFunction function;
    function.address = words[0];
    function.classCode = words[1].leftJustified(6, QLatin1Char('0')).toUInt(nullptr, 16);
    function.vendor = hex(words[2].section(QLatin1Char(':'), 0, 0));
    function.device = hex(words[2].section(QLatin1Char(':'), 1));
    function.subsystemVendor = hex(words.value(3).section(QLatin1Char(':'), 0, 0));
    function.subsystemDevice = hex(words.value(3).section(QLatin1Char(':'), 1));
    function.revision = static_cast<quint8>(hex(words.value(4)));
    function.parentBridge = words.value(5);
    return function;
}

inline QList<PciFunction> functionsOf(const char *lines)
{
    QList<PciFunction> functions;
    for (const QString &line : QString::fromUtf8(lines).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        functions += functionOf(line);
    return functions;
}

inline SmbiosFacts machine(const char *manufacturer, const char *product)
{
    SmbiosFacts facts;
    facts.depth = SmbiosFacts::Depth::Tables;
    facts.manufacturer = QString::fromUtf8(manufacturer);
    facts.product = QString::fromUtf8(product);
    return facts;
}

inline SmbiosFacts withInterface(SmbiosFacts facts)
{
    IpmiInterface interface;
    interface.kind = IpmiInterface::Kind::Kcs;
    interface.inPortSpace = true;
    interface.baseAddress = 0xca2;
    facts.ipmi = {interface};
    return facts;
}

/// "0000:01:00.0 HPE iLO 5" for each; "probably" before the name where it is only that, "SMBIOS" for the address of one without a function.
inline QString told(const QList<RecognisedProcessor> &processors)
{
    QStringList lines;
    for (const RecognisedProcessor &processor : processors) {
        const QString address = processor.functions.isEmpty() ? QStringLiteral("SMBIOS") : processor.functions.first().address;
        const QString word = processor.recognition.probable ? QStringLiteral("probably ") : QString();
        lines += address + QLatin1Char(' ') + word + processor.recognition.name;
    }
    return lines.isEmpty() ? QStringLiteral("none") : lines.join(QLatin1Char('\n'));
}

}  // namespace fwpilot
