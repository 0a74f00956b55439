// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_cell_words.h"

#include "ui/core_sentences.h"

namespace fwpilot {

QString timeOfDay(const QDateTime &time)
{
    return time.toLocalTime().toString(QStringLiteral("HH:mm:ss"));
}

PlanCell wordCell(const QString &word, Glyph glyph, Tone glyphTone, const QString &second, const QString &shortSecond)
{
    PlanCell cell;
    cell.text = word;
    cell.glyph = glyph;
    cell.glyphTone = glyphTone;
    cell.second = second;
    cell.shortSecond = shortSecond;
    return cell;
}

PlanCell loudCell(const QString &word, Glyph glyph, Tone tone, const QString &second, const QString &shortSecond)
{
    PlanCell cell = wordCell(word, glyph, tone, second, shortSecond);
    cell.tone = tone;
    cell.bold = true;
    return cell;
}

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

bool wasBegun(const PlanRow &row)
{
    const ImageProgress *image = row.progress.image(row.step.component);
    return image != nullptr && (image->step != ImageStep::Waiting || image->done > 0);
}

}  // namespace fwpilot
