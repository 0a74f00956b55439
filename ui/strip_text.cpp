// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strip_text.h"

#include "core/upgrade/progress_marks.h"
#include "core/upgrade/upgrade_state.h"

#include <QCoreApplication>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr int silenceLimit = 30;         // seconds; a silent link is given up by then
constexpr double usualRate = 1e6;        // bytes a second, to tell the widths of the pieces
constexpr double usualRestart = 5;       // seconds

QString tr(const char *text)
{
    return QCoreApplication::translate("RunStrip", text);
}

QString images(qsizetype count)
{
    return count == 1 ? tr("1 image") : tr("%1 images").arg(count);
}

PhasePiece &piece(StripContent &strip, RunPhase phase)
{
    return strip.phases[static_cast<std::size_t>(phase)];
}

/// The four pieces with their names, nothing reached.
void layOutPhases(StripContent &strip, quint64 bytes)
{
    const double sending = static_cast<double>(bytes) / usualRate;
    const double share = std::clamp(sending / (sending + usualRestart), 0.45, 0.8);
    piece(strip, RunPhase::Check).weight = 0.07;
    piece(strip, RunPhase::Send).weight = 0.83 * share;
    piece(strip, RunPhase::Restart).weight = 0.83 * (1 - share);
    piece(strip, RunPhase::ReadBack).weight = 0.10;
    const std::array<QString, runPhases> names{tr("Check"), tr("Send"), tr("Restart"), tr("Read back")};
    for (std::size_t index = 0; index < names.size(); ++index)
        strip.phases[index].label = strip.phases[index].shortLabel = names[index];
    if (bytes > 0)
        piece(strip, RunPhase::Send).label = tr("Send %1").arg(sizeText(bytes));
    piece(strip, RunPhase::Restart).fill = PhasePiece::Fill::Time;
    piece(strip, RunPhase::ReadBack).fill = PhasePiece::Fill::Time;
}

bool isBundlesFault(Error::Code code)
{
    using enum Error::Code;
    return code == BadSignature || code == Expired || code == Revoked || code == TooOld || code == Mixed || code == WrongProduct
        || code == Malformed || code == OverLimit || code == NotFound || code == NoAccess;
}

QString captionOf(Error::Code code)
{
    using enum Error::Code;
    switch (code) {
    case Unsigned:
    case Untrusted:
        return tr("Needs a trusted signature first");
    case Busy:
        return tr("Waits until it is free");
    case Timeout:
        return tr("Needs an answer first");
    case NoAccess:
        return tr("Needs access first");
    case DeviceGone:
        return tr("Needs the processor first");
    default:
        return tr("Needs another bundle");
    }
}

QString notReadyCaption(const UpgradePlan &plan, const PlanReadiness &readiness, qsizetype choices)
{
    if (plan.sending().isEmpty())
        return choices > 0 ? tr("Tick an image first") : tr("Nothing to send");
    return readiness.checkedShare < 1 ? tr("Reading the bundle: %1 %").arg(static_cast<int>(readiness.checkedShare * 100)) : QString();
}

/// "1 blocked, 2 current", of what takes no part; empty when there is none.
QString restText(const QList<std::pair<QString, qsizetype>> &counts)
{
    QStringList parts;
    for (const auto &[text, count] : counts) {
        if (count > 0)
            parts.append(text.arg(count));
    }
    return parts.join(tr(", "));
}

qsizetype countOf(const UpgradePlan &plan, PlanAction action)
{
    return std::count_if(plan.steps.begin(), plan.steps.end(), [&](const PlanStep &step) { return step.action == action; });
}

qsizetype countOf(const QList<ComponentVerdict> &verdicts, Verdict verdict)
{
    return std::count_if(verdicts.begin(), verdicts.end(), [&](const ComponentVerdict &one) { return one.verdict == verdict; });
}

void describePlan(StripContent &strip, const UpgradePlan &plan, const PlanReadiness &readiness, qsizetype choices)
{
    const qsizetype sends = plan.sending().size();
    const QString rest = restText({{tr("%1 current"), countOf(plan, PlanAction::Current)}, {tr("%1 blocked"), countOf(plan, PlanAction::Blocked)},
        {tr("%1 cannot be compared"), countOf(plan, PlanAction::Unknown)}});
    strip.glyph = Glyph::Update;
    strip.glyphTone = Tone::Accent;
    if (sends > 0) {
        strip.title = tr("Ready to update %1").arg(images(sends));
        strip.facts = tr("%1, one restart of the processor. The machine itself keeps running.").arg(sizeText(plan.bytesToSend()));
        strip.shortFacts = tr("%1, one restart").arg(sizeText(plan.bytesToSend()));
    } else if (readiness.onTrial) {
        strip.title = tr("The running firmware is on trial");
        strip.facts = tr("Confirm it, and it stays; otherwise the processor falls back to the former one. Nothing is sent.");
    } else {
        strip.glyph = choices > 0 ? Glyph::Skipped : Glyph::Current;
        strip.glyphTone = Tone::Quiet;
        strip.title = choices > 0 ? tr("Nothing is ticked") : tr("Nothing to update");
        strip.facts = rest.isEmpty() ? tr("The bundle changes nothing here.") : tr("%1.").arg(rest);
    }
}

Glyph runningGlyph(const RunProgress &progress)
{
    if (progress.stalled)
        return Glyph::Attention;
    if (progress.phase == RunPhase::Restart || progress.phase == RunPhase::ReadBack)
        return Glyph::Restarting;
    return progress.phase == RunPhase::Send ? Glyph::Sending : Glyph::Running;
}

QString currentName(const RunProgress &progress)
{
    return progress.current < 0 ? QString() : plainText(progress.images[progress.current].component);
}

/// What is going on, and the figures of it.
void describeRunning(StripContent &strip, const RunProgress &progress)
{
    const QString sent = partText(progress.sentBytes, progress.totalBytes);
    const QString rate = rateText(progress.bytesPerSecond);
    const QString left = progress.secondsLeft < 0 ? QString() : durationText(progress.secondsLeft * 1000);
    const qsizetype number = progress.current < 0 ? progress.storedCount() : progress.current + 1;
    switch (progress.state) {
    case UpgradeState::Transferring:
        strip.title = tr("Sending image %1 of %2: %3").arg(number).arg(progress.images.size()).arg(currentName(progress));
        strip.facts = rate.isEmpty() ? tr("%1.").arg(sent)
            : left.isEmpty()         ? tr("%1 at %2.").arg(sent, rate)
                                     : tr("%1 at %2, about %3 left to send.").arg(sent, rate, left);
        strip.shortFacts = left.isEmpty() ? strip.facts : tr("%1 at %2, about %3").arg(sent, rate, left);
        break;
    case UpgradeState::Storing:
        strip.title = progress.current < 0 ? tr("Stored %1 of %2").arg(number).arg(images(progress.images.size()))
                                           : tr("Storing image %1 of %2: %3").arg(number).arg(progress.images.size()).arg(currentName(progress));
        strip.facts = tr("%1 sent; the processor writes the image to its flash and checks it.").arg(sent);
        strip.shortFacts = tr("%1 sent").arg(sent);
        break;
    case UpgradeState::Activating:
        strip.title = tr("Activating all images at once");
        strip.facts = tr("Everything is stored. The processor selects what it starts next.");
        break;
    case UpgradeState::Restarting:
        strip.title = tr("Restarting, as planned");
        strip.facts = progress.waitLimitMilliseconds > 0
            ? tr("No answer is normal now. %1 so far; gives up after %2.")
                  .arg(durationText(progress.waitedMilliseconds), durationText(progress.waitLimitMilliseconds))
            : tr("No answer is normal now.");
        break;
    case UpgradeState::Confirming:
        strip.title = tr("Reading back what runs now");
        strip.facts = tr("The processor is back. It checks itself, and is read twice.");
        break;
    default:
        strip.title = progress.checkedShare < 1 ? tr("Checking the bundle: %1 %").arg(static_cast<int>(progress.checkedShare * 100))
                                                : tr("Starting: asking the processor");
        strip.facts = plainText(progress.lastText, 500);
    }
}

void fillPhases(StripContent &strip, const RunProgress &progress)
{
    const auto reached = static_cast<std::size_t>(progress.phase);
    for (std::size_t index = 0; index < reached; ++index)
        strip.phases[index].share = 1;
    PhasePiece &now = strip.phases[reached];
    now.current = true;
    switch (progress.phase) {
    case RunPhase::Check:
        now.share = progress.checkedShare;
        break;
    case RunPhase::Send:
        now.share = progress.totalBytes == 0 ? 0 : static_cast<double>(progress.sentBytes) / static_cast<double>(progress.totalBytes);
        now.label = tr("Send %1").arg(partText(progress.sentBytes, progress.totalBytes));
        break;
    case RunPhase::Restart:
    case RunPhase::ReadBack:
        now.share = std::min(static_cast<double>(progress.waitedMilliseconds) / (usualRestart * 1000), 0.95);  // full only when it is over
        break;
    }
    if (progress.phase > RunPhase::Send)
        piece(strip, RunPhase::Send).label = tr("Sent %1").arg(sizeText(progress.totalBytes));
}

void describeButtons(StripContent &strip, const RunProgress &progress)
{
    const bool past = progress.state == UpgradeState::Activating || isPastReturn(progress.state);
    strip.buttons = StripContent::Buttons::Running;
    strip.startText = tr("Updating…");
    strip.stopText = progress.stopAsked && !past ? tr("Stopping…") : tr("Stop After This Image");
    strip.shortStopText = progress.stopAsked && !past ? QString() : tr("Stop After Image");
    strip.stopEnabled = !past && !progress.stopAsked;
    strip.caption = past ? tr("A restart cannot be stopped") : tr("Stops before the restart; the old firmware stays");
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
    return missing == 1 ? tr("1 of %1 was not stored").arg(images(sent)) : tr("%1 of %2 were not stored").arg(missing).arg(images(sent));
}

QString failedTitle(const UpgradeReport &report, const Error &error)
{
    const QString cause = QString::fromUtf8(errorRow(error.code).title);
    if (countOf(report.verdicts, Verdict::Reverted) > 0)
        return tr("Reverted: the processor went back to its former firmware");
    if (countOf(report.verdicts, Verdict::Unknown) > 0)
        return tr("Outcome not known: %1").arg(cause.left(1).toLower() + cause.mid(1));
    const QString missing = missingText(report, error);
    return missing.isEmpty() ? cause : tr("%1: %2").arg(cause, missing);
}

void describeSuccess(StripContent &strip, const UpgradeReport &report)
{
    const QString rest = restText({{tr("%1 blocked"), countOf(report.verdicts, Verdict::Blocked)},
        {tr("%1 skipped"), countOf(report.verdicts, Verdict::Skipped)}, {tr("%1 current"), countOf(report.verdicts, Verdict::Current)}});
    const QString took = durationText(report.durationMilliseconds);
    const bool updated = countOf(report.verdicts, Verdict::Updated) > 0;
    strip.tone = strip.glyphTone = Tone::Ok;
    strip.glyph = Glyph::Ok;
    strip.title = report.sentence().section(QLatin1Char(';'), 0, 0);
    if (strip.title.endsWith(QLatin1Char('.')))
        strip.title.chop(1);
    if (!updated)
        strip.facts = tr("Took %1.").arg(took);
    else if (rest.isEmpty())
        strip.facts = tr("Read back from the processor. Took %1.").arg(took);
    else
        strip.facts = tr("Read back from the processor. Took %1. Not changed: %2.").arg(took, rest);
}

void describeTrouble(StripContent &strip, const UpgradeReport &report)
{
    const Error error = report.error.value_or(Error{});
    const bool stopped = report.state == UpgradeState::Stopped;
    strip.tone = strip.glyphTone = stopped ? Tone::Attention : Tone::Failure;
    strip.glyph = stopped ? Glyph::Attention : Glyph::Error;
    const QString missing = missingText(report, error);
    strip.title = !stopped ? failedTitle(report, error) : missing.isEmpty() ? tr("Stopped: everything is stored") : tr("Stopped: %1").arg(missing);
    strip.shortTitle = missing;
    strip.facts = machineNow(error, report.verdicts);
    strip.safeToUnplug = error.code != Error::Code::StateUnknown;
    strip.safetyToolTip = strip.safeToUnplug ? QString() : tr("The processor did not come back; it may still be writing. Do not cut the power.");
}

/// The pieces at the end: what was done, and where it ended.
void endPhases(StripContent &strip, const RunProgress &progress, const UpgradeReport &report)
{
    const bool succeeded = report.state == UpgradeState::Succeeded;
    fillPhases(strip, progress);
    for (PhasePiece &one : strip.phases) {
        one.current = false;
        one.tone = succeeded ? Tone::Ok : Tone::Accent;
        one.share = succeeded ? 1 : one.share;
        one.fill = succeeded ? PhasePiece::Fill::Bytes : one.fill;
    }
    const auto took = [&](RunPhase phase) { return durationText(progress.phaseMilliseconds[static_cast<std::size_t>(phase)]); };
    if (progress.phase > RunPhase::Send)
        piece(strip, RunPhase::Send).label = tr("Sent in %1").arg(took(RunPhase::Send));
    if (succeeded && progress.totalBytes > 0)
        piece(strip, RunPhase::Restart).label = tr("Restarted in %1").arg(took(RunPhase::Restart));
    if (succeeded)
        return;
    PhasePiece &last = strip.phases[static_cast<std::size_t>(progress.phase)];
    last.current = true;
    last.tone = strip.tone;
    if (progress.phase == RunPhase::Send)
        last.label = tr("Send stopped at image %1 of %2")
                         .arg(std::min(progress.storedCount() + 1, progress.images.size()))
                         .arg(progress.images.size());
    if (progress.phase < RunPhase::Restart)
        piece(strip, RunPhase::Restart).label = tr("Restart not started");
}

}  // namespace

StripContent planStrip(const UpgradePlan *plan, const PlanReadiness &readiness)
{
    StripContent strip;
    strip.safetyToolTip = tr("Nothing is being sent.");
    strip.buttons = StripContent::Buttons::Plan;
    qsizetype choices = 0;
    if (plan != nullptr) {
        choices = std::count_if(plan->steps.begin(), plan->steps.end(), [](const PlanStep &step) { return step.isChoice(); });
        layOutPhases(strip, plan->bytesToSend());
        describePlan(strip, *plan, readiness, choices);
        const bool confirms = plan->sending().isEmpty() && readiness.onTrial;
        strip.startText = confirms ? tr("Confirm") : tr("Update %1 of %2").arg(plan->sending().size()).arg(choices);
        strip.caption = confirms ? tr("Sends no firmware") : notReadyCaption(*plan, readiness, choices);
        strip.startEnabled = strip.caption.isEmpty() || (confirms && readiness.checkedShare >= 1);
        if (strip.caption.isEmpty())
            strip.caption = tr("Asks before it starts");
    } else {
        layOutPhases(strip, 0);
        strip.showsPhases = false;
        strip.buttons = StripContent::Buttons::Error;
    }
    if (readiness.obstacle) {
        const Error::Code code = readiness.obstacle->code;
        strip.tone = strip.glyphTone = isBundlesFault(code) && plan == nullptr ? Tone::Failure : Tone::Attention;
        strip.glyph = strip.tone == Tone::Failure ? Glyph::Error : Glyph::Attention;
        strip.title = tr("Not ready: %1").arg(QString::fromUtf8(errorRow(code).title).replace(0, 1, QString::fromUtf8(errorRow(code).title).left(1).toLower()));
        strip.facts = sentence(plainText(readiness.obstacle->message, 500));
        strip.shortFacts.clear();
        strip.startEnabled = false;
        strip.caption = captionOf(code);
    }
    return strip;
}

StripContent runningStrip(const UpgradePlan &plan, const RunProgress &progress)
{
    StripContent strip;
    layOutPhases(strip, plan.bytesToSend());
    strip.safeToUnplug = progress.phase == RunPhase::Check && progress.checkedShare < 1;
    strip.safetyToolTip = strip.safeToUnplug ? tr("Nothing was sent yet.")
                                             : tr("Work would be lost. Nothing would break: the processor would start with whole firmware.");
    strip.glyph = runningGlyph(progress);
    strip.glyphTone = progress.stalled ? Tone::Attention : Tone::Accent;
    describeRunning(strip, progress);
    fillPhases(strip, progress);
    describeButtons(strip, progress);
    if (progress.stalled) {
        strip.tone = Tone::Attention;
        strip.title = tr("Waiting for an answer: %1 s, gives up after %2 s").arg(progress.silentMilliseconds / 1000).arg(silenceLimit);
        strip.shortTitle = tr("No answer: %1 s of %2 s").arg(progress.silentMilliseconds / 1000).arg(silenceLimit);
        strip.facts = tr("Last: %1 %2").arg(progress.lastTime.toLocalTime().toString(QStringLiteral("HH:mm:ss")), plainText(progress.lastText, 500));
        strip.shortFacts.clear();
    }
    return strip;
}

StripContent resultStrip(const UpgradePlan &plan, const RunProgress &progress, const UpgradeReport &report)
{
    StripContent strip;
    layOutPhases(strip, plan.bytesToSend());
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
    card.happened = sentence(plainText(error.message, 1000));
    card.machineNow = machineNow(error, verdicts);
    card.toDo = sentences(plainText(error.remedy(), 1000));
    card.code = QString::fromLatin1(errorRow(error.code).name);
    if (error.detail != 0)
        card.answer = tr("answer 0x%1").arg(error.detail, 2, 16, QLatin1Char('0'));
    card.canRetry = canRetry;
    return card;
}

}  // namespace fwpilot
