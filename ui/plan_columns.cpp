// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_columns.h"

#include <algorithm>

namespace fwpilot {

namespace {

using Stage = PlanModel::Stage;
constexpr int takesTheRest = 0;

QList<ColumnWidth> wideWidths(Stage stage)
{
    QList<ColumnWidth> widths{
        {PlanModel::Tick, 36, 36}, {PlanModel::ComponentColumn, 208, 96}, {PlanModel::Installed, 112, 56}, {PlanModel::InBundle, 120, 88}};
    switch (stage) {
    case Stage::Plan:
        return widths << ColumnWidth{PlanModel::Action, 256, 150} << ColumnWidth{PlanModel::Size, 88, 72}
                      << ColumnWidth{PlanModel::Effect, takesTheRest, 180, true};
    case Stage::Interrupted:
    case Stage::Running:
        return widths << ColumnWidth{PlanModel::State, 216, 140} << ColumnWidth{PlanModel::Progress, takesTheRest, 160, true};
    case Stage::Result:
        return widths << ColumnWidth{PlanModel::ReadBack, 168, 100} << ColumnWidth{PlanModel::VerdictColumn, 248, 150}
                      << ColumnWidth{PlanModel::Transfer, takesTheRest, 160, true};
    }
    return widths;
}

QList<ColumnWidth> narrowWidths(Stage stage)
{
    const ColumnWidth tick{PlanModel::Tick, 36, stage == Stage::Plan ? 36 : 16};
    switch (stage) {
    case Stage::Plan:
        return {tick, {PlanModel::ComponentColumn, 168, 70}, {PlanModel::Installed, 88, 52}, {PlanModel::InBundle, 104, 60},
            {PlanModel::Action, takesTheRest, 120, true}, {PlanModel::Size, 96, 76}};
    case Stage::Interrupted:
    case Stage::Running:
        return {tick, {PlanModel::ComponentColumn, 152, 70}, {PlanModel::Installed, 80, 52}, {PlanModel::InBundle, 96, 60},
            {PlanModel::State, 184, 122}, {PlanModel::Progress, takesTheRest, 112, true}};
    case Stage::Result:
        break;
    }
    return {tick, {PlanModel::ComponentColumn, 160, 70}, {PlanModel::Installed, 88, 52}, {PlanModel::InBundle, 104, 60},
        {PlanModel::ReadBack, 152, 80}, {PlanModel::VerdictColumn, takesTheRest, 150, true}};
}

}  // namespace

QString planHeading(Stage stage, PlanModel::Column column)
{
    const bool result = stage == Stage::Result;
    switch (column) {
    case PlanModel::ComponentColumn:
        return PlanModel::tr("Component");
    case PlanModel::Installed:
        return result ? PlanModel::tr("From") : PlanModel::tr("Installed");
    case PlanModel::InBundle:
        return result ? PlanModel::tr("To") : PlanModel::tr("In Bundle");
    case PlanModel::Action:
        return PlanModel::tr("Action");
    case PlanModel::Size:
        return PlanModel::tr("Size");
    case PlanModel::Effect:
        return PlanModel::tr("Effect on the Machine");
    case PlanModel::State:
        return PlanModel::tr("State");
    case PlanModel::Progress:
        return PlanModel::tr("Progress");
    case PlanModel::ReadBack:
        return PlanModel::tr("Read Back");
    case PlanModel::VerdictColumn:
        return PlanModel::tr("Verdict");
    case PlanModel::Transfer:
        return PlanModel::tr("Transfer");
    case PlanModel::Tick:
    case PlanModel::columns:
        break;
    }
    return {};
}

QList<ColumnWidth> planWidths(Stage stage, bool narrow)
{
    return narrow ? narrowWidths(stage) : wideWidths(stage);
}

QList<int> fitted(const QList<ColumnWidth> &columns, int room)
{
    QList<int> widths;
    int sum = 0;
    int spare = 0;
    for (const ColumnWidth &column : columns) {
        widths.append(column.stretches ? column.minimum : std::max(column.width, column.minimum));
        sum += widths.last();
        spare += widths.last() - column.minimum;
    }
    int missing = sum - room;
    const int toMinimum = std::min(missing, spare);
    for (qsizetype index = 0; missing > 0 && index < widths.size(); ++index) {
        const int own = widths.at(index) - columns.at(index).minimum;
        const int rest = missing - toMinimum;  // where even the minimums are too wide, everything shrinks
        widths[index] -= spare == 0 ? 0 : own * toMinimum / spare;
        widths[index] -= columns.at(index).minimum * rest / std::max(1, sum - spare);
    }
    for (const int width : std::as_const(widths))
        room -= width;
    for (qsizetype index = 0; index < widths.size(); ++index) {
        if (columns.at(index).stretches)
            widths[index] = std::max(1, widths.at(index) + room);
    }
    return widths;
}

}  // namespace fwpilot
