// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace fwpilot {

/// What is no bundle, or a damaged one. `remedy` only where the table's does not fit.
inline Error malformed(const QString &message, const QString &remedy = {})
{
    return {Error::Code::Malformed, message, 0, remedy};
}

/// What is over one of the limits in limits.h.
inline Error overLimit(const QString &message)
{
    return {Error::Code::OverLimit, message, 0, {}};
}

}  // namespace fwpilot
