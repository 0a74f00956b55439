// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/log_index.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace fwpilot {

/// The lines of the log that a filter shows. All lines are kept. Setting a filter never blocks: the lines are searched in slices between
/// the events of the GUI thread, the newest first, so the end of the log is there at once and older rows come in above it.
class LogModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, ElapsedColumn, ComponentColumn, TextColumn, ColumnCount };
    enum Role { SeverityRole = Qt::UserRole, VerdictRole, ComponentRole };  ///< ComponentRole: as it came

    /// @param slice how long the GUI thread is held by one piece of the search
    explicit LogModel(QObject *parent = nullptr, std::chrono::nanoseconds slice = std::chrono::milliseconds(2));

    void append(const QList<LogEntry> &entries);
    /// Other lines in place of these; the filter shows them as after setFilter().
    void setLines(const QList<LogEntry> &entries, const LogFilter &filter);
    void setFilter(const LogFilter &filter);
    const LogFilter &filter() const { return m_index.filter(); }
    /// False while older lines are still searched; then searchFinished() comes.
    bool isComplete() const { return m_index.isComplete(); }

    qsizetype lineCount() const { return m_lines.size(); }  ///< shown or not
    qsizetype errorCount() const { return static_cast<qsizetype>(m_failures.size()); }
    qsizetype warningCount() const { return m_warnings; }
    bool hasRun() const { return m_hasRun; }  ///< a line of a run is among them
    /// Who speaks in the log, in the order of their first lines.
    const QStringList &components() const { return m_components; }
    const LogEntry &line(qsizetype number) const { return m_lines.at(number); }
    /// The number of the first failure at or behind a time (UTC; an invalid one: of all), -1 without one.
    qsizetype firstFailure(const QDateTime &since) const;
    /// The row of a line, -1 when it is not shown or was not found yet.
    int rowOfLine(qsizetype line) const { return static_cast<int>(m_index.rowOf(line)); }
    LogSnapshot snapshot() const { return {m_lines, m_index.filter()}; }
    /// Some rows as they are shown, fields parted by tabs, a line feed behind each.
    QString tabbedText(int firstRow, int lastRow) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void countsChanged();  ///< of errors or warnings, or whether there are lines of a run
    void componentsChanged();
    void searchFinished();

private:
    void search();
    void searchSlice();
    void count(const QList<LogEntry> &entries);
    QString shownText(const LogEntry &entry, int column) const;

    LogLines m_lines;
    LogIndex m_index;
    LogIndex::Numbers m_failures;  ///< line numbers
    qsizetype m_warnings = 0;
    bool m_hasRun = false;
    QStringList m_components;
    QSet<QString> m_knownComponents;
    std::chrono::nanoseconds m_slice;
    QTimer m_search;
};

/// A whole line for a tool tip: time and severity above, then component and text in lines of bearable width. Never taken for rich text.
QString wholeLine(const LogEntry &entry);

}  // namespace fwpilot
