// SPDX-License-Identifier: GPL-3.0-or-later
/// The cells of plan_cells.h that know a run: its progress and its result.
#include "ui/plan_cells.h"

#include "core/base/text.h"
#include "ui/core_sentences.h"
#include "ui/error_text.h"
#include "ui/quantity_text.h"

#include <algorithm>

namespace fwpilot {

namespace {

QString clockText(const QDateTime &time)
{
    return time.toLocalTime().toString(QStringLiteral("HH:mm:ss"));
}

double shareOf(const ImageProgress &image)
{
    return image.total == 0 ? 0 : std::clamp(static_cast<double>(image.done) / static_cast<double>(image.total), 0.0, 1.0);
}

PlanCell wordCell(const QString &word, Glyph glyph, Tone glyphTone, const QString &second, const QString &shortSecond = {})
{
    PlanCell cell;
    cell.text = word;
    cell.glyph = glyph;
    cell.glyphTone = glyphTone;
    cell.second = second;
    cell.shortSecond = shortSecond;
    return cell;
}

/// A word that is more than a note: bold, in the colour of its glyph.
PlanCell loudCell(const QString &word, Glyph glyph, Tone tone, const QString &second, const QString &shortSecond = {})
{
    PlanCell cell = wordCell(word, glyph, tone, second, shortSecond);
    cell.tone = tone;
    cell.bold = true;
    return cell;
}

/// What a row that takes no part says instead of a state, and in the end as its verdict.
PlanCell idleCell(const PlanRow &row, const std::optional<Verdict> &verdict)
{
    const bool result = row.stage == PlanModel::Stage::Result;
    if (!verdict)
        return wordCell(PlanModel::tr("Not in bundle"), Glyph::Absent, Tone::Quiet, PlanModel::tr("stays as it is"));
    if (*verdict == Verdict::Current)
        return wordCell(PlanModel::tr("Current"), Glyph::Current, Tone::Quiet, PlanModel::tr("nothing to do"));
    if (*verdict == Verdict::Blocked) {
        PlanCell cell = wordCell(PlanModel::tr("Blocked"), Glyph::Blocked, result ? Tone::Attention : Tone::Quiet,
            isNewerInstalled(row.step) ? PlanModel::tr("newer installed") : shortReason(row));
        cell.tone = result ? Tone::Attention : Tone::Secondary;
        cell.shortSecond = firstPart(cell.second);
        cell.toolTip = coreText(row.step.reason.section(QLatin1Char(';'), 0, 0));
        return cell;
    }
    const bool wasChoice = row.step.isChoice();
    return wordCell(PlanModel::tr("Skipped"), Glyph::Skipped, Tone::Quiet,
        wasChoice                                    ? PlanModel::tr("not selected by you")
            : row.step.action == PlanAction::Current ? PlanModel::tr("current already")
                                                     : shortReason(row));
}

/// Nobody has heard from the processor since the run failed: what it runs was not read.
bool isOutOfSight(const PlanRow &row)
{
    return row.report.error && (row.report.error->code == Error::Code::DeviceGone || row.report.error->code == Error::Code::StateUnknown);
}

/// The image was stored before the run failed, so it failed afterwards: it is another firmware that came back.
bool failedAfterActivation(const PlanRow &row)
{
    const ImageProgress *image = row.progress.image(row.step.component);
    if (image != nullptr)
        return image->step == ImageStep::Stored;
    return row.report.error && row.report.error->code == Error::Code::WrongContent;
}

bool wasBegun(const PlanRow &row)
{
    const ImageProgress *image = row.progress.image(row.step.component);
    return image != nullptr && (image->step != ImageStep::Waiting || image->done > 0);
}

bool isAllSent(const PlanRow &row)
{
    const ImageProgress *image = row.progress.image(row.step.component);
    return image != nullptr && image->total != 0 && image->done == image->total;
}

const ComponentVerdict *found(const PlanRow &row)
{
    for (const ComponentVerdict &one : row.report.verdicts) {
        if (one.component == row.step.component)
            return &one;
    }
    return nullptr;
}

/// Why the image failed, in a few words from the one table of errors.
QString failureReason(const PlanRow &row)
{
    if (!row.report.error)
        return PlanModel::tr("no cause was recorded");
    const Error::Code code = row.report.error->code;
    if (code == Error::Code::Rejected)
        return isAllSent(row) ? PlanModel::tr("refused at the end of the transfer") : PlanModel::tr("refused by the processor");
    return errorTitleInSentence(code);
}

PlanCell failedCell(const PlanRow &row)
{
    if (failedAfterActivation(row))
        return loudCell(PlanModel::tr("Not what was sent"), Glyph::Error, Tone::Failure, PlanModel::tr("the digest read back differs"),
            PlanModel::tr("digest differs"));
    const bool silent = row.report.error && isSilence(row.report.error->code);
    const QString begun = silent ? PlanModel::tr("Not acknowledged") : PlanModel::tr("Not stored");
    PlanCell cell = loudCell(wasBegun(row) ? begun : PlanModel::tr("Not sent"), Glyph::Error, Tone::Failure, failureReason(row));
    if (row.report.error && row.report.error->code == Error::Code::Rejected)
        cell.shortSecond = isAllSent(row) ? PlanModel::tr("refused at the end") : PlanModel::tr("refused");
    cell.toolTip = row.report.error ? coreText(plainText(row.report.error->message, 1000)) : QString();
    return cell;
}

PlanCell stoppedCell(const PlanRow &row)
{
    const ComponentVerdict *verdict = found(row);
    if (verdict != nullptr && verdict->stored.value_or(false))
        return wordCell(PlanModel::tr("Stored, not active"), Glyph::Stored, Tone::Quiet,
            PlanModel::tr("waits in the other bank; not in use"), PlanModel::tr("not in use"));
    const ImageProgress *image = row.progress.image(row.step.component);
    if (!wasBegun(row))
        return wordCell(PlanModel::tr("Not sent"), Glyph::Skipped, Tone::Quiet, PlanModel::tr("its turn did not come"));
    const QString part = shownPart(image->done, image->total);
    return wordCell(PlanModel::tr("Not sent"), Glyph::Skipped, Tone::Quiet, PlanModel::tr("stopped at %1").arg(part), part);
}

PlanCell versionCell(const QString &version, const QString &second, const QString &shortSecond = {})
{
    PlanCell cell;
    cell.shortSecond = shortSecond;
    cell.text = version.isEmpty() ? dashCell().text : versionText(version);
    cell.second = second;
    return cell;
}

/// What was read after the restart.
PlanCell readCell(const PlanRow &row, const QString &text)
{
    PlanCell cell;
    cell.text = text;
    cell.bold = true;
    cell.second = PlanModel::tr("read back %1").arg(clockText(row.report.ended));
    cell.shortSecond = PlanModel::tr("at %1").arg(clockText(row.report.ended));
    return cell;
}

/// Of an image that was not activated: what the processor goes on with.
PlanCell remainingCell(const PlanRow &row)
{
    const Component *component = row.component();
    const bool runs = component == nullptr || component->running;
    const QString second = isOutOfSight(row) ? PlanModel::tr("when last seen")
        : runs                               ? PlanModel::tr("still running")
                                             : PlanModel::tr("does not run");
    return versionCell(row.step.from, row.step.from.isEmpty() ? QString() : second);
}

PlanCell storedCell(const ImageProgress &image)
{
    const QString time = clockText(image.storedAt);
    return wordCell(PlanModel::tr("Stored"), Glyph::Stored, Tone::Accent, PlanModel::tr("acknowledged %1").arg(time).trimmed(),
        PlanModel::tr("at %1").arg(time));
}

/// How far an image of an interrupted run had come.
PlanCell interruptedCell(const PlanRow &row, const ImageProgress &image)
{
    if (isCutOff(row))
        return loudCell(PlanModel::tr("Interrupted"), Glyph::Attention, Tone::Attention, PlanModel::tr("not acknowledged as stored"),
            PlanModel::tr("not stored"));
    if (image.step != ImageStep::Stored)
        return wordCell(PlanModel::tr("Not sent"), Glyph::Waiting, Tone::Quiet, PlanModel::tr("its turn did not come"));
    if (row.progress.phase >= RunPhase::Restart)
        return wordCell(PlanModel::tr("Stored"), Glyph::Stored, Tone::Accent, PlanModel::tr("not read back yet"));
    return storedCell(image);
}

}  // namespace

PlanCell stateCell(const PlanRow &row)
{
    const ImageProgress *image = row.progress.image(row.step.component);
    if (!row.takesPart())
        return idleCell(row, row.verdict());
    if (row.stage == PlanModel::Stage::Interrupted && image != nullptr)
        return interruptedCell(row, *image);
    const qsizetype place = image == nullptr ? 0 : image - row.progress.images.constData() + 1;
    const QString ordinal = image == nullptr ? QString() : PlanModel::tr("image %1 of %2").arg(place).arg(row.progress.images.size());
    if (isStalled(row)) {
        const QString time = clockText(row.progress.silentSince);
        return loudCell(PlanModel::tr("Waiting"), Glyph::Attention, Tone::Attention, PlanModel::tr("no answer since %1").arg(time),
            PlanModel::tr("since %1").arg(time));
    }
    switch (image == nullptr ? ImageStep::Waiting : image->step) {
    case ImageStep::Waiting:
        break;
    case ImageStep::Sending:
    case ImageStep::Storing: {
        const bool sending = image->step == ImageStep::Sending;
        PlanCell cell = wordCell(sending ? PlanModel::tr("Sending") : PlanModel::tr("Storing"), Glyph::Sending, Tone::Accent, ordinal);
        cell.bold = true;
        return cell;
    }
    case ImageStep::Stored:
        return storedCell(*image);
    }
    return wordCell(PlanModel::tr("Waiting"), Glyph::Waiting, Tone::Quiet, ordinal);
}

PlanCell progressCell(const PlanRow &row)
{
    const ImageProgress *image = row.progress.image(row.step.component);
    if (!row.takesPart() || image == nullptr || image->step == ImageStep::Waiting)
        return dashCell();
    PlanCell cell;
    if (image->step == ImageStep::Sending) {
        cell.bar = shareOf(*image);
        cell.text = shownPart(image->done, image->total);
        cell.second = PlanModel::tr("%1 %", "share of the bytes").arg(static_cast<int>(*cell.bar * 100));
        cell.tone = isStalled(row) || isCutOff(row) ? Tone::Attention : Tone::Accent;
        return cell;
    }
    cell.tone = Tone::Secondary;
    const QString size = shownSize(image->total);
    if (image->step == ImageStep::Storing) {
        cell.text = PlanModel::tr("%1 sent").arg(size);
        cell.second = PlanModel::tr("the processor stores it");
    } else {
        cell.text = PlanModel::tr("%1 stored, digest matches").arg(size);
        cell.shortText = PlanModel::tr("%1 stored").arg(size);
        cell.second = row.stage == PlanModel::Stage::Interrupted ? QString() : PlanModel::tr("runs after the restart");
    }
    return cell;
}

PlanCell readBackCell(const PlanRow &row)
{
    const std::optional<Verdict> verdict = row.verdict();
    if (!row.takesPart()) {
        const bool skipped = verdict == Verdict::Skipped && row.step.isChoice();
        if (isOutOfSight(row))
            return versionCell(row.step.from, row.step.from.isEmpty() ? QString() : PlanModel::tr("when last seen"));
        if (row.step.from.isEmpty())
            return dashCell();
        return versionCell(row.step.from, skipped ? PlanModel::tr("not selected") : PlanModel::tr("unchanged"));
    }
    switch (*verdict) {
    case Verdict::Updated:
        return readCell(row, versionText(row.step.to));
    case Verdict::Reverted:
        return versionCell(row.step.from, PlanModel::tr("the former firmware runs"), PlanModel::tr("former firmware"));
    case Verdict::Failed:
        return failedAfterActivation(row) ? readCell(row, PlanModel::tr("differs")) : remainingCell(row);
    case Verdict::Unknown: {
        PlanCell cell = dashCell();
        cell.text = PlanModel::tr("not known");
        return cell;
    }
    case Verdict::Stopped:
    case Verdict::Current:
    case Verdict::Skipped:
    case Verdict::Blocked:
        break;
    }
    return remainingCell(row);
}

PlanCell verdictCell(const PlanRow &row)
{
    const std::optional<Verdict> verdict = row.verdict();
    if (!verdict)
        return idleCell(row, verdict);
    switch (*verdict) {
    case Verdict::Updated:
        return loudCell(PlanModel::tr("Updated"), Glyph::Ok, Tone::Ok,
            row.report.state == UpgradeState::Succeeded ? PlanModel::tr("confirmed running") : PlanModel::tr("read back; the run failed"),
            PlanModel::tr("read back"));
    case Verdict::Failed:
        return failedCell(row);
    case Verdict::Stopped:
        return stoppedCell(row);
    case Verdict::Reverted:
        return loudCell(PlanModel::tr("Reverted"), Glyph::Error, Tone::Failure, PlanModel::tr("the new firmware did not hold"),
            PlanModel::tr("did not hold"));
    case Verdict::Unknown:
        return loudCell(PlanModel::tr("Unknown"), Glyph::Attention, Tone::Failure, PlanModel::tr("what it runs was not read back"),
            PlanModel::tr("not read back"));
    case Verdict::Current:
    case Verdict::Skipped:
    case Verdict::Blocked:
        break;
    }
    return idleCell(row, verdict);
}

PlanCell transferCell(const PlanRow &row)
{
    const ImageProgress *image = row.progress.image(row.step.component);
    PlanCell cell;
    if (image == nullptr || !wasBegun(row))
        return cell;
    cell.tone = Tone::Secondary;
    if (image->storedBefore) {
        cell.text = PlanModel::tr("%1 stored before").arg(shownSize(image->total));
        cell.second = PlanModel::tr("not sent again");
    } else if (image->step == ImageStep::Stored) {
        cell.text = image->milliseconds < 100 ? PlanModel::tr("%1 in less than 0.1 s").arg(shownSize(image->total))
                                              : PlanModel::tr("%1 in %2").arg(shownSize(image->total), shownDuration(image->milliseconds));
        cell.second = row.verdict() == Verdict::Failed ? PlanModel::tr("acknowledged as stored") : PlanModel::tr("digest matches");
    } else {
        cell.text = PlanModel::tr("%1 sent").arg(shownPart(image->done, image->total));
        cell.second = PlanModel::tr("not acknowledged");
    }
    return cell;
}

}  // namespace fwpilot
