// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/log_lines.h"

#include <chrono>
#include <vector>

namespace fwpilot {

/// Which lines a filter shows, as an ordered list of their numbers. Lines that were there when the filter was set are searched from the
/// newest back, as far as each slice gets; later ones are added as they come. So every line is looked at exactly once.
class LogIndex {
public:
    using Numbers = std::vector<quint32>;

    LogIndex();

    const LogFilter &filter() const { return m_matcher.filter(); }
    /// Starts anew: `lines` are there and none of them has been looked at.
    void restart(const LogFilter &filter, qsizetype lines);
    /// False while there are older lines that nobody has looked at.
    bool isComplete() const { return m_unseen == 0; }

    qsizetype size() const;
    qsizetype lineOf(qsizetype row) const;
    /// The row of a line, -1 when it is not shown or was not found yet.
    qsizetype rowOf(qsizetype line) const;

    /// Looks at older lines until the time is up, at least at a few; answers the matches, the newest first. They count from addOlder() on.
    Numbers searchOlder(const LogLines &lines, std::chrono::nanoseconds time);
    void addOlder(const Numbers &found);
    /// The matches among the lines from `first` on. They count from addNewer() on.
    Numbers searchNewer(const LogLines &lines, qsizetype first) const;
    void addNewer(const Numbers &found);

private:
    LogMatcher m_matcher;
    qsizetype m_unseen = 0;  ///< lines below this number have not been looked at
    Numbers m_older;         ///< falling
    Numbers m_newer;         ///< rising, all above those of m_older
};

}  // namespace fwpilot
