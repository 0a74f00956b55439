// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sweep/evidence.h"
#include "tests/sweep/upgrade_rules.h"

#include <QElapsedTimer>

#include <array>
#include <cstdio>

namespace fwpilot {

/// Counts the cases of a sweep that broke a promise, and tells of the first ones; the sweep goes on.
class SweepTally {
public:
    static constexpr quint64 mostTold = 20;

    explicit SweepTally(const QString &row)
        : m_row(row)
    {
        m_timer.start();
    }

    /// A case, by the words that name it, and what it broke.
    void add(const QString &where, const Breaches &breaches)
    {
        ++m_cases;
        if (breaches.isEmpty())
            return;
        ++m_failures;
        for (const Breach &breach : breaches) {
            ++m_broken[static_cast<std::size_t>(breach.promise)];
            if (m_told++ < mostTold)
                std::fprintf(stderr, "%s: %s: %s: %s\n", qPrintable(m_row), qPrintable(where), qPrintable(promiseName(breach.promise)),
                    qPrintable(breach.what));
        }
    }
    quint64 cases() const { return m_cases; }
    quint64 failures() const { return m_failures; }
    quint64 broken(Breach::Promise promise) const { return m_broken[static_cast<std::size_t>(promise)]; }
    /// @param tried counted by the simulator
    EvidenceRow row(quint64 tried, const QString &unit, const QString &note = {}) const
    {
        return {m_row, unit, tried, m_failures, static_cast<double>(m_timer.elapsed()) / 1000, note};
    }

private:
    QString m_row;
    QElapsedTimer m_timer;
    quint64 m_cases = 0;
    quint64 m_failures = 0;
    quint64 m_told = 0;
    std::array<quint64, allPromises.size()> m_broken{};
};

}  // namespace fwpilot
