// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/log_lines.h"

#include <QWidget>

class QAction;
class QSettings;

namespace fwpilot {

class LogBar;
class LogModel;
class LogView;

/// The log below the plan: its bar and, expanded, the rows. Keeps every line it was given; saving is the owner's, on a worker thread, from
/// snapshot(). In place of its own lines it can show those of an earlier run.
class LogPanel : public QWidget {
    Q_OBJECT
public:
    explicit LogPanel(QWidget *parent = nullptr);

    /// Lines of this session; while a recorded run is shown they are kept and not seen.
    void append(const QList<LogEntry> &entries);
    /// Shows these lines alone, which no line joins, all of them at the levels chosen. The bar says that they are recorded.
    /// @param lines logEntries() of the run
    /// @param run its id
    void showRecorded(const QList<LogEntry> &lines, const QString &run);
    /// Goes back to the lines of this session and their filter.
    void showLive();
    bool isExpanded() const { return m_expanded; }
    void setExpanded(bool expanded);
    /// Expands and selects the first error at or behind a time (UTC; an invalid one: of all), with another filter if this one hides it.
    void showFirstError(const QDateTime &since = {});
    /// Expands and shows the lines of one component at the levels chosen, whether there are any or not; when these are shown already, those
    /// of all components.
    void toggleComponent(const QString &component);
    /// Shows the lines of all components, whatever they contain, at the levels chosen.
    void clearFilter();
    /// The same, but what is shown still contains the text of the filter.
    void showAllComponents();
    /// Expands and puts the cursor into the filter.
    void focusFilter();
    /// What is to be saved, and of what: give it to a worker thread and call exportLog() there.
    LogSnapshot snapshot() const;
    /// The panel's height with so many rows in sight.
    int heightForRows(int rows) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Level, following and the form of the times, as the technician chose them.
    void remember(QSettings &settings) const;
    void restore(const QSettings &settings);

    /// Commands for menus, without shortcuts of their own: Show Log or Hide Log, Elapsed Time in Log, Find in Log, Save Log….
    QAction *expandAction() const { return m_expandAction; }
    QAction *elapsedAction() const { return m_elapsedAction; }
    QAction *findAction() const { return m_findAction; }
    QAction *saveAction() const { return m_saveAction; }

Q_SIGNALS:
    void expandedChanged(bool expanded);
    void saveRequested();
    /// The technician went to a line of this component (LogEntry::component).
    void componentChosen(const QString &component);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    void connectParts();
    void connectModel(LogModel *model);
    void showLog(LogModel *model, const QString &run);
    void applyFilter(const LogFilter &filter);
    void reveal(qsizetype line);
    void revealAwaited();
    void limitHeight();

    LogModel *m_live;
    LogModel *m_recorded;
    LogBar *m_bar;
    QWidget *m_line;
    LogView *m_view;
    QAction *m_expandAction;
    QAction *m_elapsedAction;
    QAction *m_findAction;
    QAction *m_saveAction;
    qsizetype m_awaited = -1;  ///< the line that is to be revealed when the search has found it
    bool m_expanded = true;
    bool m_follows = true;  ///< as the technician chose; scrolling up changes the view's alone
};

}  // namespace fwpilot
