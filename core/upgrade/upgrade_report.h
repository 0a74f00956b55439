// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/recorded_run.h"

namespace fwpilot {

/// A run summed up: what the window's result, the command line's last lines and the saved record say.
struct UpgradeReport {
    UpgradeState state = UpgradeState::Idle;
    bool finished = false;  ///< there is a verdict
    QList<ComponentVerdict> verdicts;
    std::optional<Error> error;
    QDateTime started;
    QDateTime ended;                  ///< of the last event; the run's end only when finished
    qint64 durationMilliseconds = 0;  ///< never negative

    /// The verdict in one sentence: "Updated and confirmed: 3 of 3 selected images."
    QString sentence() const;
};

/// Of the events of one run, in order, as they came: with or without progress.
UpgradeReport summarize(const QList<UpgradeEvent> &events);
UpgradeReport summarize(const RecordedRun &run);
UpgradeReport summarize(const RunSummary &run);

/// How the machine stands after this error, in one sentence: the table's, unless the verdicts know better.
QString machineNow(const Error &error, const QList<ComponentVerdict> &verdicts);

/// The error means that in the end nobody answered: what the processor did last, it could not say.
bool isSilence(Error::Code code);

/// "1 min 34 s"; under a second "0.4 s".
QString durationText(qint64 milliseconds);

}  // namespace fwpilot
