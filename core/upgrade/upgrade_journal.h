// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/journal_file.h"
#include "core/upgrade/recorded_run.h"

#include <QElapsedTimer>
#include <QJsonObject>

namespace fwpilot {

/// The crash-safe record of a run while it lasts: JSON Lines (journal_line.h), one file a run, named by the run's id, for its user alone
/// (folder 0700, file 0600). Its writer holds a lock that dies with it. A run that goes on later goes on in the same file.
///
/// The calls that return a Result are on the disk when they return; they are few, and never one for a data message. What cannot be written
/// any more is kept in memory, so that the whole record can be saved elsewhere. Moves, does not copy. One thread at a time.
class UpgradeJournal {
public:
    using Opening = RunOpening;

    /// A new id, 20261122T103205Z-0a1b2c: the time of day, and six random digits.
    static QString newRunId();
    /// Where journals are kept.
    static QString folder() { return journalFolder(); }
    /// Begins the journal of a run that has not begun. Precondition when it cannot be written: then nothing must be sent.
    static Result<UpgradeJournal> create(const Opening &opening);
    /// Goes on with the journal of an interrupted run, where its last whole line ends. Busy while another program writes to it;
    /// Precondition when it cannot be written, is damaged, or is no longer as it was read.
    static Result<UpgradeJournal> resume(const RecordedRun &run);

    QString path() const { return m_path; }

    /// Before the run takes hold of the processor, with the processor's generation and record sequence at that time. Precondition when it, or
    /// any line before it, could not be written.
    Result<void> startUpgrade(const ProcessorMark &mark);
    /// Before the processor hears of the session. Precondition when the first one after startUpgrade() fails: nothing was sent yet. From
    /// then on all calls that fail are RunFailed.
    Result<void> session(quint64 session);
    /// Before start file transfer is sent.
    Result<void> startFile(const QString &component);
    /// After the processor has acknowledged an image as stored.
    Result<void> stored(const QString &component);
    /// Before activate is sent, with the processor's generation and record sequence at that time.
    Result<void> activateIntended(const ProcessorMark &mark);
    /// The processor as it stands after its restart. For the record alone: it may be missing, and the verdict is on the disk with its own line.
    void readBack(const ManagementProcessor &processor);
    /// The verdict: the last line. It says so when lines are missing before it.
    Result<void> end(UpgradeState state, const QList<ComponentVerdict> &verdicts, const std::optional<Error> &error);
    /// The verdict `failed` of a run that will not go on.
    Result<void> close(const QList<ComponentVerdict> &verdicts, const Error &error);

    /// A line of the log. Not synced; nothing for mere progress. When it cannot be written the run goes on and degraded() tells.
    void event(const UpgradeEvent &event);
    /// Lines are missing in the file, or are not known to be on the disk; degradedReason() is a sentence for people.
    bool degraded() const { return !m_degradedReason.isEmpty(); }
    QString degradedReason() const { return m_degradedReason; }
    /// Writes the whole record to another folder (rescueFolders()), where it is found under the run's id. NoAccess when it can be written to
    /// none of them. @return its path
    Result<QString> saveElsewhere() const;

private:
    struct Line {
        qint64 at = 0;
        QJsonObject content;
    };

    UpgradeJournal(JournalFile file, QString path, QString run);

    /// 0 or the system's error number.
    int append(const QList<QJsonObject> &lines, JournalFile::Use use);
    int appendSynced(const QList<QJsonObject> &lines);
    Result<void> record(const QJsonObject &line);
    void log(const QJsonObject &line);
    Error unwritten(Error::Code code, int reason) const;
    void degrade(int reason);

    JournalFile m_file;
    QString m_path;
    QString m_run;
    QElapsedTimer m_clock;  ///< since the first line, or since the run went on
    qint64 m_clockBase = 0; ///< milliseconds before that
    quint64 m_next = 0;     ///< number of the next line in the file
    QByteArray m_former;    ///< the lines of before the run went on
    quint64 m_formerLines = 0;
    QList<Line> m_lines;    ///< every line since, also those that are missing in the file
    bool m_starts = false;  ///< startUpgrade() is on the disk
    bool m_begun = false;   ///< and a session since
    int m_degradedBy = 0;   ///< the system's error number
    QString m_degradedReason;
};

}  // namespace fwpilot
