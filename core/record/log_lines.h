// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/recorded_run.h"

#include <QStringMatcher>

#include <optional>

/// The log as it is read, filtered and exported: the lines of runs, and beside them what a window itself did.
namespace fwpilot {

struct LogEntry {
    QDateTime time;     ///< UTC
    Severity severity = Severity::Note;
    QString component;  ///< the image, else who speaks: run, bundle, plan, scan, app
    QString text;       ///< as it came; made plain (plainText) where it is shown or exported
    bool verdict = false;  ///< the last line of a run that succeeded: shown with the tick
    bool demo = false;     ///< of a run on the demo machine
    qint64 at = 0;         ///< milliseconds since its run began or went on, by the monotonic clock
    QString run = {};      ///< id of the run that it belongs to; empty: of none, and `at` tells nothing
};

/// A run's event as a line.
LogEntry logEntry(const UpgradeEvent &event, const QString &run, bool demo);
/// The last event of a finished run, which its journal tells by its verdict.
UpgradeEvent lastEvent(const RecordedRun &run);
/// The log of a run as its journal tells it, with its last event where it is finished.
QList<LogEntry> logEntries(const RecordedRun &run);

/// "+1:02.345", with hours where there are any; empty for a line of no run.
QString elapsedText(const LogEntry &entry);

/// From which severity on lines are shown: All with the details, Info from Note on, Warnings from Warning on, Errors failures only.
enum class LogLevel { All, Info, Warnings, Errors };

/// `all`, `info`, `warnings`, `errors`.
QString logLevelName(LogLevel level);
std::optional<LogLevel> logLevelFromName(const QString &name);

/// What of the log is shown.
struct LogFilter {
    LogLevel level = LogLevel::All;
    QString component{};  ///< as it stands in the lines; empty: all
    QString text{};       ///< part of the text or the component, in capitals or not; empty: all

    bool operator==(const LogFilter &) const = default;
};

/// The filter in words, for the head of an exported log: "warnings and errors, of main, that contain "flash"".
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

}  // namespace fwpilot
