// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/recorded_run.h"

#include <QStringList>

#include <utility>

/// A run as rows of plain text for people: what the text and the page show. Nothing in them is fit to be markup; the page escapes it.
namespace fwpilot {

constexpr int logTextLength = 2000;

/// Label and value, in the order in which they are read. The first one is the verdict's sentence.
QList<std::pair<QString, QString>> factRows(const RecordedRun &run);
/// Component, from, to, verdict, digest; where there is no verdict, what the plan was.
QStringList verdictHeader();
QList<QStringList> verdictRows(const RecordedRun &run);
/// Time, state, component, text.
QStringList logHeader();
QList<QStringList> logRows(const RecordedRun &run);

}  // namespace fwpilot
