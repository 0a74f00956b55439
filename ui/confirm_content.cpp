// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/confirm_content.h"

#include "ui/processor_summary.h"
#include "ui/quantity_text.h"
#include "ui/sending_words.h"

namespace fwpilot {

namespace {

QString subtitleOf(const ManagementProcessor &processor)
{
    return ConfirmDialog::tr("%1, %2").arg(plainText(processor.id), processorPlace(processor));
}

/// What a run means for the processor and the machine. @param trust of its bundle; nullptr where that is not needed any more
QStringList runFacts(const QList<PlanStep> &sending, const BundleTrust *trust)
{
    QStringList facts = sentThoughNotNewer(sending);
    facts += {ConfirmDialog::tr("Restarts the processor once: no remote access meanwhile."),
        ConfirmDialog::tr("The machine itself keeps running."),
        ConfirmDialog::tr("Do not unplug the machine until the window says it is safe.")};
    if (trust != nullptr && trust->isTrusted())
        facts.prepend(ConfirmDialog::tr("The bundle is signed by %1 (trusted).").arg(plainText(trust->signer.name)));
    else if (trust != nullptr)
        facts.prepend(ConfirmDialog::tr("The bundle is UNSIGNED: nobody vouches for what is in it. It was allowed."));
    return facts;
}

}  // namespace

ConfirmContent confirmStart(const UpgradePlan &plan, const ManagementProcessor &processor, const BundleTrust &trust)
{
    ConfirmContent content;
    const QList<PlanStep> sending = plan.sending();
    for (const PlanStep &step : sending)
        content.rows.append({plainText(step.component), plainText(step.from), plainText(step.to), shownSize(step.size)});
    content.title = sendingQuestion(sending, processorName(processor));
    content.subtitle = subtitleOf(processor);
    content.facts = runFacts(sending, &trust);
    content.actionText = sendingAnswer(sending);
    return content;
}

ConfirmContent confirmContinuation(const Interruption &interruption, const ManagementProcessor &processor)
{
    const RecordedRun &run = interruption.run;
    ConfirmContent content;
    const QList<PlanStep> sending = run.opening.plan.sending();
    for (const PlanStep &step : sending) {
        const QString size = run.stored.contains(step.component) ? ConfirmDialog::tr("stored") : shownSize(step.size);
        content.rows.append({plainText(step.component), plainText(step.from), plainText(step.to), size});
    }
    content.title = ConfirmDialog::tr("Continue updating %1 on %2?").arg(componentsText(sending.size()), processorName(processor));
    content.subtitle = subtitleOf(processor);
    content.facts = runFacts(sending, interruption.bundle ? &interruption.bundle->trust() : nullptr);
    content.facts.prepend(
        ConfirmDialog::tr("Goes on with the run of %1. What is stored is not sent again.").arg(clockText(run.opening.started)));
    content.actionText = ConfirmDialog::tr("Continue");
    return content;
}

ConfirmContent confirmClosing(const Interruption &interruption, const ManagementProcessor &processor)
{
    const RecordedRun &run = interruption.run;
    ConfirmContent content;
    content.title = ConfirmDialog::tr("Close the run of %1 as failed?").arg(clockText(run.opening.started));
    content.subtitle = subtitleOf(processor);
    const QString bundle = ConfirmDialog::tr("%1 %2", "bundle, version")
                               .arg(plainText(run.opening.plan.bundleName), plainText(run.opening.plan.bundleVersion));
    if (run.activation)
        content.facts = {ConfirmDialog::tr("%1 was activated, and what became of that was not read back.").arg(bundle),
            ConfirmDialog::tr("The record will say that it is not known.")};
    else
        content.facts = {
            ConfirmDialog::tr("The processor forgets what it has received of %1.").arg(bundle), ConfirmDialog::tr("Nothing that runs changes.")};
    content.facts += ConfirmDialog::tr("The run cannot be continued after that.");
    content.actionText = ConfirmDialog::tr("Close as Failed");
    return content;
}

}  // namespace fwpilot
