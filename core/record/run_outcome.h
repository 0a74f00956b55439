// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/recorded_run.h"

/// The history in words, and the search in it. Pure; the same in the window and on the command line.
namespace fwpilot {

/// How a run ended, or stands.
enum class RunOutcome { Running, CutOff, Updated, NothingToDo, Stopped, Failed, Reverted, NotKnown, Unreadable };

RunOutcome outcomeOf(const RunSummary &run);
/// "running", "cut off", "updated", "nothing to do", "stopped", "failed", "reverted", "not known", "damaged".
QString outcomeName(RunOutcome outcome);

/// What a run's processor is called: vendor and model; its id where the record does not tell them. Plain text.
QString processorOf(const RunSummary &run);
/// Who signed its bundle: "signed by Corvane", "UNSIGNED", "signed, by nobody who is trusted here"; empty where the record does not tell.
/// Plain text.
QString signatureOf(const RunSummary &run);

/// The words of a search.
QStringList searchWords(const QString &search);
/// What a search looks through: date and time, machine, processor, bundle, signer, outcome and verdicts, person, id.
QString searchedText(const RunSummary &run);
/// Each of the words stands somewhere in a searchedText(), in capitals or not.
bool holdsAll(const QString &searchedText, const QStringList &words);
/// The runs in which all the words stand, in their order.
QList<RunSummary> matching(const QList<RunSummary> &runs, const QStringList &words);

}  // namespace fwpilot
