// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bundle_line.h"
#include "ui/bundle_opening.h"
#include "ui/interruption.h"

#include <QDate>

/// The words of the bundle line. Pure.
namespace fwpilot {

/// @param allowUnsigned bundles without a signature may be sent here
BundleLineContent bundleSummary(const BundleOpening &opening, bool allowUnsigned);
/// Of an interrupted run: its bundle, or that it is not there.
BundleLineContent bundleSummary(const Interruption &interruption, bool allowUnsigned);

/// Invalid when the bundle does not say.
QDate releaseDate(const Manifest &manifest);

}  // namespace fwpilot
