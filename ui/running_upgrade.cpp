// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/running_upgrade.h"

#include "core/upgrade/upgrade_state.h"

namespace fwpilot {

namespace {

constexpr int beat = 100;  // milliseconds between two updates of the view

}  // namespace

RunningUpgrade::RunningUpgrade(
    const UpgradeSession::Opener &open, const UpgradeOrder &order, const UsualDurations &usual, QObject *parent)
    : QObject(parent)
    , m_run(order.run)
    , m_plan(order.plan)
    , m_demo(order.interrupted ? order.interrupted->opening.demo : order.demo)
    , m_follower(order.interrupted ? RunFollower(*order.interrupted, usual) : RunFollower(order.plan, usual))
{
    m_clock.start();
    m_beat.setTimerType(Qt::PreciseTimer);  // a coarse one may be early
    m_beat.setInterval(beat);
    connect(&m_beat, &QTimer::timeout, this, &RunningUpgrade::takeEvents);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RunningUpgrade::end);
    m_beat.start();
    m_watcher.setFuture(m_session.start(open, order));
}

RunningUpgrade::~RunningUpgrade()
{
    m_watcher.disconnect(this);
}

QString RunningUpgrade::unrecorded() const
{
    QStringList texts;
    for (const UpgradeEvent &event : m_events) {
        if (event.unrecorded)
            texts += plainText(event.text, 4000);
    }
    return texts.join(QLatin1Char(' '));
}

bool RunningUpgrade::isPastStop() const
{
    return isPastReturn(progress().state) || isFinal(progress().state);
}

void RunningUpgrade::requestStop(StopAt when)
{
    m_session.requestStop(when);
    m_follower.noteStopAsked();
    Q_EMIT progressed({});
}

void RunningUpgrade::takeEvents()
{
    const qint64 now = m_clock.elapsed();
    const QFuture<UpgradeEvent> future = m_watcher.future();
    const qsizetype there = future.resultCount();
    QList<LogEntry> lines;
    for (; m_taken < there; ++m_taken) {
        const UpgradeEvent event = future.resultAt(m_taken);
        m_follower.take(event, now);
        if (!event.progress) {
            m_events.append(event);
            lines.append(logEntry(event, m_run, m_demo));
        } else if (const QString text = m_marks.text(event, now, progress().bytesPerSecond); !text.isEmpty()) {
            lines.append(logEntry(event, m_run, m_demo));
            lines.last().text = text;
        }
    }
    m_follower.tick(now);
    Q_EMIT progressed(lines);
}

void RunningUpgrade::end()
{
    m_beat.stop();
    takeEvents();
    m_ended = true;
    Q_EMIT ended();
}

}  // namespace fwpilot
