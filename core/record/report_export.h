// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/report_words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace fwpilot {

enum class ExportFormat { Text, Json, Csv, Html };

/// `text`, `json`, `csv`, `html`.
std::optional<ExportFormat> exportFormatFromName(const QString &name);

/// Log and service record of a run, UTF-8. Texts of bundles and devices are made plain (plainText) in all but JSON, which escapes them.
///
///     text   the record, then the log, in aligned columns
///     json   one object: runJson(), and the record under `record`
///     csv    RFC 4180 with a header: kind,run,time,state,severity,component,from,to,sha256,verdict,stored,code,text,readBack
///            kind is `log` for a line of the log, then `verdict` for each image, then `record` for each other thing that the record says:
///            its name is in `code` ("machine.serial"), itself in `text`. A field that a spreadsheet would take for a formula begins with
///            an apostrophe.
///     html   one page to be signed, the log on the pages behind it; it loads nothing and runs nothing
///
/// @param entries what was typed in for the record
/// @param words in which text and html are said. json and csv are for programs: their names and texts are English, whoever asks.
/// Usage when nothing is known of the run (its journal was cut in its first line), Malformed when its first line is damaged.
Result<QByteArray> exportRun(const RecordedRun &run, ExportFormat format, const RecordEntries &entries = {}, const ReportWords &words = {});

/// Everything of a run.
QJsonObject runJson(const RecordedRun &run);
/// The answer of `history`. `bundle` is name and version; `ended` is null and `finished` false for a run without a verdict; `duration` is in
/// seconds up to the last line; `outcome` is an outcomeName(). What a record does not tell is null.
QJsonArray historyJson(const QList<RunSummary> &runs);

}  // namespace fwpilot
