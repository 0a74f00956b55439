// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fwpilot {

/// Why a name cannot be the name of a file in a bundle ("contains '/'"), or nothing when it can: a plain text without path separators
/// and ':', not "." or "..", without a dot at its end. (Nothing is ever extracted to a path; this keeps other people's tools safe,
/// too.) Its length is the caller's to check: that is a limit, not a fault.
QString fileNameFault(const QString &name);

/// Two names with the same key are one file on some file system: the same but for case (a sharp s is SS), Unicode composition, and
/// characters that are not seen.
QString collisionKey(const QString &name);

constexpr QLatin1String manifestFileName{"manifest.json"};
constexpr QLatin1String signatureFileName{"manifest.json.p7s"};
constexpr QLatin1String reservedSignatureFileName{"manifest.json.2.p7s"};  ///< for a second signature, later

}  // namespace fwpilot
