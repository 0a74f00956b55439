// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>

namespace fwpilot {

/// The time that is written into what is made: SOURCE_DATE_EPOCH of the environment (seconds since 1970, so that the same input gives the
/// same bytes), or now; in whole seconds, UTC. Usage when that is no such number.
Result<QDateTime> timeOfMaking();

}  // namespace fwpilot
