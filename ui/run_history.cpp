// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_history.h"

#include "core/base/worker_threads.h"

#include <QtConcurrent>

namespace fwpilot {

RunHistory::RunHistory(QObject *parent)
    : QObject(parent)
{
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        if (m_again)
            return read();
        m_runs = m_reading.result();
        Q_EMIT changed();
    });
}

RunHistory::~RunHistory()
{
    m_reading.disconnect(this);
    m_reading.waitForFinished();
}

void RunHistory::read()
{
    m_again = m_reading.isRunning();
    if (!m_again)
        m_reading.setFuture(QtConcurrent::run(workerThreads(), listRuns));
}

}  // namespace fwpilot
