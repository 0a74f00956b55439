// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/values.h"

#include <QtGlobal>

#include <algorithm>

namespace fwpilot {

/// Something that takes its time for bytes: a link, a flash. The caller's clock counts.
class ModelledSpeed {
public:
    /// @param bytesPerSecond 0 is as fast as it goes
    /// @param burst milliseconds that it may be ahead or behind of its time
    explicit ModelledSpeed(quint64 bytesPerSecond, double burst = 0)
        : m_bytesPerSecond(bytesPerSecond)
        , m_burst(burst)
    {
    }

    bool isFree(Milliseconds now) const { return m_busyUntil <= static_cast<double>(now) + m_burst; }
    /// It is busy for as long as these bytes take.
    void charge(Milliseconds now, quint64 bytes)
    {
        if (m_bytesPerSecond == 0)
            return;
        const double begin = std::max(static_cast<double>(now) - m_burst, m_busyUntil);
        m_busyUntil = begin + 1000.0 * static_cast<double>(bytes) / static_cast<double>(m_bytesPerSecond);
    }

private:
    quint64 m_bytesPerSecond;
    double m_burst;
    double m_busyUntil = 0;  ///< milliseconds
};

}  // namespace fwpilot
