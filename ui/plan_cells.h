// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan_model.h"

/// The words of the plan's table, as values: what every cell of a row says in a stage.
namespace fwpilot {

/// What a cell says.
struct PlanCell {
    QString text;         ///< the main line
    QString shortText;    ///< of the main line where that does not fit
    QString second;
    QString shortSecond;
    QString folded;       ///< second line of Action in a table without Effect; empty: as `second`
    Glyph glyph = Glyph::None;
    Tone glyphTone = Tone::Quiet;
    Tone tone = Tone::Plain;
    bool bold = false;
    std::optional<double> bar;  ///< reached, 0 to 1; then `text` is left and `second` right above it
    QString toolTip;      ///< the whole sentence where the cell has a shortened one
};

/// All that a row's cells are made of.
struct PlanRow {
    const PlanStep &step;
    const PlanSurroundings &surroundings;
    PlanModel::Stage stage;
    const RunProgress &progress;
    const UpgradeReport &report;

    /// How this image ended; nothing where the bundle has none for it.
    std::optional<Verdict> verdict() const;
    /// The image is sent in this run.
    bool takesPart() const { return step.sends(); }
    const Component *component() const { return surroundings.processor.component(step.component); }
};

/// The installed firmware is newer, and that alone speaks against the row.
bool isNewerInstalled(const PlanStep &step);
/// Secondary: the row takes no part and stays in the background.
bool isInBackground(const PlanRow &row);
/// The row is the one that is sent and that does not answer.
bool isStalled(const PlanRow &row);
/// The row is the one that was being sent when the run was interrupted.
bool isCutOff(const PlanRow &row);

PlanCell planCell(const PlanRow &row, PlanModel::Column column);

/// "–": there is nothing to say.
PlanCell dashCell();

/// The parts of planCell() that know a run.
PlanCell stateCell(const PlanRow &row);
PlanCell progressCell(const PlanRow &row);
PlanCell readBackCell(const PlanRow &row);
PlanCell verdictCell(const PlanRow &row);
PlanCell transferCell(const PlanRow &row);

/// Why a row does not go over the wire or does, in a few words without a capital.
QString shortReason(const PlanRow &row);
/// Its beginning up to the semicolon, for a narrow column; empty where there is none.
QString firstPart(const QString &reason);
/// A version as it is shown.
QString versionText(const QString &version);

}  // namespace fwpilot
