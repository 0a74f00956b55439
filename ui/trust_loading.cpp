// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust_loading.h"

#include "core/base/worker_threads.h"

#include <QtConcurrent>

namespace fwpilot {

TrustLoading::TrustLoading(QObject *parent)
    : QObject(parent)
{
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        if (m_again)
            return begin();
        m_store = m_reading.result();
        Q_EMIT changed();
    });
}

TrustLoading::~TrustLoading()
{
    m_reading.disconnect(this);
    m_reading.waitForFinished();
}

void TrustLoading::load(const QStringList &folders)
{
    m_folders = folders;
    m_again = m_reading.isRunning();
    if (!m_again)
        begin();
}

void TrustLoading::begin()
{
    m_again = false;
    m_reading.setFuture(QtConcurrent::run(workerThreads(), [folders = m_folders] { return TrustStore::load(folders); }));
}

}  // namespace fwpilot
