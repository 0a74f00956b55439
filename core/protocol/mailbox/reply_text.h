// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/mailbox/requester.h"

namespace fwpilot {

/// A message's name as it is spoken: "start file transfer".
QString spoken(MessageType type);
/// What a refusal means to a person, with the contract's code and the processor's own.
Error refusalError(const Reply &reply);

}  // namespace fwpilot
