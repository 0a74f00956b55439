// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan_model.h"

#include <utility>

/// A processor, a bundle and a run of it, for the tests of the plan's table. The plan is the core's own.
namespace fwpilot::sample {

inline QByteArray digest(const QString &text)
{
    return text.toLatin1().leftJustified(32, '.');
}

inline Component component(const QString &name, const QString &version)
{
    Component made;
    made.name = name;
    made.bankSize = 64'000'000;
    made.running = true;
    made.active.valid = true;
    made.active.version = version;
    made.active.sha256 = digest(version);
    made.securityFloor = 2;
    return made;
}

inline ManifestImage image(const QString &name, const QString &version, quint64 size = 1'000'000)
{
    ManifestImage made;
    made.component = name;
    made.file = name.toLower() + QStringLiteral(".img");
    made.version = version;
    made.securityVersion = 2;
    made.size = size;
    made.sha256 = digest(version);
    return made;
}

inline ManagementProcessor processor(const QList<Component> &components)
{
    ManagementProcessor made;
    made.id = QStringLiteral("sample");
    made.compatible = QStringLiteral("sample");
    made.activation = Activation::Confirmed;
    made.components = components;
    return made;
}

inline Manifest manifest(const QList<ManifestImage> &images)
{
    Manifest made;
    made.compatible = {QStringLiteral("sample")};
    made.images = images;
    return made;
}

/// Boot and Main are sent, Extra is not selected, Console is current, Board is blocked, Power is not in the bundle.
inline std::pair<UpgradePlan, PlanSurroundings> wholePlan()
{
    const ManagementProcessor on = processor({component(QStringLiteral("Boot"), QStringLiteral("1.8.0")),
        component(QStringLiteral("Main"), QStringLiteral("2.4.1")), component(QStringLiteral("Extra"), QStringLiteral("2.4.1")),
        component(QStringLiteral("Console"), QStringLiteral("5.2.0")), component(QStringLiteral("Board"), QStringLiteral("0.8")),
        component(QStringLiteral("Power"), QStringLiteral("3.1"))});
    ManifestImage board = image(QStringLiteral("Board"), QStringLiteral("1.1"));
    board.minimumInstalled = QStringLiteral("1.0");
    const Manifest bundle = manifest({image(QStringLiteral("Boot"), QStringLiteral("1.9.2")),
        image(QStringLiteral("Main"), QStringLiteral("2.7.0"), 58'700'000), image(QStringLiteral("Extra"), QStringLiteral("2.7.0")),
        image(QStringLiteral("Console"), QStringLiteral("5.2.0")), board});
    UpgradePlan plan = planUpgrade(on, bundle, {}).value();
    for (PlanStep &step : plan.steps)
        step.selected = step.component != QLatin1String("Extra") && !step.refusal;
    return {plan, {on, QDate(2026, 11, 12)}};
}

inline QDateTime at(int hour, int minute, int second)
{
    return QDateTime(QDate(2026, 11, 22), QTime(hour, minute, second)).toUTC();
}

/// A run of wholePlan(): Boot is stored, of Main 41.3 MB are sent.
inline RunProgress sending()
{
    RunProgress run;
    run.phase = RunPhase::Send;
    run.state = UpgradeState::Transferring;
    run.images = {{QStringLiteral("Boot"), ImageStep::Stored, 1'000'000, 1'000'000, at(10, 47, 4), 2900},
        {QStringLiteral("Main"), ImageStep::Sending, 41'300'000, 58'700'000, {}, 0}};
    run.current = 1;
    return run;
}

inline RunProgress stalled()
{
    RunProgress run = sending();
    run.stalled = true;
    run.silentSince = at(10, 48, 45);
    return run;
}

/// Both are stored.
inline RunProgress sent()
{
    RunProgress run = sending();
    run.state = UpgradeState::Confirming;
    run.current = -1;
    run.images[1] = {QStringLiteral("Main"), ImageStep::Stored, 58'700'000, 58'700'000, at(10, 49, 27), 140'000};
    return run;
}

/// The end of a run of wholePlan(), with these verdicts for Boot and Main.
inline UpgradeReport report(UpgradeState state, Verdict boot, Verdict main, const std::optional<Error> &error = {})
{
    UpgradeReport made;
    made.state = state;
    made.finished = true;
    made.error = error;
    made.ended = at(10, 51, 10);
    for (const PlanStep &step : wholePlan().first.steps) {
        ComponentVerdict one{step.component, step.from, step.to, step.sha256, Verdict::Skipped, {}};
        if (step.action == PlanAction::NotInBundle)
            continue;
        if (step.sends())
            one.verdict = step.component == QLatin1String("Boot") ? boot : main;
        else if (step.refusal)
            one.verdict = Verdict::Blocked;
        else if (step.selected)
            one.verdict = Verdict::Current;
        made.verdicts.append(one);
    }
    return made;
}

inline ErrorCardContent card()
{
    return {QStringLiteral("The processor refused to store Main: its flash differs from the file."),
        QStringLiteral("The processor still runs what it ran before."),
        {QStringLiteral("Retry: sends this image again."), QStringLiteral("If it fails again, save a support file.")}, QStringLiteral("rejected"),
        QStringLiteral("answer 0x81"), true};
}

}  // namespace fwpilot::sample
