// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/confirm_dialog.h"
#include "ui/interruption.h"

/// What is asked before something begins. Pure.
namespace fwpilot {

/// Before a run.
ConfirmContent confirmStart(const UpgradePlan &plan, const ManagementProcessor &processor, const BundleTrust &trust);
/// Before an interrupted run goes on.
ConfirmContent confirmContinuation(const Interruption &interruption, const ManagementProcessor &processor);
/// Before an interrupted run is closed as failed.
ConfirmContent confirmClosing(const Interruption &interruption, const ManagementProcessor &processor);

}  // namespace fwpilot
