// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/running_upgrade.h"

#include "core/upgrade/upgrade_state.h"

namespace fwpilot {

namespace {

constexpr int beat = 100;  // milliseconds between two updates of the view

LogEntry logLine(const UpgradeEvent &event)
{
    LogEntry line;
    line.time = event.time;
    line.severity = event.severity;
    line.component = event.component.isEmpty() ? QStringLiteral("run") : event.component;
    line.text = event.text;
    line.verdict = event.state == UpgradeState::Succeeded;
    return line;
}

}  // namespace

RunningUpgrade::RunningUpgrade(const UpgradeSession::Opener &open, const UpgradeOrder &order, QObject *parent)
    : QObject(parent)
    , m_run(order.run)
    , m_plan(order.plan)
    , m_follower(order.interrupted ? RunFollower(*order.interrupted) : RunFollower(order.plan))
{
    m_clock.start();
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
            lines.append(logLine(event));
        } else if (const QString text = m_marks.text(event, now, progress().bytesPerSecond); !text.isEmpty()) {
            lines.append(logLine(event));
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
