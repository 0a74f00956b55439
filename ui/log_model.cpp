// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log_model.h"

#include <algorithm>
#include <tuple>

namespace fwpilot {

namespace {

/// Longer texts are cut: nobody reads more in a row, a tool tip or a copied line.
constexpr int longestText = 4096;

constexpr qsizetype tipColumns = 100;

QString timeText(const QDateTime &time)
{
    return time.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Detail:
        return LogModel::tr("Detail");
    case Severity::Note:
        break;
    case Severity::Warning:
        return LogModel::tr("Warning");
    case Severity::Failure:
        return LogModel::tr("Error");
    }
    return LogModel::tr("Note");
}

/// The text in lines of at most tipColumns characters, broken at blanks where there are any.
QString brokenIntoLines(const QString &text)
{
    QString lines;
    qsizetype start = 0;
    while (text.size() - start > tipColumns) {
        const qsizetype blank = text.lastIndexOf(QLatin1Char(' '), start + tipColumns);
        const qsizetype end = blank > start ? blank : start + tipColumns;
        lines += text.sliced(start, end - start) + QLatin1Char('\n');
        start = blank > start ? blank + 1 : end;
    }
    return lines + text.sliced(start);
}

}  // namespace

QString wholeLine(const LogEntry &entry)
{
    // A first line without foreign text keeps Qt from looking for tags in the others.
    const QString when = (timeText(entry.time) + QStringLiteral("  ") + elapsedText(entry)).trimmed();
    const QString head = LogModel::tr("%1  %2", "time, severity").arg(when, severityWord(entry.severity));
    const QString who = entry.component.isEmpty() ? QString() : plainText(entry.component) + QLatin1Char('\n');
    return head + QLatin1Char('\n') + who + brokenIntoLines(plainText(entry.text, longestText));
}

LogModel::LogModel(QObject *parent, std::chrono::nanoseconds slice)
    : QAbstractTableModel(parent)
    , m_slice(slice)
{
    connect(&m_search, &QTimer::timeout, this, &LogModel::searchSlice);
}

void LogModel::append(const QList<LogEntry> &entries)
{
    if (entries.isEmpty())
        return;
    const qsizetype first = m_lines.size();
    m_lines.append(entries);
    const LogIndex::Numbers found = m_index.searchNewer(m_lines, first);
    if (!found.empty()) {
        const int row = rowCount();
        beginInsertRows({}, row, row + static_cast<int>(found.size()) - 1);
        m_index.addNewer(found);
        endInsertRows();
    }
    count(entries);
}

void LogModel::setLines(const QList<LogEntry> &entries, const LogFilter &filter)
{
    beginResetModel();
    m_lines.clear();
    m_lines.append(entries);
    m_failures.clear();
    m_warnings = 0;
    m_hasRun = false;
    m_components.clear();
    m_knownComponents.clear();
    m_index.restart(filter, m_lines.size());
    m_index.addOlder(m_index.searchOlder(m_lines, m_slice));
    endResetModel();
    count(entries);
    Q_EMIT countsChanged();
    Q_EMIT componentsChanged();
    search();
}

void LogModel::setFilter(const LogFilter &filter)
{
    if (filter == m_index.filter())
        return;
    beginResetModel();
    m_index.restart(filter, m_lines.size());
    m_index.addOlder(m_index.searchOlder(m_lines, m_slice));
    endResetModel();
    search();
}

/// Goes on with what the first slice has left.
void LogModel::search()
{
    if (m_index.isComplete()) {
        m_search.stop();
        Q_EMIT searchFinished();
    } else {
        m_search.start(0);
    }
}

void LogModel::searchSlice()
{
    const LogIndex::Numbers found = m_index.searchOlder(m_lines, m_slice);
    if (!found.empty()) {
        beginInsertRows({}, 0, static_cast<int>(found.size()) - 1);
        m_index.addOlder(found);
        endInsertRows();
    }
    if (m_index.isComplete()) {
        m_search.stop();
        Q_EMIT searchFinished();
    }
}

void LogModel::count(const QList<LogEntry> &entries)
{
    const auto counts = [this] { return std::tuple(m_failures.size(), m_warnings, m_hasRun); };
    const auto before = counts();
    const qsizetype componentsBefore = m_components.size();
    qsizetype number = m_lines.size() - entries.size();
    for (const LogEntry &entry : entries) {
        if (entry.severity == Severity::Failure)
            m_failures.push_back(static_cast<quint32>(number));
        else if (entry.severity == Severity::Warning)
            ++m_warnings;
        m_hasRun = m_hasRun || !entry.run.isEmpty();
        if (!entry.component.isEmpty() && !m_knownComponents.contains(entry.component)) {
            m_knownComponents.insert(entry.component);
            m_components.append(entry.component);
        }
        ++number;
    }
    if (before != counts())
        Q_EMIT countsChanged();
    if (componentsBefore != m_components.size())
        Q_EMIT componentsChanged();
}

qsizetype LogModel::firstFailure(const QDateTime &since) const
{
    const auto found = std::find_if(
        m_failures.begin(), m_failures.end(), [&](quint32 number) { return !since.isValid() || m_lines.at(number).time >= since; });
    return found == m_failures.end() ? -1 : static_cast<qsizetype>(*found);
}

QString LogModel::tabbedText(int firstRow, int lastRow) const
{
    QString text;
    for (int row = firstRow; row <= lastRow; ++row) {
        const LogEntry &entry = m_lines.at(m_index.lineOf(row));
        for (int column = 0; column < ColumnCount; ++column)
            text += shownText(entry, column) + QLatin1Char(column + 1 < ColumnCount ? '\t' : '\n');
    }
    return text;
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_index.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LogModel::shownText(const LogEntry &entry, int column) const
{
    switch (column) {
    case TimeColumn:
        return timeText(entry.time);
    case ElapsedColumn:
        return elapsedText(entry);
    case ComponentColumn:
        return plainText(entry.component);
    default:
        return plainText(entry.text, longestText);
    }
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const LogEntry &entry = m_lines.at(m_index.lineOf(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return shownText(entry, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == TextColumn && entry.severity >= Severity::Warning)
            return tr("%1: %2", "severity, text of a line").arg(severityWord(entry.severity), shownText(entry, TextColumn));
        return shownText(entry, index.column());
    case Qt::ToolTipRole:
        return wholeLine(entry);
    case SeverityRole:
        return static_cast<int>(entry.severity);
    case VerdictRole:
        return entry.verdict;
    case ComponentRole:
        return entry.component;
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case ElapsedColumn:
        return tr("Elapsed");
    case ComponentColumn:
        return tr("Component");
    case TextColumn:
        return tr("Text");
    default:
        return {};
    }
}

}  // namespace fwpilot
