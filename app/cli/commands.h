// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

namespace fwpilot {

/// list, status
std::span<const CommandDescription> listCommands();
/// bundle create, sign, manifest, inspect, verify
std::span<const CommandDescription> bundleCommands();
/// plan, upgrade, continue
std::span<const CommandDescription> upgradeCommands();
/// trust list, trust show
std::span<const CommandDescription> trustCommands();
/// history, export
std::span<const CommandDescription> historyCommands();
/// support
std::span<const CommandDescription> supportCommands();

}  // namespace fwpilot
