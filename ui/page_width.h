// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace fwpilot {

/// Below this width (as scaled() takes it) a page speaks in short forms, and its table leaves columns out.
inline constexpr int narrowPage = 860;

}  // namespace fwpilot
