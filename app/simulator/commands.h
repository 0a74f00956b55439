// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace fwpilot {

// The commands of fwpilot-sim, each with the arguments behind its name. They print to standard output.

/// Serves one processor until SIGTERM or SIGINT.
Result<void> serve(const QStringList &arguments);
/// Writes the exact bytes of one bank's image to a file.
Result<void> readBank(const QStringList &arguments);
/// Shows what a flash file holds.
Result<void> showState(const QStringList &arguments);
/// Lists the faults that serve knows.
Result<void> listFaults(const QStringList &arguments);

}  // namespace fwpilot
