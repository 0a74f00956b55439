// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan_cells.h"

/// What the cells that know a run are made of.
namespace fwpilot {

/// "10:51:10"
QString timeOfDay(const QDateTime &time);
/// A word with its sign, and a line below it.
PlanCell wordCell(const QString &word, Glyph glyph, Tone glyphTone, const QString &second, const QString &shortSecond = {});
/// A word that is more than a note: bold, in the colour of its sign.
PlanCell loudCell(const QString &word, Glyph glyph, Tone tone, const QString &second, const QString &shortSecond = {});
/// What a row that takes no part says instead of a state, and in the end as its verdict.
PlanCell idleCell(const PlanRow &row, const std::optional<Verdict> &verdict);
/// Something of the image was sent.
bool wasBegun(const PlanRow &row);

}  // namespace fwpilot
