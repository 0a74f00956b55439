// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/fault_bench.h"

/// What a program said, held against the flash. Every function gives the first lie as a sentence, or an empty text.
namespace fwpilot::truth {

inline bool runsAll(const FlashState &flash, const FaultBench &bench)
{
    for (const BundleRecipe::Image &image : bench.images()) {
        if (flash.digest(image.component, true) != FaultBench::digestOf(image))
            return false;
    }
    return true;
}

/// The record that decides what runs is the one of before, and so is every bank that runs.
inline bool isUntouched(const FlashState &flash, const FaultBench &bench)
{
    for (const BundleRecipe::Image &image : bench.images()) {
        if (flash.digest(image.component, true) != bench.before.digest(image.component, true))
            return false;
    }
    return flash.recordSequence() == bench.before.recordSequence();
}

inline QString ofVerdicts(const QJsonArray &verdicts, const FlashState &flash, const FaultBench &bench)
{
    if (verdicts.size() != bench.images().size())
        return QStringLiteral("%1 verdicts for %2 images").arg(verdicts.size()).arg(bench.images().size());
    for (const QJsonValue value : verdicts) {
        const QString component = value[QStringLiteral("component")].toString();
        const QString verdict = value[QStringLiteral("verdict")].toString();
        const QString sent = value[QStringLiteral("sha256")].toString();
        const bool runs = !sent.isEmpty() && flash.digest(component, true) == sent;
        const bool isDone = verdict == QLatin1String("updated") || verdict == QLatin1String("current");
        if (isDone != runs && verdict != QLatin1String("unknown"))
            return QStringLiteral("%1 is called %2, and %3")
                .arg(component, verdict, runs ? QStringLiteral("runs") : QStringLiteral("does not run"));
        if (value[QStringLiteral("stored")].toBool() && !runs && flash.digest(component, false) != sent)
            return QStringLiteral("%1 is called stored and is not").arg(component);
    }
    return {};
}

/// The last line of `upgrade` or `continue` and the exit code.
inline QString ofOutcome(const Outcome &said, const FlashState &flash, const FaultBench &bench)
{
    const QJsonObject last = said.last();
    const QString state = last[QStringLiteral("state")].toString();
    if ((said.code == 0) != (state == QLatin1String("succeeded")))
        return QStringLiteral("exit %1 with state %2").arg(said.code).arg(state);
    if ((said.code == 6) != (state == QLatin1String("stopped")))
        return QStringLiteral("exit %1 with state %2").arg(said.code).arg(state);
    if (said.code == 0 && (!runsAll(flash, bench) || !flash.isConfirmed()))
        return QStringLiteral("succeeded, and the processor does not run it confirmed");
    if (said.code != 0 && said.code != 7 && said.code != 8 && !isUntouched(flash, bench))
        return QStringLiteral("exit %1 says that the processor runs what it ran before, and it does not").arg(said.code);
    return ofVerdicts(last[QStringLiteral("verdicts")].toArray(), flash, bench);
}

/// A journal, at any moment and of a program that may have died.
inline QString ofJournal(const RecordedRun &run, const FlashState &flash, const FaultBench &bench)
{
    if (run.damaged)
        return QStringLiteral("the journal is damaged in its middle");
    for (const QString &component : run.stored) {
        const QString sent = [&] {
            for (const PlanStep &step : run.opening.plan.steps) {
                if (step.component == component)
                    return QString::fromLatin1(step.sha256.toHex());
            }
            return QString();
        }();
        if (sent.isEmpty() || (flash.digest(component, false) != sent && flash.digest(component, true) != sent))
            return QStringLiteral("the journal calls %1 stored, and it is not").arg(component);
    }
    if (!run.activation && !isUntouched(flash, bench))
        return QStringLiteral("the journal knows of no activation, and there was one");
    if (run.finished && run.state == UpgradeState::Succeeded && (!runsAll(flash, bench) || !flash.isConfirmed()))
        return QStringLiteral("the journal says succeeded, and the processor does not run it confirmed");
    if (run.finished && run.state != UpgradeState::Succeeded && runsAll(flash, bench))
        return QStringLiteral("the journal says %1, and the processor runs all of it").arg(static_cast<int>(run.state));
    return {};
}

/// After everything was put right: it was said, it is so, and the flash is the one that an undisturbed run leaves.
inline QString ofGoodEnd(const Outcome &said, FaultMachine &machine, const FaultBench &bench)
{
    const FlashState flash = machine.flash();
    if (said.code != 0)
        return QStringLiteral("going on ended with %1: %2").arg(said.code).arg(QString::fromUtf8(said.err).simplified());
    if (const QString lie = ofOutcome(said, flash, bench); !lie.isEmpty())
        return lie;
    if (flash.json != bench.after.json) {
        return QStringLiteral("the flash differs from the uncut run's: %1 instead of %2")
            .arg(QString::fromUtf8(QJsonDocument(flash.json).toJson(QJsonDocument::Compact)),
                QString::fromUtf8(QJsonDocument(bench.after.json).toJson(QJsonDocument::Compact)));
    }
    for (const BundleRecipe::Image &image : bench.images()) {
        if (machine.simulator().read(image.component) != BundleRecipe::content(image))
            return QStringLiteral("%1 has other bytes").arg(image.component);
    }
    return {};
}

}  // namespace fwpilot::truth
