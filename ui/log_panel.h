// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/log_filter.h"

#include <QWidget>

class QAction;

namespace fwpilot {

class LogBar;
class LogModel;
class LogView;

/// The log below the plan: its bar and, expanded, the rows. Keeps every line it was given; saving is the owner's, on a worker thread, from
/// snapshot().
class LogPanel : public QWidget {
    Q_OBJECT
public:
    explicit LogPanel(QWidget *parent = nullptr);

    void append(const QList<LogEntry> &entries);
    bool isExpanded() const { return m_expanded; }
    void setExpanded(bool expanded);
    /// Expands and selects the first error at or behind a time (UTC; an invalid one: of all), with another filter if this one hides it.
    void showFirstError(const QDateTime &since = {});
    /// Expands and shows the lines of one component, its last error selected; all lines when it has none.
    void showComponent(const QString &component);
    /// Expands and puts the cursor into the filter.
    void focusFilter();
    /// What is to be saved, and of what: give it to a worker thread and call shown() and logText() there.
    LogSnapshot snapshot() const;
    /// The panel's height with so many rows in sight.
    int heightForRows(int rows) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Commands for menus, without shortcuts of their own: Show Log or Hide Log, Find in Log, Save Log….
    QAction *expandAction() const { return m_expandAction; }
    QAction *findAction() const { return m_findAction; }
    QAction *saveAction() const { return m_saveAction; }

Q_SIGNALS:
    void expandedChanged(bool expanded);
    void saveRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    void connectParts();
    void applyFilter(const LogFilter &filter);
    void reveal(qsizetype line);
    void revealAwaited();
    void limitHeight();

    LogModel *m_model;
    LogBar *m_bar;
    QWidget *m_line;
    LogView *m_view;
    QAction *m_expandAction;
    QAction *m_findAction;
    QAction *m_saveAction;
    qsizetype m_awaited = -1;  ///< the line that is to be revealed when the search has found it
    bool m_expanded = true;
};

}  // namespace fwpilot
