// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mailbox/requester.h"

namespace fwpilot {

/// The time a wait may still take while "in progress" is answered (rule 10).
struct Patience {
    explicit Patience(Milliseconds now) : start(now), lastHeard(now), lastGrowth(now), lastLook(now) {}

    Milliseconds start = 0;
    Milliseconds lastHeard = 0;
    Milliseconds lastGrowth = 0;
    Milliseconds lastLook = 0;
    Milliseconds stall = 0;
    bool told = false;  ///< an answer "in progress" has come
    InProgress progress;

    /// To be called at every look. A pause of the host's own (a suspend, a stopped process) is no silence of the processor.
    void look(Milliseconds now, const RequestLimits &limits)
    {
        const Milliseconds pause = now - lastLook;
        lastLook = now;
        if (pause <= limits.ownPause)
            return;
        start += pause;
        lastHeard += pause;
        lastGrowth += pause;
    }
    /// False when the answer contradicts an earlier one.
    bool take(const InProgress &answer, Milliseconds now, const RequestLimits &limits)
    {
        if (answer.done > answer.total || (told && (answer.done < progress.done || answer.total != progress.total)))
            return false;
        if (!told || answer.done > progress.done)
            lastGrowth = now;
        told = true;
        progress = answer;
        stall = answer.longestMilliseconds;
        stall = stall < limits.leastStall ? limits.leastStall : stall;
        stall = stall > limits.mostStall ? limits.mostStall : stall;
        lastHeard = now;
        return true;
    }
    bool over(Milliseconds now, const RequestLimits &limits) const
    {
        return now - lastHeard > limits.silence || (told && (now - lastGrowth > stall || now - start > limits.mostWork));
    }
};

}  // namespace fwpilot
