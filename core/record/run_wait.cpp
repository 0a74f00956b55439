// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_wait.h"

#include "core/upgrade/upgrade_state.h"

#include <algorithm>
#include <cstdlib>

namespace fwpilot {

namespace {

constexpr qint64 lateBeyond = 3000;              // milliseconds; less than this beyond the usual time is nothing to warn of
constexpr qint64 deadlineNoise = 1000;           // milliseconds; events are some time under way
constexpr quint64 longestLimit = 24 * 3600'000;  // milliseconds; more than that is no limit

}  // namespace

WaitOutlook outlookOf(qint64 waited, qint64 usual, qint64 limit)
{
    using Pace = WaitOutlook::Pace;
    WaitOutlook outlook;
    if (const qint64 whole = usual > 0 ? usual : limit; whole > 0) {
        // As time passes, up to four fifths; from there slower and slower, and never to the end.
        const double passed = static_cast<double>(std::max<qint64>(waited, 0)) / static_cast<double>(whole);
        outlook.share = passed <= 0.8 ? passed : 1 - 0.04 / (passed - 0.6);
    }
    if (usual <= 0)
        return outlook;
    outlook.pace = waited <= usual ? Pace::Within : waited < std::max(2 * usual, usual + lateBeyond) ? Pace::Beyond : Pace::Late;
    outlook.left = std::max<qint64>(usual - waited, 0);
    return outlook;
}

void RunWait::take(const UpgradeEvent &event, qint64 now)
{
    m_now = now;
    if (event.state != m_state) {
        m_state = event.state;
        m_since = now;
        m_deadline = 0;
    }
    if (!event.progress || !isPastReturn(m_state) || event.total == 0 || event.total > longestLimit)
        return;
    const qint64 deadline = now + static_cast<qint64>(event.total - std::min(event.done, event.total));
    if (m_deadline == 0 || std::abs(deadline - m_deadline) > deadlineNoise)
        m_deadline = deadline;
}

qint64 RunWait::waited() const
{
    return isPastReturn(m_state) ? m_now - m_since : 0;
}

qint64 RunWait::usual() const
{
    return m_state == UpgradeState::Restarting ? m_usual.restart : m_state == UpgradeState::Confirming ? m_usual.readBack : 0;
}

qint64 RunWait::limit() const
{
    return m_deadline == 0 ? 0 : (m_deadline - m_since + 500) / 1000 * 1000;
}

WaitOutlook RunWait::outlook() const
{
    return isPastReturn(m_state) ? outlookOf(waited(), usual(), limit()) : WaitOutlook();
}

}  // namespace fwpilot
