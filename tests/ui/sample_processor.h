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
    processor.machine = {QStringLiteral("on"), 23.5, 51.0, {4200, 4260}, QStringLiteral("power on"), {QStringLiteral("fan 2 slow")}};
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
    processor.model = QStringLiteral("Shared memory");
    processor.state = state;
    processor.reason = QStringLiteral("It cannot be reached. Look again.");
    return processor;
}

}  // namespace fwpilot
