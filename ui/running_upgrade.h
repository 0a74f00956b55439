// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/log_lines.h"
#include "core/upgrade/progress_marks.h"
#include "core/upgrade/upgrade_report.h"
#include "core/upgrade/upgrade_session.h"
#include "ui/run_progress.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace fwpilot {

/// One run as the window follows it: the session's events come from the worker as values and are taken over ten times a second, all of
/// them. GUI thread.
class RunningUpgrade : public QObject {
    Q_OBJECT
public:
    /// Starts the session at once.
    /// @param usual what is shown is held against it
    RunningUpgrade(
        const UpgradeSession::Opener &open, const UpgradeOrder &order, const UsualDurations &usual = {}, QObject *parent = nullptr);
    /// Asks for a stop and waits for the worker, when it has not ended.
    ~RunningUpgrade() override;

    QString run() const { return m_run; }
    const UpgradePlan &plan() const { return m_plan; }
    const RunProgress &progress() const { return m_follower.progress(); }
    bool hasEnded() const { return m_ended; }
    /// Of the run that has ended.
    UpgradeReport report() const { return summarize(m_events); }
    /// What its record does not tell and must not be missed: that there are gaps in it, and where all of it is. Empty when it is whole.
    QString unrecorded() const;
    /// A stop takes no effect any more.
    bool isPastStop() const;
    bool inhibitsSleep() const { return m_session.inhibitsSleep(); }

    void requestStop(StopAt when);

Q_SIGNALS:
    /// The lines of the log since the last time; none when only the figures or the time changed.
    void progressed(const QList<LogEntry> &lines);
    /// After the last progressed().
    void ended();

private:
    void takeEvents();
    void end();

    const QString m_run;
    const UpgradePlan m_plan;
    const bool m_demo;
    RunFollower m_follower;
    ProgressMarks m_marks;
    QList<UpgradeEvent> m_events;  ///< without mere progress
    qsizetype m_taken = 0;         ///< results of the session
    bool m_ended = false;
    QElapsedTimer m_clock;
    QTimer m_beat;
    QFutureWatcher<UpgradeEvent> m_watcher;
    UpgradeSession m_session;
};

}  // namespace fwpilot
