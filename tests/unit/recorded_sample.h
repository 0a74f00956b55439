// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/service_record.h"
#include "tests/unit/sample_run.h"

/// Runs as their journals tell them, for records of them.
namespace fwpilot::sample {

inline UpgradeEvent inState(int second, UpgradeState state, Severity severity = Severity::Note)
{
    UpgradeEvent made = event(second, state, QStringLiteral("Something."));
    made.severity = severity;
    return made;
}

/// bmc was updated and fpga blocked; both were read back.
inline RecordedRun succeededRun()
{
    RecordedRun made;
    made.opening = opening(QStringLiteral("20261122T103205Z-00000a"));
    made.opening.trust = QStringLiteral("trusted");
    made.opening.signer = QStringLiteral("Corvane Firmware Release");
    made.opening.signerFingerprint = QByteArray(32, 'f');
    made.opening.bundleFormat = 1;
    made.opening.bundleCreated = QStringLiteral("2026-11-12T08:00:00Z");
    made.opening.processor.protocol = QStringLiteral("mailbox 1");
    made.opening.processor.machine.manufacturer = QStringLiteral("Corvane");
    made.opening.processor.machine.model = QStringLiteral("R420");
    made.opening.processor.machine.serial = QStringLiteral("7QX-20419");
    made.opening.processor.recognition.name = QStringLiteral("Corvane MP-2");
    PciFunction function;
    function.vendor = 0x1af4;
    function.device = 0x1110;
    made.opening.processor.functions = {function};
    made.opening.plan.steps[0].size = 60'100'000;
    made.opening.plan.steps[1].size = 1'000'000;
    PlanStep sequencer;
    sequencer.component = QStringLiteral("sequencer");
    sequencer.from = QStringLiteral("3.1");
    made.opening.plan.steps += sequencer;
    made.lines = 20;
    made.finished = true;
    made.state = UpgradeState::Succeeded;
    made.verdicts = verdicts();
    made.verdicts[0].verdict = Verdict::Updated;
    made.verdicts[0].stored.reset();
    made.ended = time(52);
    made.durationMilliseconds = 252'000;
    made.digest = QByteArray(32, 'd');
    made.stored = QStringList{QStringLiteral("bmc")};
    made.activation = ProcessorMark{1, 17};
    made.readBack = made.opening.processor;
    made.readBack->components[0].active.version = QStringLiteral("2.7.0");
    made.readBackTime = time(50);
    made.events = {inState(1, UpgradeState::Preparing), inState(2, UpgradeState::Transferring), inState(9, UpgradeState::Storing),
        inState(10, UpgradeState::Activating), inState(11, UpgradeState::Restarting), inState(44, UpgradeState::Confirming)};
    return made;
}

/// The same with so many components, all updated.
inline RecordedRun largeRun(int components)
{
    RecordedRun made = succeededRun();
    const PlanStep step = made.opening.plan.steps[0];
    const Component component = made.readBack->components[0];
    made.opening.plan.steps.clear();
    made.verdicts.clear();
    made.readBack->components.clear();
    made.stored.clear();
    for (int index = 0; index < components; ++index) {
        const QString name = QStringLiteral("component-%1").arg(index);
        made.opening.plan.steps += step;
        made.opening.plan.steps.last().component = name;
        made.verdicts += ComponentVerdict{name, step.from, step.to, step.sha256, Verdict::Updated, std::nullopt};
        made.readBack->components += component;
        made.readBack->components.last().name = name;
        made.stored += name;
    }
    return made;
}

/// A run with one text in every place where a bundle, a device or a hand may have put it.
inline RecordedRun runWith(RecordedRun made, const QString &text)
{
    RunOpening &opening = made.opening;
    for (QString *place : {&opening.run, &opening.bundlePath, &opening.trust, &opening.signer, &opening.programVersion, &opening.host,
             &opening.user, &opening.bundleCreated, &opening.plan.bundleName, &opening.plan.bundleVersion, &opening.processor.id,
             &opening.processor.address, &opening.processor.vendor, &opening.processor.model, &opening.processor.serial,
             &opening.processor.driver, &opening.processor.protocol, &opening.processor.network, &opening.processor.recognition.name,
             &opening.processor.machine.manufacturer, &opening.processor.machine.model, &opening.processor.machine.serial})
        *place = text;
    if (made.error)
        made.error->message = made.error->ownRemedy = text;
    for (PlanStep &step : opening.plan.steps)
        step.component = step.file = step.from = step.to = step.reason = text;
    for (ComponentVerdict &verdict : made.verdicts)
        verdict.component = verdict.from = verdict.to = text;
    for (UpgradeEvent &event : made.events)
        event.component = event.text = text;
    if (made.readBack) {
        made.readBack->network = text;
        for (Component &component : made.readBack->components)
            component.name = component.active.version = text;
    }
    return made;
}

inline RecordEntries someEntries()
{
    return {QStringLiteral("A-1234"), QStringLiteral("INC-4711"), QStringLiteral("Hall 2, rack 12, unit 18"), QStringLiteral("M. Keller"),
        QStringLiteral("Example Ltd"), QStringLiteral("Fan 3 is loud.\nCome again in May.")};
}

}  // namespace fwpilot::sample
