// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recorded_view.h"

#include "core/bundle/signature.h"
#include "core/record/log_lines.h"
#include "core/upgrade/upgrade_report.h"
#include "ui/history_entry.h"
#include "ui/interruption.h"
#include "ui/processor_summary.h"
#include "ui/strip_text.h"

#include <QFileInfo>

#include <algorithm>

namespace fwpilot {

namespace {

struct RecordWords {
    Q_DECLARE_TR_FUNCTIONS(fwpilot::RecordWords)
};

QString unfinishedTitle(const RecordedRun &run)
{
    if (run.lines == 0)
        return RecordWords::tr("What this run did is not known");
    return run.opening.plan.steps.isEmpty() ? RecordWords::tr("Cut off before it had begun") : shortPlace(run);
}

StripContent unfinishedStrip(const RecordedRun &run)
{
    StripContent strip;
    strip.tone = strip.glyphTone = Tone::Attention;
    strip.glyph = Glyph::Attention;
    strip.title = unfinishedTitle(run);
    strip.facts = run.lines == 0 ? QString()
        : run.live               ? RecordWords::tr("Another program carries it out; this is how far it was when it was opened.")
                                 : RecordWords::tr("No verdict was recorded: the program that carried it out ended before it.");
    strip.shortFacts = run.lines == 0 ? QString()
        : run.live                    ? RecordWords::tr("Another program carries it out.")
                                      : RecordWords::tr("No verdict was recorded.");
    if (run.opening.plan.steps.isEmpty())
        strip.showsPhases = false;
    else
        fillInterruptedPhases(strip, run);
    return strip;
}

}  // namespace

RunProgress recordedProgress(const RecordedRun &run)
{
    const RunProgress record = interruptedProgress(run);
    if (!run.finished)
        return record;
    RunFollower follower(run.opening.plan);
    qint64 now = 0;
    for (const UpgradeEvent &event : run.events) {
        now = std::max(now, event.at);
        follower.take(event, now);
    }
    follower.take(lastEvent(run), std::max(now, run.durationMilliseconds));
    RunProgress progress = follower.progress();
    progress.sentBytes = 0;
    for (qsizetype index = 0; index < progress.images.size(); ++index) {
        ImageProgress &image = progress.images[index];
        if (image.step != ImageStep::Stored)
            image = record.images[index];  // how far it was is in the marks of the journal
        progress.sentBytes += image.done;
    }
    return progress;
}

StripContent recordedStrip(const RecordedRun &run, const RunProgress &progress)
{
    StripContent strip = run.finished ? resultStrip(run.opening.plan, progress, summarize(run)) : unfinishedStrip(run);
    strip.buttons = StripContent::Buttons::None;
    strip.showsSafety = false;  // what could be unplugged then says nothing about now
    return strip;
}

BundleLineContent recordedBundle(const RunOpening &opening)
{
    BundleLineContent line;
    line.fileName = plainText(QFileInfo(opening.bundlePath).fileName());
    line.summary = RecordWords::tr("%1 %2, as recorded", "bundle, version")
                       .arg(plainText(opening.plan.bundleName), plainText(opening.plan.bundleVersion));
    line.trustGlyph = Glyph::Attention;
    line.trustTone = Tone::Attention;
    if (opening.trust == QLatin1String("unsigned")) {
        line.trustTitle = RecordWords::tr("Not signed");
        line.trustDetail = RecordWords::tr("It was allowed then");
    } else if (opening.trust == QLatin1String("trusted")) {
        line.trustGlyph = Glyph::Shield;
        line.trustTone = Tone::Ok;
        line.trustTitle = RecordWords::tr("Signed by %1 (trusted then)").arg(plainText(opening.signer));
        line.trustDetail = opening.signerFingerprint.isEmpty()
            ? QString()
            : RecordWords::tr("Fingerprint %1").arg(fingerprintText(opening.signerFingerprint).left(17) + QStringLiteral(" …"));
    } else if (!opening.trust.isEmpty()) {
        line.trustTitle = RecordWords::tr("Signed by nobody who was trusted");
    } else {
        line.trustGlyph = Glyph::None;
    }
    return line;
}

NoteContent recordedNote(const RecordedRun &run)
{
    const QString processor = processorName(run.opening.processor);
    const QString when = run.opening.started.isValid() ? startedText(run.opening.started) : run.opening.run;
    const QString text = processor.isEmpty() ? RecordWords::tr("Run of %1, shown as recorded").arg(when)
                                             : RecordWords::tr("Run of %1 on %2, shown as recorded").arg(when, processor);
    return {run.opening.demo ? RecordWords::tr("%1. It was the demo machine.").arg(text) : text, Tone::Accent, NoteContent::Offer::BackToNow};
}

NoteContent recordGaps(const RecordedRun &run)
{
    if (run.damaged)
        return {RecordWords::tr("The record is damaged behind its line %1. What happened after that is not known.").arg(run.lines)};
    if (run.torn && run.lines > 0)
        return {RecordWords::tr("The last line of the record was cut off: the program that wrote it ended in it.")};
    if (run.gaps)
        return {RecordWords::tr("Lines of this record could not be written; its log has gaps.")};
    return {};
}

ErrorCardContent planlessCard(const RecordedRun &run)
{
    ErrorCardContent card;
    card.isOfThen = true;
    card.happened = run.lines == 0 ? RecordWords::tr("The record of this run cannot be read from its first line on.")
                                   : RecordWords::tr("The run was cut off before its plan was recorded. Nothing was sent.");
    card.machineNow = run.lines == 0 ? RecordWords::tr("What the run did is not known.")
                                     : RecordWords::tr("This run did not change it.");
    card.toDo = {RecordWords::tr("Look at the processor's status for what it runs.")};
    card.code = QString::fromLatin1(errorRow(Error::Code::Malformed).name);
    return card;
}

}  // namespace fwpilot
