// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/processor_watch.h"

#include "core/base/worker_threads.h"

#include <QtConcurrent>

namespace fwpilot {

ProcessorWatch::ProcessorWatch(const Drivers &drivers, QObject *parent)
    : QObject(parent)
    , m_drivers(drivers)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ProcessorWatch::lookNow);
    connect(&m_look, &QFutureWatcherBase::finished, this, &ProcessorWatch::take);
    connect(&m_hotChange, &HotChange::changed, this, &ProcessorWatch::lookNow);
}

ProcessorWatch::~ProcessorWatch()
{
    m_look.disconnect(this);
    m_look.waitForFinished();
}

void ProcessorWatch::lookAt(const MachineSource &source)
{
    m_source = source;
    m_hotChange.watch(source);
    m_seen = {};
    m_problem.reset();
    m_lookedAt = {};
    lookNow();
}

void ProcessorWatch::lookNow()
{
    m_timer.stop();
    m_stale = m_look.isRunning();
    if (!m_stale)
        m_look.setFuture(QtConcurrent::run(workerThreads(), [this, source = m_source] { return detectProcessors(source, m_drivers); }));
}

void ProcessorWatch::take()
{
    if (m_stale)
        return lookNow();
    const Result<Detection> found = m_look.result();
    if (found)
        m_seen = *found;
    m_problem = found ? std::nullopt : std::optional(found.error());
    m_lookedAt = QDateTime::currentDateTimeUtc();
    m_timer.start(pause);
    Q_EMIT looked();
}

}  // namespace fwpilot
