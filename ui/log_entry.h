// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/upgrade_event.h"

namespace fwpilot {

/// A line of the window's log: an event of a run, or what the program itself did.
struct LogEntry {
    QDateTime time;     ///< UTC
    Severity severity = Severity::Note;
    QString component;  ///< the image, else who speaks: run, bundle, plan, scan, app
    QString text;       ///< as it came; made plain (plainText) where it is shown or saved
    bool verdict = false;  ///< the last line of a run that succeeded: shown with the tick
};

}  // namespace fwpilot
