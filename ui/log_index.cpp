// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log_index.h"

#include <QElapsedTimer>

#include <algorithm>
#include <functional>

namespace fwpilot {

namespace {

/// Lines between two looks at the clock.
constexpr int linesPerLook = 32;

}  // namespace

LogIndex::LogIndex()
    : m_matcher(LogFilter())
{
}

void LogIndex::restart(const LogFilter &filter, qsizetype lines)
{
    m_matcher = LogMatcher(filter);
    m_unseen = lines;
    m_older.clear();
    m_newer.clear();
}

qsizetype LogIndex::size() const
{
    return static_cast<qsizetype>(m_older.size() + m_newer.size());
}

qsizetype LogIndex::lineOf(qsizetype row) const
{
    const auto number = static_cast<std::size_t>(row);
    return number < m_older.size() ? m_older[m_older.size() - 1 - number] : m_newer[number - m_older.size()];
}

qsizetype LogIndex::rowOf(qsizetype line) const
{
    const auto wanted = static_cast<quint32>(line);
    if (const auto newer = std::lower_bound(m_newer.begin(), m_newer.end(), wanted); newer != m_newer.end() && *newer == wanted)
        return static_cast<qsizetype>(m_older.size()) + (newer - m_newer.begin());
    const auto older = std::lower_bound(m_older.begin(), m_older.end(), wanted, std::greater<>());
    return older != m_older.end() && *older == wanted ? m_older.end() - older - 1 : -1;
}

LogIndex::Numbers LogIndex::searchOlder(const LogLines &lines, std::chrono::nanoseconds time)
{
    Numbers found;
    QElapsedTimer clock;
    clock.start();
    do {
        const qsizetype stop = std::max<qsizetype>(0, m_unseen - linesPerLook);
        for (; m_unseen > stop; --m_unseen) {
            if (m_matcher.matches(lines.at(m_unseen - 1)))
                found.push_back(static_cast<quint32>(m_unseen - 1));
        }
    } while (m_unseen > 0 && clock.nsecsElapsed() < time.count());
    return found;
}

void LogIndex::addOlder(const Numbers &found)
{
    m_older.insert(m_older.end(), found.begin(), found.end());
}

LogIndex::Numbers LogIndex::searchNewer(const LogLines &lines, qsizetype first) const
{
    Numbers found;
    for (qsizetype line = first; line < lines.size(); ++line) {
        if (m_matcher.matches(lines.at(line)))
            found.push_back(static_cast<quint32>(line));
    }
    return found;
}

void LogIndex::addNewer(const Numbers &found)
{
    m_newer.insert(m_newer.end(), found.begin(), found.end());
}

}  // namespace fwpilot
