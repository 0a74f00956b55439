// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QtEndian>

/// A machine of a test's own: functions and names in a folder that stands for /sys, and a site's rules for them.
namespace fwpilot {

inline bool putFile(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// A function with no base address.
inline bool addFunction(const QString &sysfs, const QString &address, quint16 vendor, quint16 device)
{
    QByteArray space(64, '\0');
    qToLittleEndian(vendor, space.data());
    qToLittleEndian(device, space.data() + 2);
    space[0x0b] = 0x08;  // class: system peripheral
    space[0x0a] = char(0x80);
    const auto number = [](uint value) { return "0x" + QByteArray::number(value, 16).rightJustified(4, '0') + '\n'; };
    const QString folder = sysfs + QStringLiteral("/bus/pci/devices/") + address;
    return putFile(folder + QStringLiteral("/config"), space) && putFile(folder + QStringLiteral("/vendor"), number(vendor))
        && putFile(folder + QStringLiteral("/device"), number(device)) && putFile(folder + QStringLiteral("/class"), "0x088000\n")
        && putFile(folder + QStringLiteral("/irq"), "0\n")
        && putFile(
            folder + QStringLiteral("/resource"), QByteArray("0x0000000000000000 0x0000000000000000 0x0000000000000000\n").repeated(7));
}

inline constexpr quint16 keeperVendor = 0xf0f0;
inline constexpr quint16 keeperDevice = 0x0005;

/// One rule, for a processor that no driver speaks to.
inline bool writeKeeperRule(const QString &folder)
{
    return putFile(folder + QStringLiteral("/keeper.json"),
        R"({"format": 1, "rules": [{"name": "Sample Keeper 5", "vendor": "Sample", "family": "Keeper", "generation": "5",
            "certainty": "certain", "function": {"vendor": "f0f0", "device": "0005"}, "evidence": "Function f0f0:0005 is that of a Keeper 5.",
            "protocol": "redfish", "remedy": "Use its own web interface."}]})");
}

}  // namespace fwpilot
