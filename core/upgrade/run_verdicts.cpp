// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/run_verdicts.h"

namespace fwpilot {

namespace {

Verdict verdictOfPlan(const PlanStep &step)
{
    if (!step.selected)
        return step.action == PlanAction::Blocked ? Verdict::Blocked : Verdict::Skipped;
    if (step.refusal)
        return Verdict::Blocked;
    return step.sends() ? Verdict::Unknown : Verdict::Current;
}

/// The digest that runs in a component; empty when none does.
QByteArray runningDigest(const ManagementProcessor &processor, const QString &component)
{
    const Component *found = processor.component(component);
    return found != nullptr && found->running ? found->active.sha256 : QByteArray();
}

}  // namespace

RunVerdicts::RunVerdicts(const UpgradePlan &plan) : m_manifestDigest(plan.manifestDigest), m_sent(plan.sending())
{
    for (const PlanStep &step : plan.steps) {
        if (step.action != PlanAction::NotInBundle)
            m_verdicts.append({step.component, step.from, step.to, step.sha256, verdictOfPlan(step), std::nullopt});
    }
}

void RunVerdicts::setSent(Verdict verdict)
{
    for (ComponentVerdict &one : m_verdicts) {
        for (const PlanStep &step : m_sent) {
            if (step.component == one.component)
                one.verdict = verdict;
        }
    }
}

void RunVerdicts::settle(const QString &culprit, const QStringList &stored, bool begun)
{
    for (ComponentVerdict &verdict : m_verdicts) {
        if (verdict.verdict != Verdict::Unknown)
            continue;
        const bool isStored = stored.contains(verdict.component);
        const bool failed = begun ? verdict.component == culprit : !isStored;
        verdict.verdict = failed ? Verdict::Failed : Verdict::Stopped;
        if (!failed)
            verdict.stored = isStored;
    }
}

Result<void> RunVerdicts::judge(const ManagementProcessor &before, const ManagementProcessor &after)
{
    if (after.activation == Activation::Trial) {  // of somebody else: one's own trial was waited for
        return Error{Error::Code::StateUnknown,
            QStringLiteral("Another host has activated other firmware meanwhile, which is on trial; what became of this run cannot be told."), 0,
            QStringLiteral("Look at the processor with fwpilotctl status when its trial is over.")};
    }
    const bool confirmed = after.activation == Activation::Confirmed;
    bool all = confirmed;
    bool fallback = confirmed && after.rejectedDigest == m_manifestDigest;  // of what was sent, not of what somebody else has sent since
    for (const PlanStep &step : m_sent) {
        const QByteArray running = runningDigest(after, step.component);
        const bool matches = running == step.sha256;
        all = all && matches;
        fallback = fallback && !running.isEmpty() && running == runningDigest(before, step.component);
        for (ComponentVerdict &verdict : m_verdicts) {
            if (verdict.component == step.component)
                verdict.verdict = matches ? Verdict::Updated : Verdict::Failed;
        }
    }
    if (all)
        return {};
    if (fallback) {
        setSent(Verdict::Reverted);
        const QString reason = after.rejectedReason.isEmpty() ? QStringLiteral("no reason given") : after.rejectedReason;
        return Error{Error::Code::RunFailed,
            QStringLiteral("The new firmware did not hold (%1); the processor fell back and runs what it ran before.").arg(reason), 0,
            QStringLiteral("Send the record of this run to the maker before trying again.")};
    }
    if (after.activation == Activation::Recovery) {
        return Error{Error::Code::WrongContent, QStringLiteral("The processor came back and has nothing whole to run."), 0,
            QStringLiteral("Start the upgrade again at once: it accepts one in this state.")};
    }
    return Error{Error::Code::WrongContent, QStringLiteral("The processor came back, but not with what was sent.")};
}

}  // namespace fwpilot
