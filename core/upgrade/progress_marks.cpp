// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/progress_marks.h"

#include <algorithm>

namespace fwpilot {

namespace {

constexpr qint64 seldom = 1000;  // milliseconds between two lines

}  // namespace

QString ProgressMarks::text(const UpgradeEvent &event, qint64 now, double bytesPerSecond)
{
    if (!event.progress || event.state != UpgradeState::Transferring || event.component.isEmpty() || event.total == 0)
        return {};
    const double share = static_cast<double>(std::min(event.done, event.total)) / static_cast<double>(event.total);
    const auto tenth = static_cast<quint64>(share * 10);
    if (m_component != event.component) {
        m_component = event.component;
        m_tenth = 0;
        m_spokenAt = now;
    }
    if (tenth <= m_tenth || now - m_spokenAt < seldom)
        return {};
    m_tenth = tenth;
    m_spokenAt = now;
    const QString rate = rateText(bytesPerSecond);
    return QStringLiteral("%1 %, %2 of %3").arg(static_cast<int>(share * 100)).arg(sizeText(event.done), sizeText(event.total))
        + (rate.isEmpty() ? QString() : QStringLiteral(", ") + rate);
}

QString rateText(double bytesPerSecond)
{
    return bytesPerSecond <= 0 ? QString() : sizeText(static_cast<quint64>(bytesPerSecond)) + QStringLiteral("/s");
}

}  // namespace fwpilot
