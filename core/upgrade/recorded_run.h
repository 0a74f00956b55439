// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/device/management_processor.h"
#include "core/upgrade/upgrade_event.h"
#include "core/upgrade/upgrade_plan.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

/// Runs as their journals tell them. A journal is read with distrust: it may be cut, damaged, edited by hand, or none at all.
namespace fwpilot {

/// What is known of a run before anything is sent: the beginning of its journal.
struct RunOpening {
    QString run;  ///< newRunId()
    QDateTime started;
    ManagementProcessor processor;  ///< as it stood before
    UpgradePlan plan;
    QString bundlePath;
    QString trust;   ///< unsigned, untrusted, trusted
    QString signer;  ///< empty: nobody known
    QByteArray signerFingerprint{};  ///< SHA-256 of the signer's certificate; empty: not known
    int bundleFormat = 0;    ///< of its manifest; 0: not recorded, like the next
    QString bundleCreated{}; ///< ISO 8601
    QString programVersion;
    QString host;
    QString user;
    bool demo = false;  ///< it was the demo machine: nothing real was changed
};

/// How the processor stood when a line was written (protocol rules 13 and 16): what has happened to it since shows against this.
struct ProcessorMark {
    quint32 generation = 0;
    quint32 recordSequence = 0;  ///< 0: not noted
};

/// Everything that a journal tells.
struct RecordedRun {
    RunOpening opening;
    quint64 sequence = 0;  ///< runs are ordered by it, whatever the clock said
    QString path;          ///< of the journal
    QByteArray digest;     ///< SHA-256 of the journal's bytes
    qsizetype lines = 0;   ///< that were whole
    qint64 wholeBytes = 0; ///< of these lines

    bool live = false;      ///< a program writes to it at this moment
    bool finished = false;  ///< it has a verdict; when not and not live, the run was cut off
    bool closed = false;    ///< somebody decided that it will not go on
    bool torn = false;      ///< its last line was incomplete and is not counted: the writer died in it
    bool damaged = false;   ///< a line in the middle was damaged; it and everything after it are not counted
    bool gaps = false;      ///< lines of it could not be written

    UpgradeState state = UpgradeState::Idle;  ///< the last one known
    QList<ComponentVerdict> verdicts;
    std::optional<Error> error;
    QDateTime ended;                  ///< invalid while not finished
    qint64 durationMilliseconds = 0;  ///< up to the last line, by the monotonic clock

    QList<quint64> sessions;  ///< in order
    int resumptions = 0;                 ///< times that it went on after an interruption
    std::optional<ProcessorMark> begun;  ///< start upgrade was about to be sent
    QStringList startedFiles;  ///< components whose image was begun
    QStringList stored;        ///< components whose image the processor has acknowledged as stored
    std::optional<ProcessorMark> activation;  ///< activate was about to be sent
    std::optional<ManagementProcessor> readBack;  ///< as it stood when it had restarted; absent in records of earlier versions
    QDateTime readBackTime;
    QList<UpgradeEvent> events;  ///< the log
};

/// What a list of runs shows: from a journal's first line and its end, so that thousands are listed quickly. Damage in the middle is
/// seen by readRun() only. What records of earlier versions do not tell is empty.
struct RunSummary {
    QString run;
    quint64 sequence = 0;
    QString path;
    QDateTime started;
    QDateTime ended;    ///< invalid while not finished
    qint64 durationMilliseconds = 0;  ///< up to the last line, by the monotonic clock
    QString processor;  ///< id
    QString address;    ///< of its PCI function
    QString vendor;
    QString model;
    QString serial;
    QString bundle;     ///< name and version
    QByteArray manifestDigest;  ///< of that bundle
    QString trust;      ///< unsigned, untrusted, trusted
    QString signer;     ///< empty: nobody known
    QString host;
    QString user;
    bool demo = false;  ///< it was the demo machine
    bool live = false;
    bool finished = false;
    bool closed = false;    ///< somebody decided that it will not go on
    bool begun = false;     ///< its plan was written
    bool torn = false;
    bool mayGoOn = false;   ///< it is its processor's newest one, and could be continued; of listed runs only
    UpgradeState state = UpgradeState::Idle;
    QList<ComponentVerdict> verdicts;
    std::optional<Error> error;
};

/// $XDG_STATE_HOME/fwpilot/runs, or ~/.local/state/fwpilot/runs.
QString journalFolder();
/// Where the whole record of a run is saved when its journal has gaps, in the order of preference; and under which name.
QStringList rescueFolders();
QString rescuedName(const QString &run);
/// True for a text of the form 20261122T103205Z-0a1b2c.
bool isRunId(const QString &text);

/// A run by its id, or by the path of a journal anywhere. NotFound, NoAccess, OverLimit (more than 64 MiB), Malformed (no journal).
Result<RecordedRun> readRun(const QString &runOrPath);
/// The same from bytes. `run` is the id that the file's name gives, or empty; with it, a journal that was cut in its first line is an empty
/// run.
Result<RecordedRun> parseRun(const QByteArray &journal, const QString &run);
/// All runs in journalFolder(), newest first. What is not named and readable like a journal is passed over (readListing() counts that).
QList<RunSummary> listRuns();
/// The session under which a run of this processor was cut off: the last one of its newest run that has no verdict and no writer. For
/// RunTerms::takesOver.
std::optional<quint64> heldSession(const QString &processorId);

}  // namespace fwpilot
