// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/recorded_run.h"

#include <QJsonArray>
#include <QJsonObject>

namespace fwpilot {

enum class ExportFormat { Text, Json, Csv, Html };

/// `text`, `json`, `csv`, `html`.
std::optional<ExportFormat> exportFormatFromName(const QString &name);

/// Log and service record of a run, UTF-8. Texts of bundles and devices are made plain (plainText) in all but JSON, which escapes them.
///
///     text   summary, a row for each image, then the log in aligned columns
///     json   one object: runJson()
///     csv    RFC 4180 with a header: kind,run,time,state,severity,component,from,to,sha256,verdict,stored,code,text
///            kind is `log` for a line of the log, then `verdict` for each image. A field that a spreadsheet would take for a formula
///            begins with an apostrophe.
///     html   one page that loads nothing and runs nothing
///
/// Usage when nothing is known of the run (its journal was cut in its first line).
Result<QByteArray> exportRun(const RecordedRun &run, ExportFormat format);

/// Everything of a run.
QJsonObject runJson(const RecordedRun &run);
/// The answer of `history`. `bundle` is name and version; `ended` is null and `finished` false for a run without a verdict.
QJsonArray historyJson(const QList<RunSummary> &runs);

}  // namespace fwpilot
