// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/log_lines.h"

#include "core/upgrade/upgrade_report.h"

#include <QStringList>

#include <algorithm>

namespace fwpilot {

namespace {

Severity lowest(LogLevel level)
{
    switch (level) {
    case LogLevel::All:
        break;
    case LogLevel::Info:
        return Severity::Note;
    case LogLevel::Warnings:
        return Severity::Warning;
    case LogLevel::Errors:
        return Severity::Failure;
    }
    return Severity::Detail;
}

QString levelInWords(LogLevel level)
{
    switch (level) {
    case LogLevel::All:
        break;
    case LogLevel::Info:
        return QStringLiteral("all but details");
    case LogLevel::Warnings:
        return QStringLiteral("warnings and errors");
    case LogLevel::Errors:
        return QStringLiteral("errors");
    }
    return QStringLiteral("all lines");
}

}  // namespace

LogEntry logEntry(const UpgradeEvent &event, const QString &run, bool demo)
{
    LogEntry line;
    line.time = event.time;
    line.severity = event.severity;
    line.component = event.component.isEmpty() ? QStringLiteral("run") : event.component;
    line.text = event.text;
    line.verdict = event.state == UpgradeState::Succeeded;
    line.demo = demo;
    line.at = event.at;
    line.run = run;
    return line;
}

UpgradeEvent lastEvent(const RecordedRun &run)
{
    UpgradeEvent last;
    last.time = run.ended;
    last.at = run.durationMilliseconds;
    last.state = run.state;
    last.severity = run.state == UpgradeState::Succeeded ? Severity::Note
        : run.state == UpgradeState::Stopped             ? Severity::Warning
                                                         : Severity::Failure;
    last.text = run.error ? run.error->message : summarize(run).sentence();
    last.error = run.error;
    last.verdicts = run.verdicts;
    return last;
}

QList<LogEntry> logEntries(const RecordedRun &run)
{
    QList<LogEntry> lines;
    lines.reserve(run.events.size() + 1);
    for (const UpgradeEvent &event : run.events)
        lines.append(logEntry(event, run.opening.run, run.opening.demo));
    if (run.finished)
        lines.append(logEntry(lastEvent(run), run.opening.run, run.opening.demo));
    return lines;
}

QString elapsedText(const LogEntry &entry)
{
    if (entry.run.isEmpty())
        return {};
    const qint64 at = std::max<qint64>(0, entry.at);
    const qint64 minutes = at / 60'000;
    const auto padded = [](qint64 value, int digits) { return QString::number(value).rightJustified(digits, QLatin1Char('0')); };
    const QString before
        = minutes < 60 ? QString::number(minutes) : QString::number(minutes / 60) + QLatin1Char(':') + padded(minutes % 60, 2);
    return QLatin1Char('+') + before + QLatin1Char(':') + padded(at / 1000 % 60, 2) + QLatin1Char('.') + padded(at % 1000, 3);
}

QString logLevelName(LogLevel level)
{
    switch (level) {
    case LogLevel::All:
        break;
    case LogLevel::Info:
        return QStringLiteral("info");
    case LogLevel::Warnings:
        return QStringLiteral("warnings");
    case LogLevel::Errors:
        return QStringLiteral("errors");
    }
    return QStringLiteral("all");
}

std::optional<LogLevel> logLevelFromName(const QString &name)
{
    for (const LogLevel level : {LogLevel::All, LogLevel::Info, LogLevel::Warnings, LogLevel::Errors}) {
        if (name == logLevelName(level))
            return level;
    }
    return std::nullopt;
}

QString filterInWords(const LogFilter &filter)
{
    QStringList words{levelInWords(filter.level)};
    if (!filter.component.isEmpty())
        words += QStringLiteral("of %1").arg(plainText(filter.component));
    if (!filter.text.isEmpty())
        words += QStringLiteral("that contain \"%1\"").arg(plainText(filter.text));
    return words.join(QStringLiteral(", "));
}

LogMatcher::LogMatcher(const LogFilter &filter)
    : m_filter(filter)
    , m_text(filter.text, Qt::CaseInsensitive)
{
}

bool LogMatcher::matches(const LogEntry &entry) const
{
    if (entry.severity < lowest(m_filter.level))
        return false;
    if (!m_filter.component.isEmpty() && entry.component != m_filter.component)
        return false;
    return m_filter.text.isEmpty() || m_text.indexIn(entry.text) >= 0 || m_text.indexIn(entry.component) >= 0;
}

void LogLines::append(const QList<LogEntry> &entries)
{
    for (qsizetype taken = 0; taken < entries.size();) {
        if (m_size % blockLines == 0)
            m_blocks.append(QList<LogEntry>());
        QList<LogEntry> &block = m_blocks.last();
        const qsizetype count = std::min(blockLines - block.size(), entries.size() - taken);
        block.append(entries.sliced(taken, count));
        taken += count;
        m_size += count;
    }
}

void LogLines::clear()
{
    m_blocks.clear();
    m_size = 0;
}

QList<LogEntry> LogSnapshot::shown() const
{
    const LogMatcher matcher(filter);
    QList<LogEntry> found;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        if (matcher.matches(lines.at(line)))
            found.append(lines.at(line));
    }
    return found;
}

}  // namespace fwpilot
