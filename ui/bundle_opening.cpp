// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bundle_opening.h"

#include "core/base/worker_threads.h"

#include <QPromise>
#include <QtConcurrent>

namespace fwpilot {

BundleOpening::BundleOpening(QObject *parent)
    : QObject(parent)
{
    connect(&m_work, &QFutureWatcherBase::resultReadyAt, this, &BundleOpening::take);
    connect(&m_work, &QFutureWatcherBase::progressValueChanged, this, &BundleOpening::takeProgress);
    connect(&m_work, &QFutureWatcherBase::finished, this, [this] {
        if (m_again)
            begin();
    });
}

BundleOpening::~BundleOpening()
{
    m_work.disconnect(this);
    m_stopped = true;
    m_work.waitForFinished();
}

void BundleOpening::open(const QString &path, const QStringList &trustFolders)
{
    m_path = path;
    m_trustFolders = trustFolders;
    m_state = State::Opening;
    m_bundle.reset();
    m_problem.reset();
    m_checkedShare = 0;
    m_stopped = true;
    m_again = m_work.isRunning();
    if (!m_again)
        begin();
    Q_EMIT changed();
}

void BundleOpening::begin()
{
    m_again = false;
    m_stopped = false;
    m_work.setFuture(QtConcurrent::run(workerThreads(), [this, path = m_path, folders = m_trustFolders](QPromise<Finding> &promise) {
        promise.setProgressRange(0, 100);
        const Result<TrustStore> trusted = TrustStore::load(folders);
        const Result<Bundle> opened = trusted ? Bundle::open(path, *trusted) : Result<Bundle>(trusted.error());
        promise.addResult(opened ? Finding{*opened, std::nullopt} : Finding{std::nullopt, opened.error()});
        if (!opened)
            return;
        const Result<void> whole = opened->verify([this, &promise](quint64 done, quint64 total) {
            promise.setProgressValue(total == 0 ? 0 : static_cast<int>(done * 100 / total));
            return !m_stopped;
        });
        promise.addResult(whole ? Finding{*opened, std::nullopt} : Finding{*opened, whole.error()});
    }));
}

void BundleOpening::take(int station)
{
    if (m_again)
        return;
    const Finding finding = m_work.resultAt(station);
    m_bundle = finding.bundle;
    m_problem = finding.problem;
    m_state = m_problem ? State::Refused : station == 1 ? State::Whole : State::Checking;
    Q_EMIT changed();
}

void BundleOpening::takeProgress(int percent)
{
    if (m_again || m_state != State::Checking)
        return;
    m_checkedShare = percent / 100.0;
    Q_EMIT changed();
}

}  // namespace fwpilot
