// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace fwpilot {

/// Whether a folder of further trusted signers may be used: one that others may write to trusts whom they like. Precondition.
Result<void> checkTrustFolder(const QString &folder);

}  // namespace fwpilot
