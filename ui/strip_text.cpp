// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strip_text.h"

#include "core/upgrade/progress_marks.h"
#include "core/upgrade/upgrade_state.h"
#include "ui/core_sentences.h"
#include "ui/error_text.h"
#include "ui/quantity_text.h"
#include "ui/sending_words.h"
#include "ui/strip_phases.h"

#include <algorithm>

namespace fwpilot {

namespace {

constexpr int silenceLimit = 30;  // seconds; a silent link is given up by then

bool isBundlesFault(Error::Code code)
{
    using enum Error::Code;
    return code == BadSignature || code == Expired || code == Revoked || code == TooOld || code == Mixed || code == WrongProduct
        || code == Malformed || code == OverLimit || code == NotFound || code == NoAccess;
}

QString notReadyCaption(const UpgradePlan &plan, const PlanReadiness &readiness, qsizetype choices)
{
    if (plan.sending().isEmpty())
        return choices > 0 ? StripWords::tr("Tick an image first") : StripWords::tr("Nothing to send");
    return readiness.checkedShare < 1 ? StripWords::tr("Reading the bundle: %1 %").arg(static_cast<int>(readiness.checkedShare * 100))
                                      : QString();
}

qsizetype countOf(const UpgradePlan &plan, PlanAction action)
{
    return std::count_if(plan.steps.begin(), plan.steps.end(), [&](const PlanStep &step) { return step.action == action; });
}

void describePlan(StripContent &strip, const UpgradePlan &plan, const PlanReadiness &readiness, qsizetype choices)
{
    const qsizetype sends = plan.sending().size();
    const QString rest = StripWords::counts({{StripWords::tr("%1 current"), countOf(plan, PlanAction::Current)},
        {StripWords::tr("%1 blocked"), countOf(plan, PlanAction::Blocked)},
        {StripWords::tr("%1 cannot be compared"), countOf(plan, PlanAction::Unknown)}});
    strip.glyph = Glyph::Update;
    strip.glyphTone = Tone::Accent;
    if (sends > 0) {
        strip.title = readyToSend(plan.sending());
        const qint64 takes = readiness.usual.afterCheck(plan.bytesToSend());
        const QString size = shownSize(plan.bytesToSend());
        const QString what = takes == 0 ? size : StripWords::tr("%1, about %2").arg(size, shownGuess(takes));
        strip.facts = StripWords::tr("%1, one restart of the processor. The machine itself keeps running.").arg(what);
        strip.shortFacts = StripWords::tr("%1, one restart").arg(what);
    } else if (readiness.onTrial) {
        strip.title = StripWords::tr("The running firmware is on trial");
        strip.facts = StripWords::tr("Confirm it, and it stays; otherwise the processor falls back to the former one. Nothing is sent.");
    } else {
        strip.glyph = choices > 0 ? Glyph::Skipped : Glyph::Current;
        strip.glyphTone = Tone::Quiet;
        strip.title = choices > 0 ? StripWords::tr("Nothing is ticked") : StripWords::tr("Nothing to update");
        strip.facts = rest.isEmpty() ? StripWords::tr("The bundle changes nothing here.") : StripWords::tr("%1.").arg(rest);
    }
}

/// Nothing moves, or what was expected takes twice as long as usual.
bool wantsAttention(const RunProgress &progress)
{
    return progress.stalled || progress.wait.pace == WaitOutlook::Pace::Late;
}

Glyph runningGlyph(const RunProgress &progress)
{
    if (wantsAttention(progress))
        return Glyph::Attention;
    if (progress.phase == RunPhase::Restart || progress.phase == RunPhase::ReadBack)
        return Glyph::Restarting;
    return progress.phase == RunPhase::Send ? Glyph::Sending : Glyph::Running;
}

QString currentName(const RunProgress &progress)
{
    return progress.current < 0 ? QString() : plainText(progress.images[progress.current].component);
}

/// How a wait goes on, against what earlier runs took, and when it is given up. `normal` says why nothing is wrong yet.
void describeWait(StripContent &strip, const RunProgress &progress, const QString &title, const QString &normal)
{
    const bool restarts = progress.state == UpgradeState::Restarting;
    const QString soFar = shownDuration(progress.waitedMilliseconds);
    const QString usual = shownGuess(restarts ? progress.usual.restart : progress.usual.readBack);
    const QString left = shownGuess(progress.wait.left);
    QString pace = StripWords::tr("Usually takes about %1").arg(usual);
    strip.title = title;
    strip.facts = normal;
    switch (progress.wait.pace) {
    case WaitOutlook::Pace::Unknown:
        pace = progress.waitedMilliseconds < 1000 ? QString() : StripWords::tr("%1 so far").arg(soFar);
        break;
    case WaitOutlook::Pace::Within:
        strip.title = restarts ? StripWords::tr("%1: back in about %2").arg(title, left) : StripWords::tr("%1: about %2").arg(title, left);
        strip.shortTitle = restarts ? StripWords::tr("Restarting: back in about %1").arg(left) : StripWords::tr("Reading back: about %1").arg(left);
        break;
    case WaitOutlook::Pace::Beyond:
        strip.title = StripWords::tr("%1: %2, usually about %3").arg(title, soFar, usual);
        strip.shortTitle = StripWords::tr("%1, usually about %2").arg(soFar, usual);
        break;
    case WaitOutlook::Pace::Late:
        strip.tone = Tone::Attention;
        strip.title = StripWords::tr("Takes longer than usual: %1, usually about %2").arg(soFar, usual);
        strip.shortTitle = StripWords::tr("Longer than usual: %1").arg(soFar);
        strip.facts = restarts ? StripWords::tr("The processor is not back yet.") : StripWords::tr("The processor is back, and checks itself still.");
        break;
    }
    const QString limit = shownDuration(progress.waitLimitMilliseconds);
    const QString deadline = progress.waitLimitMilliseconds == 0 ? (pace.isEmpty() ? QString() : StripWords::tr("%1.").arg(pace))
        : pace.isEmpty()                                         ? StripWords::tr("Gives up after %1.").arg(limit)
                                                                 : StripWords::tr("%1; gives up after %2.").arg(pace, limit);
    strip.shortFacts = deadline.isEmpty() ? strip.facts : deadline;
    strip.facts = deadline.isEmpty() ? strip.facts : StripWords::tr("%1 %2").arg(strip.facts, deadline);
}

/// What is going on, and the figures of it.
void describeRunning(StripContent &strip, const RunProgress &progress)
{
    const QString sent = shownPart(progress.sentBytes, progress.totalBytes);
    const QString rate = shownRate(progress.bytesPerSecond);
    const QString left = progress.secondsLeft < 0 ? QString() : shownGuess(progress.secondsLeft * 1000);
    const qsizetype number = progress.current < 0 ? progress.storedCount() : progress.current + 1;
    switch (progress.state) {
    case UpgradeState::Transferring:
        strip.title = StripWords::tr("Sending image %1 of %2: %3").arg(number).arg(progress.images.size()).arg(currentName(progress));
        strip.facts = rate.isEmpty() ? StripWords::tr("%1.").arg(sent)
            : left.isEmpty()         ? StripWords::tr("%1 at %2.").arg(sent, rate)
                                     : StripWords::tr("%1 at %2, about %3 left to send.").arg(sent, rate, left);
        strip.shortFacts = left.isEmpty() ? strip.facts : StripWords::tr("%1 at %2, about %3").arg(sent, rate, left);
        break;
    case UpgradeState::Storing:
        strip.title = progress.current < 0
            ? StripWords::tr("Stored %1 of %2").arg(number).arg(StripWords::images(progress.images.size()))
            : StripWords::tr("Storing image %1 of %2: %3").arg(number).arg(progress.images.size()).arg(currentName(progress));
        strip.facts = StripWords::tr("%1 sent; the processor writes the image to its flash and checks it.").arg(sent);
        strip.shortFacts = StripWords::tr("%1 sent").arg(sent);
        break;
    case UpgradeState::Activating:
        strip.title = StripWords::tr("Activating all images at once");
        strip.facts = StripWords::tr("Everything is stored. The processor selects what it starts next.");
        break;
    case UpgradeState::Restarting:
        describeWait(strip, progress,
            progress.phase == RunPhase::ReadBack ? StripWords::tr("Restarting again") : StripWords::tr("Restarting, as planned"),
            StripWords::tr("No answer is normal now."));
        break;
    case UpgradeState::Confirming:
        describeWait(strip, progress, StripWords::tr("Reading back what runs now"),
            StripWords::tr("It is back, checks itself, and is read twice."));
        break;
    case UpgradeState::Succeeded:
    case UpgradeState::Failed:
    case UpgradeState::Stopped:  // the report follows at once
        strip.title = StripWords::tr("Updating…");
        strip.facts = coreText(plainText(progress.lastText, 500));
        break;
    default:
        strip.title = progress.checkedShare < 1 ? StripWords::tr("Checking the bundle") : StripWords::tr("Starting: asking the processor");
        strip.facts = progress.checkedShare < 1
            ? StripWords::tr("%1 % of its images are checked.").arg(static_cast<int>(progress.checkedShare * 100))
            : coreText(plainText(progress.lastText, 500));
    }
}

void describeButtons(StripContent &strip, const RunProgress &progress)
{
    const bool past = progress.state == UpgradeState::Activating || isPastReturn(progress.state);
    strip.buttons = StripContent::Buttons::Running;
    strip.startText = StripWords::tr("Updating…");
    strip.stopText = progress.stopAsked && !past ? StripWords::tr("Stopping…") : StripWords::tr("Stop After This Image");
    strip.shortStopText = progress.stopAsked && !past ? QString() : StripWords::tr("Stop After Image");
    strip.stopEnabled = !past && !progress.stopAsked;
    strip.caption
        = past ? StripWords::tr("A restart cannot be stopped") : StripWords::tr("Stops before the restart; the old firmware stays");
}

}  // namespace

StripContent planStrip(const UpgradePlan *plan, const PlanReadiness &readiness)
{
    StripContent strip;
    strip.safetyToolTip = StripWords::tr("Nothing is being sent.");
    strip.buttons = StripContent::Buttons::Plan;
    qsizetype choices = 0;
    if (plan != nullptr) {
        choices = std::count_if(plan->steps.begin(), plan->steps.end(), [](const PlanStep &step) { return step.isChoice(); });
        layOutPhases(strip, plan->bytesToSend(), readiness.usual);
        describePlan(strip, *plan, readiness, choices);
        const bool confirms = plan->sending().isEmpty() && readiness.onTrial;
        strip.startText = confirms ? StripWords::tr("Confirm")
            : choices == 0         ? StripWords::tr("Update")
                                   : sendingButton(plan->sending(), choices);
        strip.caption = confirms ? StripWords::tr("Sends no firmware") : notReadyCaption(*plan, readiness, choices);
        strip.startEnabled = strip.caption.isEmpty() || (confirms && readiness.checkedShare >= 1);
        if (strip.caption.isEmpty())
            strip.caption = StripWords::tr("Asks before it starts");
    } else {
        layOutPhases(strip, 0);
        strip.showsPhases = false;
        strip.buttons = StripContent::Buttons::Error;
    }
    if (readiness.obstacle) {
        const Error::Code code = readiness.obstacle->code;
        strip.tone = strip.glyphTone = isBundlesFault(code) && plan == nullptr ? Tone::Failure : Tone::Attention;
        strip.glyph = strip.tone == Tone::Failure ? Glyph::Error : Glyph::Attention;
        strip.title = StripWords::tr("Not ready: %1").arg(errorTitleInSentence(code));
        strip.facts = coreSentence(readiness.obstacle->message);
        strip.shortFacts.clear();
        strip.startEnabled = false;
        strip.caption = StripWords::caption(code);
        strip.safeToUnplug = code != Error::Code::Busy && code != Error::Code::Timeout;
        if (!strip.safeToUnplug)
            strip.safetyToolTip = code == Error::Code::Busy ? StripWords::tr("Somebody else is working on the processor.")
                                                            : StripWords::tr("It is not known what the processor is doing.");
    }
    return strip;
}

StripContent runningStrip(const UpgradePlan &plan, const RunProgress &progress)
{
    StripContent strip;
    layOutPhases(strip, plan.bytesToSend(), progress.usual);
    strip.safeToUnplug = progress.phase == RunPhase::Check && progress.checkedShare < 1;
    strip.safetyToolTip = strip.safeToUnplug
        ? StripWords::tr("Nothing was sent yet.")
        : StripWords::tr("Work would be lost. Nothing would break: the processor would start with whole firmware.");
    strip.glyph = runningGlyph(progress);
    strip.glyphTone = wantsAttention(progress) ? Tone::Attention : Tone::Accent;
    describeRunning(strip, progress);
    fillPhases(strip, progress);
    describeButtons(strip, progress);
    if (progress.stalled) {
        strip.tone = Tone::Attention;
        strip.title
            = StripWords::tr("Waiting for an answer: %1 s, gives up within %2 s").arg(progress.silentMilliseconds / 1000).arg(silenceLimit);
        strip.shortTitle = StripWords::tr("No answer: %1 s of %2 s").arg(progress.silentMilliseconds / 1000).arg(silenceLimit);
        strip.facts = StripWords::tr("Last: %1 %2")
                          .arg(progress.lastTime.toLocalTime().toString(QStringLiteral("HH:mm:ss")), coreText(plainText(progress.lastText, 500)));
        strip.shortFacts.clear();
    }
    return strip;
}

}  // namespace fwpilot
