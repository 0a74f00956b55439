// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/log_lines.h"

namespace fwpilot {

/// What a filter shows in words of the window: "warnings and errors, of main, with “flash”". filterInWords() is for files.
QString filterText(const LogFilter &filter);

}  // namespace fwpilot
