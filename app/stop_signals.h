// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace fwpilot {

/// SIGINT, SIGTERM and SIGHUP as a wish to stop instead of an end, from construction to the end of the program. One at a time. A SIGHUP
/// that was ignored at the start (nohup) stays ignored.
class StopSignals {
public:
    StopSignals();
    Q_DISABLE_COPY_MOVE(StopSignals)

    /// Any thread.
    static bool requested();
    /// Readable once a stop was requested, and from then on.
    int descriptor() const;
    /// Calls this once, in the event loop: when a stop is requested, or at once when it was.
    void whenRequested(const std::function<void()> &call);

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

}  // namespace fwpilot
