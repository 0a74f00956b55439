// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_wait.h"
#include "core/upgrade/moving_rate.h"
#include "core/upgrade/progress_marks.h"
#include "core/upgrade/upgrade_event.h"
#include "core/upgrade/upgrade_plan.h"

#include <QElapsedTimer>
#include <QList>

namespace fwpilot {

/// Shows the events of a run on the standard output as they come.
///
///     Bars   on a terminal: the log scrolls above a block with a line for each image, redrawn in place
///     Lines  elsewhere: a line for each event of the log, and seldom one for progress; no escape sequences
class ProgressDisplay {
public:
    enum class Mode { Bars, Lines };

    /// Bars, where the standard output is a terminal that can do it.
    static Mode fittingMode();

    /// @param usual waits are held against it
    ProgressDisplay(Mode mode, const UpgradePlan &plan, const QString &banner, const UsualDurations &usual);

    void show(const UpgradeEvent &event);
    /// Leaves the block as it stands; what is printed from now on comes below it.
    void end();

private:
    struct Row {
        QString component;
        QString phase;
        quint64 done = 0;
        quint64 total = 0;
        MovingRate rate;
    };

    void take(const UpgradeEvent &event);
    void takeImage(Row &row, const UpgradeEvent &event);
    Row *rowOf(const QString &component);
    QString logLine(const UpgradeEvent &event) const;
    QString seldomLine(const UpgradeEvent &event);
    QString waitLine();
    QString waitText() const;
    QString barLine(const Row &row, int width) const;
    QString statusLine() const;
    QStringList block() const;
    void erase();
    void draw();

    const Mode m_mode;
    const QString m_banner;
    QList<Row> m_rows;
    qsizetype m_current = 0;  ///< the row under way
    UpgradeEvent m_last;      ///< for the line of the whole run
    QElapsedTimer m_clock;    ///< since the beginning
    qint64 m_stateSince = 0;  ///< by m_clock
    RunWait m_wait;
    std::optional<WaitOutlook::Pace> m_said;  ///< of the wait under way, in a line
    qsizetype m_drawn = 0;    ///< lines of the block on the screen
    ProgressMarks m_marks;
};

}  // namespace fwpilot
