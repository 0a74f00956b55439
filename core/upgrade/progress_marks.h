// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/upgrade_event.h"

namespace fwpilot {

/// Which of the many progress events of a run are worth a line in a log for people: one at each tenth of an image, and not more than one a
/// second.
class ProgressMarks {
public:
    /// "40 %, 16.8 MB of 41.9 MB, 420 kB/s"; empty when this event is not worth a line.
    /// @param now milliseconds by a monotonic clock
    /// @param bytesPerSecond 0 when it is not known
    QString text(const UpgradeEvent &event, qint64 now, double bytesPerSecond);

private:
    QString m_component;
    quint64 m_tenth = 0;
    qint64 m_spokenAt = 0;
};

/// "420.0 kB/s"; empty when it is not known.
QString rateText(double bytesPerSecond);

}  // namespace fwpilot
