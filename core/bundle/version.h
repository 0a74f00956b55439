// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fwpilot {

/// How the version in a bundle stands to the installed one.
enum class VersionOrder { Older, Same, Newer, CannotTell };

/// Compares the version text in a bundle with the installed one: Newer means that the bundle's is newer.
///
/// A version is understood when it has this form, and only then:
///
///     [v]NUMBER(.NUMBER)*[-PRERELEASE][+BUILD]
///
/// 1. A leading "v" or "V" means nothing: v2.1 is 2.1.
/// 2. Numbers are compared as numbers of any length, left to right; leading zeros mean nothing, and numbers that are missing at the
///    end are zero: 1.10 > 1.9, 1.02 = 1.2, 1.0 = 1.0.0.
/// 3. PRERELEASE (letters, digits, '.', '-', '_') makes a version older than the same one without: 2.0-rc1 < 2.0. Two of them are
///    compared part by part, where a part is a run of digits or a run of letters: digits as numbers, letters alphabetically whatever
///    their case, digits before letters, a missing part before any: alpha < beta < rc < rc1 < rc2 < rc10.
///    A PRERELEASE that begins with a digit is a revision *after* the release in other people's numbering (Debian's 1.16.2-1): against
///    the same version without one it cannot be told; two of them can.
/// 4. BUILD (letters, digits, '.', '-', '_') orders nothing: 1.0+a = 1.0+b.
/// 5. Two texts that are equal byte by byte are the same version, whatever their form, unless they are empty.
/// 6. Everything else cannot be told.
VersionOrder compareVersions(const QString &bundle, const QString &installed);

}  // namespace fwpilot
