// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/log_lines.h"

namespace fwpilot {

enum class LogFormat { Text, Json, Csv };

/// `text`, `json`, `csv`.
std::optional<LogFormat> logFormatFromName(const QString &name);
/// By the suffix of a file's name: text for any but .json and .csv.
LogFormat logFormatOfFile(const QString &path);

/// The lines of a log that its filter shows, UTF-8, English whatever the window speaks. A head tells the program's version, when this was
/// written, the runs of which the whole log has lines, whether the demo machine is among what they changed, the filter in words, and how
/// many lines of all these are. Texts of bundles and devices are made plain (plainText) in all but JSON, which escapes them.
///
///     text   the head, an empty line, then the lines in columns: local time with milliseconds and zone, time since the run began (`-` for
///            a line of no run), severity, component, text
///     json   one object {header, lines}: header {program, exported, runs, demo, filter: {words, level, component, text}, shown, all};
///            a line {time, elapsed, run, severity, component, text} with elapsed in seconds, null like run for a line of no run
///     csv    RFC 4180 with a header: kind,time,elapsed,run,severity,component,text
///            kind is `head` for what the head tells, its name as component, then `line`. A field that a spreadsheet would take for a
///            formula begins with an apostrophe.
///
/// Takes its time with a long log. Any thread.
/// @param exported when this is written
QByteArray exportLog(const LogSnapshot &log, LogFormat format, const QDateTime &exported = QDateTime::currentDateTime());

}  // namespace fwpilot
