// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace fwpilot {

/// Puts a file there whole or not at all; a device or a pipe is written to, never replaced. Blocks; any thread. NotFound without the folder,
/// NoAccess where nothing may be written, Precondition for a folder in its place, a full disk and the like.
Result<void> writeWhole(const QString &path, const QByteArray &bytes);

}  // namespace fwpilot
