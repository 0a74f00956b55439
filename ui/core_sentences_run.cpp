// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/core_sentences.h"

#include <QtGlobal>

#include <array>

namespace fwpilot {

namespace {

// One a line, as the sources have them, however long.
// clang-format off
constexpr std::array templates{
    // core/upgrade/upgrade_plan.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "unnamed version"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 (%2 bytes)"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "This processor has no component %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Security version %1 is below the processor's floor of %2, which nothing overrides."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The image is %1 large, the bank holds %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is installed, but does not run: the processor is in recovery."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Nothing whole is installed: the bank is empty."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Nothing whole is installed: %1 is damaged."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Needs %1 first; %2 is installed."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Needs %1 first; cannot tell whether the installed %2 is older."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is older than the installed %2; allowed."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Newer installed: %1 runs, the bundle has %2; allow older versions to send it."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 with the same content is installed; it is sent again, as asked."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 with the same content is installed."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is newer than the installed %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Same version, other content: %1 is installed with another digest."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The bundle has no image for it; it keeps %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The bundle has no image for it."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The image for %1 waits for itself in a circle."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The bundle is for %1; this processor is %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "of no known product"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The bundle holds no image for %1, only for %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Nothing restarts."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor restarts once, after everything is stored; the machine runs on."),
    // core/upgrade/upgrade_execution.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor restarted before the activation took place; once more."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor restarted twice before the activation took place; it still runs what it ran before."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "No image has to be sent."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The bundle is whole: %1 checked in %2 s."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor's firmware is on trial; waiting for its confirmation first."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor runs other firmware now than when the upgrade was planned: the set on trial took over, or fell back."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Start the upgrade again: its plan will be made anew."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Stopped after %1; nothing was activated."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Sending %1: %2, version %3."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "It was stored already."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Stored %1 in %2 s."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Stopped before activation; every image is stored."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Activating all images at once."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Activated; the processor restarts."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "No answer to activate (%1); reading what the processor does."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor is back."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor did not carry out activate; it still runs what it ran before."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Nothing to do: everything selected is current."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Succeeded: the processor runs what was sent, read back from its flash."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "A stop was asked for; after activation the run can only be followed to its end."),
    // core/upgrade/upgrade_execution.h
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor cannot be upgraded just now: %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Start the upgrade again when it is ready."),
    // core/upgrade/upgrade_execution_resumed.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "Whether it was activated is not known: %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Everything was activated before the interruption; reading what became of it."),
    // core/upgrade/upgrade_report.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "Nothing to do: %1 of %2 selected images are current."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Stopped: %1 of %2 images were not stored, nothing was activated."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Reverted: the processor went back to the firmware it ran before."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Outcome not known: %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the processor was not read back."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Failed: %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "no cause was recorded."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "No verdict: the run was last seen %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 min %2 s"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 h %2 min"),
    // core/upgrade/run_verdicts.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "Another host has activated other firmware meanwhile, which is on trial; what became of this run cannot be told."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Look at the processor with fwpilotctl status when its trial is over."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "no reason given"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The new firmware did not hold (%1); the processor fell back and runs what it ran before."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Send the record of this run to the maker before trying again."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor came back and has nothing whole to run."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Start the upgrade again at once: it accepts one in this state."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor came back, but not with what was sent."),
    // core/upgrade/run_log.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "Run %1: %2 %3 for %4, %5 of %6 images to send."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "DEMO: the machine is simulated; nothing real is changed."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The bundle is %1, certificate %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The bundle is UNSIGNED; it was allowed explicitly."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Run %1 goes on: %2 %3 for %4."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The last line of its record was incomplete and is dropped."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "All data acknowledged; the processor stores it."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The image is sent again."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor is back; waiting for its confirmation."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor restarts again."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor has restarted; waiting for it."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Another program held the processor and has fallen silent; waiting until its hold ends (at most %1 s)."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "All of it was saved in %1; keep that file."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 Save the log from here before you close this."),
    // core/upgrade/continuation.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "Start a new upgrade with the same bundle: what is stored already is not sent again."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The run %1 cannot go on: %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Look at the processor's status, then decide anew with the plan of a bundle."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "after all %1 files were stored, at their activation"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "before the first of %1 files"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "at file %1 of %2 (%3)"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "There was no run on %1 that could go on."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Start an upgrade: fwpilotctl upgrade."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The run %1 is being carried out by another program."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "it has ended well"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "it was closed as failed"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The record of the run %1 is damaged in the middle."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The run %1 was cut off before it had begun."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "it ended with \"%1\""),
    QT_TRANSLATE_NOOP("fwpilot::Core", "it was begun on %1, and this is %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "somebody else has upgraded %1 since"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The bundle of the run %1 is not there: %2 %3, which was %4."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Bring that bundle back (its manifest has the SHA-256 %1...), or name the file where it is now."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The run of %1 stopped %2. The processor now reports: %3."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "what it activated may run"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Not closed"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Interrupted, and closed as failed; nothing was activated."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Interrupted at its activation, and closed; what became of it is not known: %1"),
    // core/upgrade/upgrade_journal.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "it has reached its limit of size"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The record of the run %1 %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is damaged in the middle"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "has changed since it was read"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The record of this run in %1 has gaps: %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The journal %1 cannot be written: %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Make room there, then continue."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Make that file and its folder writable, then continue."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Make room there, then start again."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Make that folder writable, or set XDG_STATE_HOME to another one, then start again."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The record could not be saved elsewhere either: %1."),
    // core/upgrade/recorded_run.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "The record %1 is larger than the limit of 64 MiB."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "See fwpilotctl history for other runs."),
    // core/upgrade/record_file.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "The record %1 cannot be read: %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "See fwpilotctl history for the runs that there are."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Run this as the user who made the upgrade."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is not the record of a run."),
    // core/record/run_listing.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "The run %1 is being carried out: its record is not deleted."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Wait until it has ended."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The record %1 cannot be deleted: %2."),
    // core/record/run_outcome.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "signed, by nobody who is trusted here"),
    // core/upgrade/sleep_inhibition.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "Sleep and shutdown could not be inhibited (%1): do not let the machine sleep."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "no system bus"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "logind gave nothing to hold"),
    // core/record/usual_durations.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 min"),
    // ui/upgrade_controller.cpp, whose errors stand in the log, too
    QT_TRANSLATE_NOOP("fwpilot::Core", "In use by %1 since %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "In use by %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor is not there any more."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "No driver here speaks to it."),
    // made of pieces there
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 of %2 selected images"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 of %2 selected images are current"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 of %2 images were not stored, nothing was activated"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the processor went back to the firmware it ran before"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Cannot tell whether %1 is newer than the installed %2; allowed."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Cannot tell whether %1 is newer than the installed %2; allow older versions to send it."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Updated and confirmed: %1 of %2 selected images."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Updated and confirmed: %1 of %2 selected images; %3 current already."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Updated and confirmed: %1 of %2 selected images"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 h"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "at file %1 of %2 (%3), which is stored"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "at file %1 of %2 (%3), %4 %"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Newer installed: %1 runs, the bundle has %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Cannot tell whether %1 is newer than the installed %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "on trial"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "version %1 runs"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "what runs: %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 of %2 components do not run"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "ready"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "receiving"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "storing"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "activating"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "restarting"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "recovery"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "nothing"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "idle"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "checking"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "transferring"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "confirming"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "signed by %1"),
};
// clang-format on

}  // namespace

std::span<const char *const> runSentences()
{
    return templates;
}

}  // namespace fwpilot
