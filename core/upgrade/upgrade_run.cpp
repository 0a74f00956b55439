// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/upgrade_run.h"

#include "core/upgrade/upgrade_execution.h"

namespace fwpilot {

UpgradeOrder orderToContinue(const RecordedRun &run, const std::optional<AdmittedBundle> &bundle, const QString &owner)
{
    UpgradeOrder order{run.opening.run, run.opening.plan, bundle, owner, false, run};
    order.demo = run.opening.demo;
    return order;
}

UpgradeState runUpgrade(UpgradeProtocol &protocol, const UpgradeOrder &order, const StopTokens &stop, const EventSink &sink)
{
    return UpgradeExecution(protocol, order, stop, sink).carryOut();
}

}  // namespace fwpilot
