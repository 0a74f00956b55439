// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/report_words.h"

#include <QStringList>

/// The log of a run as rows of plain text for people: what the text and the page show. Nothing in them is fit to be markup; the page escapes
/// it.
namespace fwpilot {

constexpr int logTextLength = 2000;

/// Time, state, component, text.
QStringList logHeader(const ReportWords &words);
/// In English whatever the words: a log is.
QList<QStringList> logRows(const RecordedRun &run);

}  // namespace fwpilot
