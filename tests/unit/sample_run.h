// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/recorded_run.h"

/// A run to be written, shown and read back in tests.
namespace fwpilot::sample {

inline QDateTime time(int second)
{
    return QDateTime(QDate(2026, 11, 22), QTime(10, 32, second, 123), Qt::UTC);
}

inline ManagementProcessor processor()
{
    ManagementProcessor made;
    made.id = QStringLiteral("acme-r1-0042");
    made.address = QStringLiteral("0000:00:05.0");
    made.driver = QStringLiteral("mailbox");
    made.vendor = QStringLiteral("ACME");
    made.model = QStringLiteral("R1");
    made.serial = QStringLiteral("0042");
    made.compatible = QStringLiteral("acme,r1");
    made.upgradable = true;
    made.state = QStringLiteral("ready");
    made.generation = 4'000'000'000U;
    made.recordSequence = 17;
    made.activation = Activation::Confirmed;
    made.manifestDigest = QByteArray(32, 'o');
    made.uptimeMilliseconds = 12'345;
    made.network = QStringLiteral("10.0.0.7");
    made.celsius = 41.5;
    made.machine.power = QStringLiteral("on");
    made.machine.inletCelsius = 23.5;
    made.machine.fansRpm = {4200, 4300};
    made.machine.lastRestart = QStringLiteral("power on");
    made.machine.events = {QStringLiteral("fan 3 replaced")};
    made.log = {QStringLiteral("started")};
    Component bmc;
    bmc.name = QStringLiteral("bmc");
    bmc.bankSize = Q_UINT64_C(0x1'0000'0000);
    bmc.running = true;
    bmc.active = {true, QStringLiteral("1.0.0"), QByteArray(32, 'a'), 2};
    bmc.inactive = {true, QStringLiteral("0.9.0"), QByteArray(32, 'i'), 1};
    bmc.securityFloor = 1;
    made.components = {bmc};
    return made;
}

inline UpgradePlan plan()
{
    UpgradePlan made;
    made.processor = QStringLiteral("acme-r1-0042");
    made.manifestDigest = QByteArray(32, 'm');
    made.bundleName = QStringLiteral("ACME R1 firmware");
    made.bundleVersion = QStringLiteral("2.7.0");
    PlanStep bmc;
    bmc.component = QStringLiteral("bmc");
    bmc.file = QStringLiteral("bmc.bin");
    bmc.action = PlanAction::Update;
    bmc.reason = QStringLiteral("2.7.0 is newer than the installed 1.0.0.");
    bmc.from = QStringLiteral("1.0.0");
    bmc.to = QStringLiteral("2.7.0");
    bmc.size = Q_UINT64_C(0xFFFF'FFFE);
    bmc.sha256 = QByteArray(32, 'b');
    bmc.securityVersion = 3;
    bmc.selected = true;
    PlanStep fpga = bmc;
    fpga.component = QStringLiteral("fpga");
    fpga.action = PlanAction::Blocked;
    fpga.refusal = Error::Code::TooOld;
    fpga.selected = false;
    made.steps = {bmc, fpga};
    return made;
}

inline RunOpening opening(const QString &run)
{
    RunOpening made;
    made.run = run;
    made.started = time(0);
    made.processor = processor();
    made.plan = plan();
    made.bundlePath = QStringLiteral("/media/stick/r1.fwb");
    made.trust = QStringLiteral("unsigned");
    made.programVersion = QStringLiteral("0.1.0");
    made.host = QStringLiteral("srv-0421");
    made.user = QStringLiteral("kim");
    return made;
}

inline UpgradeEvent event(int second, UpgradeState state, const QString &text)
{
    UpgradeEvent made;
    made.time = time(second);
    made.at = second * 1000;
    made.state = state;
    made.component = QStringLiteral("bmc");
    made.done = Q_UINT64_C(0xFFFF'FFFE);
    made.total = Q_UINT64_C(0xFFFF'FFFF);
    made.text = text;
    return made;
}

inline QList<ComponentVerdict> verdicts()
{
    return {{QStringLiteral("bmc"), QStringLiteral("1.0.0"), QStringLiteral("2.7.0"), QByteArray(32, 'b'), Verdict::Stopped, true},
        {QStringLiteral("fpga"), QStringLiteral("1.0.0"), QStringLiteral("2.7.0"), QByteArray(32, 'b'), Verdict::Blocked, std::nullopt}};
}

}  // namespace fwpilot::sample
