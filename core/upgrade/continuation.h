// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/admitted_bundle.h"
#include "core/upgrade/recorded_run.h"
#include "core/upgrade/upgrade_protocol.h"

/// Going on with a run that was cut off or stopped: what its journal and the processor, together, say about it.
namespace fwpilot {

/// Where an interrupted run goes on.
enum class Resumption {
    Send,      ///< nothing was activated: images that are stored already are not sent again
    ReadBack,  ///< its activation took place: only what became of it is still to be found out
};

/// The newest run of this processor, when it has no good end and going on may give it one: it was cut off, stopped, or ended by something
/// that may be over now. NotFound when there was no run, or it had not begun; Busy while it is carried out; Precondition when its end is final.
Result<RecordedRun> interruptedRun(const ManagementProcessor &processor);
/// The same of a run that is at hand.
Result<void> checkInterrupted(const RecordedRun &run);
/// The newest run of this processor ended well: there is nothing to go on with.
bool hasEndedWell(const RecordedRun &run);
/// The newest run of a processor, whatever became of it, but that it found the processor in use and began nothing: that was no run of this
/// processor. One that does not tell who it is, is known by its address. NotFound when there was none.
Result<RecordedRun> newestRun(const ManagementProcessor &processor);

/// Sets RunSummary::mayGoOn of all runs: of the newest one of each processor, when it would be an interruptedRun() as far as its record's
/// beginning and end tell.
void markContinuable(QList<RunSummary> &newestFirst);

/// Where a run goes on with its processor as it stands now. Precondition when the processor's selector record grew otherwise than by this
/// run's own activation (rule 16): then somebody else upgraded it since, or it is another processor.
Result<Resumption> resumptionOf(const RecordedRun &run, const ManagementProcessor &now);

/// The bundle of a run: the file that it was begun with, else `otherPath` (empty: none), whichever has the run's manifest digest. NotFound
/// with what to bring.
Result<Bundle> bundleOf(const RecordedRun &run, const QString &otherPath, const TrustStore &trusted);
/// That its bundle is not there, and what to bring.
Error bundleIsMissing(const RecordedRun &run);
/// What becomes of a run's bundle without a signature: what was allowed when the run was begun is allowed still; a run that was begun with a
/// trusted one does not go on without, whatever is allowed otherwise.
UnsignedBundles unsignedBundlesOf(const RecordedRun &run, UnsignedBundles otherwise);

/// Where a run was when it was interrupted, and how the processor stands: two sentences for people.
/// "The run of 10:32 stopped at file 2 of 4 (bmc), 63 %. The processor now reports: ready, version 1.0.0 runs."
QString interruptionText(const RecordedRun &run, const ManagementProcessor &now);

/// Gives an interrupted run the end `failed`, and has the processor forget it. Precondition where Resumption is ReadBack: what it activated
/// may run, so that it has not failed. Busy; errors of UpgradeJournal::resume(). A processor that does not hear it forgets by itself.
/// @param owner who closes it, for people at other machines
Result<void> closeAsFailed(UpgradeProtocol &protocol, const RecordedRun &run, const QString &owner);

}  // namespace fwpilot
