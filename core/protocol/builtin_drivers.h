// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/driver.h"

namespace fwpilot {

class MessageTrace;

/// Every driver there is, in the order in which they look. The one explicit list.
/// @param trace gets every message of protocols that have messages, nullptr for none; borrowed
Drivers builtinDrivers(MessageTrace *trace = nullptr);

}  // namespace fwpilot
