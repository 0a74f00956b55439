// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include <ctime>
#include <utility>

/// What comes at once on an idle machine may take long on a busy one: Qt's own five seconds are too few there. A test that passes waits no
/// longer than before.
namespace fwpilot {

inline constexpr int patience = 60000;  ///< milliseconds of real time, for whatever comes by itself

/// How long something keeps the processor cores busy. Unlike time on the clock it does not grow with what else the machine does.
class CpuTimer {
public:
    /// Of the whole process, or of the calling thread alone.
    enum class Of { Process, Thread };

    explicit CpuTimer(Of of = Of::Process)
        : m_clock(of == Of::Process ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_THREAD_CPUTIME_ID)
        , m_begin(now())
    {
    }
    qint64 milliseconds() const { return now() - m_begin; }
    /// Begins anew, and gives what it was.
    qint64 restart()
    {
        const qint64 end = now();
        return end - std::exchange(m_begin, end);
    }

private:
    qint64 now() const
    {
        timespec time{};
        ::clock_gettime(m_clock, &time);
        return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
    }

    clockid_t m_clock;
    qint64 m_begin;
};

}  // namespace fwpilot

#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, fwpilot::patience)
#define QTRY_VERIFY2(expression, message) QTRY_VERIFY2_WITH_TIMEOUT(expression, message, fwpilot::patience)
#define QTRY_COMPARE(expression, expected) QTRY_COMPARE_WITH_TIMEOUT(expression, expected, fwpilot::patience)
