// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/recorded_run.h"

/// How long a run and its pieces usually take, as this user's own earlier runs tell. Nothing else is known of it: where they tell nothing, no
/// number is given.
namespace fwpilot {

/// Medians of earlier runs, in milliseconds by the monotonic clock of their journals; 0 where nothing is known.
struct UsualDurations {
    qint64 check = 0;     ///< before the first image is sent
    qint64 restart = 0;   ///< from the restart's beginning until the processor is there again
    qint64 readBack = 0;  ///< from then until the verdict
    double bytesPerSecond = 0;  ///< of sending and storing together
    int runs = 0;         ///< that this was learned from

    /// Sending and storing so many bytes; 0 where it is not known.
    qint64 sending(quint64 bytes) const;
    /// The same with restart and reading back: a whole run but its check.
    qint64 afterCheck(quint64 bytes) const;

    bool operator==(const UsualDurations &) const = default;
};

/// What one run tells. Only one that succeeded in one go: it was not interrupted, its processor restarted once, its record is whole. What
/// cannot be (a time of hours, a rate that no link has) is 0, as is everything of any other run.
UsualDurations durationsOf(const RecordedRun &run);
/// The medians of what the runs tell.
UsualDurations usualDurations(const QList<RecordedRun> &runs);
/// The same of the newest runs in journalFolder() on processors of this vendor and model, and where there are none, on this one. The demo
/// machine's count for it alone. Reads files: for a worker thread, or a program that has no window.
UsualDurations learnUsualDurations(const ManagementProcessor &processor, bool demo);

/// A time as one guesses it: "8 s", "25 s", "1 min 30 s", "12 min", "1 h 10 min". For after "about".
QString roundedDuration(qint64 milliseconds);

}  // namespace fwpilot
