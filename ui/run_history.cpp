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
        Reading reading = m_reading.result();
        m_listing = std::move(reading.listing);
        m_entries = std::move(reading.entries);
        Q_EMIT changed();
    });
    connect(&m_opening, &QFutureWatcherBase::finished, this, &RunHistory::takeOpened);
    connect(&m_removing, &QFutureWatcherBase::finished, this, [this] {
        const Removal removal = m_removing.result();
        read();
        Q_EMIT removed(removal.runs, removal.errors);
    });
}

RunHistory::~RunHistory()
{
    for (QFutureWatcherBase *work : {static_cast<QFutureWatcherBase *>(&m_reading), static_cast<QFutureWatcherBase *>(&m_opening),
             static_cast<QFutureWatcherBase *>(&m_removing)}) {
        work->disconnect(this);
        work->waitForFinished();
    }
}

/// On the worker threads.
RunHistory::Reading RunHistory::readAll()
{
    Reading reading{readListing(), {}};
    reading.entries = QtConcurrent::blockingMapped(workerThreads(), reading.listing.runs, historyEntry);
    return reading;
}

void RunHistory::read()
{
    m_again = m_reading.isRunning();
    if (!m_again)
        m_reading.setFuture(QtConcurrent::run(workerThreads(), readAll));
}

void RunHistory::open(const QString &run)
{
    m_wanted = run;
    if (m_opening.isRunning())
        return;
    m_wanted.clear();
    m_opening.setFuture(QtConcurrent::run(workerThreads(), [run] { return readRun(run); }));
}

void RunHistory::takeOpened()
{
    if (!m_wanted.isEmpty())
        return open(m_wanted);
    const Result<RecordedRun> run = m_opening.result();
    if (run)
        Q_EMIT opened(*run);
    else
        Q_EMIT notOpened(run.error());
}

/// On the worker thread.
RunHistory::Removal RunHistory::removeAll(const QStringList &runs)
{
    Removal removal;
    for (const QString &run : runs) {
        if (const Result<void> done = deleteRun(run))
            removal.runs += run;
        else
            removal.errors += done.error();
    }
    return removal;
}

void RunHistory::remove(const QStringList &runs)
{
    if (!m_removing.isRunning() && !runs.isEmpty())
        m_removing.setFuture(QtConcurrent::run(workerThreads(), [runs] { return removeAll(runs); }));
}

}  // namespace fwpilot
