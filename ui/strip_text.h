// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/upgrade_report.h"
#include "ui/error_card_content.h"
#include "ui/strip_content.h"

/// The words of the run strip, and of the error card, for each state of a run. Pure.
namespace fwpilot {

/// Where the bundle's check stands, beside a plan.
struct PlanReadiness {
    double checkedShare = 1;        ///< of the bundle's content; below 1 nothing can be started
    std::optional<Error> obstacle;  ///< why nothing can be sent
    bool onTrial = false;           ///< the processor's firmware waits to be confirmed
    UsualDurations usual{};         ///< of earlier runs
};

/// Before a run; without a plan there is only an obstacle.
StripContent planStrip(const UpgradePlan *plan, const PlanReadiness &readiness);
StripContent runningStrip(const UpgradePlan &plan, const RunProgress &progress);
StripContent resultStrip(const UpgradePlan &plan, const RunProgress &progress, const UpgradeReport &report);

/// The card of an error. `verdicts` are empty when nothing has run.
ErrorCardContent cardOf(const Error &error, const QList<ComponentVerdict> &verdicts, bool canRetry);

}  // namespace fwpilot
