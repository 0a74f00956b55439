// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/recorded_run.h"

#include <QJsonObject>

/// What stands in a journal's lines, both ways. Reading believes nothing: a member of another type or out of range is as if it were absent.
namespace fwpilot {

/// The first line: what a list of runs shows, so that it is small.
QJsonObject openingLine(const RunOpening &opening, quint64 sequence);
/// The second line: processor and plan.
QJsonObject planLine(const RunOpening &opening);
QJsonObject sessionLine(quint64 session);
/// A line of this type that tells how the processor stood.
QJsonObject markLine(QLatin1String type, const ProcessorMark &mark);
/// How the processor stood when it had restarted.
QJsonObject readBackLine(const ManagementProcessor &processor);
QJsonObject eventLine(const UpgradeEvent &event);
QJsonObject endLine(UpgradeState state, const QList<ComponentVerdict> &verdicts, const std::optional<Error> &error);
/// The end of a run that was closed: `failed`, and it will not go on.
QJsonObject closeLine(const QList<ComponentVerdict> &verdicts, const Error &error);

/// Adds a line to what is known of a run.
void takeLine(const QJsonObject &line, RecordedRun &run);
/// The first line of a summary; false when it is no first line.
bool takeFirstLine(const QJsonObject &line, RunSummary &summary);
/// The last line of a summary.
void takeLastLine(const QJsonObject &line, RunSummary &summary);

}  // namespace fwpilot
