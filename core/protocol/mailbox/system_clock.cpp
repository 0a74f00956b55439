// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/mailbox/system_clock.h"

#include <algorithm>
#include <ctime>
#include <sched.h>

namespace fwpilot {

namespace {

constexpr std::uint32_t spinning = 200;  // rounds; a few microseconds
constexpr std::uint32_t yielding = 300;
constexpr long firstSleep = 20'000;     // nanoseconds
constexpr long longestSleep = 2'000'000;

}  // namespace

Milliseconds SystemClock::now()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return static_cast<Milliseconds>(time.tv_sec) * 1000 + static_cast<Milliseconds>(time.tv_nsec) / 1'000'000;
}

void SystemClock::rest(std::uint32_t round)
{
    if (round < spinning) {
#if defined(__x86_64__)
        __builtin_ia32_pause();
#endif
        return;
    }
    if (round < yielding) {
        sched_yield();
        return;
    }
    const std::uint32_t doublings = std::min<std::uint32_t>((round - yielding) / 4, 8);
    const timespec pause{0, std::min(firstSleep << doublings, longestSleep)};
    nanosleep(&pause, nullptr);
}

Clock &systemClock()
{
    static SystemClock clock;
    return clock;
}

}  // namespace fwpilot
