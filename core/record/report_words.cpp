// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/report_words.h"

namespace fwpilot {

namespace {

void translate(RecordSection &section, const ReportWords &words)
{
    section.title = words.say(section.title);
    for (RecordFact &fact : section.facts) {
        fact.label = words.say(fact.label);
        if (!fact.isCode && !fact.isTyped)
            fact.value = words.say(fact.value);
    }
}

}  // namespace

ServiceRecord inWords(const ServiceRecord &english, const ReportWords &words)
{
    ServiceRecord said = english;
    said.verdict = words.say(english.verdict);
    for (QString &note : said.notes)
        note = words.say(note);
    for (RecordSection *section : {&said.machine, &said.processor, &said.bundle, &said.times, &said.checks})
        translate(*section, words);
    for (RecordRow &row : said.rows) {
        row.readBack = words.say(row.readBack);
        row.verdict = words.say(row.verdict);
    }
    said.versions = words.say(english.versions);
    return said;
}

}  // namespace fwpilot
