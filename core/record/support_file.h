// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/support_environment.h"
#include "core/upgrade/recorded_run.h"

/// The support file: all that a vendor's support asks for, in one zip. It never holds the content of an image.
namespace fwpilot {

/// What a support file shall be about.
struct SupportSubject {
    QString run;         ///< id, or path of a journal; empty: no run, the machine as it is now
    QString bundlePath;  ///< the bundle that is open, where there is no run; may be empty
    MachineSource source;
    QList<ManagementProcessor> processors;  ///< as they were last seen
    QList<Error> problems;                  ///< what could not be looked at
    QStringList options;                    ///< of the program that matter: "--allow-unsigned"
};

/// What is known of it: a value, collected once.
struct SupportContent {
    QDateTime time;  ///< UTC, of the collecting
    SupportSubject subject;
    std::optional<RecordedRun> run;
    QByteArray journal;            ///< its exact bytes
    QByteArray manifest;           ///< the exact bytes of the bundle's; else what the journal knows of it, as JSON; may be empty
    bool manifestIsWhole = false;  ///< the former
    QList<Error> problems;         ///< of the subject, and what could not be read
    SupportFacts environment;
    QList<Secret> secrets;  ///< that the content does not tell by itself
};

/// Reads the run's journal, the bundle's manifest and the surroundings. What cannot be read is among the problems. Blocks; any thread.
SupportContent collectSupportContent(const SupportSubject &subject);

struct SupportEntry {
    QString name;
    QString description;  ///< one sentence
    QByteArray bytes;
};

struct SupportFile {
    QDateTime time;
    QString run;  ///< id; empty when there is none
    bool redacted = false;
    QList<SupportEntry> entries;      ///< the index first
    QList<Replacement> replacements;  ///< what was found and replaced
    QList<Error> problems;            ///< what is not in it, and why
};

/// Largest entry, bytes: a journal has room. What is larger is left out, which the index says.
constexpr qsizetype supportEntryBytes = 64 * 1024 * 1024;

/// The files as they would be saved. Redacted: without addresses, serials, user and host names, and folders (redaction.h). Pure; may take
/// a second for a long log.
SupportFile makeSupportFile(const SupportContent &content, bool redacted);
/// The redacted one, where the other one is at hand. @param whole made of the same content
SupportFile redactedSupportFile(const SupportContent &content, const SupportFile &whole);

/// "fwpilot-support-20261128T182513Z-0a1b2c.zip": of the run, else of the time.
QString supportFileName(const SupportFile &file);
/// "5 addresses, 1 serial, 1 user": what was found and replaced; "nothing".
QString replacementText(const QList<Replacement> &replacements);
/// The zip. Precondition when there is no room for it.
Result<QByteArray> archiveOf(const SupportFile &file);

}  // namespace fwpilot
