// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/upgrade_run.h"

#include <QFuture>

#include <atomic>

namespace fwpilot {

enum class StopAt {
    AfterImage,  ///< when the image under way is stored
    Now,         ///< after the message under way
};

/// Carries one run out on a worker thread, and keeps this machine from sleep and shutdown meanwhile; a warning in the run's log says where
/// that was not possible. Its results are the run's events, in order, none lost: watch them with a QFutureWatcher. Stopped with
/// requestStop() only; QFuture::cancel() would lose events. Destroying it asks for a stop and waits for the worker.
class UpgradeSession {
public:
    using Opener = std::function<Result<std::unique_ptr<UpgradeProtocol>>()>;

    UpgradeSession() = default;
    ~UpgradeSession();
    Q_DISABLE_COPY_MOVE(UpgradeSession)

    /// Starts the run, once. `open` is called on the worker thread.
    QFuture<UpgradeEvent> start(const Opener &open, const UpgradeOrder &order);
    /// From any thread. The worker says what became of it.
    void requestStop(StopAt when);
    /// This machine neither sleeps nor shuts down at this moment, on the run's behalf. From any thread.
    bool inhibitsSleep() const { return m_inhibitsSleep; }

private:
    std::atomic<bool> m_inhibitsSleep = false;
    std::stop_source m_stopNow;
    std::stop_source m_stopAfterImage;
    QFuture<UpgradeEvent> m_future;
};

}  // namespace fwpilot
