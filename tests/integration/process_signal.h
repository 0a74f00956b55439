// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <csignal>

namespace fwpilot {

/// Sends a signal to a child process, and to nothing else: one that has ended has the id 0, by which kill(2) means the whole process group,
/// the test run with it. False when it had ended.
inline bool sendSignal(const QProcess &process, int number)
{
    const qint64 id = process.processId();
    return id > 0 && ::kill(static_cast<pid_t>(id), number) == 0;
}

}  // namespace fwpilot
