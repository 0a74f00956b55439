// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace fwpilot {

/// The file of a journal while its run lasts: only ever appended to, in pieces that are there whole or not at all, by one program at a time.
///
/// Room for what the run's safety needs is taken from the file system beforehand, where that is possible: a disk that gets full in the
/// middle of a run costs lines of the log, and nothing else. All calls that return an int give 0 or the system's error number. Moves, does
/// not copy. One thread at a time.
class JournalFile {
public:
    /// What a piece is for. Only the run's safety may use up the room that was taken beforehand.
    enum class Use { Safety, Log };

    JournalFile() = default;
    JournalFile(JournalFile &&other) noexcept;
    JournalFile &operator=(JournalFile &&other) noexcept;
    ~JournalFile();

    /// A new file for its user alone (0600), in a folder (0700) that is made when it is missing, with its name synced. ENOSPC when there is
    /// no room for a run.
    int create(const QString &path);
    /// An earlier file, to be cut() next. EBUSY while another program writes to it.
    int reopen(const QString &path);
    /// Keeps its first `size` bytes. ESTALE when it is shorter, ENOSPC when there is no room for a run.
    int cut(qint64 size);

    /// Bytes of whole pieces.
    qint64 size() const { return m_size; }
    /// EFBIG beyond journalBytes, EIO after half a piece could not be taken back: whatever followed it would not be read.
    int append(const QByteArray &piece, Use use);
    int sync() const;
    /// Gives back the room that was not used.
    void giveBack() const;

private:
    int take(qint64 bytes);

    int m_descriptor = -1;  ///< owned; -1 when there is none
    qint64 m_size = 0;
    qint64 m_room = 0;      ///< up to here it was taken from the file system; the largest number where that cannot be done
    bool m_broken = false;
};

}  // namespace fwpilot
