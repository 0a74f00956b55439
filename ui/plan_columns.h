// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan_model.h"

#include <array>

/// The columns of the plan's table: their titles and how wide they are. Distances of the look, for a line of 18 pixels.
namespace fwpilot {

/// How wide a column is. The one with `stretches` takes what the others leave.
struct ColumnWidth {
    PlanModel::Column column;
    int width;
    int minimum;    ///< it gives way down to this, and below it only when all others have done so
    bool stretches = false;
};

QString planHeading(PlanModel::Stage stage, PlanModel::Column column);
/// Those that are shown, in their order. Narrow: without Effect and Transfer.
QList<ColumnWidth> planWidths(PlanModel::Stage stage, bool narrow);
/// Fits widths into `room`: the stretching one takes what is left; where too little is, all give way in proportion to what they can spare.
/// @return the widths in the order of `columns`; their sum is `room`, so that nothing scrolls sideways
QList<int> fitted(const QList<ColumnWidth> &columns, int room);

}  // namespace fwpilot
