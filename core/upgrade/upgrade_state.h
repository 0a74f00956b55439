// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/upgrade_event.h"

namespace fwpilot {

/// True when nothing follows.
constexpr bool isFinal(UpgradeState state)
{
    return state == UpgradeState::Succeeded || state == UpgradeState::Failed || state == UpgradeState::Stopped;
}

/// The whole table of allowed changes of state. A state may follow itself (progress).
constexpr bool canFollow(UpgradeState from, UpgradeState to)
{
    using enum UpgradeState;
    if (isFinal(from))
        return false;
    if (to == from || to == Failed)
        return true;
    switch (from) {
    case Idle:
        return to == Preparing;
    case Preparing:
        return to == Transferring || to == Activating || to == Succeeded || to == Stopped
            || to == Restarting;  // it goes on with a run that was cut off after its activation
    case Transferring:
        return to == Storing || to == Activating || to == Stopped;  // Activating: everything was stored already
    case Storing:
        return to == Transferring || to == Activating || to == Stopped;
    case Activating:
        return to == Restarting || to == Stopped;  // Stopped: before activate went out
    case Restarting:
        return to == Confirming;
    case Confirming:
        return to == Restarting || to == Preparing || to == Succeeded;  // it went away again; activate never took place, so once more
    case Succeeded:
    case Failed:
    case Stopped:
        break;
    }
    return false;
}

/// True from the moment when activate may have been sent: from here on a run can no longer be stopped, only followed to its end.
constexpr bool isPastReturn(UpgradeState state)
{
    return state == UpgradeState::Restarting || state == UpgradeState::Confirming;
}

}  // namespace fwpilot
