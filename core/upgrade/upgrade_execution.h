// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/continuation.h"
#include "core/upgrade/run_log.h"
#include "core/upgrade/run_verdicts.h"
#include "core/upgrade/upgrade_run.h"

namespace fwpilot {

/// One execution of a plan, or of the rest of one; what runUpgrade() does. Borrows all that it is given. One thread.
class UpgradeExecution {
public:
    UpgradeExecution(UpgradeProtocol &protocol, const UpgradeOrder &order, const StopTokens &stop, const EventSink &sink)
        : m_protocol(protocol)
        , m_order(order)
        , m_stop(stop)
        , m_sending(order.plan.sending())
        , m_log(sink)
        , m_verdicts(order.plan)
    {
    }
    Q_DISABLE_COPY_MOVE(UpgradeExecution)

    UpgradeState carryOut();

private:
    Result<void> prepare();
    Result<void> resume();
    Result<void> settleActivation();
    Result<void> prepareToSend(const ManagementProcessor &now);
    Result<void> checkBundle();
    RunTerms terms();
    Result<void> confirmFirst();
    Result<ManagementProcessor> upgradeOnce();
    Result<ManagementProcessor> followActivation();
    Result<void> begin();
    Result<void> storeAll();
    Result<void> store(const PlanStep &step);
    Result<void> activate();
    bool hasSelectedOtherwise();
    void letGo(const Error &error);
    Result<ManagementProcessor> readBack();
    Result<ManagementProcessor> settleOpenOutcome(const Error &error);
    bool neverActivated(const ManagementProcessor &after) const;
    UpgradeState finish(const Result<void> &result);
    Flow follow(ProtocolPhase phase, quint64 done, quint64 total);

    UpgradeProtocol &m_protocol;
    const UpgradeOrder &m_order;
    const StopTokens &m_stop;
    const QList<PlanStep> m_sending;
    const Progress m_progress = [this](ProtocolPhase phase, quint64 done, quint64 total) { return follow(phase, done, total); };

    RunLog m_log;
    ManagementProcessor m_before;
    Resumption m_resumption = Resumption::Send;
    QStringList m_stored;
    bool m_activated = false;  ///< activate may have been sent
    bool m_stopSaid = false;
    RunVerdicts m_verdicts;
};

/// The processor is there, and cannot be upgraded now.
inline Error notNow(const QString &reason)
{
    return {Error::Code::Precondition, QStringLiteral("The processor cannot be upgraded just now: %1").arg(reason), 0,
        QStringLiteral("Start the upgrade again when it is ready.")};
}

}  // namespace fwpilot
