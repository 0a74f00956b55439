// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bundle_line.h"
#include "ui/bundle_opening.h"
#include "ui/interruption.h"

#include <QDate>

/// The words of the bundle line. Pure.
namespace fwpilot {

/// @param unsignedBundles what becomes of bundles without a signature here
BundleLineContent bundleSummary(const BundleOpening &opening, UnsignedBundles unsignedBundles);
/// Of an interrupted run: its bundle, or that it is not there.
BundleLineContent bundleSummary(const Interruption &interruption, UnsignedBundles unsignedBundles);

/// The three states in words: signed by somebody trusted, by somebody not trusted, not signed or damaged.
QString bundleTrustTitle(const BundleTrust &trust);
/// Invalid when the bundle does not say.
QDate releaseDate(const Manifest &manifest);

}  // namespace fwpilot
