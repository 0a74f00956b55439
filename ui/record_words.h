// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/report_words.h"

#include <QCoreApplication>

namespace fwpilot {

/// Words on the paper of a record.
struct RecordPage {
    Q_DECLARE_TR_FUNCTIONS(fwpilot::RecordPage)
};

/// The language of the window, for the files that people read. Any thread.
ReportWords reportWords();
/// A record in the language of the window, for screen and paper: labels, verdicts and notes. What was typed in, names and digests stay. Any
/// thread.
ServiceRecord shownRecord(const ServiceRecord &english);

}  // namespace fwpilot
