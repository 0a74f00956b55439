// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string_view>

namespace fwpilot {

/// Nothing, or what is wrong with a configuration dump and in which line. libpci writes to whatever offset a line names, negative ones
/// included, and names no line in its errors: what passes here, it takes without harm. Pure.
std::optional<Error> findDumpDamage(std::string_view dump);

/// Malformed, with the remedy for a dump.
Error malformedDump(const QString &what);

}  // namespace fwpilot
