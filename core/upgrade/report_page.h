// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/recorded_run.h"

namespace fwpilot {

/// The record of a run as one HTML page, UTF-8: A4, black on white. It refers to nothing outside itself, runs nothing, and every text is
/// escaped.
QByteArray pageOf(const RecordedRun &run);

}  // namespace fwpilot
