// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/processor_summary.h"

#include "core/base/text.h"
#include "ui/core_sentences.h"
#include "ui/quantity_text.h"
#include "ui/run_progress.h"

#include <QCoreApplication>
#include <QLocale>

namespace fwpilot {

namespace {

constexpr int longestReason = 1000;  // characters

struct Words {
    Q_DECLARE_TR_FUNCTIONS(fwpilot::ProcessorSummary)
};

bool isState(const ManagementProcessor &processor, QLatin1String state)
{
    return processor.state == state;
}

ProcessorSummary summary(Glyph glyph, Tone tone, const QString &title)
{
    const bool coloured = tone == Tone::Attention || tone == Tone::Failure;
    return {glyph, tone, coloured ? tone : Tone::Plain, title, title, title, {}};
}

/// The same with the version in its sentence, where there is one.
ProcessorSummary summary(Glyph glyph, Tone tone, const QString &title, const QString &withVersion, const QString &version)
{
    ProcessorSummary result = summary(glyph, tone, title);
    if (version.isEmpty())
        return result;
    result.sentence = withVersion.arg(version);
    return result;
}

ProcessorSummary ofLongRestart()
{
    ProcessorSummary result = summary(Glyph::Attention, Tone::Attention, Words::tr("Restarting, longer than usual"));
    result.shortSentence = Words::tr("Longer than usual");
    return result;
}

ProcessorSummary ofActivity(const ProcessorActivity &activity, const QString &version)
{
    using enum ProcessorActivity::Kind;
    switch (activity.kind) {
    case Restarting:
        return summary(Glyph::Restarting, Tone::Accent, Words::tr("Restarting, as planned"));
    case RestartingLong:
        return ofLongRestart();
    case ReadingBack:
        return summary(Glyph::Restarting, Tone::Accent, Words::tr("Back, being read"));
    case Waiting:
        return summary(Glyph::Attention, Tone::Attention, Words::tr("No answer for %1 s").arg(activity.silentSeconds));
    case Succeeded:
        return summary(Glyph::Ok, Tone::Ok, Words::tr("Run succeeded"));
    case Stopped:
        return summary(Glyph::Skipped, Tone::Quiet, Words::tr("Run stopped"));
    case Failed:
        return summary(Glyph::Attention, Tone::Attention, Words::tr("Run failed"));
    case Updating:
    case None:
        break;
    }
    return summary(Glyph::Sending, Tone::Accent, Words::tr("Updating"), Words::tr("Updating, runs %1"), version);
}

ProcessorSummary ofSilence(const QDateTime &since)
{
    const QString words = since.isValid() ? Words::tr("No answer since %1").arg(clockText(since)) : Words::tr("No answer");
    return summary(Glyph::Attention, Tone::Attention, words);
}

ProcessorSummary ofOwner(const ProcessorOwner &owner)
{
    ProcessorSummary result = summary(Glyph::Blocked, Tone::Attention, ownerText(owner));
    result.shortSentence = owner.since.isValid() ? Words::tr("In use since %1").arg(clockText(owner.since)) : Words::tr("In use");
    result.reason = result.title;
    return result;
}

ProcessorSummary ofRecovery()
{
    ProcessorSummary result = summary(Glyph::Error, Tone::Failure, Words::tr("Recovery: nothing whole to run"));
    result.shortSentence = Words::tr("Nothing whole to run");
    return result;
}

/// Nothing is wrong with it: only nobody here speaks to it.
ProcessorSummary ofNoDriver()
{
    ProcessorSummary result = summary(Glyph::Skipped, Tone::Quiet, Words::tr("Cannot be updated from here"));
    result.shortSentence = Words::tr("Not from here");
    return result;
}

/// Of a processor that neither works nor is held: its own word for what it does.
ProcessorSummary ofState(const ManagementProcessor &processor, const QString &version)
{
    // Nobody holds it: then "receiving" is only what the last one left behind, and the next one goes on with.
    if (isState(processor, QLatin1String("ready")) || isState(processor, QLatin1String("receiving"))) {
        if (processor.activation == Activation::Trial)
            return summary(Glyph::Waiting, Tone::Attention, Words::tr("On trial"), Words::tr("On trial, runs %1"), version);
        return summary(Glyph::Ok, Tone::Ok, Words::tr("Ready"), Words::tr("Ready, runs %1"), version);
    }
    if (isState(processor, QLatin1String("storing")))
        return summary(Glyph::Sending, Tone::Accent, Words::tr("Storing an image"));
    if (isState(processor, QLatin1String("activating")))
        return summary(Glyph::Restarting, Tone::Accent, Words::tr("Activating"));
    QString word = plainText(processor.state);
    if (word.isEmpty())
        return summary(Glyph::Absent, Tone::Quiet, Words::tr("State not reported"));
    word.front() = word.front().toUpper();
    return summary(Glyph::Absent, Tone::Quiet, word);
}

ProcessorSummary ofReading(const ManagementProcessor &processor, const ProcessorActivity &activity)
{
    if (processor.driver.isEmpty())
        return ofNoDriver();
    if (isState(processor, QLatin1String("no answer")))
        return ofSilence(activity.silentSince);
    if (isState(processor, QLatin1String("restarting")))
        return summary(Glyph::Restarting, Tone::Accent, Words::tr("Restarting"));
    if (!processor.owner.text.isEmpty() && processor.owner.silentMilliseconds < ownerSpeaks)
        return ofOwner(processor.owner);
    if (processor.activation == Activation::Recovery || isState(processor, QLatin1String("recovery")))
        return ofRecovery();
    if (!processor.upgradable)
        return summary(Glyph::Blocked, Tone::Attention, Words::tr("Cannot be opened"));
    return ofState(processor, runningVersion(processor));
}

}  // namespace

ProcessorSummary processorSummary(const ManagementProcessor &processor, const ProcessorActivity &activity)
{
    if (activity.kind != ProcessorActivity::Kind::None)
        return ofActivity(activity, runningVersion(processor));
    ProcessorSummary result = ofReading(processor, activity);
    if (!processor.reason.isEmpty())
        result.reason = coreText(plainText(processor.reason, longestReason));
    return result;
}

ProcessorActivity activityOf(const RunProgress &progress)
{
    using enum ProcessorActivity::Kind;
    ProcessorActivity activity;
    activity.silentSeconds = static_cast<int>(progress.silentMilliseconds / 1000);
    switch (progress.state) {
    case UpgradeState::Succeeded:
        activity.kind = Succeeded;
        break;
    case UpgradeState::Stopped:
        activity.kind = Stopped;
        break;
    case UpgradeState::Failed:
        activity.kind = Failed;
        break;
    case UpgradeState::Restarting:
        activity.kind = progress.wait.pace == WaitOutlook::Pace::Late ? RestartingLong : Restarting;
        break;
    case UpgradeState::Confirming:
        activity.kind = ReadingBack;
        break;
    default:
        activity.kind = progress.stalled ? Waiting : Updating;
    }
    return activity;
}

QString runningVersion(const ManagementProcessor &processor)
{
    const Component *main = nullptr;
    for (const Component &component : processor.components) {
        if (component.running && !component.active.version.isEmpty() && (!main || component.bankSize > main->bankSize))
            main = &component;
    }
    return main ? plainText(main->active.version) : QString();
}

QString processorName(const ManagementProcessor &processor)
{
    QString name = plainText(processor.model.isEmpty() ? processor.id : modelText(processor));
    if (processor.recognition.probable && !name.isEmpty())
        name.front() = name.front().toUpper();
    return name;
}

QString processorPlace(const ManagementProcessor &processor)
{
    if (!processor.address.isEmpty())
        return Words::tr("PCI %1").arg(plainText(processor.address));
    return processor.id.isEmpty() ? QString() : Words::tr("Not on the PCI bus");
}

QString ownerText(const ProcessorOwner &owner)
{
    const QString name = coreText(plainText(owner.text));
    return owner.since.isValid() ? Words::tr("In use by %1 since %2").arg(name, clockText(owner.since)) : Words::tr("In use by %1").arg(name);
}

QString clockText(const QDateTime &time)
{
    return shownClock(time.toLocalTime());
}

}  // namespace fwpilot
