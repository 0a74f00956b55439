// SPDX-License-Identifier: GPL-3.0-or-later
/// The cells of plan_cells.h that know how far a run is.
#include "ui/plan_cell_words.h"
#include "ui/quantity_text.h"

#include <algorithm>

namespace fwpilot {

namespace {

double shareOf(const ImageProgress &image)
{
    return image.total == 0 ? 0 : std::clamp(static_cast<double>(image.done) / static_cast<double>(image.total), 0.0, 1.0);
}

PlanCell storedCell(const ImageProgress &image)
{
    const QString time = timeOfDay(image.storedAt);
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
        const QString time = timeOfDay(row.progress.silentSince);
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

}  // namespace fwpilot
