// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/log_entry.h"

#include <QList>
#include <QStringMatcher>

#include <chrono>
#include <vector>

namespace fwpilot {

/// From which severity on lines are shown: All with the details, Info from Note on, Warnings from Warning on, Errors failures only.
enum class LogLevel { All, Info, Warnings, Errors };

/// What of the log is shown.
struct LogFilter {
    LogLevel level = LogLevel::All;
    QString component;  ///< as it stands in the lines; empty: all
    QString text;       ///< part of the text or the component, in capitals or not; empty: all

    bool operator==(const LogFilter &) const = default;
};

/// The filter in words, for the head of a saved log: "warnings and errors, of main, that contain "flash"".
QString filterInWords(const LogFilter &filter);

/// A filter made ready to be held against many lines.
class LogMatcher {
public:
    explicit LogMatcher(const LogFilter &filter);

    const LogFilter &filter() const { return m_filter; }
    bool matches(const LogEntry &entry) const;

private:
    LogFilter m_filter;
    QStringMatcher m_text;
};

/// Lines in the order they came, in blocks that copies share: a copy costs little however many lines there are, and no line ever moves.
class LogLines {
public:
    qsizetype size() const { return m_size; }
    const LogEntry &at(qsizetype line) const { return m_blocks.at(line / blockLines).at(line % blockLines); }
    void append(const QList<LogEntry> &entries);
    void clear();

private:
    static constexpr qsizetype blockLines = 4096;

    QList<QList<LogEntry>> m_blocks;
    qsizetype m_size = 0;
};

/// The log as it was at one moment, to be worked on in another thread.
struct LogSnapshot {
    LogLines lines;
    LogFilter filter;

    /// The lines that the filter shows. Takes its time with a long log.
    QList<LogEntry> shown() const;
};

/// Which lines a filter shows, as an ordered list of their numbers. Lines that were there when the filter was set are searched from the
/// newest back, as far as each slice gets; later ones are added as they come. So every line is looked at exactly once.
class LogIndex {
public:
    using Numbers = std::vector<quint32>;

    LogIndex();

    const LogFilter &filter() const { return m_matcher.filter(); }
    /// Starts anew: `lines` are there and none of them has been looked at.
    void restart(const LogFilter &filter, qsizetype lines);
    /// False while there are older lines that nobody has looked at.
    bool isComplete() const { return m_unseen == 0; }

    qsizetype size() const;
    qsizetype lineOf(qsizetype row) const;
    /// The row of a line, -1 when it is not shown or was not found yet.
    qsizetype rowOf(qsizetype line) const;

    /// Looks at older lines until the time is up, at least at a few; answers the matches, the newest first. They count from addOlder() on.
    Numbers searchOlder(const LogLines &lines, std::chrono::nanoseconds time);
    void addOlder(const Numbers &found);
    /// The matches among the lines from `first` on. They count from addNewer() on.
    Numbers searchNewer(const LogLines &lines, qsizetype first) const;
    void addNewer(const Numbers &found);

private:
    LogMatcher m_matcher;
    qsizetype m_unseen = 0;  ///< lines below this number have not been looked at
    Numbers m_older;         ///< falling
    Numbers m_newer;         ///< rising, all above those of m_older
};

}  // namespace fwpilot
