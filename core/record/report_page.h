// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/report_words.h"

namespace fwpilot {

/// A record as HTML, UTF-8: one A4 page, black on white, to be signed; the log of its run on the pages behind it. It refers to nothing
/// outside itself, runs nothing, and every text is escaped.
/// @param record in the language of the words
QByteArray pageOf(const ServiceRecord &record, const RecordedRun &run, const ReportWords &words);

}  // namespace fwpilot
