// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/management_processor.h"
#include "core/mailbox/mailbox.h"

namespace fwpilot {

/// A nameplate as the application's value. Its texts are foreign: they come out plain. `address`, `path` and `driver` are the caller's.
ManagementProcessor describeProcessor(const Nameplate &nameplate, const NameplateHead &head);

}  // namespace fwpilot
