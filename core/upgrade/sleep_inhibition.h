// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace fwpilot {

/// Keeps this machine from going to sleep and from being shut down, by logind, as long as it lives. It is a file descriptor; so it ends with
/// the process, too, however that dies.
class SleepInhibition {
public:
    static constexpr int limit = 2000;  ///< milliseconds that logind has for its answer

    /// Asks logind on the system bus, on any thread; no event loop is needed. `why` is what people are told who want to shut down.
    /// Unsupported: no system bus, no logind, no answer in time, or no right; the message says what the technician must not do then.
    static Result<SleepInhibition> take(const QString &why);

    SleepInhibition(SleepInhibition &&other) noexcept;
    SleepInhibition &operator=(SleepInhibition &&other) noexcept;
    ~SleepInhibition();

private:
    explicit SleepInhibition(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    void release();

    int m_descriptor = -1;
};

}  // namespace fwpilot
