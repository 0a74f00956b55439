// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "core/upgrade/recorded_run.h"

namespace fwpilot {

/// `history`: the runs of this user, newest first, or those in which all words stand; with --delete those of these ids are deleted for good.
int history(const Invocation &invocation);
/// What `last` means. NotFound, with this remedy, when there were no runs yet.
Result<RunSummary> newestRun(const QString &remedy);

inline constexpr OptionDescription historyOptions[] = {
    {"limit", "N", "show the N newest of them at most"},
    {"delete", "", "delete the records of these runs for good; asks first"},
    {"yes", "", "delete without a question"},
};
inline constexpr const char *historyDetails = R"(
WORD narrows the list: date, machine, processor, bundle, signer, verdict, person or run, in capitals or not; all words must stand
in it. With --delete, each WORD is a run's id as history shows it.
)";
inline constexpr int mostHistoryWords = 1000;

}  // namespace fwpilot
