// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_cells.h"

#include "core/base/text.h"
#include "ui/core_sentences.h"
#include "ui/quantity_text.h"

#include <QLocale>

namespace fwpilot {

namespace {

using Stage = PlanModel::Stage;

/// A sentence of the core as part of a line: "Needs 1.0 first; 0.8 is installed." becomes "needs 1.0 first; 0.8 is installed".
QString asPhrase(const QString &sentence)
{
    return withSmallStart(withoutFullStop(coreText(sentence)));
}

QString blockedReason(const PlanRow &row)
{
    const Component *component = row.component();
    if (row.step.refusal == Error::Code::WrongProduct)
        return PlanModel::tr("this processor does not have it");
    if (row.step.refusal == Error::Code::TooOld)
        return PlanModel::tr("below the security floor");
    if (isNewerInstalled(row.step))
        return PlanModel::tr("the bundle has an older one");
    if (component != nullptr && row.step.size > component->bankSize)
        return PlanModel::tr("larger than its bank");
    return asPhrase(row.step.reason);
}

QString updateReason(const PlanRow &row)
{
    const Component *component = row.component();
    if (component == nullptr || (component->running && component->active.valid))
        return PlanModel::tr("newer than installed");
    if (component->active.valid)
        return PlanModel::tr("the installed one does not run");
    return row.step.from.isEmpty() ? PlanModel::tr("nothing is installed") : PlanModel::tr("the installed one is damaged");
}

QString reinstallReason(const PlanRow &row)
{
    const Component *component = row.component();
    const bool same = component != nullptr && component->active.sha256 == row.step.sha256;
    return same ? PlanModel::tr("same content; sent again, as asked") : PlanModel::tr("same version, other content");
}

/// The core's sentence, with the window's own way to what it names a switch of the command line for.
QString wholeReason(const PlanStep &step)
{
    if (isNewerInstalled(step))
        return PlanModel::tr("%1 is installed, and the bundle has the older %2. Upgrade > Allow Older Versions sends it all the same.")
            .arg(versionText(step.from), versionText(step.to));
    if (step.action == PlanAction::Unknown && step.refusal)
        return PlanModel::tr("Cannot tell whether %1 is newer than the installed %2. Upgrade > Allow Older Versions sends it all the same.")
            .arg(versionText(step.to), versionText(step.from));
    return step.isChoice() && !step.selected ? PlanModel::tr("Not selected by you. %1").arg(coreText(step.reason)) : coreText(step.reason);
}

PlanCell componentCell(const PlanRow &row)
{
    PlanCell cell;
    cell.text = plainText(row.step.component);
    cell.second = row.step.file.isEmpty() ? PlanModel::tr("no file in this bundle") : plainText(row.step.file);
    cell.bold = !isInBackground(row);
    return cell;
}

/// How the installed firmware does, or in the result of a row that was sent: how it did before the run. Of an interrupted run it is only
/// known how it did then.
QString installedState(const PlanRow &row)
{
    const Component *component = row.component();
    const bool past = row.stage == Stage::Result && row.takesPart();
    if (component == nullptr)
        return {};
    if (row.stage == Stage::Interrupted)
        return PlanModel::tr("when it began");
    if (!component->running)
        return past ? PlanModel::tr("did not run") : PlanModel::tr("does not run");
    if (row.surroundings.processor.activation == Activation::Trial)
        return past ? PlanModel::tr("was on trial") : PlanModel::tr("on trial");
    return past ? PlanModel::tr("ran before") : PlanModel::tr("running");
}

PlanCell installedCell(const PlanRow &row)
{
    if (row.step.from.isEmpty() && (row.component() == nullptr || !row.component()->active.valid))
        return dashCell();
    PlanCell cell;
    cell.text = versionText(row.step.from);
    cell.second = installedState(row);
    return cell;
}

PlanCell inBundleCell(const PlanRow &row)
{
    if (row.step.action == PlanAction::NotInBundle)
        return dashCell();
    PlanCell cell;
    cell.text = versionText(row.step.to);
    cell.bold = row.takesPart() && row.stage != Stage::Result;  // the result's bold version is the one read back
    if (row.surroundings.released.isValid())
        cell.second = shownDate(row.surroundings.released);
    cell.shortSecond = QStringLiteral(" ");  // a date is shown whole or not at all
    return cell;
}

void setAction(PlanCell &cell, const QString &word, Glyph glyph, Tone glyphTone, Tone tone = Tone::Plain)
{
    cell.text = word;
    cell.glyph = glyph;
    cell.glyphTone = glyphTone;
    cell.tone = tone;
}

PlanCell actionCell(const PlanRow &row)
{
    PlanCell cell;
    switch (row.step.action) {
    case PlanAction::Update:
        setAction(cell, PlanModel::tr("Update"), Glyph::Update, Tone::Accent);
        break;
    case PlanAction::Downgrade:
        setAction(cell, PlanModel::tr("Older version"), Glyph::Update, Tone::Accent);
        break;
    case PlanAction::Reinstall:
        setAction(cell, PlanModel::tr("Reinstall"), Glyph::Update, Tone::Accent);
        break;
    case PlanAction::Current:
        setAction(cell, PlanModel::tr("Current"), Glyph::Current, Tone::Quiet);
        break;
    case PlanAction::Blocked:
        setAction(cell, isNewerInstalled(row.step) ? PlanModel::tr("Newer installed") : PlanModel::tr("Blocked"), Glyph::Blocked,
            Tone::Attention, Tone::Attention);
        break;
    case PlanAction::Unknown:
        setAction(cell, PlanModel::tr("Cannot tell"), Glyph::Attention, Tone::Attention, Tone::Attention);
        if (!row.step.refusal)
            setAction(cell, PlanModel::tr("Cannot tell"), Glyph::Update, Tone::Accent);
        break;
    case PlanAction::NotInBundle:
        setAction(cell, PlanModel::tr("Not in bundle"), Glyph::Absent, Tone::Quiet);
        break;
    }
    cell.second = shortReason(row);
    cell.shortSecond = firstPart(cell.second);
    cell.toolTip = wholeReason(row.step);
    if (isNewerInstalled(row.step) || (row.step.action == PlanAction::Unknown && row.step.refusal))
        cell.folded = PlanModel::tr("see Upgrade > Allow Older Versions");
    if (row.takesPart())
        cell.folded = PlanModel::tr("active after the restart");
    if (row.step.isChoice() && !row.step.selected) {
        setAction(cell, cell.text, Glyph::Skipped, Tone::Quiet);
        cell.second = PlanModel::tr("not selected by you");
        cell.shortSecond = PlanModel::tr("not selected");
    }
    return cell;
}

PlanCell effectCell(const PlanRow &row)
{
    PlanCell cell = dashCell();
    if (row.takesPart()) {
        cell.text = PlanModel::tr("Active after the restart");
        cell.tone = Tone::Plain;
        const Component *component = row.component();
        if (component != nullptr && component->active.valid)
            cell.second = PlanModel::tr("%1 stays in the other bank").arg(versionText(component->active.version));
    } else if (isNewerInstalled(row.step) || (row.step.action == PlanAction::Unknown && row.step.refusal)) {
        cell.text = PlanModel::tr("Not sent");
        cell.tone = Tone::Plain;
        cell.second = PlanModel::tr("Upgrade > Allow Older Versions sends it");
    }
    return cell;
}

PlanCell sizeCell(const PlanRow &row)
{
    PlanCell cell;
    if (row.step.action != PlanAction::NotInBundle)
        cell.text = shownSize(row.step.size);
    return cell;
}

}  // namespace

std::optional<Verdict> PlanRow::verdict() const
{
    for (const ComponentVerdict &one : report.verdicts) {
        if (one.component == step.component)
            return one.verdict;
    }
    if (step.action == PlanAction::NotInBundle)
        return std::nullopt;
    if (step.sends())
        return Verdict::Unknown;
    if (step.action == PlanAction::Blocked || (step.selected && step.refusal))
        return Verdict::Blocked;
    return step.selected ? Verdict::Current : Verdict::Skipped;
}

PlanCell dashCell()
{
    PlanCell cell;
    cell.text = QString(QChar(0x2013));
    cell.tone = Tone::Secondary;
    return cell;
}

QString firstPart(const QString &reason)
{
    return reason.contains(QLatin1Char(';')) ? reason.section(QLatin1Char(';'), 0, 0) : QString();
}

QString versionText(const QString &version)
{
    return version.isEmpty() ? PlanModel::tr("unnamed") : plainText(version);
}

/// The core tells it by its sentence alone: a row may be refused for several reasons, and the first one counts.
bool isNewerInstalled(const PlanStep &step)
{
    return step.action == PlanAction::Blocked && step.reason.startsWith(QLatin1String("Newer installed"));
}

bool isInBackground(const PlanRow &row)
{
    if (row.stage != Stage::Plan)
        return !row.takesPart();
    return row.step.action == PlanAction::Current || row.step.action == PlanAction::NotInBundle;
}

bool isStalled(const PlanRow &row)
{
    const RunProgress &progress = row.progress;
    if (row.stage != Stage::Running || !progress.stalled || progress.current < 0 || progress.current >= progress.images.size())
        return false;
    const ImageProgress &image = progress.images.at(progress.current);
    return image.component == row.step.component && image.step != ImageStep::Stored;
}

bool isCutOff(const PlanRow &row)
{
    const ImageProgress *image = row.progress.image(row.step.component);
    return row.stage == Stage::Interrupted && image != nullptr && image->step == ImageStep::Sending;
}

QString shortReason(const PlanRow &row)
{
    switch (row.step.action) {
    case PlanAction::Update:
        return updateReason(row);
    case PlanAction::Downgrade:
        return PlanModel::tr("older than installed; allowed");
    case PlanAction::Reinstall:
        return reinstallReason(row);
    case PlanAction::Current:
        return row.step.from == row.step.to ? PlanModel::tr("same version, same digest") : PlanModel::tr("same digest");
    case PlanAction::Blocked:
        return blockedReason(row);
    case PlanAction::Unknown:
        return row.step.refusal ? PlanModel::tr("versions cannot be compared") : PlanModel::tr("versions not comparable; allowed");
    case PlanAction::NotInBundle:
        break;
    }
    return PlanModel::tr("stays as it is");
}

PlanCell planCell(const PlanRow &row, PlanModel::Column column)
{
    switch (column) {
    case PlanModel::ComponentColumn:
        return componentCell(row);
    case PlanModel::Installed:
        return installedCell(row);
    case PlanModel::InBundle:
        return inBundleCell(row);
    case PlanModel::Action:
        return actionCell(row);
    case PlanModel::Size:
        return sizeCell(row);
    case PlanModel::Effect:
        return effectCell(row);
    case PlanModel::State:
        return stateCell(row);
    case PlanModel::Progress:
        return progressCell(row);
    case PlanModel::ReadBack:
        return readBackCell(row);
    case PlanModel::VerdictColumn:
        return verdictCell(row);
    case PlanModel::Transfer:
        return transferCell(row);
    case PlanModel::Tick:
    case PlanModel::columns:
        break;
    }
    return {};
}

}  // namespace fwpilot
