// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record_words.h"

#include "ui/core_sentences.h"

namespace fwpilot {

namespace {

RecordSection shownSection(RecordSection section)
{
    section.title = coreText(section.title);
    for (RecordFact &fact : section.facts) {
        fact.label = coreText(fact.label);
        if (!fact.isCode)
            fact.value = coreText(fact.value);
    }
    return section;
}

}  // namespace

ServiceRecord shownRecord(const ServiceRecord &english)
{
    ServiceRecord shown = english;
    shown.verdict = coreText(english.verdict);
    for (QString &note : shown.notes)
        note = coreText(note);
    for (RecordSection *section : {&shown.machine, &shown.processor, &shown.bundle, &shown.times, &shown.checks})
        *section = shownSection(*section);
    for (RecordRow &row : shown.rows) {
        row.readBack = coreText(row.readBack);
        row.verdict = coreText(row.verdict);
    }
    shown.versions = coreText(english.versions);
    return shown;
}

}  // namespace fwpilot
