// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/wire/values.h"

namespace fwpilot {

/// How long answers take: the smoothed round trip, and how far single ones lie from it (RFC 6298). Both are kept as multiples, so that
/// whole milliseconds are enough.
class RoundTrip {
public:
    /// An answer has taken so long.
    void take(Milliseconds elapsed)
    {
        const Milliseconds sample = elapsed > 0 ? elapsed : 1;
        const Milliseconds before = smoothed();
        const Milliseconds distance = sample > before ? sample - before : before - sample;
        m_fourDeviations = known() ? m_fourDeviations - m_fourDeviations / 4 + distance : 2 * sample;
        m_eightRoundTrips = known() ? m_eightRoundTrips - before + sample : 8 * sample;
    }
    bool known() const { return m_eightRoundTrips != 0; }
    Milliseconds smoothed() const { return m_eightRoundTrips / 8; }
    /// An answer that has taken longer than this is likely lost.
    Milliseconds longest() const { return smoothed() + (m_fourDeviations > smoothed() / 2 ? m_fourDeviations : smoothed() / 2); }

private:
    Milliseconds m_eightRoundTrips = 0;
    Milliseconds m_fourDeviations = 0;
};

}  // namespace fwpilot
