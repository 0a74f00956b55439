// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/recorded_run.h"

#include <QTimeZone>

/// The service record: what a technician hands over when the job is done, one page that one would sign. A value that page, file and terminal
/// show alike; every text in it is plain (plainText) and none is fit to be markup.
namespace fwpilot {

/// What is typed in for a record, beside what the run's journal tells. Empty: left out.
struct RecordEntries {
    QString assetTag;
    QString ticket;
    QString location;
    QString technician;
    QString customer;
    QString remarks;  ///< lines

    bool operator==(const RecordEntries &) const = default;
};

/// One thing that a record says.
struct RecordFact {
    const char *name;  ///< in JSON and CSV
    QString label;
    QString value;
    bool isCode = false;   ///< digits, to be compared one by one
    bool isTyped = false;  ///< by hand: no language changes it
};

struct RecordSection {
    const char *name;  ///< in JSON and CSV
    QString title;
    QList<RecordFact> facts;
};

/// One component of the table: every image of the bundle, then what the processor has beside them.
struct RecordRow {
    QString component;
    QString before;
    QString inBundle;  ///< empty: not in the bundle
    QString readBack;  ///< version after the restart, as the processor told; "not read" where it was not asked
    QString verdict;   ///< in words: "Updated, confirmed running"
    QByteArray sha256; ///< of the image in the bundle; empty: none
    bool proven = false;  ///< it was updated, and read back
};

/// How a record stands: Proven only when every selected image runs, read back, and the journal is whole.
enum class RecordStanding { Proven, Attention, Failure };

struct ServiceRecord {
    QString run;
    bool demo = false;
    RecordStanding standing = RecordStanding::Failure;
    QString verdict;    ///< one sentence
    QStringList notes;  ///< what must be known of it, a sentence or some each
    RecordSection machine;
    RecordSection processor;
    RecordSection bundle;
    QList<RecordRow> rows;
    RecordSection times;
    RecordSection checks;
    RecordEntries entries;  ///< made plain; remarks with line feeds
    QString versions;       ///< "Firmware Pilot 0.1.0, protocol mailbox 1, bundle format 1"
    QString journalDigest;  ///< SHA-256 of the journal, hexadecimal

    /// In the order in which they are read; the table stands behind the third.
    QList<RecordSection> sections() const { return {machine, processor, bundle, times, checks}; }
};

/// The record of a run. Pure: looks at nothing but its arguments.
/// @param zone whose clock times are told by
ServiceRecord serviceRecord(
    const RecordedRun &run, const RecordEntries &entries = {}, const QTimeZone &zone = QTimeZone::systemTimeZone());

/// The header of the table: component, before, in bundle, read back, verdict, digest.
QStringList recordHeader();
/// A row's fields in that order, "–" for what there is none of; `digits` of the digest (64 is all of it), in groups of four when not all.
QStringList recordFields(const RecordRow &row, int digits);

/// `proven`, `attention`, `failed`.
QString recordStandingName(RecordStanding standing);
/// What stands large on the record of a demo run.
QString demoText();

}  // namespace fwpilot
