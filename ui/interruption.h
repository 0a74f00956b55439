// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/continuation.h"
#include "ui/note_content.h"
#include "ui/strip_content.h"

/// An interrupted run, and what the window says of it. Pure.
namespace fwpilot {

/// An interrupted run, and how it can go on.
struct Interruption {
    RecordedRun run;
    Result<Resumption> resumption;  ///< or why it cannot
    Result<Bundle> bundle;          ///< its bundle, or which one to bring

    /// What is missing before it can go on is its bundle.
    bool wantsBundle() const { return resumption && *resumption == Resumption::Send && !bundle; }
    /// Nothing has to be sent any more.
    bool readsBack() const { return resumption && *resumption == Resumption::ReadBack; }
};

/// What stands beside an interrupted run.
struct InterruptionSurroundings {
    ManagementProcessor now;
    std::optional<Error> obstacle;  ///< why the run cannot go on now
    bool closing = false;           ///< it is being closed as failed
    std::optional<Error> problem;   ///< why it could not be closed
    QString otherBundle;            ///< name of the file that is open and is not the run's bundle; empty: none
};

StripContent interruptedStrip(const Interruption &interruption, const InterruptionSurroundings &around);
/// The phases, in the strip's tone where the run stands still.
void fillInterruptedPhases(StripContent &strip, const RecordedRun &run);
NoteContent interruptedNote(const Interruption &interruption, const InterruptionSurroundings &around);
/// The strip of a result whose run can go on.
StripContent unfinished(StripContent result, const Interruption &interruption);
/// Where it was, in a few words: "Stopped at file 2 of 4, 63 %".
QString shortPlace(const RecordedRun &run);

}  // namespace fwpilot
