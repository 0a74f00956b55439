// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/admitted_bundle.h"
#include "core/upgrade/recorded_run.h"
#include "core/upgrade/upgrade_event.h"
#include "core/upgrade/upgrade_protocol.h"

#include <stop_token>

namespace fwpilot {

/// The two kinds of stop. Both always answer; neither has any effect once activate may have been sent.
struct StopTokens {
    std::stop_token now;         ///< at the next safe point: after the message under way
    std::stop_token afterImage;  ///< when the image under way is stored
};

/// Everything that a run needs.
struct UpgradeOrder {
    QString run;            ///< its id: UpgradeJournal::newRunId()
    UpgradePlan plan;       ///< as the technician saw it
    /// The same that the plan was made of. Only a run that goes on after its activation can do without.
    std::optional<AdmittedBundle> bundle;
    QString owner;          ///< who does it, for people at other machines
    bool retryRejected = true;
    std::optional<RecordedRun> interrupted{};  ///< the run that goes on: its journal, plan and id are this one's
    bool demo = false;       ///< on the demo machine: its log and its record say so
    QStringList warnings{};  ///< said in its log when it has begun: what the technician should know of this machine
};

/// The order to go on with an interrupted run: its own plan, under its own id, and never a retry of what fell back (rule 14).
UpgradeOrder orderToContinue(const RecordedRun &run, const std::optional<AdmittedBundle> &bundle, const QString &owner);

/// Carries out a plan, or goes on with an interrupted run: check the bundle, start upgrade, send and store each image, activate, wait for the restart, read back. Straight
/// through, on the calling thread; every wait has its deadline in the protocol.
///
/// Everything that happens goes to the sink as an event, in order, and into the run's journal; the last event has the final state, the
/// verdicts, and on trouble the error. Succeeded means that the processor, started anew and confirmed, computed the plan's digests from its
/// own flash (rule 16).
/// @return the final state
UpgradeState runUpgrade(UpgradeProtocol &protocol, const UpgradeOrder &order, const StopTokens &stop, const EventSink &sink);

}  // namespace fwpilot
