// SPDX-License-Identifier: GPL-3.0-or-later
/// The cells of plan_cells.h that know how a run ended.
#include "core/base/text.h"
#include "ui/core_sentences.h"
#include "ui/error_text.h"
#include "ui/plan_cell_words.h"
#include "ui/quantity_text.h"

namespace fwpilot {

namespace {

/// Nobody has heard from the processor since the run failed: what it runs was not read.
bool isOutOfSight(const PlanRow &row)
{
    return row.report.error && (row.report.error->code == Error::Code::DeviceGone || row.report.error->code == Error::Code::StateUnknown);
}

/// It was read back, and another firmware had come back.
bool failedAfterActivation(const PlanRow &row)
{
    return row.report.error && row.report.error->code == Error::Code::WrongContent;
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
    cell.second = PlanModel::tr("read back %1").arg(timeOfDay(row.report.ended));
    cell.shortSecond = PlanModel::tr("at %1").arg(timeOfDay(row.report.ended));
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

}  // namespace

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
        cell.shortText = PlanModel::tr("%1 stored").arg(shownSize(image->total));
        cell.second = PlanModel::tr("not sent again");
    } else if (image->step == ImageStep::Stored) {
        cell.text = image->milliseconds < 100 ? PlanModel::tr("%1 in less than 0.1 s").arg(shownSize(image->total))
                                              : PlanModel::tr("%1 in %2").arg(shownSize(image->total), shownDuration(image->milliseconds));
        cell.shortText = image->milliseconds < 100 ? shownSize(image->total) : QString();
        cell.second = row.verdict() == Verdict::Failed ? PlanModel::tr("acknowledged as stored") : PlanModel::tr("digest matches");
    } else {
        cell.text = PlanModel::tr("%1 sent").arg(shownPart(image->done, image->total));
        cell.second = PlanModel::tr("not acknowledged");
    }
    return cell;
}

}  // namespace fwpilot
