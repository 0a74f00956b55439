// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/device/management_processor.h"
#include "core/upgrade/upgrade_event.h"
#include "core/upgrade/upgrade_plan.h"

namespace fwpilot {

/// How each image of a run ends: one verdict for every image of the bundle.
class RunVerdicts {
public:
    /// What the plan alone decides: skipped, blocked, current. Images that are sent stay Unknown.
    explicit RunVerdicts(const UpgradePlan &plan);

    /// The run ended before activation. The image that failed is `culprit` (empty: none did, or the run was stopped); the others that were to
    /// be sent are stopped. When nothing was begun, a failure is everybody's that is not stored since an interruption.
    void settle(const QString &culprit, const QStringList &stored, bool begun);
    /// The processor was read back: the digests that it computed from its flash at start-up against the plan's (protocol rule 16). Done only
    /// when every image that was sent runs; RunFailed after a clean fallback; StateUnknown, and no verdict, when something is on trial;
    /// WrongContent for everything else.
    Result<void> judge(const ManagementProcessor &before, const ManagementProcessor &after);

    const QList<ComponentVerdict> &all() const { return m_verdicts; }

private:
    void setSent(Verdict verdict);

    QByteArray m_manifestDigest;
    QList<PlanStep> m_sent;
    QList<ComponentVerdict> m_verdicts;
};

}  // namespace fwpilot
