// SPDX-License-Identifier: Apache-2.0
#include "core/wire/messages.h"

namespace fwpilot {

bool isKnown(ReleaseMode mode)
{
    return mode == ReleaseMode::Keep || mode == ReleaseMode::Discard;
}

bool isKnown(ProcessorState state)
{
    return state >= ProcessorState::Ready && state <= ProcessorState::Recovery;
}

bool isKnown(SetState state)
{
    return state >= SetState::Confirmed && state <= SetState::None;
}

}  // namespace fwpilot
