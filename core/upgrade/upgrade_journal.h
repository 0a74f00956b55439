// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/recorded_run.h"

#include <QElapsedTimer>
#include <QJsonObject>

namespace fwpilot {

/// The crash-safe record of a run while it lasts: JSON Lines (journal_line.h), one file a run, named by the run's id, for its user alone
/// (folder 0700, file 0600). Written through a plain descriptor, each line whole in one write and only ever appended; a line that did not
/// fit is taken back, so that the file ends with a whole line as long as the program lives. Its writer holds a lock that dies with it.
///
/// The calls that return a Result are on the disk when they return; they are few, and never one for a data message. Moves, does not copy.
/// One thread at a time.
class UpgradeJournal {
public:
    using Opening = RunOpening;

    /// A new id, 20261122T103205Z-0a1b2c: the time of day, and six random digits.
    static QString newRunId();
    /// Where journals are kept.
    static QString folder() { return journalFolder(); }
    /// Begins the journal of a run that has not begun. Precondition when it cannot be written: then nothing must be sent.
    static Result<UpgradeJournal> create(const Opening &opening);

    UpgradeJournal(UpgradeJournal &&other) noexcept;
    UpgradeJournal &operator=(UpgradeJournal &&other) noexcept;
    ~UpgradeJournal();

    QString path() const { return m_path; }

    /// Before the processor hears of the session. This and the next are Precondition when they fail; after startUpgrade() all are
    /// RunFailed.
    Result<void> session(quint64 session);
    /// Before start upgrade is sent.
    Result<void> startUpgrade();
    /// Before start file transfer is sent.
    Result<void> startFile(const QString &component);
    /// After the processor has acknowledged an image as stored.
    Result<void> stored(const QString &component);
    /// Before activate is sent, with the processor's generation and record sequence at that time.
    Result<void> activateIntended(quint32 generation, quint32 recordSequence);
    /// The verdict: the last line.
    Result<void> end(UpgradeState state, const QList<ComponentVerdict> &verdicts, const std::optional<Error> &error);

    /// A line of the log. Not synced; nothing for mere progress. When it cannot be written the run goes on and degraded() tells.
    void event(const UpgradeEvent &event);
    /// Lines of the log are missing in the file; degradedReason() is a sentence for people.
    bool degraded() const { return !m_degradedReason.isEmpty(); }
    QString degradedReason() const { return m_degradedReason; }

private:
    UpgradeJournal(int descriptor, QString path);

    /// 0 or the system's error number.
    int append(const QList<QJsonObject> &lines);
    int appendSynced(const QList<QJsonObject> &lines);
    Result<void> record(const QJsonObject &line);
    Error unwritten(Error::Code code, int reason) const;

    int m_descriptor = -1;  ///< owned; -1 after a move
    QString m_path;
    QElapsedTimer m_clock;  ///< since the first line
    quint64 m_next = 0;     ///< number of the next line
    qint64 m_size = 0;      ///< bytes of whole lines
    bool m_begun = false;   ///< startUpgrade() is on the disk
    bool m_broken = false;  ///< half a line could not be taken back: whatever followed it would not be read
    QString m_degradedReason;
};

}  // namespace fwpilot
