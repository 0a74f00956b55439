// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace fwpilot {

/// Puts a file there whole or not at all; a device or a pipe is written to, never replaced. Blocks, on a pipe for 30 seconds at most until
/// its reader takes more; any thread. NotFound without the folder, NoAccess where nothing may be written, Precondition for a folder in its
/// place, a full disk, a pipe that nobody reads and the like. Where a reader may go away, SIGPIPE has to be ignored.
Result<void> writeWhole(const QString &path, const QByteArray &bytes);

}  // namespace fwpilot
