// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "core/record/log_export.h"

namespace fwpilot {

/// What of a log `export --log` shall write, and how.
struct LogWish {
    LogFilter filter;
    LogFormat format = LogFormat::Text;
};

/// Nothing without --log. Usage for an unknown level or format, and for conditions on lines without --log.
Result<std::optional<LogWish>> logWishOf(const Invocation &invocation);

QByteArray exportedLog(const RecordedRun &run, const LogWish &wish);

}  // namespace fwpilot
