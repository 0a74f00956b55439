// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/manifest.h"
#include "core/upgrade/upgrade_plan.h"
#include "core/upgrade/upgrade_report.h"

/// The last words of `upgrade`.
namespace fwpilot {

/// How the images end when nothing was sent. Without a plan, as the manifest lists them; without either, none.
QList<ComponentVerdict> verdictsBeforeStart(const std::optional<UpgradePlan> &plan, const Manifest *manifest, UpgradeState state);

/// The table of verdicts, the sentence, and how to get the record.
void printSummary(const UpgradeReport &report, const QString &run, bool isUnsigned);

}  // namespace fwpilot
