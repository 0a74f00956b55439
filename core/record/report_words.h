// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/service_record.h"

namespace fwpilot {

/// The language in which a record is said to people. Core says it in English, as it is; the window has it said in its own language
/// (ui/record_words.h). The log behind a record is English in every language, with its codes.
struct ReportWords {
    QString language = QStringLiteral("en");  ///< as HTML names it (BCP 47)
    /// A label or sentence of core in that language, numbers and dates as they are written there. Any thread.
    QString (*say)(const QString &english) = [](const QString &english) { return english; };

    /// A text that stands on the page itself, marked for the context fwpilot::RecordPage. %1 stays.
    QString label(const char *english) const { return say(QString::fromUtf8(english)); }
};

/// A record in that language: labels, verdicts and notes. What was typed in, names and digests stay.
ServiceRecord inWords(const ServiceRecord &english, const ReportWords &words);

}  // namespace fwpilot
