// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record_words.h"

#include "ui/core_sentences.h"

namespace fwpilot {

namespace {

/// What stands on the page itself is a text of RecordPage; the rest is core's.
QString said(const QString &english)
{
    const QString label = RecordPage::tr(english.toUtf8().constData());
    return label == english ? coreText(english) : label;
}

}  // namespace

ReportWords reportWords()
{
    return {RecordPage::tr("en", "the code of the language, as HTML has it: de, zh-CN"), said};
}

ServiceRecord shownRecord(const ServiceRecord &english)
{
    return inWords(english, reportWords());
}

}  // namespace fwpilot
