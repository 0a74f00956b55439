// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/busy_machine.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <vector>

namespace fwpilot {

/// Measures how long the thread's event loop is held up while this lives: the times between the turns of a timer that is always due.
class EventLoopWatchdog : public QObject {
public:
    EventLoopWatchdog()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_turns.push_back(static_cast<double>(m_since.nsecsElapsed()) / 1e6);
            m_since.start();
            m_busiest = std::max(m_busiest, m_work.restart());
        });
        m_since.start();
        m_work.restart();
        m_timer.start(0);
    }

    qint64 turns() const { return static_cast<qint64>(m_turns.size()); }
    /// In milliseconds, with the time since the last turn.
    double longest() const
    {
        const double now = static_cast<double>(m_since.nsecsElapsed()) / 1e6;
        return m_turns.empty() ? now : std::max(now, *std::max_element(m_turns.begin(), m_turns.end()));
    }
    /// The most milliseconds of its own work that the thread did between two turns. Unlike longest() it does not grow on a busy machine.
    qint64 busiest() const { return std::max(m_busiest, m_work.milliseconds()); }
    /// The hold, in milliseconds, that this share of the turns did not exceed: 0.99.
    double percentile(double share) const
    {
        std::vector<double> sorted = m_turns;
        std::sort(sorted.begin(), sorted.end());
        return sorted.empty() ? 0 : sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    CpuTimer m_work{CpuTimer::Of::Thread};
    qint64 m_busiest = 0;
    std::vector<double> m_turns;
};

}  // namespace fwpilot
