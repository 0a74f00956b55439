// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/usual_durations.h"
#include "core/upgrade/upgrade_event.h"

namespace fwpilot {

/// A wait held against what it usually takes, in milliseconds.
struct WaitOutlook {
    enum class Pace {
        Unknown,  ///< nothing is known of it
        Within,   ///< as long as usual, or less
        Beyond,   ///< longer, as it may well be
        Late,     ///< twice as long and 3 s more at least: worth a warning, and no failure yet
    };

    Pace pace = Pace::Unknown;
    qint64 left = 0;   ///< of the usual time; 0 unless Within
    double share = 0;  ///< for a bar: 0 to below 1, which is for the wait that has ended

    bool operator==(const WaitOutlook &) const = default;
};

/// @param usual 0: not known; then the share is that of `limit`, and 0 where that is not known either
WaitOutlook outlookOf(qint64 waited, qint64 usual, qint64 limit);

/// The waits of a run after its activation, for the processor to be there again and then to confirm, as the run's events tell. Times in
/// milliseconds; no clock of its own.
class RunWait {
public:
    explicit RunWait(const UsualDurations &usual = {})
        : m_usual(usual)
    {
    }

    /// @param now by a monotonic clock, never falling
    void take(const UpgradeEvent &event, qint64 now);
    void tick(qint64 now) { m_now = now; }

    /// Since this wait began; 0 when there is none.
    qint64 waited() const;
    /// What it takes usually; 0: not known.
    qint64 usual() const;
    /// After how long it is given up, in whole seconds; 0: not known.
    qint64 limit() const;
    WaitOutlook outlook() const;

private:
    UsualDurations m_usual;
    UpgradeState m_state = UpgradeState::Idle;
    qint64 m_now = 0;
    qint64 m_since = 0;     ///< it is in that state
    qint64 m_deadline = 0;  ///< 0 while it is not known
};

}  // namespace fwpilot
