// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interruption.h"

#include "ui/core_sentences.h"
#include "ui/run_progress.h"
#include "ui/strip_phases.h"

namespace fwpilot {

namespace {

bool isOfProcessor(Error::Code code)
{
    using enum Error::Code;
    return code == Busy || code == Timeout || code == NoAccess || code == DeviceGone || code == Unsupported;
}

QString captionOf(const Interruption &interruption, const InterruptionSurroundings &around)
{
    if (around.closing)
        return StripWords::tr("Closing the run");
    if (!around.obstacle)
        return interruption.readsBack() ? StripWords::tr("Reads back; sends nothing") : StripWords::tr("Asks before it starts");
    if (isOfProcessor(around.obstacle->code))
        return StripWords::caption(around.obstacle->code);
    if (!interruption.resumption)
        return StripWords::tr("Cannot go on any more");
    return interruption.wantsBundle() ? StripWords::tr("Needs its bundle first") : StripWords::caption(around.obstacle->code);
}

/// The cause, and what helps beyond what the cause says already.
QString told(const Error &error)
{
    const QString help = isOfProcessor(error.code) ? error.ownRemedy : error.remedy();
    return coreText(plainText(sentence(error.message) + QLatin1Char(' ') + help, 2000).trimmed());
}

}  // namespace

QString shortPlace(const RecordedRun &run)
{
    const RunProgress progress = interruptedProgress(run);
    if (run.activation)
        return StripWords::tr("Stopped at the activation");
    if (run.startedFiles.isEmpty())
        return StripWords::tr("Stopped before the first file");
    if (progress.current < 0)
        return StripWords::tr("Stopped after file %1 of %2").arg(progress.storedCount()).arg(progress.images.size());
    const ImageProgress &image = progress.images.at(progress.current);
    return StripWords::tr("Stopped at file %1 of %2, %3 %")
        .arg(progress.current + 1)
        .arg(progress.images.size())
        .arg(image.total == 0 ? 0 : image.done * 100 / image.total);
}

void fillInterruptedPhases(StripContent &strip, const RecordedRun &run)
{
    const RunProgress progress = interruptedProgress(run);
    layOutPhases(strip, run.opening.plan.bytesToSend());
    fillPhases(strip, progress);
    for (PhasePiece &piece : strip.phases) {
        piece.fill = PhasePiece::Fill::Bytes;
        if (piece.current)
            piece.tone = strip.tone;
    }
    if (progress.phase == RunPhase::Restart)
        strip.phases[static_cast<std::size_t>(RunPhase::Restart)].label = StripWords::tr("Restart not followed");
}

StripContent interruptedStrip(const Interruption &interruption, const InterruptionSurroundings &around)
{
    StripContent strip;
    const QString told = interruptionText(interruption.run, around.now);
    QStringList words = sentencesOf(coreText(told));
    strip.title = withoutFullStop(words.takeFirst());
    strip.shortTitle = shortPlace(interruption.run);
    strip.facts = words.join(QLatin1Char(' '));
    strip.shortFacts = StripWords::tr("Now: %1", "what the processor reports").arg(coreText(sentences(told).last().section(QStringLiteral(": "), 1)));
    strip.tone = strip.glyphTone = Tone::Attention;
    strip.glyph = Glyph::Attention;
    strip.safeToUnplug = !around.closing
        && !(around.obstacle && (around.obstacle->code == Error::Code::Busy || around.obstacle->code == Error::Code::Timeout));
    strip.safetyToolTip = strip.safeToUnplug ? StripWords::tr("Nothing is being sent.")
                                             : StripWords::tr("It is not known what the processor is doing.");
    fillInterruptedPhases(strip, interruption.run);
    strip.buttons = StripContent::Buttons::Interrupted;
    strip.startText = StripWords::tr("Continue");
    strip.startEnabled = !around.obstacle && !around.closing;
    strip.startOverEnabled = !around.closing;
    strip.closeEnabled = !around.closing && !interruption.readsBack();
    strip.closeToolTip = interruption.readsBack()
        ? StripWords::tr("What it activated may run: it is not known yet that it failed.")
        : StripWords::tr("The processor forgets what it received. Nothing that runs changes.");
    strip.caption = captionOf(interruption, around);
    return strip;
}

NoteContent interruptedNote(const Interruption &interruption, const InterruptionSurroundings &around)
{
    using Offer = NoteContent::Offer;
    if (around.problem)
        return {StripWords::tr("The run was not closed. %1").arg(told(*around.problem)), Tone::Failure, Offer::None};
    const QString another = around.otherBundle.isEmpty() ? QString() : StripWords::tr("%1 is another bundle.").arg(around.otherBundle);
    if (around.obstacle) {
        const bool wanted = interruption.wantsBundle() && !isOfProcessor(around.obstacle->code);
        const QString text = told(*around.obstacle);
        return {wanted && !another.isEmpty() ? StripWords::tr("%1 %2").arg(another, text) : text, Tone::Attention,
            wanted ? Offer::OpenBundle : Offer::None};
    }
    if (another.isEmpty())
        return {};
    return {StripWords::tr("%1 Continue uses the run's own; Start Over makes a plan of the one that is open.").arg(another), Tone::Attention,
        Offer::None};
}

StripContent unfinished(StripContent result, const Interruption &interruption)
{
    result.buttons = StripContent::Buttons::Unfinished;
    result.startText = StripWords::tr("Continue");
    result.startEnabled = true;
    result.caption
        = interruption.readsBack() ? StripWords::tr("Reads back; sends nothing") : StripWords::tr("Goes on with what is missing");
    return result;
}

}  // namespace fwpilot
