// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/target.h"
#include "app/stop_signals.h"
#include "core/upgrade/upgrade_event.h"
#include "core/upgrade/upgrade_run.h"

namespace fwpilot {

/// One call of `upgrade` or `continue`: from the command line to the exit code. With --json the last line on the standard output is always
/// the object with the final state and the verdicts, also when the run was refused before it began.
class UpgradeCommand {
public:
    explicit UpgradeCommand(const Invocation &invocation)
        : m_invocation(invocation)
    {
    }

    /// `upgrade`
    int carryOut();
    /// `continue`
    int goOn();

private:
    Result<void> choose();
    Result<void> chooseInterrupted();
    Result<void> admit(const Bundle &bundle, UnsignedBundles unsignedBundles);
    Result<void> findBundle(const QString &path);
    int tellEndedWell() const;
    int close();
    QList<ComponentVerdict> verdictsNow(UpgradeState state) const;
    Result<ManagementProcessor> find(const QString &idOrAddress);
    Result<void> makePlan();
    Result<void> checkContents() const;
    Result<void> ask(const QString &question) const;
    bool answeredYes(const QString &question) const;
    void showPlan() const;
    int endBeforeStart(const Result<void> &outcome);
    int run();
    int conclude(const QList<UpgradeEvent> &log, const QString &run) const;
    bool isUnsigned() const { return m_bundle && (*m_bundle)->trust().isUnsigned(); }

    const Invocation &m_invocation;
    StopSignals m_signals;
    std::optional<Surroundings> m_around;
    ManagementProcessor m_processor;
    std::optional<Manifest> m_manifest;  ///< of the bundle, admitted or not
    std::optional<AdmittedBundle> m_bundle;
    std::optional<UpgradePlan> m_plan;
    std::optional<RecordedRun> m_interrupted;  ///< of `continue`; the plan is its own
};

}  // namespace fwpilot
