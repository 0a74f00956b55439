// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/moving_rate.h"

#include <cmath>

namespace fwpilot {

namespace {

constexpr qint64 rateWindow = 5000;  // milliseconds
constexpr qint64 rateAfter = 500;    // before that it is only noise
constexpr qint64 slice = 900;        // milliseconds, at least, over which rates are compared
constexpr int leastSlices = 3;
constexpr double mostVariation = 0.25;  // standard deviation of the slices' rates, over their mean

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

bool MovingRate::isSteady() const
{
    QList<double> rates;
    for (qsizetype from = 0, to = 1; to < m_samples.size(); ++to) {
        const qint64 time = m_samples[to].time - m_samples[from].time;
        if (time < slice)
            continue;
        rates += static_cast<double>(m_samples[to].done - m_samples[from].done) / static_cast<double>(time);
        from = to;
    }
    if (rates.size() < leastSlices)
        return false;
    const auto count = static_cast<double>(rates.size());
    double mean = 0;
    double squares = 0;
    for (const double rate : rates)
        mean += rate / count;
    for (const double rate : rates)
        squares += (rate - mean) * (rate - mean) / count;
    return mean > 0 && std::sqrt(squares) <= mostVariation * mean;
}

}  // namespace fwpilot
