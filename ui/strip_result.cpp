// SPDX-License-Identifier: GPL-3.0-or-later
// How a run ended, in the words of the strip and of the card.
#include "core/upgrade/upgrade_state.h"
#include "ui/core_sentences.h"
#include "ui/error_text.h"
#include "ui/quantity_text.h"
#include "ui/strip_phases.h"
#include "ui/strip_text.h"

#include <algorithm>

namespace fwpilot {

namespace {

qsizetype countOf(const QList<ComponentVerdict> &verdicts, Verdict verdict)
{
    return std::count_if(verdicts.begin(), verdicts.end(), [&](const ComponentVerdict &one) { return one.verdict == verdict; });
}

/// "2 of 3 images were not stored"; empty where that is not the point.
QString missingText(const UpgradeReport &report, const Error &error)
{
    const qsizetype failed = countOf(report.verdicts, Verdict::Failed);
    const qsizetype stored = std::count_if(report.verdicts.begin(), report.verdicts.end(),
        [](const ComponentVerdict &one) { return one.verdict == Verdict::Stopped && one.stored.value_or(false); });
    const qsizetype sent = failed + countOf(report.verdicts, Verdict::Stopped);
    const qsizetype missing = sent - stored;
    if (error.code == Error::Code::WrongContent || missing == 0)
        return {};
    if (isSilence(error.code))
        return missing == 1 ? StripWords::tr("1 of %1 was not acknowledged").arg(StripWords::images(sent))
                            : StripWords::tr("%1 of %2 were not acknowledged").arg(missing).arg(StripWords::images(sent));
    return missing == 1 ? StripWords::tr("1 of %1 was not stored").arg(StripWords::images(sent))
                        : StripWords::tr("%1 of %2 were not stored").arg(missing).arg(StripWords::images(sent));
}

QString failedTitle(const UpgradeReport &report, const Error &error)
{
    const QString cause = errorTitle(error.code);
    if (countOf(report.verdicts, Verdict::Reverted) > 0)
        return StripWords::tr("Reverted: the processor went back to its former firmware");
    if (countOf(report.verdicts, Verdict::Unknown) > 0)
        return StripWords::tr("Outcome not known: %1").arg(errorTitleInSentence(error.code));
    const QString missing = missingText(report, error);
    return missing.isEmpty() ? cause : StripWords::tr("%1: %2").arg(cause, missing);
}

void describeSuccess(StripContent &strip, const UpgradeReport &report)
{
    const QString rest = StripWords::counts({{StripWords::tr("%1 blocked"), countOf(report.verdicts, Verdict::Blocked)},
        {StripWords::tr("%1 skipped"), countOf(report.verdicts, Verdict::Skipped)},
        {StripWords::tr("%1 current"), countOf(report.verdicts, Verdict::Current)}});
    const QString took = shownDuration(report.durationMilliseconds);
    const bool updated = countOf(report.verdicts, Verdict::Updated) > 0;
    strip.tone = strip.glyphTone = Tone::Ok;
    strip.glyph = Glyph::Ok;
    strip.title = withoutFullStop(coreText(report.sentence().section(QLatin1Char(';'), 0, 0)));
    strip.shortTitle = updated ? StripWords::tr("Updated and confirmed") : QString();
    if (!updated)
        strip.facts = StripWords::tr("Took %1.").arg(took);
    else if (rest.isEmpty())
        strip.facts = StripWords::tr("Read back from the processor. Took %1.").arg(took);
    else
        strip.facts = StripWords::tr("Read back from the processor. Took %1. Not changed: %2.").arg(took, rest);
}

void describeTrouble(StripContent &strip, const UpgradeReport &report)
{
    const Error error = report.error.value_or(Error{});
    const bool stopped = report.state == UpgradeState::Stopped;
    strip.tone = strip.glyphTone = stopped ? Tone::Attention : Tone::Failure;
    strip.glyph = stopped ? Glyph::Attention : Glyph::Error;
    const QString missing = missingText(report, error);
    strip.title = !stopped  ? failedTitle(report, error)
        : missing.isEmpty() ? StripWords::tr("Stopped: everything is stored")
                            : StripWords::tr("Stopped: %1").arg(missing);
    strip.shortTitle = !missing.isEmpty()                 ? missing
        : countOf(report.verdicts, Verdict::Reverted) > 0 ? StripWords::tr("Reverted to the former firmware")
                                                          : QString();
    strip.facts = tableText(machineNow(error, report.verdicts));
    strip.shortFacts = stopped ? StripWords::tr("Nothing was activated.") : QString();
    strip.safeToUnplug = error.code != Error::Code::StateUnknown;
    strip.safetyToolTip = strip.safeToUnplug
        ? QString()
        : StripWords::tr("The processor did not come back; it may still be writing. Do not cut the power.");
}

}  // namespace

StripContent resultStrip(const UpgradePlan &plan, const RunProgress &progress, const UpgradeReport &report)
{
    StripContent strip;
    layOutPhases(strip, plan.bytesToSend(), progress.usual);
    strip.buttons = StripContent::Buttons::Result;
    if (report.state == UpgradeState::Succeeded)
        describeSuccess(strip, report);
    else
        describeTrouble(strip, report);
    endPhases(strip, progress, report);
    return strip;
}

ErrorCardContent cardOf(const Error &error, const QList<ComponentVerdict> &verdicts, bool canRetry)
{
    ErrorCardContent card;
    card.happened = coreSentence(error.message);
    card.machineNow = tableText(machineNow(error, verdicts));
    card.toDo = sentencesOf(coreText(plainText(error.remedy(), 1000)));
    card.code = QString::fromLatin1(errorRow(error.code).name);
    if (error.detail != 0)
        card.answer = StripWords::tr("answer 0x%1").arg(error.detail, 2, 16, QLatin1Char('0'));
    card.canRetry = canRetry;
    return card;
}

}  // namespace fwpilot
