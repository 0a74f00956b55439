// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/bundle.h"

namespace fwpilot {

/// Makes the bundle of the demo machine in this folder: an image of made-up bytes, always the same, for each component of its processor,
/// all newer than what that runs. Gives its path. Blocks; any thread. Errors as Bundle::create has them.
Result<QString> makeDemoBundle(const QString &folder, const Bundle::Progress &progress = {});

}  // namespace fwpilot
