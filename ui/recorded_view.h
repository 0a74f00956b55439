// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/log_lines.h"
#include "ui/bundle_line.h"
#include "ui/error_card_content.h"
#include "ui/note_content.h"
#include "ui/run_progress.h"
#include "ui/strip_content.h"

/// A run of the history as the window shows it: in the words and places of when it ran, without anything to press. Pure.
namespace fwpilot {

/// How far it came: its events once more.
RunProgress recordedProgress(const RecordedRun &run);
StripContent recordedStrip(const RecordedRun &run, const RunProgress &progress);
BundleLineContent recordedBundle(const RunOpening &opening);
/// "Run of 22 Nov 2026, 10:46, on Corvane R420, shown as recorded", with the way back.
NoteContent recordedNote(const RecordedRun &run);
/// What its record does not tell; empty when it is whole.
NoteContent recordGaps(const RecordedRun &run);
/// In place of the table, where the record does not even tell the plan.
ErrorCardContent planlessCard(const RecordedRun &run);

}  // namespace fwpilot
