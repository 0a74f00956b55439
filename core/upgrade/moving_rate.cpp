// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/moving_rate.h"

namespace fwpilot {

namespace {

constexpr qint64 rateWindow = 5000;  // milliseconds
constexpr qint64 rateAfter = 500;    // before that it is only noise

}  // namespace

void MovingRate::add(qint64 time, quint64 done)
{
    if (!m_samples.isEmpty() && done < m_samples.last().done)
        m_samples.clear();  // begun again
    m_samples.append({time, done});
    while (m_samples.size() > 2 && time - m_samples.first().time > rateWindow)
        m_samples.removeFirst();
}

double MovingRate::perSecond() const
{
    if (m_samples.size() < 2)
        return 0;
    const qint64 time = m_samples.last().time - m_samples.first().time;
    if (time < rateAfter)
        return 0;
    return static_cast<double>(m_samples.last().done - m_samples.first().done) * 1000 / static_cast<double>(time);
}

}  // namespace fwpilot
