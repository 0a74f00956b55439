// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/log_filter.h"

namespace fwpilot {

/// Lines of the log as a text file (UTF-8, English whatever the window speaks): a head with the program's version, the run, the filter in
/// words and how many lines of all these are; then the lines in columns, times with milliseconds and zone.
/// @param shown what `filter` let through of `ofAll` lines
/// @param run its id, empty without one
QByteArray logText(
    const QList<LogEntry> &shown, const LogFilter &filter, const QString &programVersion, const QString &run, qsizetype ofAll);

}  // namespace fwpilot
