// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/bundle.h"

#include <optional>

namespace fwpilot {

/// `unsigned`, `untrusted`, `trusted`.
QString trustName(Bundle::Trust trust);

/// Why nothing of this bundle may be sent: its signature, or that it has none. A bundle that is signed by nobody who is trusted is never
/// allowed.
std::optional<Error> signatureRefusal(const Bundle &bundle, bool allowUnsigned);

}  // namespace fwpilot
