// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/management_processor.h"

namespace fwpilot {

inline FirmwareBank sampleBank(bool valid, const char *version, char fill, quint32 security)
{
    return {valid, QString::fromLatin1(version), valid ? QByteArray(32, fill) : QByteArray(), security};
}

/// A processor in its normal state, that tells all it can. Its main firmware, the biggest, is 2.4.1.
inline ManagementProcessor sampleProcessor(
    const QString &address = QStringLiteral("0000:00:05.0"), const QString &serial = QStringLiteral("MP2-118"))
{
    ManagementProcessor processor;
    processor.id = QStringLiteral("sample-mp-2-") + serial;
    processor.address = address;
    processor.driver = QStringLiteral("mailbox");
    processor.vendor = QStringLiteral("Sample");
    processor.model = QStringLiteral("MP 2");
    processor.serial = serial;
    processor.compatible = QStringLiteral("sample,mp-2");
    processor.upgradable = true;
    processor.state = QStringLiteral("ready");
    processor.generation = 12;
    processor.activation = Activation::Confirmed;
    processor.uptimeMilliseconds = 3'564'000'000;  // 41 days 6 h
    processor.network = QStringLiteral("10.20.4.121/24");
    processor.celsius = 48.5;
    processor.mostErases = 212;
    processor.lastUpgrade = QStringLiteral("bundle ") + QString(57, QLatin1Char('f'));
    processor.machine
        = {{}, {}, {}, QStringLiteral("on"), 23.5, 51.0, {4200, 4260}, QStringLiteral("power on"), {QStringLiteral("fan 2 slow")}};
    processor.log = {QStringLiteral("start 11"), QStringLiteral("start 12: confirmed")};
    processor.components = {
        {QStringLiteral("boot"), 1 << 20, true, sampleBank(true, "1.8.0", 'a', 3), sampleBank(true, "1.7.4", 'b', 3), 2},
        {QStringLiteral("main"), 64 << 20, true, sampleBank(true, "2.4.1", 'c', 5), sampleBank(false, "2.3.0", 'd', 5), 4},
        {QStringLiteral("sensors"), 4 << 20, true, sampleBank(true, "41", 'e', 0), sampleBank(false, "", 'f', 0), 0},
    };
    return processor;
}

/// The same function while the processor behind it cannot say who it is.
inline ManagementProcessor namelessProcessor(const QString &state, const QString &address = QStringLiteral("0000:00:05.0"))
{
    ManagementProcessor processor;
    processor.id = processor.address = address;
    processor.driver = QStringLiteral("mailbox");
    processor.model = QStringLiteral("Shared memory");
    processor.state = state;
    processor.reason = QStringLiteral("It cannot be reached. Look again.");
    return processor;
}

/// A function of a processor: "ids" as lspci writes them.
inline PciFunction sampleFunction(const QString &address, quint16 vendor, quint16 device, const char *name)
{
    PciFunction function;
    function.address = address;
    function.vendor = vendor;
    function.device = device;
    function.subsystemVendor = vendor;
    function.subsystemDevice = 0x00e4;
    function.classCode = 0x088000;
    function.revision = 7;
    function.memoryDecoding = true;
    function.vendorName = QStringLiteral("Sample Company");
    function.deviceName = QString::fromLatin1(name);
    function.subsystemName = QStringLiteral("Sample Blade 4");
    function.className = QStringLiteral("System peripheral");
    function.parentBridge = QStringLiteral("0000:00:1c.4");
    function.baseAddresses = {0xfe000000, 0xf7f0, 0, 0, 0, 0};
    function.inPortSpace[1] = true;
    function.sizes = {1 << 20, 256, 0, 0, 0, 0};
    function.path = QStringLiteral("/sys/bus/pci/devices/") + address;
    return function;
}

/// One that was recognised, and that no driver here speaks to.
inline ManagementProcessor unspokenProcessor(const QString &address = QStringLiteral("0000:01:00.2"))
{
    ManagementProcessor processor;
    processor.id = processor.address = address;
    processor.vendor = QStringLiteral("Sample");
    processor.model = QStringLiteral("Keeper 5");
    processor.reason = QStringLiteral("It takes firmware through redfish, which this program does not speak. Use its web page.");
    processor.recognition = {QStringLiteral("Sample Keeper 5"), QStringLiteral("Keeper"), QStringLiteral("5"), false,
        {QStringLiteral("Function 0000:01:00.2 is the slave function of a Keeper."),
            QStringLiteral("The machine is a Blade of the fourth generation.")},
        {QStringLiteral("The tables of SMBIOS are for root alone; only names were read.")}};
    processor.functions = {sampleFunction(address, 0x1590, 0x3307, "Keeper slave"),
        sampleFunction(QStringLiteral("0000:01:00.0"), 0x1590, 0x3306, "Keeper master"),
        sampleFunction(QStringLiteral("0000:01:00.1"), 0x102b, 0x0538, "Display")};
    processor.functions[0].kernelDriver = QStringLiteral("hpilo");
    processor.functions[2].memoryDecoding = false;
    processor.ipmi = {{IpmiInterface::Kind::Kcs, QStringLiteral("2.0"), 0x20, true, 0xca2, 1, std::nullopt}};
    processor.hostInterfaces = {{HostInterface::Kind::Network, QStringLiteral("USB 046b:ffb0"), true, QStringLiteral("169.254.0.18"),
        QStringLiteral("169.254.0.17"), 443, {}}};
    return processor;
}

/// One of which no more than its display was seen.
inline ManagementProcessor probableProcessor()
{
    ManagementProcessor processor;
    processor.id = processor.address = QStringLiteral("0000:06:00.0");
    processor.vendor = QStringLiteral("Sample");
    processor.model = QStringLiteral("Keeper");
    processor.reason = QStringLiteral("This program knows no way to upgrade it.");
    processor.recognition.name = QStringLiteral("Sample Keeper");
    processor.recognition.probable = true;
    processor.recognition.evidence = {QStringLiteral("Function 0000:06:00.0 is a display as Keepers have one.")};
    processor.functions = {sampleFunction(processor.address, 0x1a03, 0x2000, "Graphics Family")};
    processor.functions[0].path.clear();
    processor.functions[0].parentBridge.clear();
    return processor;
}

/// One that no function on the bus betrays.
inline ManagementProcessor smbiosProcessor()
{
    ManagementProcessor processor = unspokenProcessor();
    processor.id = QStringLiteral("smbios");
    processor.address.clear();
    processor.model = QStringLiteral("Management processor");
    processor.functions.clear();
    return processor;
}

}  // namespace fwpilot
