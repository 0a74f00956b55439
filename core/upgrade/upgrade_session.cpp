// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/upgrade_session.h"

#include "core/base/worker_threads.h"
#include "core/upgrade/run_verdicts.h"
#include "core/upgrade/sleep_inhibition.h"

#include <QPromise>
#include <QtConcurrent>

namespace fwpilot {

namespace {

/// The one event of a run that could not even open its processor.
UpgradeEvent neverBegun(const UpgradeOrder &order, const Error &error)
{
    UpgradeEvent event;
    event.time = QDateTime::currentDateTimeUtc();
    event.state = UpgradeState::Failed;
    event.severity = Severity::Failure;
    event.text = error.message;
    event.error = error;
    RunVerdicts verdicts(order.plan);
    const bool mayHaveActivated = order.interrupted && order.interrupted->activation;
    if (!mayHaveActivated)
        verdicts.settle({}, order.interrupted ? order.interrupted->stored : QStringList(), false);
    event.verdicts = verdicts.all();
    return event;
}

/// The run, while this machine neither sleeps nor shuts down, where it can be kept from that.
void runAwake(
    UpgradeProtocol &protocol, UpgradeOrder order, const StopTokens &stop, const EventSink &sink, std::atomic<bool> &inhibitsSleep)
{
    const Result<SleepInhibition> inhibition
        = SleepInhibition::take(QStringLiteral("Updating the firmware of %1").arg(plainText(order.plan.processor)));
    if (!inhibition)
        order.warnings += inhibition.error().message;
    inhibitsSleep = inhibition.hasValue();
    runUpgrade(protocol, order, stop, sink);
    inhibitsSleep = false;
}

}  // namespace

UpgradeSession::~UpgradeSession()
{
    requestStop(StopAt::Now);
    m_future.waitForFinished();
}

QFuture<UpgradeEvent> UpgradeSession::start(const Opener &open, const UpgradeOrder &order)
{
    const StopTokens stop{m_stopNow.get_token(), m_stopAfterImage.get_token()};
    m_future = QtConcurrent::run(workerThreads(), [this, open, order, stop](QPromise<UpgradeEvent> &promise) {
        const Result<std::unique_ptr<UpgradeProtocol>> protocol = open();
        if (protocol)
            runAwake(**protocol, order, stop, [&promise](const UpgradeEvent &event) { promise.addResult(event); }, m_inhibitsSleep);
        else
            promise.addResult(neverBegun(order, protocol.error()));
    });
    return m_future;
}

void UpgradeSession::requestStop(StopAt when)
{
    (when == StopAt::Now ? m_stopNow : m_stopAfterImage).request_stop();
}

}  // namespace fwpilot
