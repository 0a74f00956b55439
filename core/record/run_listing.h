// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/recorded_run.h"

/// The history: the runs that the journals of this user tell of. Nothing else is kept of them, and nothing is deleted but by deleteRun().
namespace fwpilot {

struct RunListing {
    QList<RunSummary> runs;    ///< newest first
    qsizetype unreadable = 0;  ///< files that are named like journals and cannot be read
};

/// All runs in journalFolder() and rescueFolders(), with RunSummary::mayGoOn. What is not named like a journal is passed over. Where
/// there are many, they are read on workerThreads(), too.
RunListing readListing();

/// Deletes the record of a run, and what was saved of it elsewhere, for good. Busy while a program writes to it; NotFound; NoAccess;
/// Malformed where something else has its name.
Result<void> deleteRun(const QString &run);

}  // namespace fwpilot
