// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/builtin_drivers.h"

#include "core/protocol/mailbox/mailbox_driver.h"

namespace fwpilot {

Drivers builtinDrivers(MessageTrace *trace)
{
    Drivers drivers;
    drivers.push_back(std::make_unique<MailboxDriver>(trace));
    return drivers;
}

}  // namespace fwpilot
