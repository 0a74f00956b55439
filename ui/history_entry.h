// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/recorded_run.h"
#include "ui/confirm_dialog.h"
#include "ui/two_line_model.h"

/// The history in the window's words. Pure; where it is not said otherwise, of any thread.
namespace fwpilot {

enum class HistoryColumn { Started, Processor, Bundle, Duration, Result };

/// A run of the history, as the table shows and searches it.
struct HistoryEntry {
    RunSummary run;
    QString searched;   ///< searchedText(), and the words of its cells
    QString processor;  ///< by what runs are sorted in that column

    /// It reads the same.
    bool operator==(const HistoryEntry &other) const
    {
        return run.run == other.run.run && searched == other.searched && run.durationMilliseconds == other.run.durationMilliseconds;
    }
};

HistoryEntry historyEntry(const RunSummary &run);
/// GUI thread.
TwoLineCell historyCell(const RunSummary &run, HistoryColumn column);
/// By a column, upwards; runs that are alike there stay in the order in which they were.
bool isBefore(const HistoryEntry &one, const HistoryEntry &other, HistoryColumn column);
/// GUI thread. "22 Nov 2026, 10:46": when a run was begun, by the clock here; empty where its record does not tell.
QString startedText(const QDateTime &started);

/// GUI thread. The question before records are deleted. One that could go on is told of.
ConfirmContent confirmDeletion(const QList<RunSummary> &runs);

}  // namespace fwpilot
